"""An analysis is one that the indicator offers and the reference is published for."""

from dashboard.exhibits.query import nearest_view, parse_view
from tests.unit.exhibits.refusals import problems


def test_an_analysis_that_an_indicator_does_not_offer_is_refused(made):
    assert "share" not in problems("indicator=gdp&as=share", made)["as"].allowed


def test_a_comparison_needs_a_reference_that_is_published(made):
    found = problems("indicator=employee-jobs&as=location_quotient&reference=NL", made)

    assert found["reference"].sent == "NL"
    assert "NL213" in found["reference"].allowed


def test_a_reference_that_nobody_sent_is_no_fault_but_the_analysis_that_needs_it_is(made):
    (problem,) = problems("indicator=employee-jobs&as=location_quotient", made).values()

    assert (problem.key, problem.sent) == ("as", "location_quotient")
    assert problem.allowed[0] == "level"
    assert "shift_share" not in problem.allowed
    assert "reference" in problem.reason


def test_a_reference_without_effect_is_no_fault(made):
    assert parse_view("indicator=employee-jobs&reference=NL", made).reference == "NL"


def test_a_comparison_without_reference_becomes_the_level(made):
    view, told = nearest_view("indicator=employee-jobs&as=location_quotient&chart=rank", made)

    assert (view.analysis, view.chart) == ("level", "rank")
    assert [problem.key for problem in told] == ["as"]


def test_indicators_share_an_axis_only_when_they_count_the_same(made):
    assert parse_view("indicator=employment,employee-jobs,published-figure", made)
    assert set(problems("indicator=employment,gdp", made)) == {"indicator"}
    assert parse_view("indicator=employment,gdp&chart=scatter", made).chart == "scatter"
    assert parse_view("indicator=employment,gdp&as=index", made).analysis == "index"
