"""Whatever a file holds, it is read whole or refused by a rule; never anything in between."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, example, given
from hypothesis import strategies as st

from dashboard.errors import TableError
from dashboard.sources.rows import table_text
from dashboard.tables.reading import Columns, read_columns
from dashboard.tables.schema import Field, Resource

FIELDS = (
    Field("region", "string", required=True),
    Field("period", "integer", required=True),
    Field("value", "number", required=False, decimals=2),
)
NAMES = tuple(field.name for field in FIELDS)
SOUND = b"region,period,value\nNL,2012,41.7\nNL,2013,\nNL213,2012,0.5\n"

regions = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=6)
values = st.none() | st.decimals(min_value=-10_000, max_value=10_000, places=2)


def read(content: bytes, described: bytes | None = None) -> Columns:
    sealed = content if described is None else described
    resource = Resource(
        name="table",
        path="table.csv",
        kind="observations",
        size=len(sealed),
        sha256=sha256(sealed).hexdigest(),
        sorted=True,
        fields=FIELDS,
        key=("region", "period"),
        references={},
    )
    with TemporaryDirectory() as folder:
        (Path(folder) / "table.csv").write_bytes(content)
        return read_columns(Path(folder), resource, {})


def outcome(content: bytes, described: bytes | None = None) -> Columns | TableError:
    try:
        return read(content, described)
    except TableError as problem:
        return problem


@given(st.dictionaries(st.tuples(regions, st.integers(1000, 9999)), values, min_size=1))
def test_what_is_written_is_read_back_exactly(table: dict[tuple[str, int], Decimal | None]):
    rows = sorted(
        (region, str(period), "" if value is None else str(value))
        for (region, period), value in table.items()
    )

    columns = read(table_text(NAMES, rows).encode())

    assert list(zip(*(columns[name] for name in NAMES), strict=True)) == rows


@given(st.binary())
@example(SOUND)
@example(b"region,period,value\n")
@example(b'region,period,value\n"')
@example(b"region,period,value\nNL,2012,\x00\n")
def test_any_file_is_read_whole_or_refused_by_a_rule(content: bytes):
    result = outcome(content)

    if isinstance(result, TableError):
        assert result.file == "table.csv"
    else:
        assert len({len(cells) for cells in result.values()}) == 1


@given(st.integers(0, len(SOUND) - 1), st.binary(max_size=3))
def test_no_changed_file_passes_for_the_described_one(place: int, instead: bytes):
    content = SOUND[:place] + instead + SOUND[place + 1 :]
    assume(content != SOUND)

    assert isinstance(outcome(content, described=SOUND), TableError)
