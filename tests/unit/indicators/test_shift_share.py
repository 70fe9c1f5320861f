"""A change in three parts (Dunn 1960)."""

import pytest

from dashboard.indicators.shift_share import ShiftShare, shift_share, summed


def test_splits_a_change_in_national_growth_mix_and_regional_shift():
    # The country grows by a tenth, manufacturing there not at all; here 40 becomes 38.
    parts = shift_share(40, 38, 100, 100, 1000, 1100)

    assert parts == pytest.approx(ShiftShare(national=4, mix=-4, regional=-2))
    assert parts.change == pytest.approx(-2)


def test_a_region_that_follows_the_country_has_no_shift():
    parts = shift_share(10, 12, 100, 120, 100, 120)

    assert parts.mix == pytest.approx(0)
    assert parts.regional == pytest.approx(0)


def test_there_is_no_answer_without_such_work_in_the_reference():
    assert shift_share(10, 12, 0, 5, 100, 120) is None
    assert shift_share(10, 12, 5, 5, 0, 120) is None


def test_the_parts_of_a_partition_are_summed():
    assert summed([ShiftShare(1, 2, 3), ShiftShare(10, 20, 30)]) == ShiftShare(11, 22, 33)
