"""Rank among peers."""

from dashboard.indicators.rank import Place, above, ranks


def test_the_highest_comes_first():
    assert ranks({"a": 1, "b": 3, "c": 2}) == {"b": Place(1, 3), "c": Place(2, 3), "a": Place(3, 3)}


def test_equal_values_share_a_place_and_leave_the_next_one_empty():
    places = ranks({"a": 5, "b": 4, "c": 4, "d": 3})

    assert [places[name].rank for name in "abcd"] == [1, 2, 2, 4]


def test_a_region_without_a_value_has_no_place_and_does_not_count():
    assert ranks({"a": 1, "b": None}) == {"a": Place(1, 1)}


def test_the_lowest_can_come_first():
    assert ranks({"a": 1, "b": 3}, highest_first=False)["a"] == Place(1, 2)


def test_a_value_at_the_level_is_not_above_it_and_a_missing_one_is_not_counted():
    assert above({"a": 99, "b": 100, "c": 101, "d": None}, 100) == 1
