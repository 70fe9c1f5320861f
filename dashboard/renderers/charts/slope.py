"""Places of regions in two years: a column for each year, a line per region between its places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import (
    Anchor,
    Axis,
    Chart,
    Dots,
    Label,
    Mark,
    Panel,
    Point,
    Run,
    Stroke,
    Tick,
    WidthClass,
    reading_dots,
    readings,
)
from dashboard.renderers.labels import line_width, names_of
from dashboard.renderers.layout import ROWS_BOTTOM, ROWS_TOP, SMALL, Place, framed, row_at
from dashboard.renderers.looks import CHOSEN, row_tone
from dashboard.renderers.moving import End, Mover, listed, movers, reading
from dashboard.renderers.typeface import shorten, text_width
from dashboard.renderers.wording import missing_words, value_text

#: The most that the names left and right may take of the width.
_NAMES: Mapping[WidthClass, tuple[float, float]] = {
    "narrow": (0.24, 0.42),
    "medium": (0.32, 0.32),
    "wide": (0.3, 0.3),
}
#: Where the names stand on the right alone; on the left the chosen ones have just their values.
_NAMED_ONCE: WidthClass = "narrow"

#: Px from a column to its places, and from there to the names.
_GAP, _PLACES = 9.0, 22.0
#: Px between the names and the edge of the chart.
_EDGE = 3.0

#: Where a line is cut that would cross a break: the part of the way that is left out, as two ends.
_CUT = (0.4, 0.6)

#: Width of a line and size of its ends, from back to front.
_LOOKS = (("context", 1.0, 5.0), ("ink", 1.75, 7.0), ("focus", 2.5, 9.0))


class _Row(NamedTuple):
    """A region in the list of one year: its row, and where it stands there."""

    mover: Mover
    end: End
    at: float

    @property
    def chosen(self) -> bool:
        return self.mover.series.role in CHOSEN

    @property
    def tone(self) -> str:
        return row_tone(self.mover.series)


def slope_chart(exhibit: Exhibit, place: Place, years: tuple[int, int]) -> Chart:
    """Return how places moved between two years, the first on top.

    Regions without a place in a year are listed below the others of that year, without a line.
    """
    name, width, height, _ = framed(exhibit, place)
    found = movers(exhibit, years)
    left, right = (_rows(found, later=later) for later in (False, True))
    rooms = [
        min(_widest(exhibit, rows), width * limit)
        for rows, limit in zip((left, right), _NAMES[name], strict=True)
    ]
    named = _names(exhibit, left, rooms[0], later=False)
    if name == _NAMED_ONCE:
        named = _values(exhibit, left)
        rooms[0] = max((line_width(one.lines[0], SMALL) for one in named), default=0.0)
    start, end = (room + _PLACES + _GAP + _EDGE for room in rooms)
    ticks = tuple(Tick(row.at, str(row.end.rank)) for row in left if row.end.rank)
    panel = Panel(
        start,
        ROWS_TOP,
        width - start - end,
        height - ROWS_TOP - ROWS_BOTTOM,
        Axis(0, 1, (Tick(0, ""), Tick(1, "")), grid=True),
        Axis(-0.7, len(found) - 0.3, ticks),
    )
    marks = _marks(exhibit, left, right)
    labels = (
        *_heads(panel, years),
        *named,
        *_places(right),
        *_names(exhibit, right, rooms[1], later=True),
    )
    return Chart(width, height, (panel,), marks, labels, readings=readings(marks))


def _rows(found: Sequence[Mover], *, later: bool) -> tuple[_Row, ...]:
    """Return the list of one year, in order of the places."""
    ordered = listed(found, later=later)
    return tuple(
        _Row(mover, mover.after if later else mover.before, row_at(ordered, i))
        for i, mover in enumerate(ordered)
    )


def _widest(exhibit: Exhibit, rows: Sequence[_Row]) -> float:
    return max((line_width(_words(exhibit, row), SMALL) for row in rows), default=0.0)


def _said(exhibit: Exhibit, row: _Row) -> str:
    """Return what is written beside a name: the value of the chosen ones, why one has no place."""
    if row.end.value is None:
        return missing_words(exhibit, row.end.row)
    return value_text(exhibit, row.end.value) if row.chosen or row.end.rank is None else ""


def _words(exhibit: Exhibit, row: _Row, room: float = inf) -> tuple[Run, ...]:
    """Return the longest name of a region that fits, and what is said beside it.

    Where not both fit, a grey name stands alone: a cross tells that its value is missing.
    """
    said, names = _said(exhibit, row), names_of(row.mover.series)

    def fitting(beside: str) -> str | None:
        taken = text_width(f" {beside}", SMALL) if beside else 0.0
        widths = ((one, text_width(one, SMALL, bold=row.chosen)) for one in names)
        return next((one for one, width in widths if width + taken <= room), None)

    name = fitting(said)
    if name is None and not row.chosen:
        said = ""
        name = fitting(said)
    if name is None:
        taken = text_width(f" {said}", SMALL) if said else 0.0
        name = shorten(names[-1], SMALL, room - taken, bold=row.chosen)
    return (Run(name, row.chosen), Run(f" {said}")) if said else (Run(name, row.chosen),)


def _marks(exhibit: Exhibit, left: Sequence[_Row], right: Sequence[_Row]) -> tuple[Mark, ...]:
    """Return lines, their ends (hollow when provisional), crosses of missing ones, readings."""
    before = {row.mover.series.key: row for row in left}
    marks: list[Mark] = []
    for tone, wide, size in _LOOKS:
        lines = [
            line
            for row in right
            if row.tone == tone and row.mover.moved is not None
            for line in _line(before[row.mover.series.key], row)
        ]
        if lines:
            marks.append(Stroke(tuple(lines), tone, wide))
        ends = [
            (Point(x, row.at), row.end.provisional)
            for x, rows in ((0.0, left), (1.0, right))
            for row in rows
            if row.tone == tone and row.end.rank is not None
        ]
        firm = tuple(at for at, loose in ends if not loose)
        loose = tuple(at for at, loose in ends if loose)
        marks.extend(Dots(at, "dot", tone, size) for at in [firm] if at)
        marks.extend(Dots(at, "ring", tone, size) for at in [loose] if at)
    gone = tuple(
        Point(x, row.at)
        for x, rows in ((0.0, left), (1.0, right))
        for row in rows
        if row.end.value is None
    )
    if gone:
        marks.append(Dots(gone, "cross", "context", 6))
    texts = {row.mover.series.key: reading(exhibit, row.mover) for row in right}
    for x, rows, key in ((0.0, left, ""), (1.0, right, "regions")):
        marks.append(
            reading_dots(
                [Point(x, row.at) for row in rows],
                [texts[row.mover.series.key] for row in rows],
                name=exhibit.title,
                key=key,
            )
        )
    return tuple(marks)


def _line(before: _Row, after: _Row) -> tuple[tuple[Point, Point], ...]:
    """Return the line between two places, cut where the series is broken between them."""
    start, end = Point(0, before.at), Point(1, after.at)
    if not after.mover.broken:
        return ((start, end),)
    near, far = (Point(x, start.y + (end.y - start.y) * x) for x in _CUT)
    return (start, near), (far, end)


def _heads(panel: Panel, years: tuple[int, int]) -> tuple[Label, ...]:
    """Return the years over their columns."""
    return tuple(
        Label(Point(x, panel.y.high), ((Run(str(year), True),),), "ink", SMALL, "middle", dy=-11)
        for x, year in enumerate(years)
    )


def _places(right: Sequence[_Row]) -> tuple[Label, ...]:
    """Return the places in the later year; those in the first are ticks of the axis."""
    return tuple(
        Label(Point(1, row.at), ((Run(str(row.end.rank)),),), "soft", SMALL, "end", dx=_GAP + 15)
        for row in right
        if row.end.rank is not None
    )


def _values(exhibit: Exhibit, rows: Sequence[_Row]) -> tuple[Label, ...]:
    """Return the values of the chosen ones left of their places."""
    return tuple(
        Label(
            Point(0, row.at),
            ((Run(value_text(exhibit, row.end.value)),),),
            row.tone,
            SMALL,
            "end",
            -(_GAP + _PLACES),
        )
        for row in rows
        if row.chosen and row.end.value is not None
    )


def _names(
    exhibit: Exhibit, rows: Sequence[_Row], room: float, *, later: bool
) -> tuple[Label, ...]:
    anchor: Anchor = "start" if later else "end"
    dx = (_GAP + _PLACES) * (1 if later else -1)
    return tuple(
        Label(
            Point(1 if later else 0, row.at),
            (_words(exhibit, row, room),),
            row.tone if row.chosen else "soft",
            SMALL,
            anchor,
            dx,
        )
        for row in rows
    )
