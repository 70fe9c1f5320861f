"""Ratios of observations of one year: share, per inhabitant, location quotient, gap.

Each takes numbers that are there and returns None when its denominator is zero; missing numbers
are kept away by `dashboard.indicators.computed.computed`.
"""

from __future__ import annotations

_PER_CENT = 100.0
PER_THOUSAND = 1000.0


def quotient(numerator: float, denominator: float) -> float | None:
    """Return a quotient, None when the denominator is zero."""
    return None if denominator == 0 else numerator / denominator


def share(part: float, total: float) -> float | None:
    """Return a part in per cent of the published total.

    The total is the one that the provider published, so that a suppressed part does not shift the
    shares of the others. Parts and total are in the same unit.
    """
    return None if total == 0 else part / total * _PER_CENT


def share_of_share(part: float, whole: float) -> float:
    """Return a share of a share, in per cent as both are: half of 40 per cent is 20 per cent."""
    return part * whole / _PER_CENT


def per_capita(amount: float, inhabitants: float, factor: float = 1.0) -> float | None:
    """Return an amount per thousand inhabitants.

    Parameters
    ----------
    amount
        In units of ``factor`` (thousand jobs: factor 1000).
    inhabitants
        Persons on the first day of the same year, as demo_r_pjanaggr3 counts them.
    """
    return None if inhabitants == 0 else amount * factor / inhabitants * PER_THOUSAND


def location_quotient(
    part: float, total: float, reference_part: float, reference_total: float
) -> float | None:
    """Return the share of an activity in a region divided by its share in the reference economy.

    1 means the same share, 2 twice that share, 0 no such activity. None where the reference
    economy has no such activity or one of the totals is zero.
    LQ = (e_i / e) / (E_i / E); Florence (1939), Report on the location of industry.
    """
    here, there = quotient(part, total), quotient(reference_part, reference_total)
    return None if here is None or there is None else quotient(here, there)


def gap(value: float, reference: float) -> float | None:
    """Return the distance to a reference in per cent of it; negative is below it."""
    return None if reference == 0 else (value - reference) / reference * _PER_CENT


def rate_gap(value: float, reference: float) -> float:
    """Return the distance of a rate to a reference rate, both in per cent: percentage points.

    A per cent of a per cent reads as a difference of rates: 3.1 against 3.6 is half a point less,
    not 13.9 per cent less.
    """
    return value - reference
