"""Regions in order: a dot on a stem per region, the one in focus in the accent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.indicators.rank import ranks
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
    Place,
    framed,
    row_at,
)
from dashboard.renderers.looks import CHOSEN, row_tone
from dashboard.renderers.moving import two_years
from dashboard.renderers.observations import Observation, latest, observations
from dashboard.renderers.typeface import shorten, text_width
from dashboard.renderers.wording import missing_words, reading_text, value_text
from dashboard.vocabulary.messages import message

#: The most that the column of names may take of the width.
_NAMES: Mapping[WidthClass, float] = {"narrow": 0.42, "medium": 0.4, "wide": 0.34}


#: A region of another level is drawn to scale while its value is at most so many times the highest.
_MOST_BEYOND = 2.0


class Row(NamedTuple):
    """A series with the observation that is ranked.

    ``rank`` counts from one, None when the value is missing or the region is of another level.
    ``beyond`` is such a region whose value is written and not drawn: it would leave the others no
    room.
    """

    series: Series
    observation: Observation | None
    rank: int | None
    beyond: bool = False

    @property
    def value(self) -> float | None:
        """Return the value, None when there is none to show."""
        return None if self.observation is None else self.observation.value

    @property
    def drawn(self) -> float | None:
        """Return where the dot stands, None when there is none."""
        return None if self.beyond else self.value


def ranked(exhibit: Exhibit) -> tuple[Row, ...]:
    """Return one row per series: highest value first, those without a value last, by name.

    Equal values share the better rank, and the next one is skipped. Regions of another level stand
    among them without a rank.
    """
    rows = observations(exhibit)
    pairs = [(series, latest(rows[series.key])) for series in exhibit.series]
    known = [(s, o) for s, o in pairs if o is not None and o.value is not None]
    known.sort(key=lambda pair: -(pair[1].value or 0.0))
    unknown = [(s, o) for s, o in pairs if o is None or o.value is None]
    unknown.sort(key=lambda pair: pair[0].name)
    places = ranks({series.key: row.value for series, row in known if series.ranked})
    found = [
        Row(series, row, places[series.key].rank if series.ranked else None)
        for series, row in known
    ]
    return (*found, *(Row(series, row, None) for series, row in unknown))


def neutral_value(exhibit: Exhibit) -> float:
    """Return the value that stems start from: the neutral line, else zero."""
    for note in exhibit.annotations:
        if note.kind == "neutral":
            return note.start
    return 0.0


def rank_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the rank of an exhibit, decided for a width class; of two years, how places moved."""
    years = two_years(exhibit)
    if years is not None:
        return slope_chart(exhibit, place, years)
    rows = _to_scale(ranked(exhibit), neutral_value(exhibit))
    name, width, height, _ = framed(exhibit, place)
    panel = _panel(exhibit, rows, width, height, name)
    marks = _marks(exhibit, rows, panel)
    labels = (*_names(rows, panel), *_values(exhibit, rows, panel), *_neutral(exhibit, panel))
    return Chart(width, height, (panel,), marks, labels, readings=readings(marks))


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
    exhibit: Exhibit, rows: Sequence[Row], width: float, height: float, name: WidthClass
) -> Panel:
    """Return the panel: room for the names on the left and for the labelled values on the right."""
    limit = width * _NAMES[name]
    left = min(max(_name_width(row) for row in rows), limit) + 10
    values = [row.drawn for row in rows if row.drawn is not None]
    origin = neutral_value(exhibit)
    low, high = min([origin, *values]), max([origin, *values])
    if low == high:
        high = low + 1
    inner = width - left - 16
    for row in rows:
        part = (max(origin if row.drawn is None else row.drawn, origin) - low) / (high - low)
        if _labelled(rows, row) and part > 0:
            room = width - left - 20 - line_width(_value_runs(exhibit, row), TEXT)
            inner = min(inner, max(room / part, width * 0.2))
    y_axis = Axis(
        -0.7,
        len(rows) - 0.3,
        tuple(
            Tick(row_at(rows, i), shorten(row.series.name, SMALL, left - 10))
            for i, row in enumerate(rows)
            if row.series.role not in CHOSEN
        ),
    )
    pad = (high - low) / inner * 6
    x_low = low if low == origin else low - pad
    x_axis = Axis(x_low, high + pad, zero=origin)
    return Panel(left + 8, ROWS_TOP, inner, height - ROWS_TOP - ROWS_BOTTOM, x_axis, y_axis)


def _name_width(row: Row) -> float:
    return text_width(row.series.name, SMALL, bold=row.series.role in CHOSEN)


def _marks(exhibit: Exhibit, rows: Sequence[Row], panel: Panel) -> tuple[Mark, ...]:
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


def _labelled(rows: Sequence[Row], row: Row) -> bool:
    """Whether the value is written: first, last, chosen and missing rows."""
    last = max((r.rank for r in rows if r.rank is not None), default=0)
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


def _values(exhibit: Exhibit, rows: Sequence[Row], panel: Panel) -> tuple[Label, ...]:
    """Return the written values: right of the dot, or of the neutral line when it is below."""
    origin = neutral_value(exhibit)
    labels = []
    for i, row in enumerate(rows):
        if not _labelled(rows, row):
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
