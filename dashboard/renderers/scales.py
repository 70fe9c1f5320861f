"""Ranges and ticks: few, round, and the years that matter."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.renderers.chart import Axis, Tick
from dashboard.renderers.typeface import text_width

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def nice_step(span: float, at_most: int, steps: Sequence[float] = _STEPS) -> float:
    """Return the smallest round step that cuts a span into at most so many parts.

    Round means 1, 2, 2.5 or 5 times a power of ten, or other ``steps``. A span of nothing counts
    as one.
    """
    if span <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(span / at_most))
    for step in steps:
        if span / (step * power) <= at_most + 1e-9:
            return step * power
    return 10.0 * power


def nice_range(low: float, high: float, *, parts: int = 4) -> tuple[float, float, float]:
    """Return low end, high end and step of a range on round values around two others.

    Two that no axis can tell apart count as one.
    """
    if high - low <= max(abs(low), abs(high)) * 1e-9:
        low, high = low - 0.5, high + 0.5
    step = nice_step(high - low, parts)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step


def with_room(axis: Axis, length: float, room: float = 2.0) -> Axis:
    """Return a value axis with some px beyond its outer gridlines, so that they are drawn whole.

    An axis that starts at its zero line starts there.
    """
    step = (axis.high - axis.low) / length * room
    low = axis.low if axis.zero == axis.low else axis.low - step
    return replace(axis, low=low, high=axis.high + step)


def ticks_between(low: float, high: float, step: float) -> tuple[float, ...]:
    """Return the multiples of a step from low to high, both included."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(i * step, 10) + 0.0 for i in range(first, last + 1))


def tick_decimals(step: float) -> int:
    """Return how many decimals the multiples of a step need, at most six."""
    for decimals in range(6):
        if abs(step * 10**decimals - round(step * 10**decimals)) < 1e-9:
            return decimals
    return 6


def year_ticks(
    years: Sequence[int], wanted: Iterable[float], width: float, size: float
) -> tuple[Tick, ...]:
    """Return the years to write under a time axis of so many px.

    The last and the first year come before all others, then those wanted (start and end of the
    programme) in the order given, then round years where there is much room. A year that
    would touch one already written is left out.
    """
    if not years:
        return ()
    first, last = min(years), max(years)
    need = text_width("0000", size) * 1.3
    scale = width / max(last - first, 1)
    chosen: list[int] = []

    def add(year: int, space: float) -> None:
        if first <= year <= last and all(abs(year - other) * scale >= space for other in chosen):
            chosen.append(year)

    for year in (last, first, *(int(w) for w in wanted)):
        add(year, need)
    step = int(max(nice_step(last - first, 4), 1))
    for year in range(first, last + 1):
        if year % step == 0:
            add(year, need * 2)
    return tuple(Tick(year, str(year)) for year in sorted(chosen))
