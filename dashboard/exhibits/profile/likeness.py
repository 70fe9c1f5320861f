"""Which regions look most like one, and in what they differ most."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exhibits.groups import NEAREST, Resemblance, resemblance
from dashboard.indicators.similarity import moved
from dashboard.indicators.structure import structure
from dashboard.tables.catalogue import Catalogue


@dataclass(frozen=True)
class Lookalike:
    """A region that looks like another one.

    ``distance`` is the Krugman index between the two, ``moved`` half of it in per cent: the part
    of all work that is in another activity. ``differs`` is the activity whose share differs most.
    """

    region: str
    distance: float
    moved: float
    differs: str


@dataclass(frozen=True)
class Likeness:
    """The regions that look most like one, nearest first; ``of`` how many were compared."""

    found: Resemblance
    nearest: tuple[Lookalike, ...]

    @property
    def of(self) -> int:
        """Return how many regions were compared."""
        return len(self.found.ranked)


def likeness(region: str, catalogue: Catalogue) -> Likeness | None:
    """Return the regions that look most like one; None when its structure is not published."""
    found = resemblance(catalogue, region)
    if found is None or not found.ranked:
        return None
    own = structure(found.indicator, catalogue, region, found.year)
    nearest = []
    for other, distance in found.ranked[:NEAREST]:
        theirs = structure(found.indicator, catalogue, other, found.year)
        apart = {key: abs((own[key] or 0.0) - (theirs[key] or 0.0)) for key in own}
        differs = max(apart, key=lambda key: apart[key])
        nearest.append(Lookalike(other, distance, moved(distance), differs))
    return Likeness(found, tuple(nearest))
