"""Strict reading: each kind of damage refuses the table, and says where."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from dashboard.errors import TableError
from dashboard.tables.reading import Columns, read_columns
from dashboard.tables.schema import Field, Resource

FIELDS = (
    Field("region", "string", required=True),
    Field("activity", "string", required=True, codes=frozenset({"C", "TOTAL"})),
    Field("period", "integer", required=True, minimum=2000, maximum=2020),
    Field("value", "number", required=False, minimum=0, maximum=100, decimals=2),
    Field("status", "string", required=False, codes=frozenset({"m", "p"})),
    Field("confidentiality", "string", required=False, longest=0),
)
HEADER = "region,activity,period,value,status,confidentiality\n"
SOUND = HEADER + "NL,C,2012,12.5,,\nNL,C,2013,,m,\nNL213,C,2012,17,p,\n"
CODES = {"regions": {"NL", "NL213"}}


def read(
    folder: Path,
    content: str | bytes,
    *,
    described: str | bytes | None = None,
    rows: int | None = None,
) -> Columns:
    """Read a table; ``described`` is what the checksum was made of, else the content."""
    stored = content.encode() if isinstance(content, str) else content
    origin = stored if described is None else described
    sealed = origin.encode() if isinstance(origin, str) else origin
    (folder / "table.csv").write_bytes(stored)
    resource = Resource(
        name="table",
        path="table.csv",
        kind="observations",
        size=len(sealed),
        sha256=sha256(sealed).hexdigest(),
        sorted=True,
        fields=FIELDS,
        key=("region", "activity", "period"),
        references={"region": "regions"},
        rows=rows,
    )
    return read_columns(folder, resource, CODES)


def refusal(folder: Path, content: str | bytes, described: str | bytes | None = None) -> TableError:
    with pytest.raises(TableError) as caught:
        read(folder, content, described=described)
    assert caught.value.file == "table.csv"
    return caught.value


def with_cell(old: str, new: str) -> str:
    assert SOUND.count(old) == 1
    return SOUND.replace(old, new)


def test_a_sound_table_is_read_as_text_cell_by_cell(tmp_path: Path):
    columns = read(tmp_path, SOUND)

    assert columns["value"] == ["12.5", "", "17"]
    assert columns["period"] == ["2012", "2013", "2012"]
    assert columns["status"] == ["", "m", "p"]


def test_a_short_row_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013,,m,", "NL,C,2013,,"))

    assert (problem.line, problem.rule) == (3, "a short row")


def test_a_long_row_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013,,m,", "NL,C,2013,,m,,"))

    assert (problem.line, problem.rule) == (3, "a long row")


def test_a_bare_decimal_comma_makes_a_long_row(tmp_path: Path):
    assert refusal(tmp_path, with_cell("12.5", "12,5")).rule == "a long row"


def test_a_quoted_decimal_comma_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("12.5", '"12,5"'))

    assert (problem.line, problem.field, problem.rule) == (2, "value", "a decimal comma")


@pytest.mark.parametrize("printed", ["1.234.567", '"1,234"', "1 234", "1'234"])
def test_a_thousands_separator_is_refused(tmp_path: Path, printed: str):
    problem = refusal(tmp_path, with_cell("12.5", printed))

    assert (problem.line, problem.field) == (2, "value")
    assert "thousands separator" in problem.rule


def test_a_point_before_three_digits_is_taken_for_a_thousands_separator(tmp_path: Path):
    # The table has two decimals at most, so 1.234 cannot be one and a bit.
    problem = refusal(tmp_path, with_cell("12.5", "1.234"))

    assert problem.rule == "more than 2 decimals, or a thousands separator"


@pytest.mark.parametrize("word", ["NA", "n/a", "NaN", "null", "-", ":", "."])
def test_a_word_for_nothing_is_refused(tmp_path: Path, word: str):
    problem = refusal(tmp_path, with_cell("12.5", word))

    assert (problem.line, problem.field) == (2, "value")
    assert "a missing value is an empty cell" in problem.rule


@pytest.mark.parametrize("printed", ["01.1", "1e3", "+5", " 5", "5 p", "inf", "0x10", ".5", "5."])
def test_other_spellings_of_numbers_are_refused(tmp_path: Path, printed: str):
    assert refusal(tmp_path, with_cell("12.5", printed)).rule == "not a number"


@pytest.mark.parametrize("printed", ["2012.0", "c2012", "2012-2013", "02012"])
def test_a_period_is_a_whole_year(tmp_path: Path, printed: str):
    problem = refusal(tmp_path, with_cell("NL213,C,2012", f"NL213,C,{printed}"))

    assert (problem.line, problem.field) == (4, "period")


def test_a_duplicate_key_is_refused_with_both_lines(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013,,m,", "NL,C,2012,9,,"))

    assert (problem.line, problem.rule) == (3, "a duplicate key")
    assert "as line 2" in problem.hint


def test_a_code_that_is_not_in_the_code_list_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL213,", "NL999,"))

    assert (problem.line, problem.field, problem.rule) == (4, "region", "an unknown code")


def test_a_code_that_the_field_does_not_list_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013", "NL,C99,2013"))

    assert (problem.line, problem.field, problem.rule) == (3, "activity", "an unknown code")


def test_an_unknown_flag_is_refused(tmp_path: Path):
    assert refusal(tmp_path, with_cell("17,p", "17,x")).field == "status"


def test_a_missing_final_newline_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, SOUND.removesuffix("\n"))

    assert (problem.line, problem.rule) == (4, "no newline at the end of the file")


def test_a_byte_order_mark_is_refused(tmp_path: Path):
    assert refusal(tmp_path, b"\xef\xbb\xbf" + SOUND.encode()).rule == (
        "starts with a byte order mark"
    )


def test_a_carriage_return_is_refused(tmp_path: Path):
    assert refusal(tmp_path, SOUND.replace("\n", "\r\n")).rule == "a carriage return"


def test_what_is_not_utf_8_is_refused_with_its_line(tmp_path: Path):
    content = SOUND.encode().replace(b"NL,C,2013", b"\xebNL,C,2013")

    problem = refusal(tmp_path, content)

    assert (problem.line, problem.rule) == (3, "not UTF-8")


def test_another_value_is_refused_by_its_checksum(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("12.5", "12.6"), described=SOUND)

    assert problem.rule == "the checksum is not the one in datapackage.json"


def test_a_broken_cell_is_named_rather_than_the_checksum_it_also_breaks(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("12.5", "NA"), described=SOUND)

    assert (problem.line, problem.field) == (2, "value")


def test_another_header_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("region,activity", "activity,region"))

    assert (problem.line, problem.rule) == (1, "the header is another one")


@pytest.mark.parametrize(("printed", "rule"), [("-1", "less than 0"), ("100.1", "more than 100")])
def test_a_value_out_of_range_is_refused(tmp_path: Path, printed: str, rule: str):
    problem = refusal(tmp_path, with_cell("12.5", printed))

    assert (problem.line, problem.field, problem.rule) == (2, "value", rule)


def test_a_year_out_of_range_is_refused(tmp_path: Path):
    assert refusal(tmp_path, with_cell("NL213,C,2012", "NL213,C,2021")).rule == "more than 2020"


def test_rows_in_another_order_are_refused(tmp_path: Path):
    first, *rows = SOUND.splitlines(keepends=True)

    problem = refusal(tmp_path, "".join([first, *reversed(rows)]))

    assert (problem.line, problem.rule) == (3, "rows are not sorted by their key")


def test_an_empty_code_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013", "NL,,2013"))

    assert (problem.line, problem.field, problem.rule) == (3, "activity", "empty")


def test_a_field_that_must_be_empty_is_refused_when_it_is_not(tmp_path: Path):
    assert refusal(tmp_path, with_cell("17,p,", "17,p,c")).rule == "must be empty"


def test_a_line_break_inside_a_cell_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013", '"NL\n",C,2013'))

    assert "line break" in problem.rule or problem.rule == "a short row"


def test_an_open_quote_is_refused(tmp_path: Path):
    assert refusal(tmp_path, with_cell("NL,C,2013", '"NL,C,2013')).rule.startswith("not CSV")


def test_a_space_at_the_edge_of_a_code_is_an_unknown_code(tmp_path: Path):
    assert refusal(tmp_path, with_cell("NL,C,2013", "NL ,C,2013")).rule == "an unknown code"


@pytest.mark.parametrize("content", ["", HEADER])
def test_a_file_without_rows_is_refused(tmp_path: Path, content: str):
    refusal(tmp_path, content)


def test_a_missing_file_is_refused(tmp_path: Path):
    resource = Resource("t", "table.csv", "observations", 0, "", True, FIELDS, ("region",), {})

    with pytest.raises(TableError, match="the file is missing"):
        read_columns(tmp_path, resource, {})


def test_a_value_that_is_missing_without_a_reason_is_refused(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013,,m,", "NL,C,2013,,,"))

    assert (problem.line, problem.field, problem.rule) == (3, "value", "missing without a reason")


@pytest.mark.parametrize("promised", [2, 4])
def test_more_or_fewer_rows_than_promised_are_refused(tmp_path: Path, promised: int):
    with pytest.raises(TableError, match="rows are missing or were added"):
        read(tmp_path, SOUND, rows=promised)


def test_a_quote_that_is_not_closed_is_told_at_its_own_line(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013", '"NL,C,2013'))

    assert (problem.line, problem.rule[:7]) == (3, "not CSV")


def test_a_cell_with_a_line_break_is_told_at_its_line(tmp_path: Path):
    problem = refusal(tmp_path, with_cell("NL,C,2013,,m,", '"NL\n",C,2013,,m,'))

    assert (problem.line, problem.rule) == (3, "a cell holds a line break")
