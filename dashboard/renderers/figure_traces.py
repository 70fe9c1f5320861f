"""Marks as plotly traces: `scatter` and `bar` only, plain dicts, light colours."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from dashboard.renderers.chart import Bars, Dots, Fill, Mark, Point, Stroke
from dashboard.renderers.palette import colour

Trace = dict[str, Any]

#: plotly's dash strings for the dashes of `svg_marks.DASHES`.
_DASH = {"solid": "solid", "dotted": "2.5px,2.5px", "dashed": "5px,3px"}

_SYMBOL = {"dot": "circle", "ring": "circle", "diamond": "diamond", "none": "circle"}


def axis_name(kind: str, panel: int) -> str:
    """Return plotly's name of an axis of a panel: ``x``, ``x2``, ..."""
    return kind if panel == 0 else f"{kind}{panel + 1}"


def trace(mark: Mark) -> Trace:
    """Return the trace of a mark."""
    if isinstance(mark, Stroke):
        made = _stroke(mark)
    elif isinstance(mark, Dots):
        made = _dots(mark)
    elif isinstance(mark, Bars):
        made = _bars(mark)
    else:
        made = _fill(mark)
    if mark.panel:
        made |= {"xaxis": axis_name("x", mark.panel), "yaxis": axis_name("y", mark.panel)}
    return made


def _joined(lines: Sequence[Sequence[Point]]) -> tuple[list[float | None], list[float | None]]:
    """Return the coordinates of polylines with a gap between each."""
    x: list[float | None] = []
    y: list[float | None] = []
    for line in lines:
        if x:
            x.append(None)
            y.append(None)
        x.extend(point.x for point in line)
        y.extend(point.y for point in line)
    return x, y


def _scatter(mode: str, points: tuple[list[float | None], list[float | None]]) -> Trace:
    return {
        "type": "scatter",
        "mode": mode,
        "x": points[0],
        "y": points[1],
        "cliponaxis": False,
        "showlegend": False,
    }


def _stroke(mark: Stroke) -> Trace:
    line = {"color": colour(mark.tone), "width": mark.width, "dash": _DASH[mark.dash]}
    return _scatter("lines", _joined(mark.lines)) | {"line": line, "hoverinfo": "skip"}


def _dots(mark: Dots) -> Trace:
    """Return markers; those without texts never answer hover."""
    tone = colour(mark.tone)
    made = _scatter("markers", _joined([mark.points]))
    marker: Trace = {"color": tone, "size": mark.size}
    if mark.shape in _SYMBOL:
        marker |= {"symbol": _SYMBOL[mark.shape], "line": {"width": 0}}
    else:
        symbol = "line-ns-open" if mark.shape == "stroke" else "x-thin-open"
        marker |= {"symbol": symbol, "line": {"width": 1.5, "color": tone}}
        if mark.shape == "stroke":
            # plotly makes this symbol longer than its size, by this factor.
            marker["size"] = mark.size / 1.4
    if mark.shape == "ring":
        marker |= {"color": colour("paper"), "line": {"width": 2, "color": tone}}
        marker["size"] = mark.size - 2
    if mark.shape == "diamond":
        # plotly makes a diamond wider than its size, by this factor.
        marker["size"] = mark.size / 1.3
    if mark.shape == "none":
        marker["opacity"] = 0
    return made | {"marker": marker} | _hover(mark.texts, mark.heading)


def _bars(mark: Bars) -> Trace:
    """Return bars with their own base, so that a bar may float."""
    tone = colour(mark.tone)
    marker: Trace = {"color": tone, "line": {"width": 0}}
    if mark.hollow:
        marker = {"color": colour("paper"), "line": {"width": 1.5, "color": tone}}
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.high - bar.low for bar in mark.bars],
        "y": [bar.at for bar in mark.bars],
        "base": [bar.low for bar in mark.bars],
        "width": mark.thick,
        "marker": marker,
        "showlegend": False,
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _stripes() -> Trace:
    return {"shape": "/", "size": 6, "solidity": 0.2, "fgcolor": colour("context")}


def _fill(mark: Fill) -> Trace:
    """Return an area; the rings are parts of one closed path."""
    rings = [(*ring, ring[0]) for ring in mark.rings]
    edge = colour(mark.edge) if mark.edge else "rgba(0,0,0,0)"
    made = _scatter("lines", _joined(rings))
    made |= {"line": {"color": edge, "width": mark.edge_width}}
    if not mark.tone:
        return made | {"hoverinfo": "skip"}
    made |= {"fill": "toself", "fillcolor": colour(mark.tone)}
    if mark.hatch:
        made["fillpattern"] = _stripes() | {"bgcolor": colour(mark.tone), "fillmode": "overlay"}
    if not mark.text:
        return made | {"hoverinfo": "skip"}
    return made | {"hoveron": "fills", "text": escape(mark.text), "hoverinfo": "text"}


def _hover(texts: Sequence[str], heading: str) -> Trace:
    """Return what a pointer is told: the reading text, under the series' name where it has one."""
    if not texts:
        return {"hoverinfo": "skip"}
    made: Trace = {"text": [escape(text) for text in texts]}
    if heading:
        above = f"<b>{escape(heading)}</b><br>"
        return made | {"hovertemplate": above + "%{text}<extra></extra>"}
    return made | {"hovertemplate": "%{text}<extra></extra>"}
