"""Names of regions at their dots; a chosen one without room beside it has a thin line to its own.

Those that nobody chose are named as far as they have room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import inf
from typing import NamedTuple

from dashboard.renderers.chart import Anchor, Chart, Label, Panel, Point, Run, Stroke
from dashboard.renderers.charts.scatter_pairs import Pair
from dashboard.renderers.labels import LINE_HEIGHT, Box, Places
from dashboard.renderers.layout import SMALL, TEXT
from dashboard.renderers.looks import BACK_TO_FRONT, LOOKS
from dashboard.renderers.typeface import shorten

#: Px from a dot to a name that a line leads to, and the sides it may stand on, the emptiest first:
#: most clouds rise from the left to the right.
_FAR = (26.0, 40.0, 56.0, 74.0, 94.0, 120.0, 150.0, 190.0, 240.0)
#: A name that is too long for all of these places is cut to these px.
_LESS = 90.0
_SIDES: tuple[tuple[Anchor, float, float], ...] = (
    ("start", 0.7, 0.7),
    ("end", -0.7, -0.7),
    ("middle", 0.0, 1.0),
    ("middle", 0.0, -1.0),
    ("start", 0.35, -0.94),
    ("end", -0.35, 0.94),
    ("start", 1.0, 0.0),
    ("end", -1.0, 0.0),
    ("start", 0.7, -0.7),
    ("end", -0.7, 0.7),
)

#: Px between a line and the name that it leads to, and the width of the line.
_APART, _LINE = 3.0, 0.75


class Names(NamedTuple):
    """The names in a cloud, and the lines that lead from dots to those that stand further away."""

    labels: tuple[Label, ...]
    leaders: tuple[Stroke, ...]


def names_of(found: Sequence[Pair], panel: Panel, width: float) -> Names:
    """Return the names of the chosen regions, then of the others as far as they have room."""
    places = Places(Box(panel.left + 2, 2, width - 1, panel.top + panel.height - 2))
    for pair in found:
        places.take_dot(panel.px(pair.at), pair.size)
    labels: list[Label] = []
    lines: list[tuple[Point, ...]] = []
    for pair in sorted(found, key=lambda pair: -BACK_TO_FRONT.index(pair.series.role)):
        px = panel.px(pair.at)
        near = places.first(_moved(_near(pair), px))
        chosen = pair.series.role != "context"
        far = places.first(_moved(_far(pair), px)) if chosen and near is None else None
        labels.extend(label for label in (near, far) if label)
        if far:
            line = _leader(pair, far, px)
            places.take_line(line)
            lines.append(tuple(panel.data(end) for end in line))
    return Names(tuple(labels), (Stroke(tuple(lines), "soft", _LINE),) if lines else ())


def leaders_of(chart: Chart) -> tuple[Stroke, ...]:
    """Return the lines to names of a cloud that is drawn."""
    return tuple(mark for mark in chart.marks if isinstance(mark, Stroke))


def _moved(labels: Iterator[Label], px: Point) -> Iterator[tuple[Label, Point]]:
    """Yield labels with their places for a dot."""
    for label in labels:
        yield label, Point(px.x + label.dx, px.y + label.dy)


def _label(pair: Pair, anchor: Anchor, dx: float, dy: float, room: float = inf) -> Label:
    """Return the name of a region, moved from its dot."""
    focus = pair.series.role == "focus"
    size = TEXT if focus else SMALL
    name = shorten(pair.series.short or pair.series.name, size, room, bold=focus)
    runs = ((Run(name, focus),),)
    return Label(pair.at, runs, LOOKS[pair.series.role].label, size, anchor, dx, dy)


def _near(pair: Pair) -> Iterator[Label]:
    """Yield a name beside, above and below its dot."""
    gap = pair.size / 2 + 5
    half = _label(pair, "start", 0, 0).size * LINE_HEIGHT / 2
    yield _label(pair, "start", gap, 0)
    yield _label(pair, "end", -gap, 0)
    yield _label(pair, "middle", 0, -gap - half + 2)
    yield _label(pair, "middle", 0, gap + half - 2)


def _far(pair: Pair) -> Iterator[Label]:
    """Yield a name further and further from its dot."""
    for room, far, (anchor, across, down) in product((inf, _LESS), _FAR, _SIDES):
        away = pair.size / 2 + far
        yield _label(pair, anchor, across * away, down * away, room)


def _leader(pair: Pair, label: Label, px: Point) -> tuple[Point, Point]:
    """Return the line in px from the edge of a dot to the nearest edge of its name."""
    away = (label.dx**2 + label.dy**2) ** 0.5
    start = pair.size / 2 / away
    middle = label.anchor == "middle"
    less = label.size * LINE_HEIGHT / 2 if middle else _APART
    end = (away - less) / away
    return (
        Point(px.x + label.dx * start, px.y + label.dy * start),
        Point(px.x + label.dx * end, px.y + label.dy * end),
    )
