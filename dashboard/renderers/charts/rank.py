"""Regions in order: a dot on a stem per region, the one in focus in the accent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import (
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
from dashboard.renderers.charts.slope import slope_chart
from dashboard.renderers.labels import line_width
from dashboard.renderers.layout import (
    ROWS_BOTTOM,
    ROWS_TOP,
    SMALL,
    TEXT,
    Frame,
    Place,
    framed,
    row_at,
)
from dashboard.renderers.looks import CHOSEN, row_tone
from dashboard.renderers.moving import two_years
from dashboard.renderers.ranking import Row, last_rank, neutral_value, ranked
from dashboard.renderers.typeface import shorten, text_width
from dashboard.renderers.wording import missing_words, reading_text, value_text
from dashboard.vocabulary.messages import message

#: The most that the column of names may take of the width.
_NAMES: Mapping[WidthClass, float] = {"narrow": 0.54, "medium": 0.4, "wide": 0.34}

#: The same of lists that stand beside one another: there names matter more than lengths.
_NAMES_OF_LISTS = 0.58
#: Px between lists that stand beside one another.
_BETWEEN = 28.0

#: A region of another level is drawn to scale while its value is at most so many times the highest.
_MOST_BEYOND = 2.0


def rank_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the rank of an exhibit, decided for a width class; of two years, how places moved."""
    years = two_years(exhibit)
    if years is not None:
        return slope_chart(exhibit, place, years)
    rows = _to_scale(ranked(exhibit), neutral_value(exhibit))
    frame = framed(exhibit, place)
    lists = _lists(rows, frame.columns)
    panels = _panels(exhibit, rows, lists, frame)
    marks: list[Mark] = []
    labels: list[Label] = []
    for number, (part, panel) in enumerate(zip(lists, panels, strict=True)):
        marks += [replace(mark, panel=number) for mark in _marks(exhibit, part)]
        found = (*_names(part, panel), *_values(exhibit, part, last_rank(rows), panel))
        labels += [replace(one, panel=number) for one in (*found, *_neutral(exhibit, panel))]
    made = tuple(marks)
    return Chart(frame.width, frame.height, panels, made, tuple(labels), readings=readings(made))


