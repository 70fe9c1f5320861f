"""Placing labels: beside what they name, inside the frame, never over one another or over a line.

The rules, in order: the nearest free place; else a shorter text; else another side; else dropped
(the table and the reading list still say it).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from dashboard.exhibits.exhibit import Series
from dashboard.renderers.chart import Label, Point, Run
from dashboard.renderers.typeface import ELLIPSIS, shorten, text_width, wrap

LINE_HEIGHT = 1.3

#: Least distance in px between two texts on one line.
_BESIDE = 4.0


class Box(NamedTuple):
    """A rectangle in px."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


def line_width(line: Sequence[Run], size: float) -> float:
    """Return the width in px of one line of runs."""
    return sum(text_width(run.text, size, bold=run.bold) for run in line)


def label_size(lines: Sequence[Sequence[Run]], size: float) -> tuple[float, float]:
    """Return width and height in px of the lines of a label."""
    return max((line_width(line, size) for line in lines), default=0.0), (
        len(lines) * size * LINE_HEIGHT
    )


def label_box(label: Label, at: Point) -> Box:
    """Return the px box of a label whose place (moves included) is ``at``."""
    width, height = label_size(label.lines, label.size)
    left = at.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return Box(left, at.y - height / 2, left + width, at.y + height / 2)


def _crosses(box: Box, start: Point, end: Point) -> bool:
    """Whether a segment passes through a box (Liang and Barsky 1984)."""
    near, far = 0.0, 1.0
    dx, dy = end.x - start.x, end.y - start.y
    sides = (
        (-dx, start.x - box.left),
        (dx, box.right - start.x),
        (-dy, start.y - box.top),
        (dy, box.bottom - start.y),
    )
    for step, room in sides:
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            near = max(near, room / step)
        else:
            far = min(far, room / step)
    return near <= far


@dataclass
class Places:
    """What is already taken inside a frame, in px."""

    frame: Box
    boxes: list[Box] = field(default_factory=list)
    segments: list[tuple[Point, Point]] = field(default_factory=list)

    def take_line(self, points: Sequence[Point]) -> None:
        """Take the places that a polyline runs through."""
        self.segments.extend(pairwise(points))

    def take_dot(self, at: Point, size: float) -> None:
        """Take the place of a point mark."""
        half = size / 2
        self.boxes.append(Box(at.x - half, at.y - half, at.x + half, at.y + half))

    def free(self, box: Box) -> bool:
        """Whether nothing is in a box or close beside it, and it is inside the frame."""
        wide = Box(box.left - _BESIDE, box.top, box.right + _BESIDE, box.bottom)
        return (
            self.frame.holds(box)
            and not any(wide.touches(other) for other in self.boxes)
            and not any(_crosses(box, start, end) for start, end in self.segments)
        )

    def first(self, candidates: Iterable[tuple[Label, Point]]) -> Label | None:
        """Return the first label that is free at its place and take it; None when none is."""
        for label, at in candidates:
            box = label_box(label, at)
            if self.free(box):
                self.boxes.append(box)
                return label
        return None


def value_and_name(
    value: str,
    name: str,
    size: float,
    width: float,
    *,
    most_lines: int = 3,
    bold_name: bool = False,
) -> tuple[tuple[Run, ...], ...]:
    """Return a value in bold and a name, on one line when that fits, else wrapped below it.

    A long word is broken between its parts. A name that needs more lines than there are is cut with
    an ellipsis; without a value the name stands alone.
    """
    if not value:
        lines = fitted_lines(name, size, width, most_lines, bold=bold_name)
        return tuple((Run(text, bold_name),) for text in lines)
    if not name:
        return ((Run(value, True),),)
    whole = (Run(value + " ", True), Run(name, bold_name))
    if line_width(whole, size) <= width or most_lines == 1:
        room = width - text_width(value + " ", size, bold=True)
        return ((whole[0], Run(shorten(name, size, room, bold=bold_name), bold_name)),)
    kept = fitted_lines(name, size, width, most_lines - 1, bold=bold_name)
    return ((Run(value, True),), *((Run(text, bold_name),) for text in kept))


def running_on(value: str, name: str, size: float, width: float) -> tuple[tuple[Run, ...], ...]:
    """Return a value in bold and a name that runs on behind it, on as many lines as they need."""
    first, *more = wrap(f"{value} {name}".strip(), size, width, bold=True, breaking=True)
    if value:
        head = (Run(value + " ", True), Run(first[len(value) :].strip()))
        return (head, *((Run(text),) for text in more))
    return tuple((Run(text),) for text in (first, *more))


def fitted_lines(
    text: str, size: float, width: float, most: int, *, bold: bool = False
) -> tuple[str, ...]:
    """Return a text on so many lines at most, long words broken; else cut with an ellipsis."""
    lines = wrap(text, size, width, bold=bold, breaking=True)
    if len(lines) > most:
        lines = wrap(text, size, width, bold=bold)
    if len(lines) > most:
        rest = "".join(line if line[-1] in "-/" else line + " " for line in lines[most - 1 :])
        lines = (*lines[: most - 1], rest.strip())
    return tuple(shorten(line, size, width, bold=bold) for line in lines)


def spread(
    wanted: Sequence[float],
    sizes: Sequence[float],
    low: float,
    high: float,
    levels: Sequence[float] = (),
) -> tuple[float, ...]:
    """Return the middles of boxes moved as little as possible so that none overlap.

    Boxes keep the order of what they wanted, or of their ``levels`` where these are given: the
    places of what they name, which a tall box need not be level with. Neighbours that would touch
    share the middle of what they wanted. When they do not fit between ``low`` and ``high`` they
    start at ``low`` and run over ``high``.
    """
    order = sorted(range(len(wanted)), key=lambda i: (levels or wanted)[i])
    groups: list[tuple[float, float, list[int]]] = []  # start, length, members
    for i in order:
        start, length, members = wanted[i] - sizes[i] / 2, sizes[i], [i]
        start = _inside(start, length, low, high)
        while groups and groups[-1][0] + groups[-1][1] > start:
            _, before, others = groups.pop()
            members, length = others + members, before + length
            middles = _stacked(members, sizes)
            start = sum(wanted[m] - middle for m, middle in zip(members, middles, strict=True))
            start = _inside(start / len(members), length, low, high)
        groups.append((start, length, members))
    result = [0.0] * len(wanted)
    for start, _, members in groups:
        for m, middle in zip(members, _stacked(members, sizes), strict=True):
            result[m] = start + middle
    return tuple(result)


def _inside(start: float, length: float, low: float, high: float) -> float:
    return max(low, min(start, high - length))


def _stacked(members: Sequence[int], sizes: Sequence[float]) -> list[float]:
    """Return the middles of boxes stacked from zero."""
    middles, top = [], 0.0
    for m in members:
        middles.append(top + sizes[m] / 2)
        top += sizes[m]
    return middles


def names_of(series: Series) -> tuple[str, ...]:
    """Return the names of a series from long to short: whole, short, up to the first comma."""
    return tuple(dict.fromkeys((series.name, series.short, series.short.split(", ")[0])))


def was_cut(lines: Sequence[Sequence[Run]], words: str) -> bool:
    """Whether a label lost a part of its words."""
    cut = any(run.text.endswith(ELLIPSIS) for line in lines for run in line)
    return cut and not words.endswith(ELLIPSIS)
