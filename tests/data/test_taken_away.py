"""Real views of every kind: slide and workbook hold what the table on the page shows."""

import io
from datetime import date
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.excel import excel
from dashboard.renderers.powerpoint.deck import powerpoint
from dashboard.renderers.ranking import ranked
from dashboard.renderers.records import COLUMNS
from dashboard.renderers.table import cell_id, table_html
from dashboard.renderers.wording import read_as, value_text
from tests.unit.renderers.powerpoint.opened import cells, charts, drawn

SECTIONS = "A,B-E,F,G-I,J,K,L,M-N,O-Q,R-U"
ADDRESS = "https://twente.test/nl/explore"

#: What is asked, by what it has: gaps, provisional values, a break, published figures, many rows.
VIEWS = {
    "line": "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C",
    "gaps": "indicator=employee-jobs&region=NL213,NL226&activity=C&as=index&base=2012",
    "provisional": "indicator=gdp-per-inhabitant&region=NL213&as=gap&annotate=programme",
    "break": "indicator=tertiary-education&region=NL21,NL",
    "area": f"indicator=employment&region=NL213&activity={SECTIONS}&chart=area",
    "bar": "indicator=persons-employed&region=NL21&activity=C,C24,C25,C26,C27&chart=bar",
    "rank": "indicator=employee-jobs&region=NL213&activity=C&as=share&chart=rank",
    "treemap": f"indicator=employment&region=NL213&activity={SECTIONS}&chart=treemap",
    "waterfall": "indicator=employment&region=NL213&activity=C&as=shift_share&chart=waterfall",
    "multiples": "indicator=establishments&region=GM0153&activity=B-E&chart=multiples",
    "map": "indicator=employment&region=NL213&activity=C&as=location_quotient&chart=map",
    "table": "indicator=employment&region=NL213,NL&activity=C&as=share&chart=table",
    "scatter": "indicator=gdp-per-inhabitant,employment&region=NL213&chart=scatter",
}


def on_screen(shown):
    """Return the text of every cell with a value in the table on the page, by its id."""
    root = ElementTree.fromstring(f"<div>{table_html(shown, anchor='a')}</div>")
    return {cell.get("id"): cell.text for cell in root.iter("td") if cell.get("id") and cell.text}


def written(shown, values):
    """Return values as the page writes them, by the id of their cell."""
    series = {one.key: one for one in shown.series}
    units = dict(zip(shown.frame.series, shown.frame.unit, strict=True))
    return {
        cell_id("a", key, year): value_text(read_as(shown, series[key]), value, code=units[key])
        for (key, year), value in values.items()
        if value is not None
    }


def in_workbook(shown, catalogue):
    made = excel(shown, catalogue, address=ADDRESS, retrieved=date(2026, 1, 1))
    rows = load_workbook(io.BytesIO(made)).worksheets[2].iter_rows(min_row=2, values_only=True)
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    return {(row["series"], row["period"]): row["value"] for row in found}


def in_charts(shown, slide):
    """Return series and year -> value of what the charts of a slide draw."""
    year_of = dict(zip(shown.frame.series, shown.frame.period, strict=True))
    over_time = shown.view.chart in ("line", "area", "multiples")
    groups = by_region(shown) if shown.view.chart == "multiples" else [shown.series]
    if shown.view.chart == "rank":
        # A long ranking is two lists of rows that follow one another, of the same cells.
        lists = [one for chart in charts(slide) for one in drawn(chart)]
        assert [name for one in lists for name in one.across] == [one.name for one in shown.series]
        groups = [shown.series] * len(lists)
    rows = [row.series for row in ranked(shown)] if shown.view.chart == "rank" else shown.series
    found = {}
    for group, chart in zip(groups, charts(slide), strict=True):
        assert all(drawn(chart))
        for i, (first, *values) in enumerate(cells(chart)[1:]):
            if over_time:
                found |= {(one.key, first): v for one, v in zip(group, values, strict=True)}
            elif shown.view.chart == "scatter":
                pair = [one for one in shown.series if one.name == first]
                found |= {(p.key, year_of[p.key]): v for p, v in zip(pair, values, strict=True)}
            else:
                found[rows[i].key, year_of[rows[i].key]] = values[0]
    return found


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("kind", [kind for kind in VIEWS if kind not in ("map", "table")])
def test_slide_and_workbook_hold_the_numbers_of_the_table_cell_by_cell(kind, language, catalogue):
    shown = exhibit(parse_view(VIEWS[kind], catalogue), catalogue, language)
    made = powerpoint(shown, catalogue, address=ADDRESS)
    (slide,) = Presentation(io.BytesIO(made)).slides
    table = on_screen(shown)

    assert written(shown, in_workbook(shown, catalogue)) == table
    assert written(shown, in_charts(shown, slide)) == table


def test_the_shapes_of_a_map_say_the_numbers_of_the_table(catalogue):
    shown = exhibit(parse_view(VIEWS["map"], catalogue), catalogue, "nl")
    (slide,) = Presentation(io.BytesIO(powerpoint(shown, catalogue, address=ADDRESS))).slides
    said = {one.get("name"): one.get("descr") for one in slide.shapes._spTree.iter()}
    year = int(shown.frame.period.iloc[0])
    table = on_screen(shown)

    assert written(shown, in_workbook(shown, catalogue)) == table
    assert len(shown.series) == 40
    for series in shown.series:
        assert said[series.name] == f"{series.name}: {table[cell_id('a', series.key, year)]}"


def test_a_table_of_slides_has_the_cells_of_the_table_on_the_page(catalogue):
    shown = exhibit(parse_view(VIEWS["table"], catalogue), catalogue, "de")
    (slide,) = Presentation(io.BytesIO(powerpoint(shown, catalogue, address=ADDRESS))).slides
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    found = {
        cell_id("a", series.key, int(row.cells[0].text)): cell.text
        for row in list(table.rows)[1:]
        for series, cell in zip(shown.series, list(row.cells)[1:], strict=True)
    }

    assert found == on_screen(shown)
