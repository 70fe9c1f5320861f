"""How places moved is lines in programs too: a line per region, with the places in its data."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

from openpyxl import load_workbook
from pptx.oxml.ns import qn

from dashboard.exhibits.exhibit import Difference
from dashboard.renderers.excel import excel
from dashboard.renderers.layout import Frame
from dashboard.renderers.native_slope import slope_of
from tests.unit.renderers.examples import catalogue, line, rank, slope
from tests.unit.renderers.made import PERCENT, exhibit, series
from tests.unit.renderers.powerpoint.opened import cells, charts, drawn, slides

DAY = date(2026, 1, 1)


def on_slide(shown):
    (slide,) = slides(shown, catalogue())
    (chart,) = charts(slide)
    return chart


def opened(shown):
    made = excel(shown, catalogue(), address="https://twente.test", retrieved=DAY)
    with zipfile.ZipFile(io.BytesIO(made)) as files:
        xml = files.read("xl/charts/chart1.xml").decode()
    return load_workbook(io.BytesIO(made))["Figuur"], xml


def words(part):
    return "".join(one.text for one in part.iter(qn("a:t")))


def moving(count):
    """Return a ranking in which each of many regions stands elsewhere in the later year."""
    made = [
        series(f"r{i}", {2012: float(i), 2024: float(i * 7 % count)}, name=f"Gebied {i}",
               role="focus" if i == count // 2 else "context")
        for i in range(count)
    ]  # fmt: skip
    return replace(exhibit("rank", made, unit=PERCENT), view=slope().view)


def test_on_a_slide_each_region_is_a_line_of_two_years_the_first_on_top():
    chart = on_slide(slope())
    lines = drawn(chart)

    assert chart._chartSpace.find(f".//{qn('c:lineChart')}") is not None
    assert {one.across for one in lines} == {("2012", "2024")}
    assert chart.value_axis.reverse_order
    focus = next(one for one in lines if "Twente" in words(one.xml))
    assert focus.up == (3, 1)


def test_a_region_without_one_of_the_places_has_no_line():
    by_name = {
        cells(on_slide(slope()))[1 + one.row][0]: one.xml for one in drawn(on_slide(slope()))
    }
    without = {
        name
        for name, xml in by_name.items()
        if xml.find(f"{qn('c:spPr')}/{qn('a:ln')}/{qn('a:noFill')}") is not None
    }
    joined = {one.mover.series.name for one in slope_of(slope(), WIDE).tracks if one.joined}

    assert without == set(by_name) - joined
    assert "IJmond" in without


WIDE = Frame("wide", 900, 430, 1)


def test_the_data_in_a_slide_have_the_places_of_the_table_and_the_rows_drawn():
    head, *rows = cells(on_slide(slope()))
    twente = next(row for row in rows if row[0] == "Twente")

    assert head[1:6] == (
        "2012", "2024", "Plaats 2012", "Plaats 2024", "Plaatsen omhoog (+) of omlaag (−)",
    )  # fmt: skip
    assert twente[1:] == (7.0, 9.0, 3, 1, 2, 3, 1)


def test_a_workbook_draws_lines_and_has_the_places_beside_the_values():
    sheet, xml = opened(slope())
    rows = [row for row in sheet.iter_rows(values_only=True) if row[0] == "Twente"]

    assert "<c:lineChart>" in xml
    assert "<c:barChart>" not in xml
    assert 'orientation val="maxMin"' in xml
    assert rows[0][1:6] == (7.0, 9.0, 3, 1, 2)


def test_where_rows_are_dense_the_chosen_the_first_and_the_last_keep_their_names():
    found = slope_of(moving(40), Frame("wide", 900, 380, 1))
    named = [tip.row for track in found.tracks for tip in track.tips[1:] if tip.words]
    all_of_them = slope_of(moving(40), Frame("wide", 900, 800, 1))

    assert {1, 40} <= set(named)
    assert any(track.tips[1].words for track in found.tracks if track.tone == "focus")
    assert all(b - a > 1 for a, b in zip(sorted(named), sorted(named)[1:], strict=False))
    assert all(tip.words for track in all_of_them.tracks for tip in track.tips)


def test_a_ranking_of_one_year_is_no_slope():
    assert slope_of(rank(), WIDE) is None


def test_pinned_years_have_what_changed_between_them_below_the_values():
    changed = Difference("persons", 2008, 2017, -5.25, None, line().unit)
    shown = replace(line(), differences=(changed,))
    sheet, _ = opened(shown)
    (row,) = [r for r in sheet.iter_rows(values_only=True) if re.match("Verschil", str(r[0]))]

    assert row[1] == -5.25
    assert set(row[2:]) == {None}
    assert cells(on_slide(shown))[-1][1] == -5.25
