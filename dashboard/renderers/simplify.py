"""Fewer points on borders: what a screen cannot show is left out, and neighbours still touch.

Each border runs between places where three or more regions (or a coast) meet. Those stay; between
them a point stays when it lies farther than a tolerance from the line without it (Ramer 1972,
Douglas and Peucker 1973). A border is simplified once for both sides of it, whichever way around.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from dashboard.renderers.chart import Point

Ring = tuple[Point, ...]


def simplified(
    regions: Mapping[str, Sequence[Ring]], tolerance: float
) -> dict[str, tuple[Ring, ...]]:
    """Return regions with fewer points; a ring that would lose its area keeps all of its points."""
    meetings = _meetings(ring for rings in regions.values() for ring in rings)
    return {
        code: tuple(_simpler(ring, meetings, tolerance) for ring in rings)
        for code, rings in regions.items()
    }


def _meetings(rings: Iterable[Ring]) -> frozenset[Point]:
    """Return the points from which borders leave in more, or fewer, than two directions."""
    beside: dict[Point, set[Point]] = {}
    for ring in rings:
        for one, other in zip(ring, (*ring[1:], ring[0]), strict=True):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    return frozenset(point for point, others in beside.items() if len(others) != 2)


def _simpler(ring: Ring, meetings: frozenset[Point], tolerance: float) -> Ring:
    ends = [i for i, point in enumerate(ring) if point in meetings]
    if not ends:
        # Nobody else's border ends here: begin where every neighbour would begin.
        first = min(range(len(ring)), key=lambda i: ring[i])
        far = max(range(len(ring)), key=lambda i: (math.dist(ring[i], ring[first]), ring[i]))
        ends = sorted({first, far})
    turned = (*ring[ends[0] :], *ring[: ends[0]], ring[ends[0]])
    stops = [end - ends[0] for end in ends] + [len(ring)]
    found: list[Point] = []
    for start, stop in pairwise(stops):
        found.extend(_border(turned[start : stop + 1], tolerance)[:-1])
    return tuple(found) if len(found) >= 3 else ring


def _border(points: Ring, tolerance: float) -> Ring:
    """Return a border with fewer points, the same from either end."""
    if points > points[::-1]:
        return tuple(reversed(_between(points[::-1], tolerance)))
    return _between(points, tolerance)


def _between(points: Ring, tolerance: float) -> Ring:
    """Return the points that stay, the first and the last always."""
    if len(points) < 3:
        return points
    start, end = points[0], points[-1]
    distances = [_distance(point, start, end) for point in points[1:-1]]
    farthest = max(distances)
    if farthest <= tolerance:
        return (start, end)
    at = distances.index(farthest) + 1
    return (*_between(points[: at + 1], tolerance)[:-1], *_between(points[at:], tolerance))


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from a stretch of line."""
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    if not length:
        return math.dist(point, start)
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length
    along = max(0.0, min(1.0, along))
    return math.hypot(point.x - start.x - along * dx, point.y - start.y - along * dy)
