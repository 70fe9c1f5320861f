"""Classes of a choropleth map: round limits near the quintiles, light to dark."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dashboard.renderers.palette import RAMP
from dashboard.renderers.scales import nice_step


def class_limits(
    values: Sequence[float], classes: int = len(RAMP), neutral: float | None = None
) -> tuple[float, ...]:
    """Return the limits between classes, ascending, at most one fewer than there are classes.

    They are the quantiles rounded to a round twelfth of the middle four fifths of the values, or
    finer when that makes two limits fall together. Fewer come back when there are few distinct
    values. No class reaches over ``neutral``, the value that means "no difference": with values on
    both sides of it, it is one of the limits.
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
    if neutral is not None and known[0] < neutral <= known[-1]:
        return _parted(limits, known, neutral, classes - 1)
    return tuple(limits)


def _parted(
    limits: Sequence[float], known: Sequence[float], neutral: float, most: int
) -> tuple[float, ...]:
    """Return the limits with the neutral value for the nearest, without classes that are empty."""
    found = sorted(limits, key=lambda limit: abs(limit - neutral), reverse=True)
    if len(found) >= most:
        found = found[: most - 1] if most > 1 else []
    edges = sorted({*found, neutral})
    kept = [neutral]
    for edge in (edge for edge in edges if edge > neutral):
        if any(kept[-1] <= value < edge for value in known) and edge <= known[-1]:
            kept.append(edge)
    for edge in (edge for edge in reversed(edges) if edge < neutral):
        if any(edge <= value < kept[0] for value in known) and edge > known[0]:
            kept.insert(0, edge)
    return tuple(kept)


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
