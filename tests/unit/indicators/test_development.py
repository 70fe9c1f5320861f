"""Development between two years."""

import pytest

from dashboard.indicators.development import (
    change,
    contribution,
    growth,
    growth_of_index,
    index,
    total_growth,
)


def test_a_change_is_a_difference():
    assert change(40, 38) == -2


def test_growth_is_the_yearly_rate_that_leads_from_one_value_to_the_other():
    assert growth(100, 121, 2) == pytest.approx(10)
    assert growth(100, 100, 7) == 0
    assert growth(100, 50, 1) == pytest.approx(-50)


def test_growth_needs_years_and_something_to_begin_with():
    assert growth(100, 121, 0) is None
    assert growth(0, 5, 2) is None
    assert growth(10, -1, 2) is None


def test_an_index_is_100_in_the_base_year():
    assert index(50, 50) == 100
    assert index(60, 50) == 120
    assert index(60, 0) is None


def test_contributions_of_the_parts_add_up_to_the_growth_of_the_whole():
    # 60 to 66 and 40 to 39: the whole grows from 100 to 105.
    assert contribution(60, 66, 100) == 6
    assert contribution(40, 39, 100) == -1
    assert contribution(1, 2, 0) is None


def test_the_growth_of_a_period_is_in_per_cent_of_its_beginning():
    assert total_growth(40, 50) == 25
    assert total_growth(0, 50) is None
    assert growth_of_index(index(50, 40)) == total_growth(40, 50)
