"""Arithmetic on two or more numbers that a text names, by the word that asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from dashboard.indicators.development import change, total_growth
from dashboard.indicators.ratios import share, share_of_share

Way = Literal["below", "same", "above"]


class Formula(NamedTuple):
    """A formula and the unit of its result, empty when that is the unit of its numbers.

    ``of`` takes the numbers in the order they are named; None when there is no answer.
    """

    of: Callable[..., float | None]
    unit: Literal["", "percent"] = ""


def total(*parts: float) -> float:
    """Return the sum of parts in one unit."""
    return sum(parts)


def difference(first: float, second: float) -> float:
    """Return the first less the second, in their unit."""
    return change(second, first)


DERIVED: Mapping[str, Formula] = {
    "sum": Formula(total),
    "difference": Formula(difference),
    "percent": Formula(share, "percent"),
    "change": Formula(total_growth, "percent"),
    "product": Formula(share_of_share, "percent"),
}


def way(value: float, level: float, within: float) -> Way:
    """Return on which side of a level a value is; up to ``within`` from it counts as the same."""
    distance = difference(value, level)
    if abs(distance) <= within:
        return "same"
    return "above" if distance > 0 else "below"
