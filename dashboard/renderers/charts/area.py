"""Stacked areas: parts of a whole over the years, the part in focus in the accent."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import (
    Axis,
    Chart,
    Dots,
    Fill,
    Label,
    Mark,
    Panel,
    Point,
    Run,
    WidthClass,
    reading_dots,
    readings,
)
from dashboard.renderers.charts.pins import pin_labels, pin_lines, pin_room
from dashboard.renderers.charts.time_axis import time_axis
from dashboard.renderers.labels import LINE_HEIGHT, label_size, running_on, spread, value_and_name
from dashboard.renderers.layout import SMALL, Place, framed
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.scales import nice_range, ticks_between, with_room
from dashboard.renderers.wording import reading_text, value_text, value_ticks

Rows = Mapping[str, tuple[Observation, ...]]
Stack = Mapping[str, Mapping[int, tuple[float, float]]]

_COLUMN: Mapping[WidthClass, float] = {"narrow": 104, "medium": 150, "wide": 190}
_GAP = 8.0

#: All of a total, in per cent.
_ALL = 100.0


def area_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the stacked areas of an exhibit, decided for a width class.

    A year in which a part is missing is not stacked: the areas have a gap there.
    """
    rows = observations(exhibit)
    years = sorted({row.period for group in rows.values() for row in group}) or [0]
    stack, whole = stacked(exhibit.series, rows)
    name, width, height, _ = framed(exhibit, place)
    panel = _panel(exhibit, stack, years, width, height, name)
    pins = pin_lines(exhibit, panel.y)
    marks = (*_marks(exhibit, rows, stack, whole, panel.y.low), *((pins,) if pins else ()))
    labels = _labels(exhibit, rows, stack, whole, panel, name) if whole else ()
    named = (*labels, *pin_labels(exhibit, panel, width))
    return Chart(width, height, (panel,), marks, named, readings=readings(marks))


def stacked(series: Sequence[Series], rows: Rows) -> tuple[Stack, tuple[int, ...]]:
    """Return series -> year -> (from, to), the first on top; and the years with all parts."""
    values = {
        one.key: {row.period: row.value for row in rows[one.key] if row.value is not None}
        for one in series
    }
    years = sorted({year for found in values.values() for year in found})
    whole = tuple(year for year in years if all(year in found for found in values.values()))
    stack: dict[str, dict[int, tuple[float, float]]] = {one.key: {} for one in series}
    for year in whole:
        reached = 0.0
        for one in reversed(series):
            stack[one.key][year] = (reached, reached + values[one.key][year])
            reached += values[one.key][year]
    return stack, whole


def _panel(
    exhibit: Exhibit,
    stack: Stack,
    years: Sequence[int],
    width: float,
    height: float,
    name: WidthClass,
) -> Panel:
    tops = [high for spans in stack.values() for _, high in spans.values()]
    low, high, step = nice_range(0.0, whole_of(exhibit, max(tops, default=1.0)))
    ticks = value_ticks(ticks_between(low, high, step), exhibit.unit, exhibit.language, step)
    left = max(label_size(((Run(tick.text),),), SMALL)[0] for tick in ticks) + 10
    inner = width - left - _COLUMN[name] - _GAP
    axis = Axis(low, high, ticks, grid=True, zero=0.0)
    top = 14 + pin_room(exhibit)
    body = height - top - 26
    return Panel(left, top, inner, body, time_axis(exhibit, years, inner), with_room(axis, body))


def whole_of(exhibit: Exhibit, top: float) -> float:
    """Return the top of a stack: all of it for shares that only rounding takes over a hundred."""
    rounding = len(exhibit.series) * 0.5 * 10.0**-exhibit.unit.decimals
    shares = exhibit.unit.kind == "percent" and _ALL - rounding <= top <= _ALL + rounding
    return _ALL if shares else top


