"""Classes of a choropleth map: round limits near the quintiles, light to dark."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dashboard.renderers.palette import RAMP
from dashboard.renderers.scales import nice_step


def class_limits(values: Sequence[float], classes: int = len(RAMP)) -> tuple[float, ...]:
    """Return the limits between classes, ascending, at most one fewer than there are classes.

    They are the quantiles rounded to a round twelfth of the middle four fifths of the values, or
    finer when that makes two limits fall together. Fewer come back when there are few distinct
    values.
    """
    known = sorted(values)
    distinct = sorted(set(known))
    if len(distinct) < 2:
        return ()
    classes = min(classes, len(distinct))
    cuts = [_quantile(known, i / classes) for i in range(1, classes)]
    tenth, ninth = _quantile(known, 0.1), _quantile(known, 0.9)
    span = (ninth - tenth) or (known[-1] - known[0])
    limits: list[float] = []
    for parts in (12, 24, 48, 96):
        step = nice_step(span, parts, (1.0, 2.0, 5.0, 10.0))
        limits = sorted({round(round(cut / step) * step, 10) + 0.0 for cut in cuts})
        limits = [limit for limit in limits if known[0] < limit <= known[-1]]
        if len(limits) == len(cuts):
            break
    return tuple(limits)


def _quantile(known: Sequence[float], share: float) -> float:
    """Return a quantile of sorted values by linear interpolation (Hyndman and Fan 1996, type 7)."""
    place = (len(known) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(known) - 1)
    return known[below] + (known[above] - known[below]) * (place - below)


def class_of(value: float, limits: Sequence[float]) -> int:
    """Return the number of the class a value is in; a limit belongs to the class above it."""
    return sum(value >= limit for limit in limits)


def class_tokens(count: int) -> tuple[str, ...]:
    """Return the ramp's tokens for so many classes, spread over the whole ramp."""
    if count == 1:
        return (RAMP[len(RAMP) // 2],)
    return tuple(RAMP[round(i * (len(RAMP) - 1) / (count - 1))] for i in range(count))
