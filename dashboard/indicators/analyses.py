"""The analyses: arithmetic on published observations, one pure function each.

A value is None where it cannot be computed: where an input is missing or suppressed, or a
denominator is zero. Nothing is filled in.
"""

from __future__ import annotations


def share(part: float | None, total: float | None) -> float | None:
    """Return ``part`` as a percentage of the published total."""
    if part is None or not total:
        return None
    return 100 * part / total


def change(value: float | None, base: float | None) -> float | None:
    """Return the difference with the base year, in the unit of the measure."""
    if value is None or base is None:
        return None
    return value - base


def growth(value: float | None, base: float | None, years: int) -> float | None:
    """Return the average growth per year since the base year, in per cent (compound).

    ``100 * ((value / base) ** (1 / years) - 1)``; missing in the base year itself and for values
    of zero or less, for which a rate of growth has no meaning.
    """
    if value is None or base is None or years == 0 or value <= 0 or base <= 0:
        return None
    return float(100 * ((value / base) ** (1 / years) - 1))


def index(value: float | None, base: float | None) -> float | None:
    """Return the value with the base year as 100."""
    if value is None or not base:
        return None
    return 100 * value / base


def per_capita(value: float | None, population: float | None, factor: float) -> float | None:
    """Return the number per 1,000 inhabitants on 1 January of the same year.

    ``factor`` is what one unit of ``value`` counts: 1000 for a measure in thousands.
    """
    if value is None or not population:
        return None
    return 1000 * value * factor / population


def location_quotient(
    part: float | None,
    total: float | None,
    reference_part: float | None,
    reference_total: float | None,
) -> float | None:
    """Return the share in the region divided by the share in the reference economy.

    1 means the same share of jobs, 2 twice that share. Formula: Isard, Methods of Regional
    Analysis (1960), chapter 7. Missing where a count is missing and where the reference economy
    has no such jobs.
    """
    own, other = share(part, total), share(reference_part, reference_total)
    if own is None or not other:
        return None
    return own / other


def gap(value: float | None, reference: float | None) -> float | None:
    """Return the distance to the reference economy in per cent of it; 0 is parity."""
    if value is None or not reference:
        return None
    return 100 * (value - reference) / reference


def productivity(product: float | None, employed: float | None) -> float | None:
    """Return product per employed person: million euro by thousand persons gives thousand euro."""
    if product is None or not employed:
        return None
    return product / employed
