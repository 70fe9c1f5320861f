"""Small multiples: one small line chart per region, all on the same axes so that sizes compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import (
    Anchor,
    Axis,
    Chart,
    Label,
    Mark,
    Panel,
    Point,
    Run,
    Stroke,
    Tick,
    readings,
)
from dashboard.renderers.charts.line import line_marks, value_axis
from dashboard.renderers.charts.pins import pins_of
from dashboard.renderers.labels import LINE_HEIGHT, fitted_lines, label_size
from dashboard.renderers.layout import SMALL, Frame, Place, framed
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.observations import Observation, latest, observations
from dashboard.renderers.scales import with_room
from dashboard.renderers.typeface import shorten, text_width
from dashboard.renderers.wording import value_text

Rows = Mapping[str, tuple[Observation, ...]]

#: Px in a cell above the panel for its title, below it for its years, and between columns.
_TITLE, _YEARS, _BETWEEN = 24.0, 42.0, 18.0

#: Px between two rows of panels whose years stand at the foot of the columns, and most such rows.
_APART, _SEEN_AT_ONCE = 16.0, 3

#: Most lines that the title of a panel has.
_LINES = 2

#: Px from a pinned value to its point, sideways and upwards.
_ASIDE, _ABOVE = 4.0, -9.0

#: All lines have one weight: the panels say which is which.
_WEIGHT = 1.75


def multiples_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the small multiples of an exhibit, decided for a width class."""
    rows = observations(exhibit)
    years = sorted({row.period for group in rows.values() for row in group}) or [0]
    groups = by_region(exhibit)
    frame = framed(exhibit, place)
    width = _panel_width(exhibit, rows, frame)
    alike = by_region(replace(exhibit, series=(*exhibit.series, *exhibit.beyond)))
    titles = [_title(exhibit, group, rows, width) for group in alike]
    above = _TITLE + (max(map(len, titles), default=1) - 1) * SMALL * LINE_HEIGHT
    panels = _panels(exhibit, rows, years, len(groups), frame, above)
    marks: list[Mark] = []
    labels: list[Label] = []
    for number, (group, panel) in enumerate(zip(groups, panels, strict=True)):
        # Alone in its panel no line is a mere context of others.
        shown = tuple(replace(one, role="peer") if one.role == "context" else one for one in group)
        part = replace(exhibit, series=shown, annotations=pins_of(exhibit))
        drawn = line_marks(part, rows, years, panel.y.low)
        marks.extend(_placed(mark, number) for mark in drawn)
        labels.append(_titled(titles[number], group, panel, number))
        labels.extend(_pinned(part, rows, panel, number))
    return Chart(
        frame.width,
        frame.height,
        panels,
        tuple(marks),
        tuple(labels),
        readings=readings(tuple(marks)),
    )


def _placed(mark: Mark, panel: int) -> Mark:
    """Return a mark in its panel, lines in the one weight; those through a year stay thin."""
    if isinstance(mark, Stroke) and mark.width > 1:
        return replace(mark, panel=panel, width=_WEIGHT)
    return replace(mark, panel=panel)


def by_region(exhibit: Exhibit) -> tuple[tuple[Series, ...], ...]:
    """Return the series in groups of one region, in the order in which regions first occur."""
    groups: dict[str, list[Series]] = {}
    for series in exhibit.series:
        groups.setdefault(series.region, []).append(series)
    return tuple(tuple(group) for group in groups.values())


def _axis(exhibit: Exhibit, rows: Rows) -> Axis:
    """Return the axis of all panels, with its ends written."""
    full = value_axis(exhibit, rows)
    ends = (full.ticks[0], full.ticks[-1]) if len(full.ticks) > 1 else full.ticks
    return replace(full, ticks=ends)


def _aside(axis: Axis) -> float:
    """Return the px that the values beside the first column take."""
    return max(label_size(((Run(tick.text),),), SMALL)[0] for tick in axis.ticks) + 10


def _panel_width(exhibit: Exhibit, rows: Rows, frame: Frame) -> float:
    left = _aside(_axis(exhibit, rows))
    return (frame.width - left - 8 - _BETWEEN * (frame.columns - 1)) / frame.columns


