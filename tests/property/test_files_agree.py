"""Whatever is asked, every file to take away holds the values of the table on the page."""

import csv
import io
from datetime import date
from itertools import product
from xml.etree import ElementTree

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import nearest_view
from dashboard.renderers.csv import MARK, csv_text
from dashboard.renderers.excel import excel
from dashboard.renderers.jsonstat import jsonstat
from dashboard.renderers.records import COLUMNS
from dashboard.renderers.table import cell_id, table_html
from dashboard.renderers.wording import read_as, value_text
from dashboard.vocabulary.language import LANGUAGES
from tests.property.test_views import MADE, PUBLISHED, queries, rare

ADDRESS = "https://twente.test/nl/explore"
DAY = date(2026, 1, 1)


def answered(pairs, language):
    """Return the exhibit of the nearest view, None where the small catalogue has no answer."""
    view, _ = nearest_view(pairs, MADE)
    if any(key not in PUBLISHED for key in view.indicator):
        return None
    found = exhibit(view, MADE, language)
    return None if found.empty else found


def expected(shown):
    """Return series and year -> value of the frame."""
    frame = shown.frame
    return {
        (key, int(period)): None if pd.isna(value) else float(value)
        for key, period, value in zip(frame.series, frame.period, frame.value, strict=True)
    }


def number(text):
    return float(text.replace(",", ".")) if text else None


def from_csv(shown, *, plain):
    delimiter = "," if plain or shown.language == "en" else ";"
    text = csv_text(shown, MADE, plain=plain).removeprefix(MARK)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[1:]
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    return {(row["series"], int(row["period"])): number(row["value"]) for row in found}


def from_wide_csv(shown):
    text = csv_text(shown, MADE, plain=True, shape="wide")
    found = {}
    for row in csv.DictReader(io.StringIO(text, newline="")):
        for name, value in row.items():
            if name.isdigit() and row.get(f"{name}_status") != "none":
                found[row["series"], int(name)] = number(value)
    return found


def from_excel(shown):
    made = excel(shown, MADE, address=ADDRESS, retrieved=DAY)
    rows = load_workbook(io.BytesIO(made)).worksheets[2].iter_rows(min_row=2, values_only=True)
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    return {(row["series"], row["period"]): row["value"] for row in found}


def as_held(values):
    """Return values to fifteen digits: no spreadsheet holds more."""
    return {
        key: value if value is None else float(f"{value:.15g}") for key, value in values.items()
    }


def from_jsonstat(shown):
    """Return series and year -> value, the series found by its codes."""
    dataset = jsonstat(shown, MADE, address=ADDRESS)
    keys: dict[tuple[str, ...], str] = {}
    for one in shown.series:
        codes = (one.indicator, one.region, one.activity)
        keys[(*codes, one.key if (*codes, one.item) in keys else one.item)] = one.key
    indexes = [dataset["dimension"][one]["category"]["index"] for one in dataset["id"]]
    found = {}
    for i, (codes, value) in enumerate(zip(product(*indexes), dataset["value"], strict=True)):
        named = {
            name: "" if code == "_Z" else code
            for name, code in zip(dataset["id"], codes, strict=True)
        }
        if dataset["status"].get(str(i)) != "none":
            key = tuple(named.get(one, "") for one in ("indicator", "region", "activity", "item"))
            found[keys[key], int(named["time"])] = value
    return found


@given(st.one_of(queries, rare), st.sampled_from(LANGUAGES))
@settings(max_examples=150)
def test_csv_and_json_stat_hold_the_values_of_the_exhibit(pairs, language):
    shown = answered(pairs, language)
    if shown is None:
        return
    values = expected(shown)

    assert from_csv(shown, plain=False) == values
    assert from_csv(shown, plain=True) == values
    assert from_wide_csv(shown) == values
    assert from_jsonstat(shown) == values


@given(st.one_of(queries, rare), st.sampled_from(LANGUAGES))
@settings(max_examples=40)
def test_the_workbook_holds_the_values_of_the_exhibit(pairs, language):
    shown = answered(pairs, language)
    if shown is None:
        return

    assert as_held(from_excel(shown)) == as_held(expected(shown))


@given(st.one_of(queries, rare), st.sampled_from(LANGUAGES))
@settings(max_examples=100)
def test_the_table_writes_the_values_that_the_files_hold(pairs, language):
    shown = answered(pairs, language)
    if shown is None:
        return
    html = table_html(shown, anchor="a")
    root = ElementTree.fromstring(f"<div>{html}</div>")
    cells = {cell.get("id"): cell.text or "" for cell in root.iter("td") if cell.get("id")}
    units = dict(zip(shown.frame.series, shown.frame.unit, strict=True))
    series = {one.key: one for one in shown.series}

    for (key, period), value in from_csv(shown, plain=True).items():
        text = cells[cell_id("a", key, period)]
        read = read_as(shown, series[key])
        assert text == ("" if value is None else value_text(read, value, code=units[key]))
