"""Development between two years: change, growth, index, contribution to growth.

Each takes numbers that are there; missing numbers are kept away by
`dashboard.indicators.computed.computed`.
"""

from __future__ import annotations

_PER_CENT = 100.0


def change(before: float, after: float) -> float:
    """Return the difference in the unit of the inputs, for per cent in percentage points."""
    return after - before


def growth(before: float, after: float, years: int) -> float | None:
    """Return the average growth per year in per cent, compounded.

    ((after / before) ** (1 / years) - 1) * 100: the constant yearly rate that leads from one value
    to the other. None when it does not exist: no years between, nothing to begin with, or a change
    of sign.
    """
    if years <= 0 or before <= 0 or after < 0:
        return None
    return float(((after / before) ** (1 / years) - 1) * _PER_CENT)


def index(value: float, base: float) -> float | None:
    """Return a value with the base year as 100; None when the base is zero."""
    return None if base == 0 else value / base * _PER_CENT


def contribution(before: float, after: float, total_before: float) -> float | None:
    """Return what a part added to the growth of the total, in percentage points of the period.

    (after - before) / total before * 100. The contributions of a partition add up to the growth of
    the total.
    """
    return None if total_before == 0 else (after - before) / total_before * _PER_CENT


def total_growth(before: float, after: float) -> float | None:
    """Return the growth of the whole period in per cent: what all of it added to itself."""
    return contribution(before, after, before)


def growth_of_index(value: float) -> float:
    """Return the growth since the base year in per cent that an index tells."""
    return value - _PER_CENT
