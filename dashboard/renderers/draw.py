"""Exhibit → Chart: picks the kind, or writes the sentence that says why nothing is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.view import ChartKind
from dashboard.renderers.chart import Axis, Chart, Label, Panel, Point, Run, WidthClass
from dashboard.renderers.charts.area import area_chart
from dashboard.renderers.charts.bar import bar_chart
from dashboard.renderers.charts.line import line_chart
from dashboard.renderers.charts.map import map_chart
from dashboard.renderers.charts.multiples import multiples_chart
from dashboard.renderers.charts.rank import rank_chart
from dashboard.renderers.charts.scatter import scatter_chart
from dashboard.renderers.charts.treemap import treemap_chart
from dashboard.renderers.charts.waterfall import waterfall_chart
from dashboard.renderers.layout import DESIGN_WIDTH, TEXT, box_height
from dashboard.renderers.typeface import wrap
from dashboard.tables.catalogue import Catalogue

Drawer = Callable[[Exhibit, Catalogue, WidthClass], Chart]

_DRAWERS: Mapping[ChartKind, Drawer] = {
    "line": lambda exhibit, catalogue, name: line_chart(exhibit, name),
    "table": lambda exhibit, catalogue, name: line_chart(exhibit, name),
    "rank": lambda exhibit, catalogue, name: rank_chart(exhibit, name),
    "bar": lambda exhibit, catalogue, name: bar_chart(exhibit, name),
    "waterfall": lambda exhibit, catalogue, name: waterfall_chart(exhibit, name),
    "multiples": lambda exhibit, catalogue, name: multiples_chart(exhibit, name),
    "area": lambda exhibit, catalogue, name: area_chart(exhibit, name),
    "scatter": lambda exhibit, catalogue, name: scatter_chart(exhibit, name),
    "treemap": lambda exhibit, catalogue, name: treemap_chart(exhibit, name),
    "map": map_chart,
}


def draw(exhibit: Exhibit, catalogue: Catalogue, name: WidthClass) -> Chart:
    """Return the chart of an exhibit for a width class; a sentence when it is empty."""
    if exhibit.empty:
        return empty_chart(exhibit, name)
    return _DRAWERS[exhibit.view.chart](exhibit, catalogue, name)


def empty_chart(exhibit: Exhibit, name: WidthClass) -> Chart:
    """Return a box with the sentence that says why nothing is shown."""
    width, height = float(DESIGN_WIDTH[name]), float(box_height(exhibit, name))
    lines = tuple((Run(line),) for line in wrap(exhibit.empty, TEXT, width - 4))
    label = Label(Point(0, height / 2), lines, "soft", TEXT, panel=-1)
    panel = Panel(0, 0, width, height, Axis(0, 1), Axis(0, 1))
    return Chart(width, height, (panel,), labels=(label,), empty=exhibit.empty)
