"""Which regions touch."""

from dashboard.vocabulary.adjacency import touching


def square(left: int, top: int) -> tuple[tuple[float, float], ...]:
    """A square of side one, closed, walked clockwise."""
    return (left, top), (left + 1, top), (left + 1, top + 1), (left, top + 1), (left, top)


def test_regions_touch_where_they_share_a_stretch_of_border():
    borders = {"A": (square(0, 0),), "B": (square(1, 0)[::-1],), "C": (square(2, 0),)}

    assert touching(borders, ["A", "B", "C"]) == {"A": ("B",), "B": ("A", "C"), "C": ("B",)}


def test_meeting_in_a_corner_is_not_touching():
    assert touching({"A": (square(0, 0),), "B": (square(1, 1),)}, ["A", "B"]) == {"A": (), "B": ()}


def test_an_island_has_neighbours_through_any_of_its_parts():
    borders = {"A": (square(0, 0), square(5, 5)), "B": (square(6, 5),)}

    assert touching(borders, ["A", "B"])["A"] == ("B",)


def test_a_region_without_borders_touches_nothing():
    assert touching({"A": (square(0, 0),)}, ["A", "B"]) == {"A": (), "B": ()}
