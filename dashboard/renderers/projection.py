"""Longitude and latitude → map units: local equirectangular projection, whole numbers.

A group of regions is drawn with x = longitude · cos(middle latitude) and y = −latitude, then
scaled so that the longer side of its bounding box is `UNITS` long (Snyder 1987, equirectangular
with the standard parallel in the middle). For an area as small as the Netherlands the error of
angles is far below what can be seen. Whole numbers keep shapes small, and neighbours share their
rounded points.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from dashboard.renderers.chart import Point
from dashboard.renderers.simplify import Ring, simplified

UNITS = 1000

#: Area in square map units below which a ring is what rounding left between two neighbours.
_SLIVER = 3.0

#: Map units below which a bend of a border is not seen: less than a pixel on our largest map.
_UNSEEN = 1.25

Rings = tuple[tuple[tuple[float, float], ...], ...]


class Bounds(NamedTuple):
    """The bounding box of a ring in map units."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class MapShapes:
    """Projected regions: code -> rings in map units, y downward; and the size of the whole.

    ``contour`` is the outer edge of all regions together: coasts and the country's border.
    ``middles`` are places inside the regions for labels and readings; ``bounds`` has the bounding
    box of every ring beside the ring itself, so that most need not be looked at.
    """

    rings: Mapping[str, tuple[Ring, ...]]
    width: float
    height: float
    middles: Mapping[str, Point] = field(default_factory=dict)
    bounds: tuple[tuple[Bounds, Ring], ...] = ()
    contour: tuple[Ring, ...] = ()


def project(borders: Mapping[str, Rings]) -> MapShapes:
    """Return the regions of a group in map units, larger ones first so that enclaves stay on top.

    Rings that shrink to fewer than three points are dropped. Empty when there is no border at all.
    """
    places = [place for rings in borders.values() for ring in rings for place in ring]
    if not places:
        return MapShapes({}, UNITS, UNITS)
    west, east = min(p[0] for p in places), max(p[0] for p in places)
    south, north = min(p[1] for p in places), max(p[1] for p in places)
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = UNITS / max((east - west) * squeeze, north - south)

    def unit(place: tuple[float, float]) -> Point:
        x, y = (place[0] - west) * squeeze * scale, (north - place[1]) * scale
        return Point(round(x), round(y))

    whole = {
        code: tuple(
            ring
            for ring in (_without_repeats(unit(place) for place in ring) for ring in rings)
            if len(ring) >= 3
        )
        for code, rings in borders.items()
    }
    found = simplified(whole, _UNSEEN)
    ordered = sorted(found, key=lambda code: -sum(abs(area(ring)) for ring in found[code]))
    return MapShapes(
        {code: found[code] for code in ordered},
        math.ceil((east - west) * squeeze * scale),
        math.ceil((north - south) * scale),
        {code: label_point(found[code]) for code in ordered},
        tuple((bounds_of(ring), ring) for code in ordered for ring in found[code]),
        contour_of([ring for code in ordered for ring in found[code]]),
    )


def merged(shapes: MapShapes, wholes: Mapping[str, str]) -> MapShapes:
    """Return the shapes of what regions are in: region -> whole. Their common borders are gone."""
    found: dict[str, list[Ring]] = {}
    for code, rings in shapes.rings.items():
        found.setdefault(wholes[code], []).extend(rings)
    outlines = {whole: _outer(contour_of(parts)) for whole, parts in found.items()}
    return replace(
        shapes,
        rings=outlines,
        middles={whole: label_point(outer) for whole, outer in outlines.items()},
        bounds=tuple((bounds_of(ring), ring) for outer in outlines.values() for ring in outer),
    )


def _outer(rings: Iterable[Ring]) -> tuple[Ring, ...]:
    """Return the rings that bound something, without slivers between neighbours."""
    return tuple(ring for ring in rings if abs(area(ring)) >= _SLIVER)


def contour_of(rings: Iterable[Ring]) -> tuple[Ring, ...]:
    """Return the edges that only one ring has, joined to rings; neighbours share the others.

    All rings run the same way around, so that neighbours run along what they share in opposite
    directions: what is left closes wherever rounding made borders touch.
    """
    times = Counter(edge for ring in rings for edge in zip(ring, (*ring[1:], ring[0]), strict=True))
    after: dict[Point, list[Point]] = {}
    for (start, end), count in times.items():
        for _ in range(count - times.get((end, start), 0)):
            after.setdefault(start, []).append(end)
    found: list[Ring] = []
    while after:
        ring = [next(iter(after))]
        while ring[-1] in after:
            following = after[ring[-1]].pop()
            if not after[ring[-1]]:
                del after[ring[-1]]
            ring.append(following)
        if ring[-1] == ring[0]:
            ring.pop()
        if len(ring) >= 3:
            found.append(tuple(ring))
    return tuple(found)


def bounds_of(ring: Ring) -> Bounds:
    """Return the bounding box of a ring."""
    xs, ys = [p.x for p in ring], [p.y for p in ring]
    return Bounds(min(xs), min(ys), max(xs), max(ys))


def _without_repeats(points: Iterable[Point]) -> Ring:
    """Return a ring without consecutive equal points and without its closing point."""
    ring: list[Point] = []
    for point in points:
        if not ring or ring[-1] != point:
            ring.append(point)
    if len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    return tuple(ring)


def area(ring: Ring) -> float:
    """Return the signed area of a ring (shoelace formula)."""
    following = (*ring[1:], ring[0])
    return sum(a.x * b.y - b.x * a.y for a, b in zip(ring, following, strict=True)) / 2


def label_point(rings: Iterable[Ring]) -> Point:
    """Return a point inside the largest ring: the middle of its widest stretch at half height."""
    ring = max(rings, key=lambda r: abs(area(r)))
    ys = [p.y for p in ring]
    best = Point(ring[0].x, ring[0].y)
    widest = -1.0
    for share in (0.5, 0.4, 0.6):
        y = min(ys) + (max(ys) - min(ys)) * share + 0.01
        crossings = sorted(_crossings(ring, y))
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            if right - left > widest:
                widest, best = right - left, Point(round((left + right) / 2, 1), round(y, 1))
    return best


def _crossings(ring: Ring, y: float) -> list[float]:
    """Return where a horizontal line meets a ring."""
    following = (*ring[1:], ring[0])
    return [
        a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
        for a, b in zip(ring, following, strict=True)
        if (a.y > y) != (b.y > y)
    ]


def inside(point: Point, rings: Iterable[Ring]) -> bool:
    """Whether a point lies in one of the rings."""
    return any(sum(x < point.x for x in _crossings(ring, point.y)) % 2 for ring in rings)
