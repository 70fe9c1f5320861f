"""The time axis and what explains it: the programme's years as a band, its events as ticks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.exhibits.exhibit import Annotation, Exhibit
from dashboard.renderers.chart import Anchor, Axis, Band, Dots, Label, Panel, Point, Run, Stroke
from dashboard.renderers.labels import Places
from dashboard.renderers.layout import SMALL
from dashboard.renderers.scales import year_ticks
from dashboard.renderers.typeface import shorten


def annotations_of(exhibit: Exhibit, kind: str, years: Sequence[int]) -> tuple[Annotation, ...]:
    """Return the annotations of a kind that touch the years shown."""
    if not years:
        return ()
    return tuple(
        note
        for note in exhibit.annotations
        if note.kind == kind and note.end >= min(years) and note.start <= max(years)
    )


def time_axis(exhibit: Exhibit, years: Sequence[int], width: float) -> Axis:
    """Return the axis of the years, with the years that matter on it."""
    bands = annotations_of(exhibit, "band", years)
    wanted = [year for note in bands for year in (note.start, note.end)]
    low, high = min(years), max(years)
    if low == high:
        low, high = low - 1, high + 1
    return Axis(low, high, year_ticks(years, wanted, width, SMALL))


def time_bands(exhibit: Exhibit, years: Sequence[int], panel: int = 0) -> tuple[Band, ...]:
    """Return the bands of years, cut to the years shown."""
    return tuple(
        Band(max(note.start, min(years)), min(note.end, max(years)), panel=panel)
        for note in annotations_of(exhibit, "band", years)
    )


def target_lines(exhibit: Exhibit, years: Sequence[int]) -> Stroke | None:
    """Return the lines of the targets, across all years, dashed in the tone of claims."""
    levels = [note.start for note in exhibit.annotations if note.kind == "target"]
    if not levels or not years:
        return None
    ends = min(years), max(years)
    lines = tuple(tuple(Point(year, level) for year in ends) for level in levels)
    return Stroke(lines, "claim", 1.5, "dashed")


def event_dots(exhibit: Exhibit, years: Sequence[int], floor: float) -> Dots | None:
    """Return the ticks of the events on the axis; their texts answer hover and taps."""
    events = annotations_of(exhibit, "event", years)
    if not events:
        return None
    return Dots(
        tuple(Point(note.start, floor) for note in events),
        "stroke",
        "ink",
        size=9,
        texts=tuple(note.text for note in events),
    )


def time_labels(
    exhibit: Exhibit, years: Sequence[int], panel: Panel, places: Places
) -> tuple[Label, ...]:
    """Return the texts of bands and events, as far as they fit just above the axis."""
    labels = []
    for note in annotations_of(exhibit, "band", years):
        start, end = max(note.start, min(years)), min(note.end, max(years))
        label = places.first(_band_places(note.text, start, end, panel))
        labels.append(label)
    for note in annotations_of(exhibit, "event", years):
        labels.append(places.first(_event_places(note, panel)))
    return tuple(label for label in labels if label is not None)


def _band_places(
    text: str, start: float, end: float, panel: Panel
) -> Iterable[tuple[Label, Point]]:
    """Yield places in the band: head and foot; whole, then cut to the band's width."""
    width = panel.px(Point(end, 0)).x - panel.px(Point(start, 0)).x - 4
    cut = shorten(text, SMALL, width)
    texts = (text, cut) if len(cut) > len(text) / 2 else (text,)
    for words in texts:
        for y, dy in ((panel.y.high, 10.0), (panel.y.low, -12.0)):
            at = Point((start + end) / 2, y)
            label = Label(at, ((Run(words),),), "soft", SMALL, "middle", 0, dy)
            px = panel.px(at)
            yield label, Point(px.x, px.y + dy)


def _event_places(note: Annotation, panel: Panel) -> Iterable[tuple[Label, Point]]:
    """Yield places just above the tick of an event: right of it, left of it."""
    at = Point(note.start, panel.y.low)
    px = panel.px(at)
    sides: tuple[tuple[Anchor, float], ...] = (("start", 5.0), ("end", -5.0))
    for anchor, dx in sides:
        yield (
            Label(at, ((Run(note.text),),), "soft", SMALL, anchor, dx, -12.0),
            Point(px.x + dx, px.y - 12.0),
        )
