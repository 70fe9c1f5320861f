"""Parts of a whole over the years as native stacked areas, the first part on top."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.charts.area import area_chart
from dashboard.renderers.charts.pins import pin_lines
from dashboard.renderers.excel_block import block
from dashboard.renderers.excel_formats import axis_format
from dashboard.renderers.native import can_be_stacked, part_tone, year_step, years_of
from dashboard.renderers.powerpoint import looks
from dashboard.renderers.powerpoint.around import draw_around
from dashboard.renderers.powerpoint.fit import Fit, frame_of
from dashboard.renderers.powerpoint.lines import form_of, lines, sheet_of
from dashboard.renderers.powerpoint.paint import fill, line
from dashboard.renderers.powerpoint.sheet import refer
from dashboard.renderers.powerpoint.sizes import Box


def areas(shapes: Any, exhibit: Exhibit, box: Box) -> Any:
    """Add the areas of an exhibit and return their frame.

    Where a part is missing or broken a program would draw it as zero or go on across: lines then
    show the parts.
    """
    cells = block(exhibit)
    if not can_be_stacked(exhibit, cells):
        return lines(shapes, exhibit, box)
    order = list(reversed(range(len(cells.columns))))
    data = CategoryChartData("0")
    data.categories = years_of(cells)
    for column in order:
        values = [row[column] for row in cells.values]
        data.add_series(cells.columns[column], values, form_of(exhibit, cells.units[column]))
    frame = shapes.add_chart(XL_CHART_TYPE.AREA_STACKED, *box.emu, data)
    chart = frame.chart
    sheet = sheet_of(exhibit, cells)
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.workbook())
    looks.base(chart)
    last = len(cells.rows) - 1
    for shown, column in zip(chart.plots[0].series, order, strict=True):
        refer(
            shown,
            name=sheet.head(1 + column),
            across=sheet.cells(0, 0, last),
            values=sheet.cells(1 + column, 0, last),
        )
        fill(shown.format, part_tone(exhibit.series[column], column))
        line(shown.format, "soft", 0.75)
    fit = Fit(area_chart(exhibit, frame_of(box)))
    _axes(chart, exhibit, years_of(cells), fit)
    looks.plot_at(chart, *fit.plot)
    draw_around(chart, fit, fit.chart.labels, (pin_lines(exhibit, fit.panel.y),))
    return frame


def _axes(chart: Any, exhibit: Exhibit, years: list[int], fit: Fit) -> None:
    """Give years and values their axes; areas begin and end at the edges of the plot."""
    across, up = chart.category_axis, chart.value_axis
    looks.axis_look(across)
    looks.every_label(across, year_step(years))
    looks.axis_look(up, grid=True, line_tone="")
    looks.on_ticks(up)
    up.minimum_scale, up.maximum_scale = fit.up
    up.major_unit = fit.steps[1]
    looks.number_labels(up, axis_format(exhibit.unit, exhibit.language, fit.steps[1]))
