"""Arithmetic that a text asks for by a word."""

import pytest

from dashboard.indicators.derived import DERIVED, way


@pytest.mark.parametrize(
    ("word", "numbers", "found"),
    [
        ("sum", (1, 2, 3), 6),
        ("difference", (5, 3), 2),
        ("percent", (1, 4), 25),
        ("change", (40, 38), -5),
        ("product", (50, 40), 20),
    ],
)
def test_a_word_names_its_formula(word, numbers, found):
    assert DERIVED[word].of(*numbers) == found


def test_shares_and_changes_are_in_per_cent_and_sums_in_the_unit_of_their_parts():
    units = {word: formula.unit for word, formula in DERIVED.items()}

    assert units == {
        "sum": "", "difference": "", "percent": "percent", "change": "percent",
        "product": "percent",
    }  # fmt: skip


def test_nothing_is_a_part_of_nothing_and_nothing_grows_from_nothing():
    assert DERIVED["percent"].of(1, 0) is None
    assert DERIVED["change"].of(0, 1) is None


@pytest.mark.parametrize(
    ("value", "found"),
    [(8.0, "below"), (9.0, "same"), (10.0, "same"), (11.0, "same"), (11.5, "above")],
)
def test_a_value_near_a_level_counts_as_the_same(value, found):
    assert way(value, 10.0, within=1) == found


def test_without_a_limit_only_equal_is_the_same():
    assert [way(value, 0, within=0) for value in (-0.1, 0, 0.1)] == ["below", "same", "above"]
