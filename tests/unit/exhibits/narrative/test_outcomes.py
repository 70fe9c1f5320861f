"""What became of a target follows from a rule, never from an opinion."""

from types import SimpleNamespace

import pytest

from dashboard.exhibits.narrative.outcomes import outcome
from dashboard.tables.catalogue import Target

TARGET = Target("jobs", 2020, (), (), ())


def told(later, goal, *, period=2020, rule=None):
    values = {"later": later, "goal": goal}
    rules = {"jobs": {"later": "later", "goal": "goal", **({"rule": rule} if rule else {})}}
    return SimpleNamespace(
        rules=rules,
        value=values.__getitem__,
        period=lambda name: period if name == "later" else None,
    )


@pytest.mark.parametrize(
    ("later", "found"), [(4999.0, "missed"), (5000.0, "reached"), (5001.0, "reached")]
)
def test_a_later_figure_is_compared_with_the_goal(later, found):
    assert outcome(told(later, 5000.0), TARGET) == found


@pytest.mark.parametrize(("later", "found"), [(4.9, "reached"), (5.0, "missed")])
def test_below_means_less_than_the_goal(later, found):
    assert outcome(told(later, 5.0, rule="below"), TARGET) == found


def test_a_later_figure_without_a_year_does_not_say_when():
    assert outcome(told(10_000.0, 10_000.0, period=None), TARGET) == "undated"


def test_a_target_without_a_later_figure_cannot_be_measured():
    assert outcome(SimpleNamespace(rules={}), TARGET) == "unknown"
    assert outcome(told(None, 5.0), TARGET) == "unknown"


@pytest.mark.parametrize(("later", "found"), [(4999.0, "early_missed"), (5000.0, "early_reached")])
def test_a_figure_from_before_the_target_year_says_only_how_things_stood_then(later, found):
    assert outcome(told(later, 5000.0, period=2018), TARGET) == found


def test_a_figure_from_after_the_target_year_decides():
    assert outcome(told(5000.0, 5000.0, period=2021), TARGET) == "reached"
