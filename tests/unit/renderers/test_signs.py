"""Every sign in a chart is explained below it, and none that is not there."""

import pytest

from dashboard.renderers.signs import signs_of, signs_of_still
from tests.unit.renderers.examples import ALL, catalogue
from tests.unit.renderers.made import exhibit, series


def said(one):
    return dict(signs_of(one, catalogue()))


def test_a_chart_without_gaps_breaks_and_flags_has_nothing_to_explain():
    assert said(exhibit("line", [series("a", {2010: 1.0, 2011: 2.0})])) == {}


def test_a_cross_a_stroke_and_a_ring_are_each_explained():
    values = {2010: 1.0, 2011: (None, "", "c"), 2012: 2.0, 2013: 3.0, 2014: (3.0, "p")}
    found = said(exhibit("line", [series("a", values, breaks=(2013,))]))
    assert found == {
        "missing": "geheim",
        "break": "breuk in de reeks",
        "provisional": "voorlopig",
    }


def test_an_event_is_no_break_and_a_count_is_not_provisional():
    part = series("a", {2010: 1.0, 2020: 2.0})
    count = series("b", {2012: 1.0}, role="count")
    one = exhibit("line", [part, count], annotations=ALL["line"]().annotations)
    assert said(one) == {}


@pytest.mark.parametrize("kind", ["bar"])
def test_a_hollow_bar_is_explained(kind):
    assert said(ALL[kind]()) == {"hollow": "voorlopig"}


def test_a_ring_in_a_ranking_is_explained():
    rows = [series("a", {2017: 2.0}), series("b", {2017: (1.0, "p")})]
    assert said(exhibit("rank", rows)) == {"provisional": "voorlopig"}


def test_a_slope_that_is_no_higher_than_its_sheet_says_what_a_line_without_a_name_is():
    assert dict(signs_of_still(ALL["slope"](), catalogue()))["others"] == "andere regio’s"
    assert "others" not in said(ALL["slope"]())
    assert "others" not in dict(signs_of_still(ALL["rank"](), catalogue()))


def test_an_empty_chart_has_no_signs():
    assert said(ALL["empty"]()) == {}
