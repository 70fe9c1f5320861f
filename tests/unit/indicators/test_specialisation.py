"""How specialised an economy is."""

import pytest

from dashboard.indicators.specialisation import herfindahl, krugman


def test_equal_activities_give_one_over_their_number():
    assert herfindahl({"A": 0.25, "B": 0.25, "C": 0.25, "D": 0.25}) == 0.25


def test_a_single_activity_is_fully_concentrated():
    assert herfindahl({"A": 1.0}) == 1


def test_a_suppressed_share_gives_no_answer():
    assert herfindahl({"A": 0.5, "B": None}) is None
    assert herfindahl({}) is None
    assert krugman({"A": 0.5, "B": None}, {"A": 0.5, "B": 0.5}) is None


def test_two_equal_structures_have_no_distance_and_two_foreign_ones_two():
    assert krugman({"A": 0.5, "B": 0.5}, {"A": 0.5, "B": 0.5}) == 0
    assert krugman({"A": 1.0, "B": 0.0}, {"A": 0.0, "B": 1.0}) == 2
    assert krugman({"A": 0.6, "B": 0.4}, {"A": 0.5, "B": 0.5}) == pytest.approx(0.2)


def test_structures_of_other_activities_are_not_compared():
    assert krugman({"A": 1.0}, {"B": 1.0}) is None
    assert krugman({}, {}) is None
