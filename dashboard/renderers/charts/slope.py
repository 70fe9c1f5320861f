"""Places of regions in two years: a column for each year, a line per region between its places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
from dashboard.renderers.charts.slope_names import Listed, lists, widest, with_room, words
from dashboard.renderers.labels import line_width
from dashboard.renderers.layout import ROWS_BOTTOM, ROWS_TOP, SMALL, Place, framed
from dashboard.renderers.moving import movers, reading
from dashboard.renderers.wording import value_text

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


def slope_chart(exhibit: Exhibit, place: Place, years: tuple[int, int]) -> Chart:
    """Return how places moved between two years, the first on top.

    Regions without a place in a year are listed below the others of that year, without a line.
    Where rows lie closer than type is high, not all of them are named.
    """
    name, width, height, _ = framed(exhibit, place)
    found = movers(exhibit, years)
    left, right = lists(found)
    inner = height - ROWS_TOP - ROWS_BOTTOM
    shown = [with_room(rows, inner / len(found)) for rows in (left, right)]
    rooms = [
        min(widest(exhibit, rows), width * limit)
        for rows, limit in zip(shown, _NAMES[name], strict=True)
    ]
    named = _names(exhibit, shown[0], rooms[0], later=False)
    if name == _NAMED_ONCE:
        named = _values(exhibit, left)
        rooms[0] = max((line_width(one.lines[0], SMALL) for one in named), default=0.0)
    start, end = (room + _PLACES + _GAP + _EDGE for room in rooms)
    ticks = tuple(Tick(row.at, str(row.end.rank)) for row in shown[0] if row.end.rank)
    panel = Panel(
        start,
        ROWS_TOP,
        width - start - end,
        inner,
        Axis(0, 1, (Tick(0, ""), Tick(1, "")), grid=True),
        Axis(-0.7, len(found) - 0.3, ticks),
    )
    marks = _marks(exhibit, left, right)
    labels = (
        *_heads(panel, years),
        *named,
        *_places(shown[1]),
        *_names(exhibit, shown[1], rooms[1], later=True),
    )
    return Chart(width, height, (panel,), marks, labels, readings=readings(marks))


def _marks(exhibit: Exhibit, left: Sequence[Listed], right: Sequence[Listed]) -> tuple[Mark, ...]:
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


def _line(before: Listed, after: Listed) -> tuple[tuple[Point, Point], ...]:
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


def _places(right: Sequence[Listed]) -> tuple[Label, ...]:
    """Return the places in the later year; those in the first are ticks of the axis."""
    return tuple(
        Label(Point(1, row.at), ((Run(str(row.end.rank)),),), "soft", SMALL, "end", dx=_GAP + 15)
        for row in right
        if row.end.rank is not None
    )


def _values(exhibit: Exhibit, rows: Sequence[Listed]) -> tuple[Label, ...]:
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
    exhibit: Exhibit, rows: Sequence[Listed], room: float, *, later: bool
) -> tuple[Label, ...]:
    anchor: Anchor = "start" if later else "end"
    dx = (_GAP + _PLACES) * (1 if later else -1)
    return tuple(
        Label(
            Point(1 if later else 0, row.at),
            (words(exhibit, row, room),),
            row.tone if row.chosen else "soft",
            SMALL,
            anchor,
            dx,
        )
        for row in rows
    )
