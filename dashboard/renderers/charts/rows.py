"""Rows of bars: what bar charts and waterfalls share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import (
    Axis,
    Bar,
    Bars,
    Chart,
    Dots,
    Label,
    Mark,
    Panel,
    Point,
    Run,
    Stroke,
    WidthClass,
    reading_dots,
    readings,
)
from dashboard.renderers.labels import LINE_HEIGHT, fitted_lines, label_size
from dashboard.renderers.layout import (
    ROWS_BOTTOM,
    ROWS_TOP,
    SMALL,
    TEXT,
    Place,
    framed,
    row_at,
)
from dashboard.renderers.typeface import ELLIPSIS, text_width

#: The most that the column of names may take of the width.
_NAMES: Mapping[WidthClass, float] = {"narrow": 0.4, "medium": 0.36, "wide": 0.32}
_GAP = 10.0

#: Half the height of a bar on the category axis.
_HALF = 0.3


@dataclass(frozen=True)
class BarRow:
    """One row: its name, the two ends of its bar, what is written at it and what is said.

    ``low`` and ``high`` are where the bar begins and ends, both the origin when there is no value.
    ``short`` is written where the name does not fit.
    ``level`` is a dot instead of a bar: something reached, not an amount.
    """

    name: str
    low: float
    high: float
    value: str
    text: str
    tone: str = "context"
    strong: bool = False
    hollow: bool = False
    short: str = ""
    missing: bool = False
    level: bool = False


def rows_chart(
    exhibit: Exhibit,
    rows: Sequence[BarRow],
    place: Place,
    *,
    joined: bool = False,
    scale: Sequence[BarRow] = (),
) -> Chart:
    """Return a chart of rows. ``joined`` draws the lines from each bar's end to the next bar.

    Names and bars have the room that the rows in ``scale`` need, where there are more than these.
    """
    name, width, height, _ = framed(exhibit, place)
    row_height = (height - ROWS_TOP - ROWS_BOTTOM) / max(len(rows), 1)
    alike = scale or rows
    column = min(max(_name_width(row) for row in alike), width * _NAMES[name])
    panel = replace(_panel(alike, width, height, column), y=Axis(-0.5, len(rows) - 0.5))
    marks = _marks(exhibit, rows, joined)
    labels = (*_names(rows, panel, column, row_height), *_values(rows, panel))
    return Chart(width, height, (panel,), marks, labels, readings=readings(marks))


def _name_width(row: BarRow) -> float:
    return text_width(row.name, SMALL, bold=row.strong)


def _panel(rows: Sequence[BarRow], width: float, height: float, column: float) -> Panel:
    """Return the panel; the value axis leaves room for the values written beyond the bars."""
    ends = [0.0, *(end for row in rows for end in (row.low, row.high))]
    low, high = min(ends), max(ends)
    if low == high:
        high = low + 1
    left = column + _GAP + 2
    inner = width - left - 4
    room_left, scale = _fitted(rows, low, high, inner)
    axis = Axis(low - room_left / scale, low - room_left / scale + inner / scale, zero=0.0)
    body = height - ROWS_TOP - ROWS_BOTTOM
    return Panel(left, ROWS_TOP, inner, body, axis, Axis(-0.5, len(rows) - 0.5))


def _fitted(rows: Sequence[BarRow], low: float, high: float, inner: float) -> tuple[float, float]:
    """Return px kept free left of the lowest value, and px per unit, so that all values fit.

    Bars keep at least three tenths of the width; a value that then lies outside moves by the rule
    of `_values`.
    """
    room, scale = 0.0, inner / (high - low)
    for _ in range(4):
        scales = [(inner - room) / (high - low)]
        for row in rows:
            end = max(row.low, row.high)
            if not _falls(row) and end > low:
                scales.append((inner - room - _value_width(row)) / (end - low))
        scale = max(min(scales), inner * 0.3 / (high - low))
        left = [_value_width(row) - (row.high - low) * scale for row in rows if _falls(row)]
        room = max(0.0, *left, 0.0)
    return room, scale


def _value_width(row: BarRow) -> float:
    size, bold = (SMALL, False) if row.missing else (TEXT, True)
    return text_width(row.value, size, bold=bold) + _GAP + 2


def _falls(row: BarRow) -> bool:
    """Whether the bar runs to the left, so that its value stands left of it."""
    return row.high < row.low


def _marks(exhibit: Exhibit, rows: Sequence[BarRow], joined: bool) -> tuple[Mark, ...]:
    """Return bars by look, the lines between them, ticks of missing rows, reading points."""
    marks: list[Mark] = []
    if joined:
        lines = tuple(
            (
                Point(one.high, row_at(rows, i) - (0.0 if one.level else _HALF)),
                Point(one.high, row_at(rows, i + 1) + (0.0 if two.level else _HALF)),
            )
            for i, (one, two) in enumerate(pairwise(rows))
            if not one.missing
        )
        marks.append(Stroke(lines, "soft", 1.0))
    barred = [row for row in rows if not row.missing and not row.level]
    looks = dict.fromkeys((row.tone, row.hollow) for row in barred)
    for tone, hollow in looks:
        bars = tuple(
            Bar(row_at(rows, i), row.low, row.high)
            for i, row in enumerate(rows)
            if (row.tone, row.hollow) == (tone, hollow) and row in barred
        )
        marks.append(Bars(bars, tone, 2 * _HALF, hollow))
    levels = tuple(Point(row.high, row_at(rows, i)) for i, row in enumerate(rows) if row.level)
    if levels:
        marks.append(Dots(levels, "dot", "ink", 10))
    gone = tuple(Point(0.0, row_at(rows, i)) for i, row in enumerate(rows) if row.missing)
    if gone:
        marks.append(Dots(gone, "cross", "context", 7))
    if rows:
        marks.append(
            reading_dots(
                [Point(row.high, row_at(rows, i)) for i, row in enumerate(rows)],
                [row.text for row in rows],
                key="rows",
                name=exhibit.title,
                reach=16,
            )
        )
    return tuple(marks)


def _names(
    rows: Sequence[BarRow], panel: Panel, column: float, row_height: float
) -> tuple[Label, ...]:
    """Return the names left of the bars, on as many lines as a row has room for."""
    most = max(int(row_height / (SMALL * LINE_HEIGHT)), 1)
    labels = []
    for i, row in enumerate(rows):
        lines: tuple[str, ...] = ()
        for text in dict.fromkeys((row.name, row.short or row.name)):
            lines = fitted_lines(text, SMALL, column + 1, most, bold=row.strong)
            if not any(line.endswith(ELLIPSIS) for line in lines):
                break
        runs = tuple((Run(line, row.strong),) for line in lines)
        tone = row.tone if row.strong else "soft"
        at = Point(panel.x.low, row_at(rows, i))
        labels.append(Label(at, runs, tone, SMALL, "end", dx=-_GAP))
    return tuple(labels)


def _values(rows: Sequence[BarRow], panel: Panel) -> tuple[Label, ...]:
    """Return the values beyond the ends of the bars."""
    labels = []
    for i, row in enumerate(rows):
        if not row.value:
            continue
        tone = "soft" if row.missing else row.tone if row.strong else "ink"
        at = Point(row.high, row_at(rows, i))
        runs = ((Run(row.value, not row.missing),),)
        size = SMALL if row.missing else TEXT
        left = _falls(row) and panel.px(at).x - label_size(runs, size)[0] - 6 >= panel.left
        at = at if left or not _falls(row) else Point(row.low, at.y)
        gap = 10.0 if row.level else 6.0
        labels.append(
            Label(at, runs, tone, size, "end" if left else "start", dx=-gap if left else gap)
        )
    return tuple(labels)
