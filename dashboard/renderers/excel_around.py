"""What stands around the marks of a native chart: names, bands, targets, as our drawing has them.

No workbook can hold a text at a free place of its chart. So each text is the label of an unseen
point of a series of its own, and each line a series of two points; they stand on a hidden sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from dashboard.renderers.chart import Dots, Label, Point, Stroke
from dashboard.renderers.excel_aside import Aside
from dashboard.renderers.excel_look import font
from dashboard.renderers.labels import LINE_HEIGHT
from dashboard.renderers.palette import colour
from dashboard.renderers.powerpoint.fit import Fit, text_lines

#: Points of type per px of our drawing: under three quarters, since Arial is wide and programs
#: break a label that takes more than a sixth of the chart.
_TYPE = 0.64

#: How far a program sets a label from its point by itself, in px.
_GAP = 5.0

_SIDES = {"start": ("right", -1), "end": ("left", 1), "middle": ("center", 0)}
_DASHES = {"dashed": "dash", "dotted": "round_dot"}


def plot_area(fit: Fit) -> dict[str, Any]:
    """Return where the plot lies in a chart: where our drawing has it."""
    left, top, width, height = fit.plot
    return {"layout": {"x": left, "y": top, "width": width, "height": height}}


def write_names(chart: Any, fit: Fit, labels: Iterable[Label], aside: Aside) -> None:
    """Write labels where our drawing has them, at unseen points within the plot."""
    found = [one for label in labels for one in _lines(fit, label)]
    found.sort(key=lambda one: one[0])
    for position, group in groupby(found, key=lambda one: one[0]):
        named = [*group]
        words = [text for _, _, text, _ in named]
        custom = [{"value": text, "font": _font(label)} for _, _, text, label in named]
        chart.add_series(
            {
                "name": words[0],
                "categories": aside.add(words[0], [at.x for _, at, _, _ in named]),
                "values": aside.add(" · ".join(words), [at.y for _, at, _, _ in named]),
                "line": {"none": True},
                "marker": {"type": "none"},
                "data_labels": {
                    "value": True,
                    "position": position,
                    "custom": custom,
                },
            }
        )


def write_ends(
    chart: Any, fit: Fit, labels: Iterable[Label], years: list[Any], aside: Aside
) -> None:
    """Write labels behind the last of the years, where our drawing has them.

    Where the years are categories each is the label of the last point of an unseen line.
    """
    _, first, _, last, _ = years
    before = last - first
    for label in labels:
        for _, at, text, _ in _lines(fit, label):
            named = {"value": text, "font": _font(label)}
            chart.add_series(
                {
                    "name": text,
                    "categories": years,
                    "values": aside.add(text, [*[None] * before, at.y]),
                    "line": {"none": True},
                    "marker": {"type": "none"},
                    "data_labels": {
                        "value": True,
                        "position": "right",
                        "custom": [*[{"delete": True}] * before, named],
                    },
                }
            )


def write_lines(chart: Any, strokes: Sequence[Stroke | None], name: str, aside: Aside) -> None:
    """Draw straight lines of our drawing."""
    for stroke in filter(None, strokes):
        for line in stroke.lines:
            look: dict[str, Any] = {"color": colour(stroke.tone), "width": stroke.width * 0.75}
            if stroke.dash in _DASHES:
                look["dash_type"] = _DASHES[stroke.dash]
            chart.add_series(
                {
                    "name": name,
                    "categories": aside.add(name, [at.x for at in line]),
                    "values": aside.add(name, [at.y for at in line]),
                    "line": look,
                    "marker": {"type": "none"},
                }
            )


def band_edges(fit: Fit) -> Stroke | None:
    """Return the first and last year of each band as lines: a cloud of points has no areas."""
    low, high = fit.up
    years = [year for band in fit.chart.bands for year in (band.start, band.end)]
    lines = tuple((Point(year, low), Point(year, high)) for year in years)
    return Stroke(lines, "context", 1.0, "dotted") if lines else None


def strokes_of(fit: Fit) -> Stroke | None:
    """Return the strokes of breaks and events, upright on their points, within the plot."""
    lines = []
    for mark in fit.chart.marks:
        if isinstance(mark, Dots) and mark.shape == "stroke":
            half = mark.size / 2 / fit.chart.height
            for at in map(fit.part, mark.points):
                ends = (Point(at.x, at.y - half), Point(at.x, at.y + half))
                lines.append(tuple(_within(fit, end) for end in ends))
    return Stroke(tuple(lines), "ink", 1.0) if lines else None


def _lines(fit: Fit, label: Label) -> list[tuple[str, Point, str, Label]]:
    """Return side, point, text and label of each line of a label."""
    position, side = _SIDES[label.anchor]
    at = fit.place(label)
    texts = text_lines(label)
    high = label.size * LINE_HEIGHT / fit.chart.height
    top = max(at.y - (len(texts) - 1) / 2 * high, fit.plot[1] + high / 2)
    across = at.x + side * _GAP / fit.chart.width
    return [
        (position, _within(fit, Point(across, top + i * high)), text, label)
        for i, text in enumerate(texts)
    ]


def _within(fit: Fit, part: Point) -> Point:
    """Return the data point at a part of the box, moved into the plot: outside none is drawn."""
    left, top, width, height = fit.plot
    x = min(max((part.x - left) / width, 0.0), 1.0)
    y = min(max((part.y - top) / height, 0.0), 1.0)
    (first, last), (low, high) = fit.across, fit.up
    return Point(first + x * (last - first), high - y * (high - low))


def _font(label: Label) -> dict[str, Any]:
    bold = all(run.bold for line in label.lines for run in line)
    return {**font(colour(label.tone), bold=bold), "size": round(label.size * _TYPE, 1)}
