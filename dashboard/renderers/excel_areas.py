"""Parts of a whole over the years in a workbook: native stacked areas, named at their ends."""

from __future__ import annotations

from typing import Any

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.charts.area import area_chart
from dashboard.renderers.excel_around import plot_area, write_ends
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_formats import axis_format
from dashboard.renderers.excel_lines import lines
from dashboard.renderers.excel_look import HEIGHT, WIDTH, Place, axis_look, cells_of, head
from dashboard.renderers.layout import Frame
from dashboard.renderers.native import can_be_stacked, part_tone, year_step, years_of
from dashboard.renderers.palette import colour
from dashboard.renderers.powerpoint.fit import Fit


def areas(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return stacked areas, the first series on top; lines where a gap would look like zero."""
    if not can_be_stacked(exhibit, cells):
        return lines(workbook, exhibit, cells, place)
    chart = workbook.add_chart({"type": "area", "subtype": "stacked"})
    fit = Fit(area_chart(exhibit, Frame("wide", WIDTH, HEIGHT, 1)))
    last = len(cells.rows) - 1
    years = cells_of(place, 0, 0, last)
    for column, series in reversed([*enumerate(exhibit.series)]):
        chart.add_series(
            {
                "name": head(place, 1 + column),
                "categories": years,
                "values": cells_of(place, 0, 1 + column, last),
                "fill": {"color": colour(part_tone(series, column))},
                "border": {"color": colour("soft"), "width": 0.75},
            }
        )
    step = year_step(years_of(cells))
    axis = {"num_format": "0", "position_axis": "on_tick", "interval_unit": step}
    chart.set_x_axis({**axis_look(), **axis})
    low, high = fit.up
    form = axis_format(exhibit.unit, exhibit.language, fit.steps[1])
    scale = {"min": low, "max": high, "major_unit": fit.steps[1], "num_format": form}
    chart.set_y_axis({**axis_look(grid=True), **scale})
    chart.set_plotarea(plot_area(fit))
    chart.set_legend({"none": True})
    names = workbook.add_chart({"type": "line"})
    ends = [label for label in fit.chart.labels if label.at.x == fit.panel.x.high]
    write_ends(names, fit, ends, years, place.aside)
    chart.combine(names)
    return chart
