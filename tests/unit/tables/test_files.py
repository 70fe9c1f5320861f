"""What a table's file holds, in short."""

from __future__ import annotations

from dashboard.tables.files import PREVIEW, table_file
from dashboard.tables.schema import Field, Resource

FIELDS = ("region", "period", "value", "status", "confidentiality")


def resource(**about: object) -> Resource:
    fields = tuple(Field(name, "string", required=False) for name in FIELDS)
    return Resource(
        "jobs", "jobs/observations.csv", "observations", 1, "", True, fields,
        ("region", "period"), {"region": "regions"}, {"rows": 3, **about},
    )  # fmt: skip


def columns(*rows: tuple[str, str, str, str, str]) -> dict[str, list[str]]:
    return {name: list(cells) for name, cells in zip(FIELDS, zip(*rows, strict=True), strict=True)}


ROWS = (
    ("NL", "2011", "", "", "c"),
    ("NL213", "2011", "4", "p", ""),
    ("NL213", "2012", "5", "pb", ""),
)


def test_codes_years_gaps_and_flags_are_counted():
    file = table_file(resource(), columns(*ROWS))

    assert file.codes == {"region": ("NL", "NL213")}
    assert (file.years, file.regions, file.missing) == ((2011, 2012), 2, 1)
    assert file.flags == {"b": 1, "c": 1, "p": 2}


def test_a_preview_shows_twente_and_the_newest_rows_first():
    file = table_file(resource(), columns(*ROWS))

    assert file.preview == (ROWS[2], ROWS[1])


def test_a_preview_is_short():
    many = [(f"XX{i}", "2011", "1", "", "") for i in range(PREVIEW + 5)]

    assert len(table_file(resource(), columns(*many)).preview) == PREVIEW


def test_a_table_is_called_by_the_code_of_its_provider():
    assert table_file(resource(), columns(*ROWS)).key == "jobs"
    assert table_file(resource(table="83582NED"), columns(*ROWS)).key == "83582NED"
