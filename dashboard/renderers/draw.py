"""Exhibit → Chart: picks the kind, or writes the sentence that says why nothing is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.view import ChartKind
from dashboard.renderers.chart import Axis, Chart, Label, Panel, Point, Run
from dashboard.renderers.charts.area import area_chart
from dashboard.renderers.charts.bar import bar_chart
from dashboard.renderers.charts.line import line_chart
from dashboard.renderers.charts.map import map_chart
from dashboard.renderers.charts.multiples import multiples_chart
from dashboard.renderers.charts.rank import rank_chart
from dashboard.renderers.charts.scatter import scatter_chart
from dashboard.renderers.charts.treemap import treemap_chart
from dashboard.renderers.charts.waterfall import waterfall_chart
from dashboard.renderers.layout import TEXT, Place, framed
from dashboard.renderers.typeface import wrap
from dashboard.tables.catalogue import Catalogue

Drawer = Callable[[Exhibit, Catalogue, Place], Chart]

_DRAWERS: Mapping[ChartKind, Drawer] = {
    "line": lambda exhibit, catalogue, place: line_chart(exhibit, place),
    "table": lambda exhibit, catalogue, place: line_chart(exhibit, place),
    "rank": lambda exhibit, catalogue, place: rank_chart(exhibit, place),
    "bar": lambda exhibit, catalogue, place: bar_chart(exhibit, place),
    "waterfall": lambda exhibit, catalogue, place: waterfall_chart(exhibit, place),
    "multiples": lambda exhibit, catalogue, place: multiples_chart(exhibit, place),
    "area": lambda exhibit, catalogue, place: area_chart(exhibit, place),
    "scatter": lambda exhibit, catalogue, place: scatter_chart(exhibit, place),
    "treemap": lambda exhibit, catalogue, place: treemap_chart(exhibit, place),
    "map": map_chart,
}


def draw(exhibit: Exhibit, catalogue: Catalogue, place: Place) -> Chart:
    """Return the chart of an exhibit for a width class or a frame; a sentence when it is empty."""
    if exhibit.empty:
        return empty_chart(exhibit, place)
    return _DRAWERS[exhibit.view.chart](exhibit, catalogue, place)


def empty_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return a box with the sentence that says why nothing is shown."""
    _, width, height, _ = framed(exhibit, place)
    lines = tuple((Run(line),) for line in wrap(exhibit.empty, TEXT, width - 4))
    label = Label(Point(0, height / 2), lines, "soft", TEXT, panel=-1)
    panel = Panel(0, 0, width, height, Axis(0, 1), Axis(0, 1))
    return Chart(width, height, (panel,), labels=(label,), empty=exhibit.empty)
