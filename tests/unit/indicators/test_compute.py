"""Analyses of a series, looked up in small tables."""

import pytest

from dashboard.indicators.compute import Measure, results, shift_share_results
from dashboard.indicators.registry import INDICATORS
from tests.unit.exhibits.made import catalogue

EMPLOYMENT = INDICATORS["employment"]
POPULATION = INDICATORS["population"]


@pytest.fixture(scope="module")
def made():
    return catalogue()


def values(measure, made, analysis, base=2012, **more):
    found = results(measure, made, analysis, base, more.get("reference", "NL"))
    return {year: row.value for year, row in found.items()}


def manufacturing(region="NL213"):
    return Measure(EMPLOYMENT, EMPLOYMENT.default_item, region, "C")


def test_levels_are_as_published(made):
    assert values(manufacturing(), made, "level") == {2012: 40, 2014: 44, 2016: 38}


def test_a_share_is_of_the_published_total(made):
    shares = values(manufacturing(), made, "share")

    assert shares == pytest.approx({2012: 20, 2014: 22, 2016: 17.27}, abs=0.01)


def test_a_share_of_an_age_group_is_of_all_ages(made):
    old = Measure(POPULATION, POPULATION.item("Y_GE65"), "NL213")

    assert values(old, made, "share") == {2012: 20, 2016: None}


def test_a_change_is_since_the_base_year_and_before_it_too(made):
    assert values(manufacturing(), made, "change", base=2014) == {2012: -4, 2014: 0, 2016: -6}


def test_growth_begins_after_the_base_year(made):
    rates = values(manufacturing(), made, "growth")

    assert rates == pytest.approx({2014: 4.881, 2016: -1.274}, abs=0.001)


def test_an_index_without_its_base_year_is_missing(made):
    assert values(manufacturing(), made, "index", base=2013) == {2012: None, 2014: None, 2016: None}


def test_a_location_quotient_compares_with_the_reference(made):
    assert values(manufacturing(), made, "location_quotient")[2012] == 2


def test_a_suppressed_cell_stays_missing_with_its_flag(made):
    found = results(manufacturing("NL212"), made, "share", 2012, "NL")

    assert found[2014] == (None, "", "c", "missing-input")


def test_flags_of_inputs_reach_the_result(made):
    assert results(manufacturing(), made, "share", 2012, "NL")[2016].status == "p"


def test_a_division_by_zero_is_missing_with_a_reason(made):
    found = results(manufacturing(), made, "per_capita", 2012, "NL")

    assert found[2012].value == 400
    assert found[2014].reason == "missing-input"
    assert found[2016].reason == "not-computable"


def test_only_the_years_wanted_are_computed(made):
    found = results(manufacturing(), made, "index", 2012, "NL", {2016})

    assert {year: row.value for year, row in found.items()} == {2016: 95}


def test_shift_share_sums_to_the_change(made):
    parts = shift_share_results(manufacturing(), made, 2012, 2016, "NL")

    assert {name: row.value for name, row in parts.items()} == pytest.approx(
        {"national": 4, "mix": -4, "regional": -2, "change": -2}
    )
    assert parts["regional"].status == "p"


def test_shift_share_without_the_reference_is_missing(made):
    parts = shift_share_results(manufacturing(), made, 2012, 2016, "DEA34")

    assert {row.value for row in parts.values()} == {None}


def test_shift_share_of_an_activity_that_the_reference_did_not_have_has_no_answer(made):
    construction = Measure(EMPLOYMENT, EMPLOYMENT.default_item, "NL213", "F")

    assert (
        shift_share_results(construction, made, 2012, 2016, "NL")["mix"].reason == "not-computable"
    )
