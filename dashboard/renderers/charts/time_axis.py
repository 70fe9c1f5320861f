"""The time axis and what explains it: the programme's years as a band, its events as ticks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.exhibits.exhibit import Annotation, Exhibit
from dashboard.renderers.chart import Anchor, Axis, Band, Dots, Label, Panel, Point, Run, Stroke
from dashboard.renderers.charts.pins import pinned_years
from dashboard.renderers.labels import Box, Places
from dashboard.renderers.layout import SMALL
from dashboard.renderers.scales import year_ticks
from dashboard.renderers.typeface import shorten

#: Length of the tick of an event, across the axis; px from the edge of a band to its name.
_TICK, _INSET = 18.0, 4.0


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
    wanted = [*pinned_years(exhibit), *wanted]
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


def event_dots(
    exhibit: Exhibit, years: Sequence[int], floor: float, labels: Sequence[Label]
) -> Dots | None:
    """Return the ticks of the events that have their name beside them; none is without a name.

    Their texts answer hover and taps. The mark is there even when no event has room, since every
    width draws the same marks.
    """
    events = annotations_of(exhibit, "event", years)
    if not events:
        return None
    named = {(label.at.x, label.lines[0][0].text) for label in labels if label.at.y == floor}
    kept = [note for note in events if (note.start, note.text) in named]
    return Dots(
        tuple(Point(note.start, floor) for note in kept),
        "stroke",
        "ink",
        size=_TICK,
        texts=tuple(note.text for note in kept),
    )


def band_labels(
    exhibit: Exhibit, years: Sequence[int], panel: Panel, places: Places
) -> tuple[Label, ...]:
    """Return the names of the bands, at their head."""
    labels = (
        places.first(_band_places(note, years, panel))
        for note in annotations_of(exhibit, "band", years)
    )
    return tuple(label for label in labels if label is not None)


def event_labels(
    exhibit: Exhibit, years: Sequence[int], panel: Panel, places: Places
) -> tuple[Label, ...]:
    """Return the names of the events that have room for tick and name, just above the axis."""
    labels = []
    for note in annotations_of(exhibit, "event", years):
        foot = panel.px(Point(note.start, panel.y.low))
        half = Box(foot.x - 1, foot.y - _TICK / 2, foot.x + 1, foot.y - 2)
        if any(half.touches(box) for box in places.boxes):
            continue
        label = places.first(_event_places(note, panel))
        if label is not None:
            labels.append(label)
            # The next name keeps away from this tick on the side where its own is not.
            places.boxes.append(half)
    return tuple(labels)


def _band_places(
    note: Annotation, years: Sequence[int], panel: Panel
) -> Iterable[tuple[Label, Point]]:
    """Yield places at the head of a band: within it, from its start on, cut to its width."""
    start = Point(max(note.start, min(years)), panel.y.high)
    end = Point(min(note.end, max(years)), panel.y.high)
    width = panel.px(end).x - panel.px(start).x - 2 * _INSET
    sides: tuple[tuple[Point, Anchor, float], ...] = (
        (start, "start", _INSET), (end, "end", -_INSET),
    )  # fmt: skip
    cut = shorten(note.text, SMALL, width)
    texts = [note.text] if len(cut) <= len(note.text) / 2 else [note.text, cut]
    for words in texts:
        for at, anchor, dx in sides:
            for dy in (10.0, 27.0):
                label = Label(at, ((Run(words),),), "soft", SMALL, anchor, dx, dy)
                px = panel.px(at)
                yield label, Point(px.x + dx, px.y + dy)


def _event_places(note: Annotation, panel: Panel) -> Iterable[tuple[Label, Point]]:
    """Yield places beside the tick of an event: right of it, left of it."""
    at = Point(note.start, panel.y.low)
    px = panel.px(at)
    sides: tuple[tuple[Anchor, float], ...] = (("start", 5.0), ("end", -5.0))
    for anchor, dx in sides:
        yield (
            Label(at, ((Run(note.text),),), "soft", SMALL, anchor, dx, -12.0),
            Point(px.x + dx, px.y - 12.0),
        )
