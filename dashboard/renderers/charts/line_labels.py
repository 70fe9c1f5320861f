"""Direct labels of a line chart: names at line ends, values where the eye ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import Anchor, Label, Panel, Point, Run, Stroke, WidthClass
from dashboard.renderers.charts.marker_labels import marker_labels
from dashboard.renderers.charts.time_axis import band_labels, event_labels
from dashboard.renderers.labels import (
    LINE_HEIGHT,
    Box,
    Places,
    label_box,
    label_size,
    names_of,
    spread,
    value_and_name,
    was_cut,
)
from dashboard.renderers.layout import SMALL, TEXT, Place, framed
from dashboard.renderers.looks import LOOKS, MARKERS
from dashboard.renderers.observations import Observation, latest
from dashboard.renderers.typeface import shorten, wrap
from dashboard.renderers.wording import written
from dashboard.vocabulary.messages import message

Rows = Mapping[str, tuple[Observation, ...]]
Runs = tuple[tuple[Run, ...], ...]

#: Widest column of names beside the panel, and the gap before it, in px.
_COLUMN: Mapping[WidthClass, float] = {"narrow": 92, "medium": 130, "wide": 160}
_GAP = 8.0

#: More names than this drift from their lines: thin lines lead to them, in so many px.
_FEW, _LEADING = 4, 18.0

#: A line that ends within this part of the time axis before its end is named beside the panel.
_NEAR_END = 0.13


def _lines(exhibit: Exhibit, rows: Rows) -> tuple[Series, ...]:
    """Return the series that are lines with a name and at least one value."""
    return tuple(
        series
        for series in exhibit.series
        if series.role not in MARKERS
        and series.role != "context"
        and any(row.value is not None for row in rows[series.key])
    )


def _at_end(exhibit: Exhibit, rows: Rows) -> tuple[Series, ...]:
    """Return the lines that are named beside the panel."""
    years = [row.period for group in rows.values() for row in group]
    limit = max(years, default=0) - _NEAR_END * (max(years, default=0) - min(years, default=0))
    lines = _lines(exhibit, rows)
    near = tuple(series for series in lines if _last(rows[series.key]).period >= limit)
    return near or lines


def _last(rows: Sequence[Observation]) -> Observation:
    found = latest(tuple(rows))
    if found is None:
        raise IndexError("a named line has at least one observation")
    return found


def _end_texts(exhibit: Exhibit, rows: Rows, place: Place) -> dict[str, Runs]:
    """Return the label of each line that is named beside the panel, key -> lines of text.

    Names have as many lines as they need while all labels together fit the panel's height.
    """
    ends = _at_end(exhibit, rows)
    end = max((row.period for group in rows.values() for row in group), default=0)
    name, _, height, _ = framed(exhibit, place)
    room = height - 24
    texts: dict[str, Runs] = {}
    for most in (4, 3, 2, 1):
        texts = {
            series.key: value_and_name(
                written(exhibit, _last(rows[series.key])),
                _end_name(
                    exhibit,
                    series.short if len(ends) > 3 or name == "narrow" else series.name,
                    _last(rows[series.key]).period,
                    end,
                ),
                _end_size(ends),
                _COLUMN[name],
                most_lines=most,
            )
            for series in ends
        }
        lines = sum(len(text) for text in texts.values())
        if lines * _end_size(ends) * LINE_HEIGHT <= room:
            break
    return texts


def _end_name(exhibit: Exhibit, name: str, year: int, end: int) -> str:
    """Return the name of a line, with its last year where the axis goes on after it."""
    if year == end:
        return name
    return message(exhibit.language, "charts.name_year", name=name, year=str(year))


def _end_size(ends: Sequence[Series]) -> float:
    """Return the type size of the labels beside the panel: smaller when there are many."""
    return TEXT if len(ends) <= 3 else SMALL


def right_margin(exhibit: Exhibit, rows: Rows, place: Place) -> float:
    """Return the px that the names beside the panel need."""
    texts = _end_texts(exhibit, rows, place)
    size = _end_size(_at_end(exhibit, rows))
    widest = max((label_size(lines, size)[0] for lines in texts.values()), default=0.0)
    return max(widest + _GAP + 2, 20.0)


def leading(exhibit: Exhibit, rows: Rows) -> float:
    """Return the px between the last year and the names in which thin lines lead to them."""
    return _LEADING if len(_at_end(exhibit, rows)) > _FEW else 0.0


def leaders(labels: Sequence[Label], year: int, panel: Panel) -> tuple[Stroke, ...]:
    """Return the thin lines from where lines end, in the last year, to their names."""
    lines = []
    for label in labels:
        if label.at.x == panel.x.high > year:
            first = label.dy - (len(label.lines) - 1) * label.size * LINE_HEIGHT / 2
            end = panel.px(label.at)
            turn = Point(panel.px(Point(year, 0)).x + 4, end.y)
            lines.append((panel.data(turn), panel.data(Point(end.x, end.y + first))))
    return (Stroke(tuple(lines), "context", 0.75),) if lines else ()


def line_labels(
    exhibit: Exhibit,
    rows: Rows,
    years: Sequence[int],
    panel: Panel,
    width: float,
    place: Place,
) -> tuple[Label, ...]:
    """Return every label that has a place; nothing collides and nothing leaves the box."""
    labels = list(_end_labels(exhibit, rows, panel, place))
    places = _taken(exhibit, rows, years, panel, width)
    places.boxes.extend(label_box(label, _moved(label, panel)) for label in labels)
    labels.extend(_value_lines(exhibit, panel, places))
    labels.extend(band_labels(exhibit, years, panel, places))
    beside = {series.key for series in _at_end(exhibit, rows)}
    said: set[str] = set()
    for series in exhibit.series:
        if series.role in MARKERS:
            known = bool(beside) and series.short in said
            own = rows[series.key]
            labels.extend(marker_labels(exhibit, series, own, panel, places, named=known))
            said.add(series.short)
    for series in _lines(exhibit, rows):
        if series.key not in beside:
            candidates = _inner_places(exhibit, series, rows[series.key], panel)
            labels.extend(label for label in [places.first(candidates)] if label)
    labels.extend(event_labels(exhibit, years, panel, places))
    return tuple(replace(label, halo=True) for label in labels)


def _taken(
    exhibit: Exhibit, rows: Rows, years: Sequence[int], panel: Panel, width: float
) -> Places:
    """Return the frame with all lines, point marks and gap ticks in it."""
    places = Places(Box(panel.left + 2, 1, width - 1, panel.top + panel.height - 2))
    for series in exhibit.series:
        points = [
            panel.px(Point(row.period, row.value))
            for row in rows[series.key]
            if row.value is not None
        ]
        if series.role in MARKERS:
            for point in points:
                places.take_dot(point, LOOKS[series.role].size)
        else:
            places.take_line(points)
        if series.role != "context":
            for row in rows[series.key]:
                if row.value is None:
                    places.take_dot(panel.px(Point(row.period, panel.y.low)), 11)
    return places


def _end_labels(exhibit: Exhibit, rows: Rows, panel: Panel, place: Place) -> Iterable[Label]:
    """Yield the names beside the panel, each at the height of its line's end or next to it."""
    texts = _end_texts(exhibit, rows, place)
    ends = _at_end(exhibit, rows)
    size = _end_size(ends)
    end = max((row.period for group in rows.values() for row in group), default=0)
    points = [Point(panel.x.high, _last(rows[series.key]).value or 0.0) for series in ends]
    # A label of several lines hangs from its value, which stands level with the line's end.
    tall = [len(texts[series.key]) * size * LINE_HEIGHT for series in ends]
    hang = [(height - size * LINE_HEIGHT) / 2 for height in tall]
    levels = [panel.px(point).y for point in points]
    wanted = [level + drop for level, drop in zip(levels, hang, strict=True)]
    middles = spread(wanted, tall, 0.0, panel.top + panel.height + 8, levels)
    for series, point, middle in zip(ends, points, middles, strict=True):
        yield Label(
            point,
            texts[series.key],
            LOOKS[series.role].label,
            size,
            "start",
            _GAP if point.x <= end else 3.0,
            middle - panel.px(point).y,
        )


