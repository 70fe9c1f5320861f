"""The native charts of a workbook for each kind of chart, and where they stand on their sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.excel_across import bars, scatter, waterfall
from dashboard.renderers.excel_areas import areas
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_lines import lines, multiples
from dashboard.renderers.excel_look import HEIGHT, WIDTH, Place
from dashboard.renderers.excel_slope import slope_lines
from dashboard.renderers.layout import Frame
from dashboard.renderers.native import can_be_stacked
from dashboard.renderers.native_slope import slope_of
from dashboard.renderers.palette import colour

Drawer = Callable[[Any, Exhibit, Block, Place], Any]

#: A map and a treemap are bars in order: no spreadsheet draws them so that every other one can.
_DRAWERS: Mapping[str, Drawer] = {
    "line": lines,
    "table": lines,
    "area": areas,
    "bar": bars,
    "rank": bars,
    "map": bars,
    "treemap": bars,
    "scatter": scatter,
    "waterfall": waterfall,
}

#: Px that a bar takes, and what is around all bars.
ROW, AROUND = 21, 90

#: Small multiples: how many beside one another, and the size of each.
_BESIDE, _SMALL_WIDTH, _SMALL_HEIGHT = 4, 225, 165


class Placed(NamedTuple):
    """A chart and its place in px from the left and top of the figure."""

    chart: Any
    left: int
    top: int


def native_charts(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> list[Placed]:
    """Return the charts that refer to the cells of a block: one, or one for each panel."""
    if exhibit.view.chart == "multiples":
        panels = multiples(workbook, exhibit, cells, place)
        return [
            Placed(
                _finished(chart, _SMALL_WIDTH, _SMALL_HEIGHT),
                i % _BESIDE * _SMALL_WIDTH,
                i // _BESIDE * _SMALL_HEIGHT,
            )
            for i, chart in enumerate(panels)
        ]
    height = figure_height(exhibit, cells)
    slope = slope_of(exhibit, Frame("wide", WIDTH, height, 1))
    if slope is not None:
        chart = slope_lines(workbook, exhibit, slope, cells, place)
    else:
        chart = _DRAWERS[exhibit.view.chart](workbook, exhibit, cells, place)
    chart.set_title({"none": True})
    return [Placed(_finished(chart, WIDTH, height), 0, 0)]


def figure_height(exhibit: Exhibit, cells: Block) -> int:
    """Return the height in px of the charts of a block."""
    if exhibit.view.chart == "multiples":
        return -(-len(by_region(exhibit)) // _BESIDE) * _SMALL_HEIGHT
    if exhibit.view.chart in ("scatter", "waterfall") or cells.over_time:
        return HEIGHT
    return max(200, AROUND + ROW * len(cells.rows))


def said_of(exhibit: Exhibit, cells: Block) -> str:
    """Return the key of what must be said of a chart that is not the one on the page, else ""."""
    if exhibit.view.chart in ("map", "treemap"):
        return "sheet.in_order"
    if exhibit.view.chart == "area" and not can_be_stacked(exhibit, cells):
        return "sheet.gaps"
    return ""


def _finished(chart: Any, width: int, height: int) -> Any:
    chart.set_chartarea({"border": {"none": True}, "fill": {"color": colour("paper")}})
    chart.show_blanks_as("gap")
    chart.show_hidden_data()
    chart.set_size({"width": width, "height": height})
    return chart
