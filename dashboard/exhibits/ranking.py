"""The place of the region in focus among its peers, in the last year and in the base year."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.exhibits.resolve import Asked
from dashboard.indicators.compute import results
from dashboard.indicators.rank import Place, ranks
from dashboard.tables.catalogue import Catalogue

#: Analyses of which a rank says something; a change or index is ranked in a cross-section.
RANKED = ("level", "share", "per_capita", "location_quotient", "gap")
_FEWEST = 3


class Standing(NamedTuple):
    """Places now and before, None where the region had no value; ``size`` of the peer group."""

    now: Place | None
    before: Place | None
    size: int


def standing(asked: Asked, catalogue: Catalogue, year: int, base: int) -> Standing | None:
    """Return the places of the region in focus, None when it has too few peers to rank."""
    region = asked.focus.region
    if len(asked.group) < _FEWEST or region not in asked.group:
        return None
    if asked.analysis.key not in RANKED:
        return None
    key, years = asked.analysis.key, {year, base}
    found = {
        peer: results(
            asked.focus.elsewhere(peer), catalogue, key, asked.base, asked.reference, years
        )
        for peer in asked.group
    }
    now, before = (
        ranks({peer: rows[one].value if one in rows else None for peer, rows in found.items()})
        for one in (year, base)
    )
    place = now.get(region)
    if place is not None and place.of < _FEWEST:
        return None
    return Standing(place, before.get(region), len(asked.group))
