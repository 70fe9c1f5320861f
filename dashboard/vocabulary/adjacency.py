"""Which regions touch: those whose borders have a stretch in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

Point = tuple[float, float]
Rings = Sequence[Sequence[Point]]
Stretch = frozenset[Point]


def touching(borders: Mapping[str, Rings], among: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return region -> the regions that it shares a stretch of border with, in order of ``among``.

    Borders are drawn once for both sides, so a shared stretch has the same two ends. Regions that
    meet in a single point do not touch. A region without borders has no neighbours.
    """
    owners: dict[Stretch, set[str]] = defaultdict(set)
    for region in among:
        for stretch in _stretches(borders.get(region, ())):
            owners[stretch].add(region)
    found: dict[str, set[str]] = defaultdict(set)
    for sharing in owners.values():
        for region in sharing:
            found[region] |= sharing - {region}
    return {region: tuple(one for one in among if one in found[region]) for region in among}


def _stretches(rings: Rings) -> Iterator[Stretch]:
    """Yield each straight piece of border, whichever way it is walked."""
    for ring in rings:
        for ends in pairwise(ring):
            if ends[0] != ends[1]:
                yield frozenset(ends)
