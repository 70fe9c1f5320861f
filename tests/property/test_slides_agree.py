"""Whatever is asked, the charts of its slide draw and hold the values of the table on the page."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.charts.scatter_pairs import pairs
from dashboard.renderers.excel_block import OVER_TIME
from dashboard.renderers.moving import movers, two_years
from dashboard.renderers.observations import latest, observations
from dashboard.renderers.powerpoint.deck import powerpoint
from dashboard.renderers.table import cell_text
from dashboard.renderers.wording import reading_text
from dashboard.vocabulary.language import LANGUAGES
from tests.property.test_files_agree import ADDRESS, answered, as_held, expected
from tests.property.test_views import MADE, queries, rare
from tests.unit.renderers.powerpoint.opened import cells, charts, drawn


def over_time(shown, slide):
    """Return series and year -> value, as the workbooks of the charts hold them."""
    groups = by_region(shown) if shown.view.chart == "multiples" else [shown.series]
    found, seen = {}, set()
    changed = {one.series: one.value for one in shown.differences}
    for group, chart in zip(groups, charts(slide), strict=True):
        rows = cells(chart)[1:]
        if changed:
            *rows, _, (_, *last) = rows
            assert [*map(held, last)] == [held(changed.get(one.key)) for one in group]
        for year, *values in rows:
            found |= {(one.key, year): v for one, v in zip(group, values, strict=True)}
        for series in drawn(chart):
            key = group[series.column - 1].key
            seen |= {(key, int(float(year))) for year in series.across}
    assert {place for place, value in found.items() if value is not None} <= seen
    return found


def held(value):
    return value if value is None else fifteen(value)


def slope(shown, slide, years):
    """Return series and year -> value; places, moves and the rows drawn are those of the table."""
    (chart,) = charts(slide)
    lines = {line.row: line.up for line in drawn(chart)}
    moved = {one.series.key: one for one in movers(shown, years)}
    found = {}
    for number, (series, row) in enumerate(zip(shown.series, cells(chart)[1:], strict=True)):
        name, before, after, *places = row
        one = moved[series.key]
        assert name == series.name
        assert places[:3] == [one.before.rank, one.after.rank, one.moved]
        assert lines[number] == tuple(places[3:])
        found |= {(series.key, year): v for year, v in zip(years, (before, after), strict=True)}
    return found


def across(shown, slide):
    """Return series and year -> value where a row is a series, each with one year or several."""
    chart, *others = charts(slide)
    drawn(chart)
    heads, *rows = cells(chart)
    for other in others:
        drawn(other)
        assert cells(other) == cells(chart)
    found = {}
    for series, row in zip(shown.series, rows, strict=True):
        years = [row.period for row in observations(shown)[series.key]]
        for head, value in zip(heads[1:], row[1:], strict=True):
            year = int(head) if head.isdigit() else next(iter(years), None)
            if year in years:
                found[series.key, year] = value
    return found


def waterfall(shown, slide):
    (chart,) = charts(slide)
    drawn(chart)
    rows = observations(shown)
    return {
        (series.key, latest(rows[series.key]).period): row[1]
        for series, row in zip(shown.series, cells(chart)[1:], strict=True)
    }


def check_cloud(shown, slide):
    (chart,) = charts(slide)
    drawn(chart)
    held = {(name, x, y) for name, x, y, *_ in cells(chart)[1:]}
    assert held == {(one.series.name, *map(fifteen, one.at)) for one in pairs(shown)}


def fifteen(value):
    return float(f"{value:.15g}")


def check_map(shown, slide):
    said = {one.get("descr") for one in slide.shapes._spTree.iter() if one.get("descr")}
    rows = observations(shown)
    for series in shown.series:
        row = latest(rows[series.key])
        if row is not None and series.region in MADE.codes.borders:
            assert reading_text(shown, row, series.name) in said


def check_tables(shown, slides):
    text = {
        (row.cells[0].text, head.text): cell.text
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
        for head, cell in zip(list(shape.table.rows[0].cells)[1:], list(row.cells)[1:], strict=True)
    }
    rows = observations(shown)
    names = [series.name for series in shown.series]
    for series in shown.series:
        if names.count(series.name) == 1:
            for row in rows[series.key]:
                assert text[str(row.period), series.name] == cell_text(shown, row)


def known(values):
    return as_held({key: value for key, value in values.items() if value is not None})


@given(st.one_of(queries, rare), st.sampled_from(LANGUAGES))
@settings(max_examples=90)
def test_the_slide_holds_the_values_of_the_exhibit(pairs, language):
    shown = answered(pairs, language)
    if shown is None:
        return
    made = powerpoint(shown, MADE, address=ADDRESS)
    slides = list(Presentation(io.BytesIO(made)).slides)
    kind = shown.view.chart

    if kind == "table":
        check_tables(shown, slides)
    elif kind == "map":
        check_map(shown, slides[0])
    elif kind == "scatter":
        check_cloud(shown, slides[0])
    elif kind == "waterfall":
        assert known(waterfall(shown, slides[0])) == known(expected(shown))
    elif two_years(shown):
        assert known(slope(shown, slides[0], two_years(shown))) == known(expected(shown))
    elif kind in OVER_TIME:
        assert known(over_time(shown, slides[0])) == known(expected(shown))
    else:
        assert known(across(shown, slides[0])) == known(expected(shown))
