"""Borders with fewer points: neighbours still touch, and what can be seen stays."""

from __future__ import annotations

import pytest

from dashboard.renderers.chart import Point
from dashboard.renderers.map_group import group_shapes
from dashboard.renderers.projection import area, contour_of
from dashboard.renderers.simplify import Ring, simplified
from dashboard.tables.catalogue import Catalogue


def ring(*places: tuple[float, float]) -> Ring:
    return tuple(Point(*place) for place in places)


def edges(rings: tuple[Ring, ...]) -> set[tuple[Point, Point]]:
    return {edge for one in rings for edge in zip(one, (*one[1:], one[0]), strict=True)}


#: Two squares beside each other; their common border bends by half a unit at (10.5, 5).
LEFT = ring((0, 0), (10, 0), (10.5, 5), (10, 10), (0, 10))
RIGHT = ring((10, 0), (20, 0), (20, 10), (10, 10), (10.5, 5))


def test_a_bend_within_the_tolerance_goes_for_both_neighbours() -> None:
    found = simplified({"left": [LEFT], "right": [RIGHT]}, 1)

    assert Point(10.5, 5) not in (*found["left"][0], *found["right"][0])
    assert (Point(10, 0), Point(10, 10)) in edges(found["left"])
    assert (Point(10, 10), Point(10, 0)) in edges(found["right"])


def test_a_bend_beyond_the_tolerance_stays() -> None:
    assert Point(10.5, 5) in simplified({"left": [LEFT], "right": [RIGHT]}, 0.4)["left"][0]


def test_places_where_regions_meet_stay() -> None:
    found = simplified({"left": [LEFT], "right": [RIGHT]}, 1)

    assert {Point(10, 0), Point(10, 10)} <= set(found["left"][0]) & set(found["right"][0])


def test_an_enclave_fits_its_hole_wherever_either_begins() -> None:
    around = ring((2, 2), (4, 1.9), (6, 2), (6, 6), (2, 6))
    hole = (*around[3:], *around[:3])[::-1]

    found = simplified({"inside": [around], "outside": [hole]}, 0.5)

    assert edges(found["inside"]) == {(end, start) for start, end in edges(found["outside"])}


def test_an_island_that_would_vanish_keeps_its_points() -> None:
    island = ring((0, 0), (1, 0), (1, 0.5))

    assert simplified({"island": [island]}, 5)["island"] == (island,)


@pytest.mark.parametrize("group", ["corop", "province", "twente"])
def test_our_maps_have_no_gaps_between_neighbours(catalogue: Catalogue, group: str) -> None:
    """What is left after taking away common borders is as large as the regions together."""
    shapes = group_shapes(catalogue, group)
    rings = [one for rings in shapes.rings.values() for one in rings]

    inside = sum(area(one) for one in rings)
    around = sum(area(one) for one in contour_of(rings))
    assert around == pytest.approx(inside, rel=1e-4)
