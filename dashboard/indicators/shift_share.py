"""Shift-share: a change split into national growth, industry mix and regional shift.

Dunn, E. S. (1960). A statistical and analytical technique for regional analysis. Papers in
Regional Science 6(1), 97–112. For activity i, with e in the region and E in the reference economy:

    national growth   e_i (G - 1)          G   = E_end / E_base
    industry mix      e_i (G_i - G)        G_i = E_i,end / E_i,base
    regional shift    e_i,end - e_i G_i

The three sum to e_i,end - e_i. It is arithmetic, not an explanation: the regional shift is what is
left, whatever its cause.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

COMPONENTS = ("national", "mix", "regional")


class ShiftShare(NamedTuple):
    """The three components, in the unit of the inputs."""

    national: float
    mix: float
    regional: float

    @property
    def change(self) -> float:
        """Return the change that they sum to."""
        return self.national + self.mix + self.regional


def shift_share(
    before: float,
    after: float,
    reference_before: float,
    reference_after: float,
    total_before: float,
    total_after: float,
) -> ShiftShare | None:
    """Return the components of the change of one activity in one region.

    Parameters
    ----------
    before, after
        The activity in the region, in the base year and at the end.
    reference_before, reference_after
        The same activity in the reference economy.
    total_before, total_after
        All activities in the reference economy, as published.

    Returns
    -------
    ShiftShare or None
        None when the reference economy had no such activity, or nothing at all, in the base year.
    """
    if reference_before == 0 or total_before == 0:
        return None
    overall = total_after / total_before
    own = reference_after / reference_before
    return ShiftShare(before * (overall - 1), before * (own - overall), after - before * own)


def summed(parts: Iterable[ShiftShare]) -> ShiftShare:
    """Return the components of a group of activities together."""
    parts = tuple(parts)
    return ShiftShare(
        sum(part.national for part in parts),
        sum(part.mix for part in parts),
        sum(part.regional for part in parts),
    )