def _panels(
    exhibit: Exhibit, rows: Rows, years: Sequence[int], count: int, frame: Frame, above: float
) -> tuple[Panel, ...]:
    """Return the panels row by row, with room ``above`` for titles.

    Values are written beside the first column only; years below the last of each column, or below
    all where the rows are too many to be seen at once.
    """
    columns = frame.columns
    lines = -(-count // columns)
    at_foot = lines <= _SEEN_AT_ONCE
    below = _APART if at_foot else _YEARS
    cell = (frame.height - _YEARS + below) / max(lines, 1)
    axis = _axis(exhibit, rows)
    left, width = _aside(axis), _panel_width(exhibit, rows, frame)
    low, high = min(years), max(years)
    ticks = _years(low, high, width)
    x_axis = Axis(low, high if high > low else low + 1, ticks)
    unwritten = replace(x_axis, ticks=_silent(ticks))
    return tuple(
        Panel(
            left + (i % columns) * (width + _BETWEEN),
            (i // columns) * cell + above,
            width,
            cell - above - below,
            unwritten if at_foot and i + columns < count else x_axis,
            with_room(
                axis if i % columns == 0 else replace(axis, ticks=_silent(axis.ticks)),
                cell - above - below,
            ),
        )
        for i in range(count)
    )


def _years(low: int, high: int, width: float) -> tuple[Tick, ...]:
    """Return first and last year, moved inward so that neighbours do not touch."""
    if high == low:
        return (Tick(low, str(low)),)
    inward = (high - low) * text_width("0000", SMALL) / 2 / width
    return Tick(low + inward, str(low)), Tick(high - inward, str(high))


def _silent(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    return tuple(Tick(tick.at, "") for tick in ticks)


def _pinned(exhibit: Exhibit, rows: Rows, panel: Panel, number: int) -> Iterator[Label]:
    """Yield the values in the pinned years, beside their lines.

    Of two pinned years the value of the earlier stands left of it where that has room.
    """
    pins = {int(pin.start) for pin in exhibit.annotations}
    for series in exhibit.series[:1]:
        for row in rows[series.key]:
            if row.period not in pins or row.value is None:
                continue
            text = value_text(exhibit, row.value, code=row.unit)
            at = Point(row.period, row.value)
            px, wide = panel.px(at), text_width(text, SMALL, bold=True) + _ASIDE
            left, right = px.x - panel.left, panel.left + panel.width - px.x
            before = wide <= left and (right < wide or row.period == min(pins) < max(pins))
            dy = _ABOVE if px.y - panel.top > -2 * _ABOVE else -_ABOVE
            anchor: Anchor = "end" if before else "start"
            dx = -_ASIDE if before else _ASIDE
            tone = LOOKS[series.role].label
            runs = ((Run(text, True),),)
            yield Label(at, runs, tone, SMALL, anchor, dx, dy, panel=number, halo=True)


def _title(
    exhibit: Exhibit, group: Sequence[Series], rows: Rows, width: float
) -> tuple[tuple[Run, ...], ...]:
    """Return region and last value, on two lines where one is too narrow."""
    first = group[0]
    row = latest(rows[first.key])
    value = "" if row is None or row.value is None else value_text(exhibit, row.value)
    strong = first.role == "focus"
    name = first.short or first.name
    lines = fitted_lines(f"{name} {value}".strip(), SMALL, width, _LINES, bold=True)
    if value and not lines[-1].endswith(value):
        room = width - text_width(f" {value}", SMALL, bold=True)
        above = next((line for line in lines[:1] if name.startswith(f"{line} ")), "")
        rest = shorten(name[len(above) :].strip(), SMALL, room, bold=strong)
        lines = tuple(line for line in (above, f"{rest} {value}") if line)
    *first_lines, last = lines
    head, tail = (last[: -len(value)], value) if value else (last, "")
    runs = tuple(run for run in (Run(head, strong), Run(tail, True)) if run.text)
    return (*((Run(line, strong),) for line in first_lines), runs)


def _titled(
    lines: tuple[tuple[Run, ...], ...], group: Sequence[Series], panel: Panel, number: int
) -> Label:
    """Return the title close above its panel."""
    at = Point(panel.x.low, panel.y.high)
    raised = -11 - (len(lines) - 1) * SMALL * LINE_HEIGHT / 2
    tone = LOOKS[group[0].role].label
    return Label(at, lines, tone, SMALL, "start", 0, raised, panel=number)
