"""Lines over the years as a native chart: points joined by straight lines, the year as their x."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import Label, Point
from dashboard.renderers.charts.line import line_chart
from dashboard.renderers.charts.pins import pin_lines
from dashboard.renderers.charts.time_axis import target_lines
from dashboard.renderers.differences import differences_head
from dashboard.renderers.excel_block import Block, block
from dashboard.renderers.excel_formats import axis_format, number_format
from dashboard.renderers.looks import BACK_TO_FRONT, LOOKS, MARKERS
from dashboard.renderers.native import Stretch, hollow, stretches, year_step, years_of
from dashboard.renderers.powerpoint import looks
from dashboard.renderers.powerpoint.around import draw_around
from dashboard.renderers.powerpoint.fit import Fit, frame_of
from dashboard.renderers.powerpoint.labels import Pointed, write_labels
from dashboard.renderers.powerpoint.paint import fill, line
from dashboard.renderers.powerpoint.sheet import Cell, Sheet, refer
from dashboard.renderers.powerpoint.sizes import Box
from dashboard.renderers.ranking import neutral_value
from dashboard.renderers.wording import unit_for, value_text

_STYLES = {
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "ring": XL_MARKER_STYLE.CIRCLE,
    "dot": XL_MARKER_STYLE.CIRCLE,
}

#: Diameter in points of a mark in a line, and of a published figure.
_DOT, _FIGURE = 6, 10


def lines(shapes: Any, exhibit: Exhibit, box: Box) -> Any:
    """Add the lines of an exhibit and return their frame."""
    cells = block(exhibit)
    pieces = pieces_of(exhibit, cells)
    frame = add_pieces(shapes, exhibit, cells, pieces, box)
    chart = frame.chart
    fit = Fit(line_chart(exhibit, frame_of(box)))
    axes(chart, exhibit, cells, fit)
    looks.plot_at(chart, *fit.plot)
    rest = _labelled(chart, exhibit, cells, pieces, fit)
    strokes = (target_lines(exhibit, years_of(cells)), pin_lines(exhibit, fit.panel.y))
    draw_around(chart, fit, rest, strokes)
    return frame


def pieces_of(exhibit: Exhibit, cells: Block) -> list[Stretch]:
    """Return the pieces of all lines from back to front, the longest before all others.

    LibreOffice leaves out what precedes a longer one.
    """
    columns = sorted(
        range(len(exhibit.series)), key=lambda i: BACK_TO_FRONT.index(exhibit.series[i].role)
    )
    found = [p for i in columns for p in stretches(cells, i, exhibit.series[i].breaks)]
    longest = max(found, key=lambda piece: piece.last - piece.first, default=None)
    return sorted(found, key=lambda piece: piece is not longest)


def add_pieces(shapes: Any, exhibit: Exhibit, cells: Block, pieces: list[Stretch], box: Box) -> Any:
    """Add a chart with a series for each piece, all of one workbook; return its frame."""
    sheet = sheet_of(exhibit, cells)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS
    frame = shapes.add_chart(kind, *box.emu, _data(exhibit, cells, pieces))
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.workbook())
    looks.base(chart)
    for shown, piece in zip(chart.plots[0].series, pieces, strict=True):
        refer(
            shown,
            name=sheet.head(1 + piece.column),
            across=sheet.cells(0, piece.first, piece.last),
            values=sheet.cells(1 + piece.column, piece.first, piece.last),
        )
        _drawn(shown, exhibit.series[piece.column], piece)
    return frame


def sheet_of(exhibit: Exhibit, cells: Block) -> Sheet:
    """Return the workbook of a chart over time: a row per year, a column per series.

    What changed between pinned years stands apart below.
    """
    forms = [form_of(exhibit, code) for code in cells.units]
    rows: list[tuple[Cell, ...]] = [
        (year, *values) for year, values in zip(cells.rows, cells.values, strict=True)
    ]
    if exhibit.differences:
        found = {one.series: one.value for one in exhibit.differences}
        changed = (found.get(series.key) for series in exhibit.series)
        rows += [(), (differences_head(exhibit), *changed)]
    return Sheet((cells.corner, *cells.columns), rows, ("0", *forms))


def form_of(exhibit: Exhibit, code: str) -> str:
    """Return the number format of a unit, by its code."""
    return number_format(unit_for(exhibit, code), exhibit.language)


def _data(exhibit: Exhibit, cells: Block, pieces: list[Stretch]) -> Any:
    """Return what is drawn, a series for each piece."""
    data = XyChartData()
    for piece in pieces:
        series = data.add_series(
            cells.columns[piece.column], form_of(exhibit, cells.units[piece.column])
        )
        for i in range(piece.first, piece.last + 1):
            series.add_data_point(cells.rows[i], cells.values[i][piece.column])
    return data


def _drawn(shown: Any, series: Series, piece: Stretch) -> None:
    """Give a piece its line and marks: hollow ones and a dashed line for what may change."""
    look = LOOKS[series.role]
    published = series.role in MARKERS
    if piece.joined and not published:
        line(shown.format, look.tone, look.width * (0.7 if piece.loose else 1.0))
        if look.dash == "dotted":
            shown.format.line.dash_style = MSO_LINE.ROUND_DOT
        elif piece.loose:
            shown.format.line.dash_style = MSO_LINE.DASH
        shown.marker.style = XL_MARKER_STYLE.NONE
        return
    line(shown.format, "", 0)
    marker = shown.marker
    marker.style = _STYLES[look.shape]
    marker.size = _FIGURE if published else _DOT
    open_mark = piece.loose or look.shape == "ring"
    fill(marker.format, hollow(look.tone) if open_mark else look.tone)
    line(marker.format, look.tone, 1.5)


def axes(chart: Any, exhibit: Exhibit, cells: Block, fit: Fit) -> None:
    """Give the years and the values their axes: thin, few labels, zero where it belongs."""
    across, up = chart.category_axis, chart.value_axis
    looks.axis_look(across)
    across.minimum_scale, across.maximum_scale = fit.across
    across.major_unit = year_step(years_of(cells))
    looks.number_labels(across, "0")
    looks.axis_look(up, grid=True, line_tone="")
    looks.number_labels(up, axis_format(exhibit.unit, exhibit.language, fit.steps[1]))
    up.minimum_scale, up.maximum_scale = fit.up
    up.major_unit = fit.steps[1]
    if fit.panel.y.zero is not None:
        looks.cross_at(across, neutral_value(exhibit))


def _labelled(
    chart: Any, exhibit: Exhibit, cells: Block, pieces: list[Stretch], fit: Fit
) -> list[Label]:
    """Write the labels that belong to a value at its point, and return the others."""
    found: dict[int, list[Pointed]] = {}
    rest = []
    taken: set[tuple[int, int]] = set()
    for label in fit.chart.labels:
        place = next((one for one in _places(exhibit, cells, label, fit) if one not in taken), None)
        if place is None:
            rest.append(label)
            continue
        taken.add(place)
        row, column = place
        number = max(
            i
            for i, piece in enumerate(pieces)
            if piece.column == column and piece.first <= row <= piece.last
        )
        value = cells.values[row][column] or 0.0
        text = value_text(exhibit, value, code=cells.units[column])
        at = Point(float(cells.rows[row]), value)
        found.setdefault(number, []).append(Pointed(row - pieces[number].first, label, at, text))
    for number, labels in found.items():
        form = form_of(exhibit, cells.units[pieces[number].column])
        write_labels(chart.plots[0].series[number], labels, fit, form)
    return rest


def _places(exhibit: Exhibit, cells: Block, label: Label, fit: Fit) -> list[tuple[int, int]]:
    """Return row and column of each value that a label may be of: at its place, or at its end."""
    found = []
    for column, series in enumerate(exhibit.series):
        if LOOKS[series.role].label != label.tone:
            continue
        known = [i for i, row in enumerate(cells.values) if row[column] is not None]
        for i in known:
            here = cells.rows[i] == label.at.x
            beside = label.at.x == fit.panel.x.high and i == known[-1]
            if (here or beside) and cells.values[i][column] == label.at.y:
                found.append((i, column))
    return found
