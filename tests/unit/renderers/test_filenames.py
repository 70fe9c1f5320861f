"""Names of files tell what is inside and fit every system."""

import re

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.filenames import LONGEST, disposition, file_name

INDUSTRY = "indicator=employment&region=NL213&activity=C&from=2000"


def named(query, catalogue, language="nl", **more):
    shown = exhibit(parse_view(query, catalogue), catalogue, language)
    return file_name(shown, catalogue, "xlsx", **more)


@pytest.mark.parametrize(
    ("query", "language", "name"),
    [
        (INDUSTRY, "nl", "twente-werkzame-personen-industrie-2000-2017.xlsx"),
        (INDUSTRY, "de", "twente-erwerbstaetige-industrie-2000-2017.xlsx"),
        (f"{INDUSTRY}&as=index&to=2010", "en", "twente-employed-persons-manufacturing-index"),
        ("indicator=employment&activity=C&chart=rank&year=2017", "nl",
         "twente-werkzame-personen-industrie-2017.xlsx"),
    ],
)  # fmt: skip
def test_a_name_tells_region_measure_activity_and_years(catalogue, query, language, name):
    assert named(query, catalogue, language).startswith(name)


def test_two_files_of_one_view_have_two_names(catalogue):
    names = {named(INDUSTRY, catalogue, kind=kind) for kind in ("", "plain", "plain-wide")}

    assert len(names) == 3
    assert "twente-werkzame-personen-industrie-2000-2017-plain.xlsx" in names


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_name_is_short_and_plain(catalogue, language):
    from dashboard.indicators.registry import INDICATORS

    for key in INDICATORS:
        name = named(f"indicator={key}", catalogue, language, kind="plain-wide")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.xlsx", name)
        assert len(name) <= LONGEST + len(".xlsx")
        assert "plain-wide" in name


def test_the_header_gives_the_name_in_both_spellings():
    assert disposition("a-b.csv") == "attachment; filename=\"a-b.csv\"; filename*=UTF-8''a-b.csv"
    assert disposition("a.txt", shown=True).startswith("inline; ")