def _inner_places(
    exhibit: Exhibit, series: Series, rows: Sequence[Observation], panel: Panel
) -> Iterable[tuple[Label, Point]]:
    """Yield places along a line that ends inside the panel: its start, its end, its middle.

    The whole name comes first, then the short one, then what is left of it after a cut.
    """
    known = [row for row in rows if row.value is not None]
    spots: list[tuple[Observation, Anchor]] = [
        (known[0], "start"),
        (known[-1], "end"),
        (known[len(known) // 2], "middle"),
        (known[-1], "start"),
    ]
    for words, cut in (*((words, False) for words in names_of(series)), (series.short, True)):
        for most, share in ((1, 0.62), (2, 0.45), (3, 0.45), (2, 0.75)):
            for row, anchor in spots:
                value = written(exhibit, row)
                lines = value_and_name(value, words, TEXT, panel.width * share, most_lines=most)
                if was_cut(lines, words) == cut:
                    yield from _around(series, row, lines, anchor, panel)


def _around(
    series: Series, row: Observation, lines: Runs, anchor: Anchor, panel: Panel
) -> Iterable[tuple[Label, Point]]:
    """Yield places above and below a point, nearest first."""
    at = Point(row.period, row.value or 0.0)
    px = panel.px(at)
    half = len(lines) * TEXT * LINE_HEIGHT / 2
    dx = {"start": 2.0, "middle": 0.0, "end": -2.0}[anchor]
    for away in (3, 7, 12, 18, 26, 36, 48):
        for dy in (-(half + away), half + away):
            label = Label(at, lines, LOOKS[series.role].label, TEXT, anchor, dx, dy)
            yield label, Point(px.x + dx, px.y + dy)


def _value_lines(exhibit: Exhibit, panel: Panel, places: Places) -> Iterable[Label]:
    """Yield the texts of neutral and target lines where there is room on or under them."""
    for note in exhibit.annotations:
        if note.kind not in ("neutral", "target") or not note.text:
            continue
        tone = "claim" if note.kind == "target" else "soft"
        ends: tuple[tuple[float, Anchor, float], ...] = (
            (panel.x.low, "start", 4.0),
            (panel.x.high, "end", -4.0),
            ((panel.x.low + panel.x.high) / 2, "middle", 0.0),
        )
        candidates = [
            Label(Point(x, note.start), lines, tone, SMALL, anchor, dx, dy)
            for lines in _value_line_texts(note.text, panel.width)
            for x, anchor, dx in ends
            for dy in _above_below(len(lines))
        ]
        found = places.first((label, _moved(label, panel)) for label in candidates)
        if found is not None:
            yield found


def _value_line_texts(text: str, width: float) -> tuple[Runs, ...]:
    """Return a text whole, on two lines, cut."""
    two = wrap(text, SMALL, width * 0.55)
    found = (((Run(text),),), tuple((Run(line),) for line in two))
    cut = ((Run(shorten(text, SMALL, width * 0.9)),),)
    return (*(lines for lines in found if len(lines) <= 3), cut)


def _above_below(lines: int) -> tuple[float, float]:
    """Return the moves that put lines of text just above and just below a level, in px."""
    more = (lines - 1) * SMALL * LINE_HEIGHT / 2
    return -10.0 - more, 11.0 + more


def _moved(label: Label, panel: Panel) -> Point:
    """Return the px place of a label."""
    px = panel.px(label.at)
    return Point(px.x + label.dx, px.y + label.dy)
