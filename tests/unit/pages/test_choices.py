"""Numbers choose words."""

import pytest

from dashboard.pages.programme.choices import way


@pytest.mark.parametrize(
    ("difference", "found"),
    [(-2.0, "below"), (-1.0, "same"), (0.0, "same"), (1.0, "same"), (1.5, "above")],
)
def test_a_difference_up_to_the_limit_counts_as_the_same(difference, found):
    assert way(difference, within=1) == found


def test_without_a_limit_only_equal_is_the_same():
    assert [way(d, within=0) for d in (-0.1, 0, 0.1)] == ["below", "same", "above"]
