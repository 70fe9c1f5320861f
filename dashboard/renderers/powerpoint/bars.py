"""Bars as a native chart: ranks, comparisons and parts of a whole, the first on top."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.excel_block import Block, block
from dashboard.renderers.looks import CHOSEN
from dashboard.renderers.native import bar_ends, bar_tone, hollow
from dashboard.renderers.observations import latest, observations
from dashboard.renderers.powerpoint import looks
from dashboard.renderers.powerpoint.lines import form_of
from dashboard.renderers.powerpoint.paint import fill, line, type_in
from dashboard.renderers.powerpoint.sheet import Sheet, refer
from dashboard.renderers.powerpoint.sizes import AXIS_TYPE, WIDER, Box
from dashboard.renderers.ranking import neutral_value
from dashboard.renderers.typeface import text_width
from dashboard.renderers.wording import missing_words
from dashboard.vocabulary.messages import message

#: Type takes this part of the height of a row, and is never smaller than so many points.
_PART_OF_ROW, _SMALLEST = 0.86, 7

#: With more rows than this only the chosen ones and the ends have their value written.
_ALL_WRITTEN = 24

#: The part of a scale that is kept free for the values at the ends of bars.
_WRITTEN = 0.22

#: Most of a list that its names may take.
_MOST_NAMES = 0.6


def lists_of(exhibit: Exhibit) -> list[range]:
    """Return the rows of each chart: one, or two beside one another where rows are many."""
    count = len(block(exhibit).rows)
    parted = exhibit.view.chart in ("rank", "bar") and count > _ALL_WRITTEN
    most = -(-count // 2) if parted else count
    return [range(start, min(start + most, count)) for start in range(0, count, most)]


def bars(shapes: Any, exhibit: Exhibit, box: Box, rows: range | None = None) -> Any:
    """Add the bars of an exhibit and return their frame.

    ``rows`` are those of one of several lists, which have one scale; the data in a chart are whole.
    """
    cells = block(exhibit)
    all_names = [_name(exhibit, cells, i) for i in range(len(cells.rows))]
    shown_rows = rows or range(len(all_names))
    names = all_names[shown_rows.start : shown_rows.stop]
    form = form_of(exhibit, cells.units[0])
    data = CategoryChartData()
    data.categories = names
    for column, head in enumerate(cells.columns):
        data.add_series(head, [cells.values[i][column] for i in shown_rows], form)
    frame = shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box.emu, data)
    chart = frame.chart
    sheet = _sheet(exhibit, cells, all_names)
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.workbook())
    size = min(AXIS_TYPE, max(_SMALLEST, box.height / len(names) * _PART_OF_ROW))
    looks.base(chart, size)
    first, last = shown_rows.start, shown_rows.stop - 1
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 35, False
    for column, shown in enumerate(plot.series):
        refer(
            shown,
            name=sheet.head(1 + column),
            across=sheet.cells(0, first, last),
            values=sheet.cells(1 + column, first, last),
        )
        _drawn(shown, exhibit, cells, column, shown_rows, size)
    if len(cells.columns) > 1:
        looks.legend(chart)
    _axes(chart, exhibit, cells, size)
    if rows is not None:
        _one_scale(chart, exhibit, cells)
        longest = max(text_width(name, size) for name in all_names) * WIDER + 2 * size
        left = min(longest / box.width, _MOST_NAMES)
        looks.plot_at(chart, left, 0, 1 - left, 1)
    return frame


def _one_scale(chart: Any, exhibit: Exhibit, cells: Block) -> None:
    """Give the values the ends that all lists have, with room for what is written at bars."""
    origin = neutral_value(exhibit)
    low, high = bar_ends(cells, origin)
    room = (high - low or 1.0) * _WRITTEN
    axis = chart.value_axis
    axis.minimum_scale = low if low == origin else low - room
    axis.maximum_scale = high if high == origin else high + room


def _sheet(exhibit: Exhibit, cells: Block, names: list[str]) -> Sheet:
    rows = [(name, *values) for name, values in zip(names, cells.values, strict=True)]
    forms = [form_of(exhibit, cells.units[0])] * len(cells.columns)
    return Sheet((cells.corner, *cells.columns), rows, ("@", *forms))


def _name(exhibit: Exhibit, cells: Block, i: int) -> str:
    """Return the name of a row, with the words for what is missing where it has no bar."""
    name = str(cells.rows[i])
    if any(value is not None for value in cells.values[i]):
        return name
    row = latest(observations(exhibit)[exhibit.series[i].key])
    words = missing_words(exhibit, row)
    return message(exhibit.language, "charts.reading", place=name, value=words)


def _drawn(
    shown: Any, exhibit: Exhibit, cells: Block, column: int, rows: range, size: float
) -> None:
    """Give each bar its tone and its value: hollow bars may still change."""
    earlier = column + 1 < len(cells.columns)
    fill(shown.format, "rule" if earlier else "context")
    shown.invert_if_negative = False
    known = [i for i in rows if cells.values[i][column] is not None]
    many = len(known) > _ALL_WRITTEN
    labels = shown.data_labels
    labels.show_value = not many
    labels.number_format = form_of(exhibit, cells.units[0])
    labels.number_format_is_linked = False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    type_in(labels.font, size)
    for i in known:
        series = exhibit.series[i]
        tone = bar_tone(series, earlier=earlier)
        if tone != "context" or cells.provisional[i][column]:
            point = shown.points[i - rows.start].format
            fill(point, hollow(tone) if cells.provisional[i][column] else tone)
            line(point, tone, 1.25)
        if series.role in CHOSEN or (many and i in (known[0], known[-1])):
            label = shown.points[i - rows.start].data_label
            type_in(label.font, size, tone if tone == "focus" else "ink", bold=True)
            label.position = XL_LABEL_POSITION.OUTSIDE_END
            _show_value(label)


def _show_value(label: Any) -> None:
    """Let a label of its own show the value, and nothing else."""
    element = label._get_or_add_dLbl()
    for name in ("c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName"):
        found = element.find(qn(name))
        if found is not None:
            found.set("val", str(int(name == "c:showVal")))


def _axes(chart: Any, exhibit: Exhibit, cells: Block, size: float) -> None:
    """Give the names their axis, the first on top; values stand at the bars, so they need none."""
    names, values = chart.category_axis, chart.value_axis
    looks.axis_look(names, size=size)
    names.reverse_order = True
    looks.every_label(names)
    looks.axis_look(values, shown=False, line_tone="")
    values.visible = False
    origin = neutral_value(exhibit)
    looks.cross_at(names, origin)
    low, high = bar_ends(cells, origin)
    if low == origin:
        values.minimum_scale = origin
    if high == origin:
        values.maximum_scale = origin
