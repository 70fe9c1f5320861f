import pytest

from dashboard.renderers.chart import Axis
from dashboard.renderers.scales import (
    nice_range,
    nice_step,
    tick_decimals,
    ticks_between,
    with_room,
    year_ticks,
)


@pytest.mark.parametrize(
    ("span", "parts", "step"), [(10, 5, 2), (48.7, 4, 20), (1, 4, 0.25), (0, 4, 1), (90, 3, 50)]
)
def test_steps_are_round(span, parts, step):
    assert nice_step(span, parts) == pytest.approx(step)


def test_a_range_starts_and_ends_on_a_tick():
    assert nice_range(0, 48.7) == (0, 60, 20)


def test_a_range_without_extent_gets_one():
    low, high, _ = nice_range(5, 5)
    assert low < 5 < high


def test_ticks_include_both_ends():
    assert ticks_between(0, 60, 20) == (0, 20, 40, 60)


def test_a_tick_at_zero_is_never_minus_zero():
    assert str(ticks_between(-20, 20, 20)[1]) == "0.0"


@pytest.mark.parametrize(("step", "decimals"), [(20, 0), (0.5, 1), (0.25, 2), (2.5, 1)])
def test_ticks_have_the_decimals_that_their_step_needs(step, decimals):
    assert tick_decimals(step) == decimals


def test_first_last_and_programme_years_are_on_the_axis():
    texts = [tick.text for tick in year_ticks(range(2000, 2025), (2012, 2017), 200, 13)]
    assert texts == ["2000", "2012", "2017", "2024"]


def test_a_year_that_would_touch_another_is_left_out():
    texts = [tick.text for tick in year_ticks(range(2000, 2025), (2001, 2023), 200, 13)]
    assert "2001" not in texts
    assert "2023" not in texts
    assert {"2000", "2024"} <= set(texts)


def test_a_single_year_is_one_tick():
    assert [tick.text for tick in year_ticks([2017], (), 200, 13)] == ["2017"]


def test_an_axis_that_starts_at_zero_still_does_with_room():
    axis = with_room(Axis(0, 60, zero=0.0), 300)
    assert axis.low == 0
    assert axis.high == pytest.approx(60.4)


def test_another_axis_gets_room_at_both_ends():
    axis = with_room(Axis(60, 120), 300)
    assert (axis.low, axis.high) == (pytest.approx(59.6), pytest.approx(120.4))
