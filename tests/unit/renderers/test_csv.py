"""CSV: for a spreadsheet of a language, and for programs."""

import csv
import io
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.exhibits import build
from dashboard.exhibits.query import parse_view
from dashboard.renderers.csv import MARK, csv_text, inert, number_text
from dashboard.renderers.records import COLUMNS
from dashboard.renderers.text import text
from tests.unit.renderers.examples import ALL, line
from tests.unit.renderers.examples import catalogue as small
from tests.unit.renderers.made import exhibit, series

KINDS = [kind for kind in ALL if kind != "empty"]


def opened(text, delimiter):
    """Read as a spreadsheet does."""
    rows = list(csv.reader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=delimiter))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def frame_of(text):
    return pd.read_csv(
        io.StringIO(text, newline=""), keep_default_na=False, na_values={"value": ""}
    )


@pytest.mark.parametrize("kind", KINDS)
def test_pandas_reads_the_plain_kind_without_being_told_anything(kind):
    shown = ALL[kind]()
    read = frame_of(csv_text(shown, small(), plain=True))

    assert tuple(read.columns) == COLUMNS
    found = {(s, p): v for s, p, v in zip(read.series, read.period, read.value, strict=True)}
    frame = shown.frame
    for key, period, value in zip(frame.series, frame.period, frame.value, strict=True):
        assert found[key, period] == value if not pd.isna(value) else pd.isna(found[key, period])
    assert len(read) == len(frame)


@pytest.mark.parametrize("language", ["nl", "de"])
def test_a_dutch_or_german_spreadsheet_opens_it_right(language):
    text = csv_text(replace(line(), language=language), small())
    rows = opened(text, ";")

    assert text.startswith(MARK)
    assert "\r\n" in text
    value = next(name for name in rows[0] if name.endswith("[value]"))
    period = next(name for name in rows[0] if name.endswith("[period]"))
    assert (rows[1][period], rows[1][value]) == ("2001", "47,5")


def test_an_english_spreadsheet_has_commas_and_points():
    rows = opened(csv_text(replace(line(), language="en"), small()), ",")

    assert rows[1]["Value [value]"] == "47.5"
    assert rows[1]["Region code [region]"] == "NL213"


def test_the_plain_kind_is_the_same_in_every_language_but_for_its_words():
    texts = [csv_text(replace(line(), language=one), small(), plain=True) for one in ("nl", "en")]
    nl, en = (frame_of(text) for text in texts)

    assert not texts[0].startswith(MARK)
    same = [name for name in COLUMNS if not name.endswith("_name")]
    assert nl[same].equals(en[same])


def test_a_missing_value_is_empty_and_a_zero_is_a_zero():
    shown = exhibit("line", [series("a", {2015: 0.0, 2016: (None, "", "c"), 2017: (2.0, "p")})])
    rows = opened(csv_text(shown, small(), plain=True), ",")

    assert [row["value"] for row in rows] == ["0", "", "2"]
    assert [row["confidentiality"] for row in rows] == ["", "c", ""]
    assert [row["status_name"] for row in rows] == ["", "geheim", "voorlopig"]


def test_the_wide_layout_has_a_status_behind_a_year_only_where_there_is_one():
    parts = [
        series("a", {2014: 1.0, 2015: 1.5, 2016: (2.5, "p")}, name="A"),
        series("b", {2014: 2.0, 2015: None}, name="B", region="NL225"),
    ]
    rows = opened(csv_text(exhibit("line", parts), small(), plain=True, shape="wide"), ",")

    assert [row["series"] for row in rows] == ["a", "b"]
    assert [row["2014"] for row in rows] == ["1", "2"]
    assert "2014_status" not in rows[0]
    assert [rows[0][name] for name in ("2015", "2015_status")] == ["1.5", ""]
    assert [rows[0][name] for name in ("2016", "2016_status")] == ["2.5", "p"]
    assert [rows[1][name] for name in ("2015", "2015_status")] == ["", "missing"]
    assert [rows[1][name] for name in ("2016", "2016_status")] == ["", "none"]


def test_the_wide_layout_has_the_difference_between_two_pinned_years(catalogue):
    view = parse_view("indicator=employment&region=NL213&activity=C&pin=2008,2017", catalogue)
    pinned = build.exhibit(view, catalogue, "nl")
    (row,) = opened(csv_text(pinned, catalogue, shape="wide"), ";")
    (program,) = opened(csv_text(pinned, catalogue, plain=True, shape="wide"), ",")

    change = float(program["2017"]) - float(program["2008"])
    assert float(program["difference"]) == pytest.approx(change)
    assert row["Verschil 2008–2017"].startswith("-")
    assert "duizend" in row["Verschil 2008–2017, eenheid"]
    assert f"Verschil 2008–2017: −{abs(change):.1f}".replace(".", ",") in text(pinned, address="")


def test_each_row_tells_its_table_and_vintage():
    row = opened(csv_text(line(), small(), plain=True), ",")[0]

    assert (row["table"], row["source"]) == ("nama_10r_3empers", "Eurostat")
    assert (row["vintage"], row["licence"]) == ("2020-09", "CC-BY-4.0")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\uff1d1"])
def test_no_text_becomes_a_formula(text):
    shown = exhibit("line", [series("a", {2015: 1.0}, region=text, table=text)])
    (row,) = opened(csv_text(shown, small(), plain=True), ",")

    assert row["region"] == row["table"] == f"'{text}"
    assert inert("Twente") == "Twente"


def test_a_negative_number_stays_a_number():
    shown = exhibit("line", [series("a", {2015: -1.5})])

    assert opened(csv_text(shown, small(), plain=True), ",")[0]["value"] == "-1.5"
    assert opened(csv_text(shown, small()), ";")[0]["Waarde [value]"] == "-1,5"


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (0.0, "0"), (-0.0, "0"), (45000.0, "45000"), (0.1, "0.1"), (1e-7, "0.0000001"),
     (1e21, "1000000000000000000000"), (-2.50, "-2.5")],
)  # fmt: skip
def test_numbers_are_written_in_full(value, text):
    assert number_text(value) == text
    assert number_text(value, comma=True) == text.replace(".", ",")
