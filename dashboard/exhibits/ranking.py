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
#: Most regions that may have a value in only one of two years for the places to be compared. Places
#: on lists of other regions differ by who is on the list; one or two of forty move a place by that
#: much at most, and the note ``ranked-fewer`` says how many were ranked.
MOST_APART = 2


class Standing(NamedTuple):
    """Places now and before, None where the region had no value; ``size`` of the peer group.

    ``apart`` is how many peers have a value in only one of the two years.
    """

    now: Place | None
    before: Place | None
    size: int
    apart: int = 0

    @property
    def comparable(self) -> bool:
        """Whether both places are on lists of (nearly) the same regions."""
        return self.before is not None and self.apart <= MOST_APART


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
    after, earlier = (
        ranks({peer: rows[one].value if one in rows else None for peer, rows in found.items()})
        for one in (year, base)
    )
    place = after.get(region)
    if place is not None and place.of < _FEWEST:
        return None
    apart = len(after.keys() ^ earlier.keys())
    return Standing(place, earlier.get(region), len(asked.group), apart)
