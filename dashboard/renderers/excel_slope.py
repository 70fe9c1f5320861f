"""How places moved between two years, as a native chart of a workbook: a line per region."""

from __future__ import annotations

from typing import Any

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_look import Place, axis_look, cells_of, font
from dashboard.renderers.looks import row_tone
from dashboard.renderers.native import hollow
from dashboard.renderers.native_slope import Slope, Tip, Track
from dashboard.renderers.palette import colour

#: Width of a line in points and diameter of its ends, by tone.
_LOOKS = {"context": (0.75, 4), "ink": (1.5, 6), "focus": (2.5, 8)}

_SIDES = ("left", "right")


def slope_lines(workbook: Any, exhibit: Exhibit, slope: Slope, cells: Block, place: Place) -> Any:
    """Return the lines of a ranking of two years; their rows stand on the sheet aside."""
    chart = workbook.add_chart({"type": "line"})
    years = place.aside.add(cells.corner, slope.years)
    for track in slope.tracks:
        name = track.mover.series.name
        at = track.number
        chart.add_series(
            {
                "name": cells_of(place, at, 0, at)[:3],
                "categories": years,
                "values": place.aside.add(name, [tip.row for tip in track.tips]),
                **_look(track),
                "points": [_point(track, tip) for tip in track.tips],
                "data_labels": {
                    "value": True,
                    "custom": [_words(track, i) for i in range(2)],
                },
            }
        )
    head = {"num_font": font(bold=True), "num_format": "0", "line": {"none": True}}
    rules = {"visible": True, "line": {"color": colour("rule"), "width": 0.75}}
    axis = {"position_axis": "on_tick", "label_position": "next_to", "major_gridlines": rules}
    chart.set_x_axis({**axis_look(), **head, **axis})
    first, last = slope.ends
    chart.set_y_axis({**axis_look(shown=False), "reverse": True, "min": first, "max": last})
    left, top, width, height = slope.plot
    layout = {"x": left, "y": top, "width": width, "height": height}
    chart.set_plotarea({"layout": layout})
    chart.set_legend({"none": True})
    return chart


def _look(track: Track) -> dict[str, Any]:
    """Return line and marks of a region; no line where a place is missing or the series broken."""
    tone = row_tone(track.mover.series)
    wide, size = _LOOKS[tone]
    line = {"color": colour(tone), "width": wide} if track.joined else {"none": True}
    fill = {"fill": {"color": colour(tone)}, "border": {"color": colour(tone)}}
    return {"line": line, "marker": {"type": "circle", "size": size, **fill}}


def _point(track: Track, tip: Tip) -> dict[str, Any] | None:
    """Return the look of an end that is not firm: light within where it may change."""
    tone = row_tone(track.mover.series)
    if tip.mark == "loose":
        return {"fill": {"color": hollow(tone)}, "border": {"color": colour(tone)}}
    return None if tip.mark == "firm" else {"fill": {"none": True}, "border": {"none": True}}


def _words(track: Track, i: int) -> dict[str, Any]:
    """Return the words at an end."""
    words = track.tips[i].words
    if not words:
        return {"delete": True}
    bold = any(run.bold for run in words)
    shown = {"value": "".join(run.text for run in words), "position": _SIDES[i]}
    return {**shown, "font": font(colour(track.tone), bold=bold)}
