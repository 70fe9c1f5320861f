"""Lines over the years, with published figures as marks beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.exhibits.exhibit import Exhibit, Series
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
    reading_dots,
    readings,
)
from dashboard.renderers.charts.line_labels import leaders, leading, line_labels, right_margin
from dashboard.renderers.charts.pins import pin_labels, pin_lines, pin_room
from dashboard.renderers.charts.time_axis import event_dots, target_lines, time_axis, time_bands
from dashboard.renderers.labels import label_size
from dashboard.renderers.layout import SMALL, Place, framed
from dashboard.renderers.looks import BACK_TO_FRONT, LOOKS, MARKERS
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.scales import nice_range, ticks_between, with_room
from dashboard.renderers.wording import reading_text, value_ticks

#: Diameter in px of the ring of a provisional value.
RING = 6.0

Rows = Mapping[str, tuple[Observation, ...]]


def line_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the line chart of an exhibit, decided for a width class."""
    rows = observations(exhibit)
    years = sorted({row.period for group in rows.values() for row in group})
    _, width, height, _ = framed(exhibit, place)
    right, lead = right_margin(exhibit, rows, place), leading(exhibit, rows)
    panel = line_panel(exhibit, rows, years, width, height, right, lead)
    labels = line_labels(exhibit, rows, years, panel, width, place)
    marks = (
        *leaders(labels, max(years, default=0), panel),
        *line_marks(exhibit, rows, years, panel.y.low, labels),
    )
    return Chart(
        width,
        height,
        (panel,),
        marks,
        (*labels, *pin_labels(exhibit, panel, width)),
        time_bands(exhibit, years),
        readings=readings(marks),
    )


def line_panel(
    exhibit: Exhibit,
    rows: Rows,
    years: Sequence[int],
    width: float,
    height: float,
    right: float,
    lead: float = 0.0,
) -> Panel:
    """Return the panel: value axis from zero unless the exhibit says otherwise."""
    axis = value_axis(exhibit, rows)
    left = max(label_size(((Run(tick.text),),), SMALL)[0] for tick in axis.ticks) + 10
    inner = width - left - right
    top = 14 + pin_room(exhibit)
    body = height - top - 26
    time = time_axis(exhibit, years, inner - lead)
    after = (time.high - time.low) * lead / (inner - lead)
    time = replace(time, high=time.high + after)
    return Panel(left, top, inner, body, time, with_room(axis, body))


def value_axis(exhibit: Exhibit, rows: Rows) -> Axis:
    """Return the value axis: few ticks, grid, the zero or neutral line in ink."""
    values = [row.value for group in rows.values() for row in group if row.value is not None]
    values += [note.start for note in exhibit.annotations if note.kind in ("neutral", "target")]
    if exhibit.zero_based:
        values.append(0.0)
    low, high, step = nice_range(min(values, default=0.0), max(values, default=1.0))
    ticks = value_ticks(ticks_between(low, high, step), exhibit.unit, exhibit.language, step)
    neutral = next((note.start for note in exhibit.annotations if note.kind == "neutral"), 0.0)
    return Axis(low, high, ticks, grid=True, zero=neutral if low <= neutral <= high else None)


def line_marks(
    exhibit: Exhibit,
    rows: Rows,
    years: Sequence[int],
    floor: float,
    labels: Sequence[Label] = (),
) -> tuple[Mark, ...]:
    """Return the marks from back to front: lines, breaks, gaps, point marks, reading points.

    Events are marked as far as ``labels`` name them.
    """
    marks: list[Mark] = []
    ordered = sorted(exhibit.series, key=lambda series: -BACK_TO_FRONT.index(series.role))
    for series in reversed(ordered):
        if series.role in MARKERS:
            marks.extend(_marker_marks(exhibit, series, rows[series.key]))
        else:
            marks.extend(_series_marks(series, rows[series.key], floor))
    extra = (
        target_lines(exhibit, years),
        pin_lines(exhibit, value_axis(exhibit, rows)),
        event_dots(exhibit, years, floor, labels),
    )
    marks.extend(mark for mark in extra if mark is not None)
    marks.extend(
        _reading_dots(exhibit, series, rows[series.key], floor)
        for series in exhibit.series
        if rows[series.key]
    )
    return tuple(marks)