def _lists(rows: Sequence[Row], columns: int) -> tuple[Sequence[Row], ...]:
    """Return the rows in so many lists beside one another, all but the last of one length."""
    most = -(-len(rows) // columns)
    return tuple(rows[start : start + most] for start in range(0, len(rows), most))


def _panels(
    exhibit: Exhibit, rows: Sequence[Row], lists: Sequence[Sequence[Row]], frame: Frame
) -> tuple[Panel, ...]:
    """Return a panel for each list, all to one scale, each beginning at the top."""
    width = (frame.width - _BETWEEN * (len(lists) - 1)) / len(lists)
    limit = _NAMES[frame.name] if len(lists) == 1 else _NAMES_OF_LISTS
    panel = _panel(exhibit, rows, width, frame.height, width * limit)
    most = len(lists[0])
    return tuple(
        replace(
            panel,
            left=panel.left + number * (width + _BETWEEN),
            y=Axis(len(part) - most - 0.7, len(part) - 0.3, _ticks(part, panel.left - 18)),
        )
        for number, part in enumerate(lists)
    )


def _to_scale(rows: Sequence[Row], origin: float) -> tuple[Row, ...]:
    """Return the rows, with those marked that lie far beyond all that are ranked."""
    most = max(
        (abs(row.value - origin) for row in rows if row.rank and row.value is not None), default=0.0
    )
    return tuple(
        row._replace(
            beyond=row.rank is None
            and row.value is not None
            and most > 0
            and abs(row.value - origin) > _MOST_BEYOND * most
        )
        for row in rows
    )


def _panel(
    exhibit: Exhibit, rows: Sequence[Row], width: float, height: float, limit: float
) -> Panel:
    """Return a panel without its rows: room for names on the left, for values on the right."""
    left = min(max(_name_width(row) for row in rows), limit) + 10
    values = [row.drawn for row in rows if row.drawn is not None]
    origin = neutral_value(exhibit)
    low, high = min([origin, *values]), max([origin, *values])
    if low == high:
        high = low + 1
    inner = width - left - 16
    for row in rows:
        part = (max(origin if row.drawn is None else row.drawn, origin) - low) / (high - low)
        if _labelled(last_rank(rows), row) and part > 0:
            room = width - left - 20 - line_width(_value_runs(exhibit, row), TEXT)
            inner = min(inner, max(room / part, width * 0.2))
    pad = (high - low) / inner * 6
    x_low = low if low == origin else low - pad
    x_axis = Axis(x_low, high + pad, zero=origin)
    rows_axis = Axis(0, 1)
    return Panel(left + 8, ROWS_TOP, inner, height - ROWS_TOP - ROWS_BOTTOM, x_axis, rows_axis)


def _ticks(rows: Sequence[Row], room: float) -> tuple[Tick, ...]:
    """Return the names of the grey rows."""
    return tuple(
        Tick(row_at(rows, i), shorten(row.series.name, SMALL, room))
        for i, row in enumerate(rows)
        if row.series.role not in CHOSEN
    )


def _name_width(row: Row) -> float:
    return text_width(row.series.name, SMALL, bold=row.series.role in CHOSEN)


def _marks(exhibit: Exhibit, rows: Sequence[Row]) -> tuple[Mark, ...]:
    """Return stems, dots (hollow when provisional), ticks of missing rows, reading points."""
    origin = neutral_value(exhibit)
    marks: list[Mark] = []
    for tone, wide, size in (("context", 1.0, 7.0), ("ink", 1.5, 8.0), ("focus", 2.0, 10.0)):
        known = [
            (Point(row.drawn, row_at(rows, i)), row)
            for i, row in enumerate(rows)
            if row.drawn is not None and row_tone(row.series) == tone
        ]
        if not known:
            continue
        stems = tuple((Point(origin, at.y), at) for at, _ in known)
        marks.append(Stroke(stems, tone, wide))
        firm = tuple(at for at, row in known if row.observation and not row.observation.provisional)
        loose = tuple(at for at, row in known if row.observation and row.observation.provisional)
        marks.extend(Dots(at, "dot", tone, size) for at in [firm] if at)
        marks.extend(Dots(at, "ring", tone, size) for at in [loose] if at)
    gone = tuple(Point(origin, row_at(rows, i)) for i, row in enumerate(rows) if row.value is None)
    if gone:
        marks.append(Dots(gone, "cross", "context", 6))
    marks.append(
        reading_dots(
            [
                Point(origin if row.drawn is None else row.drawn, row_at(rows, i))
                for i, row in enumerate(rows)
            ],
            [_reading(exhibit, row) for row in rows],
            name=exhibit.title,
        )
    )
    return tuple(marks)


def _reading(exhibit: Exhibit, row: Row) -> str:
    """Return the reading text of a row: name, value, place on the list."""
    if row.observation is None:
        return message(
            exhibit.language, "charts.reading", place=row.series.name, value=missing_words(exhibit)
        )
    text = reading_text(exhibit, row.observation, row.series.name)
    if row.rank is None:
        return text
    return message(exhibit.language, "charts.ranked", text=text, rank=row.rank)


def _labelled(last: int, row: Row) -> bool:
    """Whether the value is written: first, last, chosen and missing rows."""
    return row.rank in (None, 1, last) or row.series.role in CHOSEN


def _value_runs(exhibit: Exhibit, row: Row) -> tuple[Run, ...]:
    if row.value is None:
        return (Run(missing_words(exhibit, row.observation)),)
    written = Run(value_text(exhibit, row.value), True)
    if row.beyond:
        return written, Run(" " + message(exhibit.language, "charts.beyond"))
    return (written,)


def _names(rows: Sequence[Row], panel: Panel) -> tuple[Label, ...]:
    """Return the names of the chosen rows, which stand where the ticks of the others stand."""
    return tuple(
        Label(
            Point(panel.x.low, row_at(rows, i)),
            ((Run(shorten(row.series.name, SMALL, panel.left - 18, bold=True), True),),),
            row_tone(row.series),
            SMALL,
            "end",
            dx=-8,
        )
        for i, row in enumerate(rows)
        if row.series.role in CHOSEN
    )


def _values(exhibit: Exhibit, rows: Sequence[Row], last: int, panel: Panel) -> tuple[Label, ...]:
    """Return the written values: right of the dot, or of the neutral line when it is below."""
    origin = neutral_value(exhibit)
    labels = []
    for i, row in enumerate(rows):
        if not _labelled(last, row):
            continue
        value = origin if row.drawn is None else row.drawn
        tone = row_tone(row.series)
        tone = "soft" if row.value is None else "ink" if tone == "context" else tone
        size = SMALL if row.value is None else TEXT
        labels.append(
            Label(
                Point(max(value, origin), row_at(rows, i)),
                (_value_runs(exhibit, row),),
                tone,
                size,
                "start",
                dx=10,
            )
        )
    return tuple(labels)


def _neutral(exhibit: Exhibit, panel: Panel) -> tuple[Label, ...]:
    """Return the words over the neutral line, kept inside the box."""
    for note in exhibit.annotations:
        if note.kind == "neutral" and note.text:
            top = Point(note.start, panel.y.high)
            half = text_width(note.text, SMALL) / 2
            x = panel.px(top).x
            dx = min(max(x, half + 2), panel.left + panel.width + 60 - half) - x
            return (Label(top, ((Run(note.text),),), "soft", SMALL, "middle", dx, -10),)
    return ()
