"""How places moved between two years, as a native chart of lines: a line per region."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.excel_block import block
from dashboard.renderers.excel_formats import MOVE
from dashboard.renderers.layout import SMALL, TEXT
from dashboard.renderers.looks import row_tone
from dashboard.renderers.native import hollow
from dashboard.renderers.native_slope import Slope, Track, place_heads, places, slope_of
from dashboard.renderers.powerpoint import looks
from dashboard.renderers.powerpoint.fit import frame_of
from dashboard.renderers.powerpoint.labels import Tipped, write_tips
from dashboard.renderers.powerpoint.lines import form_of
from dashboard.renderers.powerpoint.paint import fill, line, type_in
from dashboard.renderers.powerpoint.sheet import Sheet, refer
from dashboard.renderers.powerpoint.sizes import AXIS_TYPE, CHART_TYPE, Box
from dashboard.vocabulary.messages import message

#: Width of a line and diameter of its ends in points, by tone.
_LOOKS = {"context": (0.75, 4), "ink": (1.5, 6), "focus": (2.5, 8)}

#: Columns of the workbook before those of the rows: names, values, places, moves.
_BEFORE = 6


def slopes(shapes: Any, exhibit: Exhibit, box: Box) -> Any | None:
    """Add the lines of a ranking of two years and return their frame; None for one year."""
    slope = slope_of(exhibit, frame_of(box))
    if slope is None:
        return None
    data = CategoryChartData()
    data.categories = [str(year) for year in slope.years]
    for track in slope.tracks:
        data.add_series(track.mover.series.name, [tip.row for tip in track.tips], "0")
    frame = shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *box.emu, data)
    chart = frame.chart
    sheet = _sheet(exhibit, slope)
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.workbook())
    looks.base(chart)
    for shown, track in zip(chart.plots[0].series, slope.tracks, strict=True):
        refer(
            shown,
            name=sheet.cells(0, track.number, track.number),
            across=sheet.heads_of(1, 2),
            values=sheet.row(track.number, _BEFORE, _BEFORE + 1),
        )
        _drawn(shown, track)
    _axes(chart, slope)
    looks.plot_at(chart, *slope.plot)
    return frame


def _sheet(exhibit: Exhibit, slope: Slope) -> Sheet:
    """Return the workbook: values, places and moves as the table has them, then the rows drawn."""
    cells = block(exhibit)
    rows = {track.number: [tip.row for tip in track.tips] for track in slope.tracks}
    found = [
        (name, *values, *moved, *rows[i])
        for i, (name, values, moved) in enumerate(
            zip(map(str, cells.rows), cells.values, places(exhibit, slope.years), strict=True)
        )
    ]
    drawn = [message(exhibit.language, "slope.row", year=year) for year in slope.years]
    heads = (cells.corner, *cells.columns, *place_heads(exhibit, slope.years), *drawn)
    form = form_of(exhibit, cells.units[0])
    return Sheet(heads, found, ("@", form, form, "0", "0", MOVE, "0", "0"))


def _drawn(shown: Any, track: Track) -> None:
    """Give a line its tone, its ends their marks and words; no line where a place is missing."""
    tone = row_tone(track.mover.series)
    wide, size = _LOOKS[tone]
    line(shown.format, tone if track.joined else "", wide)
    shown.smooth = False
    shown.marker.style = XL_MARKER_STYLE.CIRCLE
    shown.marker.size = size
    fill(shown.marker.format, tone)
    line(shown.marker.format, tone, 1)
    for i, tip in enumerate(track.tips):
        if tip.mark == "firm":
            continue
        marker = shown.points[i].marker
        if tip.mark == "loose":
            marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, size
            fill(marker.format, hollow(tone))
            line(marker.format, tone, 1)
        else:
            gone = tip.mark == "missing"
            marker.style = XL_MARKER_STYLE.X if gone else XL_MARKER_STYLE.NONE
    type_size = SMALL - TEXT + CHART_TYPE
    sides = (Tipped(i, "lr"[i], tip.words) for i, tip in enumerate(track.tips) if tip.words)
    write_tips(shown, sides, type_size, track.tone)


def _axes(chart: Any, slope: Slope) -> None:
    """Give the years their columns, over the first rows; the rows need no axis of their own."""
    years, rows = chart.category_axis, chart.value_axis
    looks.axis_look(years, grid=True, line_tone="")
    type_in(years.tick_labels.font, AXIS_TYPE, "ink", bold=True)
    years.tick_label_position = XL_TICK_LABEL_POSITION.NEXT_TO_AXIS
    looks.axis_look(rows, shown=False, line_tone="")
    looks.on_ticks(rows)
    rows.reverse_order = True
    rows.visible = False
    rows.minimum_scale, rows.maximum_scale = slope.ends