def runs(series: Series, rows: Sequence[Observation]) -> tuple[tuple[Observation, ...], ...]:
    """Return the stretches of a series that a line may join: cut at gaps and before breaks."""
    found: list[list[Observation]] = [[]]
    for row in rows:
        if row.value is None:
            found.append([])
            continue
        if row.period in series.breaks:
            found.append([])
        found[-1].append(row)
    return tuple(tuple(run) for run in found if run)


def _at(row: Observation, floor: float) -> Point:
    return Point(row.period, floor if row.value is None else row.value)


def _series_marks(series: Series, rows: Sequence[Observation], floor: float) -> list[Mark]:
    """Return solid stretches, provisional stretches, single points, break marks and gap ticks."""
    look = LOOKS[series.role]
    firm: list[tuple[Point, ...]] = []
    loose: list[tuple[Point, ...]] = []
    single: list[Point] = []
    hollow: list[Point] = []
    for run in runs(series, rows):
        points = [_at(row, floor) for row in run]
        first_loose = next((i for i, row in enumerate(run) if row.provisional), len(run))
        if first_loose > 1:
            firm.append(tuple(points[:first_loose]))
        if first_loose < len(run) and len(run) > 1:
            loose.append(tuple(points[max(first_loose - 1, 0) :]))
        hollow.extend(points[first_loose:])
        if len(run) == 1 and first_loose:
            single.append(points[0])
    marks: list[Mark] = []
    if firm:
        marks.append(Stroke(tuple(firm), look.tone, look.width, look.dash))
    if loose:
        marks.append(Stroke(tuple(loose), look.tone, max(look.width - 0.75, 0.75), "dashed"))
    if single:
        marks.append(Dots(tuple(single), "dot", look.tone, look.width + 2.5))
    if hollow and series.role != "context":
        marks.append(Dots(tuple(hollow), "ring", look.tone, RING))
    marks.extend(_interruptions(series, rows, floor))
    return marks


def _interruptions(series: Series, rows: Sequence[Observation], floor: float) -> list[Mark]:
    """Return the small marks where a series is broken and where it has no value."""
    if series.role == "context":
        return []
    look = LOOKS[series.role]
    marks: list[Mark] = []
    known = [row for row in rows if row.value is not None]
    breaks = tuple(
        Point((before.period + after.period) / 2, ((before.value or 0) + (after.value or 0)) / 2)
        for before, after in pairwise(known)
        if any(before.period < year <= after.period for year in series.breaks)
    )
    if breaks:
        marks.append(Dots(breaks, "stroke", look.tone, 12))
    gaps = tuple(_at(row, floor) for row in rows if row.value is None)
    if gaps:
        marks.append(Dots(gaps, "cross", look.tone, 7))
    return marks


def _marker_marks(exhibit: Exhibit, series: Series, rows: Sequence[Observation]) -> list[Mark]:
    look = LOOKS[series.role]
    points = tuple(_at(row, 0.0) for row in rows if row.value is not None)
    return [Dots(points, look.shape, look.tone, look.size)] if points else []


def _reading_dots(
    exhibit: Exhibit, series: Series, rows: Sequence[Observation], floor: float
) -> Dots:
    """Return the unseen points that carry the reading texts of a series."""
    return reading_dots(
        [_at(row, floor) for row in rows],
        [
            reading_text(
                exhibit, row, bare=series.role in MARKERS, broken=row.period in series.breaks
            )
            for row in rows
        ],
        key=series.key,
        name=series.name,
        reach=10,
        tone=LOOKS[series.role].tone,
        heading=series.name if len(exhibit.series) > 1 else "",
    )
