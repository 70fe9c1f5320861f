"""The structure of an economy: the share of each activity of a partition in the published total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.indicators.compute import Measure, results
from dashboard.indicators.definition import Indicator
from dashboard.indicators.observations import peers, published_years
from dashboard.tables.catalogue import Catalogue

_PER_CENT = 100.0

#: Activity -> its share as a fraction of one; None when it is not published.
Structure = Mapping[str, float | None]


def structure(indicator: Indicator, catalogue: Catalogue, region: str, year: int) -> Structure:
    """Return the share of each activity of the indicator's partition, as fractions of one.

    They add up to one but for rounding by the provider. Empty when the indicator has no partition.
    """
    found: dict[str, float | None] = {}
    for activity in indicator.partition:
        measure = Measure(indicator, indicator.default_item, region, activity)
        row = results(measure, catalogue, "share", year, "", {year}).get(year)
        value = row.value if row else None
        found[activity] = None if value is None else value / _PER_CENT
    return found


def is_whole(shares: Structure) -> bool:
    """Return whether no share is missing."""
    return bool(shares) and all(value is not None for value in shares.values())


def structure_year(indicator: Indicator, catalogue: Catalogue, region: str) -> int | None:
    """Return the last year in which a region and more than half of its peers have every share.

    None when there is no such year: the region cannot be compared by this indicator.
    """
    group = peers(indicator, catalogue, region)
    for year in reversed(published_years(indicator, catalogue)):
        if is_whole(structure(indicator, catalogue, region, year)):
            known = whole_structures(indicator, catalogue, group, year)
            if len(known) * 2 > len(group):
                return year
    return None


def whole_structures(
    indicator: Indicator, catalogue: Catalogue, regions: Sequence[str], year: int
) -> dict[str, Structure]:
    """Return the structure of each region of which every share is published."""
    found = {region: structure(indicator, catalogue, region, year) for region in regions}
    return {region: shares for region, shares in found.items() if is_whole(shares)}
