"""Indicators that no provider publishes: made of observations of others, year by year.

Each takes period -> observation and returns the same, so that from here on they are series like
any other. A year is there when each of the series has a row; missing as soon as one is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from dashboard.indicators.computed import computed
from dashboard.indicators.ratios import quotient
from dashboard.indicators.specialisation import herfindahl, krugman
from dashboard.tables.table import Cell

Cells = Mapping[int, Cell]


def productivity(product: Cells, workers: Cells, *, factor: float) -> dict[int, Cell]:
    """Return gross domestic product per employed person.

    Parameters
    ----------
    product, workers
        Of one region, all activities.
    factor
        What one unit of ``product`` is, divided by what one unit of ``workers`` is: a million euro
        and a thousand persons give a thousand.
    """

    def per_worker(amount: float, persons: float) -> float | None:
        ratio = quotient(amount, persons)
        return None if ratio is None else ratio * factor

    return {
        year: computed(per_worker, product[year], workers[year]).cell
        for year in _common((product, workers))
    }


def concentration(parts: Sequence[Cells], whole: Cells) -> dict[int, Cell]:
    """Return the Herfindahl index of a partition: how much work is in few activities."""
    of = partial(_herfindahl, len(parts))
    return {
        year: computed(of, *(one[year] for one in (*parts, whole))).cell
        for year in _common((*parts, whole))
    }


def specialisation(
    parts: Sequence[Cells], whole: Cells, there: Sequence[Cells], there_whole: Cells
) -> dict[int, Cell]:
    """Return the Krugman index of a partition against the same one of another economy."""
    of = partial(_krugman, len(parts))
    every = (*parts, whole, *there, there_whole)
    return {year: computed(of, *(one[year] for one in every)).cell for year in _common(every)}


def _common(series: Sequence[Cells]) -> list[int]:
    """Return the years in which each series has a row, ascending."""
    years = set(series[0]).intersection(*series[1:]) if series else set()
    return sorted(years)


def _shares(numbers: Sequence[float]) -> dict[str, float | None]:
    """Return place in the partition -> share in the total, which comes last."""
    *parts, whole = numbers
    return {str(i): quotient(part, whole) for i, part in enumerate(parts)}


def _herfindahl(count: int, *numbers: float) -> float | None:
    return herfindahl(_shares(numbers[: count + 1]))


def _krugman(count: int, *numbers: float) -> float | None:
    return krugman(_shares(numbers[: count + 1]), _shares(numbers[count + 1 :]))
