"""Ratios of observations of one year."""

import pytest

from dashboard.indicators.ratios import (
    gap,
    location_quotient,
    per_capita,
    quotient,
    rate_gap,
    share,
    share_of_share,
)


def test_a_share_is_in_per_cent_of_the_published_total():
    assert share(30, 120) == 25


def test_half_of_forty_per_cent_is_twenty_per_cent():
    assert share_of_share(50, 40) == 20


def test_nothing_has_a_share_of_nothing():
    assert share(0, 0) is None


def test_a_location_quotient_compares_two_shares():
    # 30 of 100 here, 150 of 1000 there.
    assert location_quotient(30, 100, 150, 1000) == 2


def test_no_such_work_scores_zero_and_none_to_compare_with_no_score():
    assert location_quotient(0, 100, 150, 1000) == 0
    assert location_quotient(30, 100, 0, 1000) is None
    assert location_quotient(30, 0, 150, 1000) is None


def test_thousand_jobs_are_counted_per_thousand_inhabitants():
    # 40 thousand jobs for 100,000 people.
    assert per_capita(40, 100_000, factor=1000) == 400
    assert per_capita(40, 0) is None


def test_a_gap_is_in_per_cent_of_the_reference():
    assert gap(75, 100) == -25
    assert gap(110, 100) == pytest.approx(10)
    assert gap(1, 0) is None


def test_a_gap_of_a_rate_is_in_percentage_points():
    assert rate_gap(3.5, 4.0) == -0.5
    assert rate_gap(1, 0) == 1


def test_a_quotient_of_zero_is_not_computed():
    assert quotient(1, 4) == 0.25
    assert quotient(1, 0) is None