def _marks(
    exhibit: Exhibit, rows: Rows, stack: Stack, whole: Sequence[int], floor: float
) -> tuple[Mark, ...]:
    """Return areas parted by lines that stand out from both sides, gap ticks, reading points."""
    marks: list[Mark] = []
    for i, series in enumerate(exhibit.series):
        tone = "focus" if series.role == "focus" else ("rule", "band")[i % 2]
        rings = tuple(
            (
                *(Point(year, stack[series.key][year][1]) for year in run),
                *(Point(year, stack[series.key][year][0]) for year in reversed(run)),
            )
            for run in _runs(whole, {year for one in exhibit.series for year in one.breaks})
            if len(run) > 1
        )
        if rings:
            marks.append(Fill(rings, tone, "soft", 1.0))
    every = {row.period for group in rows.values() for row in group}
    gaps = tuple(Point(year, floor) for year in sorted(every - set(whole)))
    if gaps:
        marks.append(Dots(gaps, "cross", "ink", 7))
    for series in exhibit.series:
        if not rows[series.key]:
            continue
        marks.append(
            reading_dots(
                [_middle(stack, series, row, floor) for row in rows[series.key]],
                [
                    reading_text(exhibit, row, broken=row.period in series.breaks)
                    for row in rows[series.key]
                ],
                key=series.key,
                name=series.name,
                reach=10,
                heading=series.name if len(exhibit.series) > 1 else "",
            )
        )
    return tuple(marks)


def _middle(stack: Stack, series: Series, row: Observation, floor: float) -> Point:
    low, high = stack[series.key].get(row.period, (floor, floor))
    return Point(row.period, (low + high) / 2)


def _runs(years: Sequence[int], breaks: Collection[int] = ()) -> tuple[tuple[int, ...], ...]:
    """Return the stretches of consecutive years, cut before breaks."""
    found: list[list[int]] = []
    for year in years:
        if found and found[-1][-1] == year - 1 and year not in breaks:
            found[-1].append(year)
        else:
            found.append([year])
    return tuple(tuple(run) for run in found)


def _labels(
    exhibit: Exhibit,
    rows: Rows,
    stack: Stack,
    whole: Sequence[int],
    panel: Panel,
    name: WidthClass,
) -> tuple[Label, ...]:
    """Return value and name of each part beside its end; the smallest go when there is no room."""
    last = whole[-1]
    height = SMALL * LINE_HEIGHT
    room = int((panel.height + 16) / height)
    by_size = sorted(
        exhibit.series,
        key=lambda one: (one.role == "focus", stack[one.key][last][1] - stack[one.key][last][0]),
    )
    kept = {one.key for one in by_size[-room:]}
    shown = [one for one in exhibit.series if one.key in kept]
    middles = [sum(stack[one.key][last]) / 2 for one in shown]
    px = [panel.px(Point(panel.x.high, middle)).y for middle in middles]
    texts = _texts(exhibit, rows, shown, last, _COLUMN[name], room)
    placed = spread(px, [height * len(text) for text in texts], 4.0, panel.top + panel.height + 8)
    return tuple(
        Label(
            Point(panel.x.high, middle),
            text,
            "focus" if one.role == "focus" else "soft",
            SMALL,
            "start",
            _GAP,
            y - at,
        )
        for one, middle, at, y, text in zip(shown, middles, px, placed, texts, strict=True)
    )


def _texts(
    exhibit: Exhibit, rows: Rows, shown: Sequence[Series], year: int, width: float, room: int
) -> list[tuple[tuple[Run, ...], ...]]:
    """Return value and name of each part, whole where all lines have room, else on one line."""
    said = [(_value(exhibit, rows, one, year), one.short) for one in shown]
    whole = [running_on(value, name, SMALL, width) for value, name in said]
    if sum(map(len, whole)) <= room:
        return whole
    return [value_and_name(value, name, SMALL, width, most_lines=1) for value, name in said]


def _value(exhibit: Exhibit, rows: Rows, series: Series, year: int) -> str:
    return next(
        (value_text(exhibit, row.value) for row in rows[series.key] if row.period == year), ""
    )
