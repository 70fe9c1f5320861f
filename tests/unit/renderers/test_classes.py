from dashboard.renderers.classes import class_limits, class_of, class_tokens
from dashboard.renderers.palette import RAMP


def test_limits_are_round_values_near_the_quintiles():
    assert class_limits(range(0, 101)) == (20, 40, 60, 80)


def test_a_limit_belongs_to_the_class_above_it():
    assert [class_of(value, (1, 2)) for value in (0.9, 1, 1.9, 2)] == [0, 1, 1, 2]


def test_every_class_has_a_value():
    values = [0.4, 0.7, 0.8, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6, 2.9]
    limits = class_limits(values)
    assert {class_of(value, limits) for value in values} == set(range(len(limits) + 1))


def test_few_values_have_few_classes():
    assert class_limits([3, 3, 3]) == ()
    assert len(class_limits([1, 2])) <= 1


def test_the_ramp_is_used_from_end_to_end():
    assert class_tokens(5) == RAMP
    assert class_tokens(2) == (RAMP[0], RAMP[-1])
    assert class_tokens(1) == (RAMP[2],)


def test_no_class_holds_values_of_both_signs():
    values = [-3, -2, -1, 1, 2, 5, 6, 7, 8, 9]
    limits = class_limits(values, neutral=0)
    classes = [class_of(value, limits) for value in values]

    assert 0 in limits
    assert len(limits) < len(RAMP)
    assert set(classes[:3]).isdisjoint(classes[3:])
    assert set(classes) == set(range(len(limits) + 1))


def test_a_neutral_value_that_all_are_above_is_no_limit():
    assert class_limits(range(1, 101), neutral=0) == class_limits(range(1, 101))


def test_two_values_are_parted_by_the_neutral_one():
    assert class_limits([-1, 2], neutral=0) == (0,)
