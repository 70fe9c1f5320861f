"""Which economies look alike."""

import pytest

from dashboard.indicators.similarity import moved, similar

STRUCTURES = {
    "here": {"C": 0.5, "G": 0.5},
    "far": {"C": 1.0, "G": 0.0},
    "near": {"C": 0.4, "G": 0.6},
    "unknown": {"C": None, "G": 0.5},
}


def test_the_smallest_sum_of_differences_comes_first():
    found = similar(STRUCTURES, "here")

    assert [one.region for one in found] == ["near", "far"]
    assert [one.distance for one in found] == pytest.approx([0.2, 1.0])


def test_a_region_of_which_a_share_is_missing_is_left_out_and_has_none_itself():
    assert "unknown" not in [one.region for one in similar(STRUCTURES, "here")]
    assert similar(STRUCTURES, "unknown") == ()
    assert similar(STRUCTURES, "nowhere") == ()


def test_half_of_the_index_is_the_part_that_would_have_to_move():
    assert moved(2) == 100
    assert moved(0.2) == pytest.approx(10)
