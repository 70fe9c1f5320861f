import math

import pytest

from dashboard.renderers.chart import Point
from dashboard.renderers.projection import UNITS, area, inside, label_point, project
from tests.unit.renderers.made import square


def test_the_longer_side_has_the_full_length():
    shapes = project({"A": square(5, 52), "B": square(6, 52)})
    assert shapes.width == UNITS
    assert shapes.height == pytest.approx(UNITS / (2 * math.cos(math.radians(52.5))), abs=1)


def test_north_is_up_and_west_is_left():
    shapes = project({"north": square(5, 53), "south": square(5, 52)})
    assert max(p.y for p in shapes.rings["north"][0]) <= min(p.y for p in shapes.rings["south"][0])


def test_neighbours_share_their_points_exactly():
    shapes = project({"A": square(5, 52), "B": square(6, 52)})
    assert len(set(shapes.rings["A"][0]) & set(shapes.rings["B"][0])) == 2


def test_places_are_whole_numbers():
    shapes = project({"A": square(5.123456, 52.654321, 0.777)})
    assert all(p.x == int(p.x) and p.y == int(p.y) for p in shapes.rings["A"][0])


def test_large_regions_come_first_so_that_enclaves_stay_visible():
    shapes = project({"small": square(5.4, 52.4, 0.2), "large": square(5, 52)})
    assert list(shapes.rings) == ["large", "small"]


def test_a_ring_that_shrinks_to_nothing_is_dropped():
    shapes = project({"A": (*square(5, 52), *square(5, 52, 0.0001))})
    assert len(shapes.rings["A"]) == 1


def test_without_borders_there_is_no_shape():
    assert project({}).rings == {}


def test_the_area_of_a_square_is_its_side_squared():
    ring = (Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4))
    assert abs(area(ring)) == 16


def test_the_place_of_a_label_lies_inside_even_of_a_bent_region():
    bent = (Point(0, 0), Point(9, 0), Point(9, 2), Point(2, 2), Point(2, 9), Point(0, 9))
    assert inside(label_point([bent]), [bent])
    assert not inside(Point(5, 5), [bent])
