"""Which economies look alike: the Krugman index between their structures, smallest first.

Krugman, P. (1991). Geography and Trade. MIT Press, p. 75-76. Half of the index is the part of all
work that would have to change activity for the two structures to be the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.indicators.specialisation import krugman


class Likeness(NamedTuple):
    """A region and its distance in structure: 0 the same, 2 nothing in common."""

    region: str
    distance: float


def similar(
    structures: Mapping[str, Mapping[str, float | None]], region: str
) -> tuple[Likeness, ...]:
    """Return the other regions, the one that looks most like a region first.

    Parameters
    ----------
    structures
        Region -> shares of the same activities, as fractions of one.
    region
        The region compared with.

    Returns
    -------
    tuple of Likeness
        Equal distances in the order of ``structures``. Without a region of which a share is
        missing; empty when the region itself has none or misses one.
    """
    own = structures.get(region, {})
    found = [
        Likeness(other, distance)
        for other, shares in structures.items()
        if other != region and (distance := krugman(own, shares)) is not None
    ]
    return tuple(sorted(found, key=lambda one: one.distance))


def moved(distance: float) -> float:
    """Return the part of all work, in per cent, that differs between two structures.

    Half of the Krugman index: what one has more of, the other has less of.
    """
    return distance / 2 * 100
