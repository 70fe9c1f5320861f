"""The regions of a scatter: each with both of its values, and the size that a third gives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import Point
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.observations import Observation, latest, observations

#: Px across the dots of the largest and the smallest third value.
_LARGEST, _SMALLEST = 34.0, 5.0


class Pair(NamedTuple):
    """A region with both of its values, the codes of their units, and the size of its dot."""

    series: Series
    at: Point
    units: tuple[str, str]
    third: Observation | None = None
    size: float = 0.0

    @property
    def third_value(self) -> float | None:
        """Return the third value, None where there is none."""
        return self.third.value if self.third is not None else None


def pairs(exhibit: Exhibit) -> tuple[Pair, ...]:
    """Return the regions that have a value of both measures: the first across, the second up.

    The series of a region are its measures, in order of the exhibit.
    """
    rows = observations(exhibit)
    groups: dict[str, list[Series]] = {}
    for series in exhibit.series:
        groups.setdefault(series.region, []).append(series)
    found = []
    for group in groups.values():
        both = [row for row in (latest(rows[one.key]) for one in group[:2]) if row]
        if len(both) == 2 and both[0].value is not None and both[1].value is not None:
            at = Point(both[0].value, both[1].value)
            third = latest(rows[group[2].key]) if len(group) > 2 else None
            found.append(Pair(group[0], at, (both[0].unit, both[1].unit), third))
    return _sized(found)


def _sized(found: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the pairs with their sizes: the area of a dot is as the third value, where it is one.

    A region without a third value keeps the smallest dot, as a ring.
    """
    most = max((pair.third_value or 0.0 for pair in found), default=0.0)
    if most <= 0:
        return tuple(pair._replace(size=LOOKS[pair.series.role].size) for pair in found)
    return tuple(
        pair._replace(size=max(_LARGEST * ((pair.third_value or 0.0) / most) ** 0.5, _SMALLEST))
        for pair in found
    )
