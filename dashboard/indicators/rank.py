"""Rank among peers, and how many of them are above a level."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Place(NamedTuple):
    """A place on a list: ``rank`` from one, ``of`` how many have a value."""

    rank: int
    of: int


def ranks(values: Mapping[str, float | None], *, highest_first: bool = True) -> dict[str, Place]:
    """Return the place of each region that has a value.

    Equal values share a place and the next place is left empty (competition ranking: 1, 2, 2, 4).
    A region without a value has no place and does not count.
    """
    known = {region: value for region, value in values.items() if value is not None}
    ordered = sorted(known.values(), reverse=highest_first)
    first = {value: place for place, value in reversed(list(enumerate(ordered, start=1)))}
    return {region: Place(first[value], len(known)) for region, value in known.items()}


def above(values: Mapping[str, float | None], level: float) -> int:
    """Return how many have a value that is higher than a level."""
    return sum(value > level for value in values.values() if value is not None)
