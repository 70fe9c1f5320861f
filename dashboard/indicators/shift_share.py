"""Shift-share analysis: a change split into national growth, industry mix and regional shift.

E. S. Dunn, "A statistical and analytical technique for regional analysis", Papers of the Regional
Science Association 6 (1960), 97-112.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ShiftShare:
    """The change of one region between two years and its three parts, in the unit of the measure.

    ``start`` and ``end`` are the values that the parts lead from and to:
    ``start + national + mix + regional == end``.
    """

    start: float
    end: float
    national: float
    mix: float
    regional: float

    @property
    def change(self) -> float:
        """The change that the three parts add up to."""
        return self.end - self.start


@dataclass(frozen=True)
class Pair:
    """One activity in the base year and in the last year; None where not published."""

    start: float | None
    end: float | None


def shift_share(
    region: Mapping[str, Pair], reference: Mapping[str, Pair], reference_total: Pair
) -> ShiftShare | None:
    """Return the decomposition over the activities given.

    For each activity with value ``e``: national ``e * G``, mix ``e * (g - G)``, regional
    ``e1 - e * (1 + g)``, where ``G`` is the growth of the reference economy's published total and
    ``g`` that of the activity in it. Parts are sums over the activities, so that they add up to
    the change exactly.

    Parameters
    ----------
    region, reference
        Activity -> values in both years; the activities of ``region`` are used.
    reference_total
        The published total of the reference economy.

    Returns
    -------
    ShiftShare or None
        None where any value is missing or a base of the reference economy is zero: a part of the
        change cannot be left out.
    """
    if reference_total.start is None or reference_total.end is None or not reference_total.start:
        return None
    total_growth = reference_total.end / reference_total.start - 1
    start = end = national = mix = regional = 0.0
    for activity, pair in region.items():
        other = reference.get(activity, Pair(None, None))
        if pair.start is None or pair.end is None or other.end is None or not other.start:
            return None
        growth = other.end / other.start - 1
        start += pair.start
        end += pair.end
        national += pair.start * total_growth
        mix += pair.start * (growth - total_growth)
        regional += pair.end - pair.start * (1 + growth)
    return ShiftShare(start, end, national, mix, regional)
