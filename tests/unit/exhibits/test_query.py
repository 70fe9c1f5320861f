"""A view as an address: strict, lenient, and in one spelling."""

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.query import check_view, nearest_view, parse_view, view_query
from dashboard.exhibits.view import View
from tests.unit.exhibits.refusals import problems


def test_reads_what_an_address_asks(made):
    view = parse_view("indicator=employment&region=NL213,NL&activity=C&from=2012&to=2016", made)

    assert view == View(
        indicator=("employment",), region=("NL213", "NL"), activity=("C",), start=2012, end=2016
    )


def test_a_question_mark_in_front_is_no_problem(made):
    assert parse_view("?indicator=gdp", made).indicator == ("gdp",)


def test_defaults_are_named_so_that_the_address_tells_what_is_shown(made):
    view = parse_view("indicator=employment", made)

    assert view_query(view, made) == "indicator=employment&region=NL213&activity=C"


def test_an_indicator_that_needs_a_comparison_brings_it(made):
    assert parse_view("indicator=gdp-per-inhabitant", made).region == ("NL213", "NL")


def test_keys_are_written_in_one_order_and_defaults_left_out(made):
    query = "chart=line&as=level&reference=NL&to=2016&activity=C&region=NL213&indicator=employment"
    view = parse_view(query, made)

    assert view_query(view, made) == "indicator=employment&region=NL213&activity=C&to=2016"


def test_the_default_item_is_left_out_and_others_are_written(made):
    assert parse_view("indicator=population&item=TOTAL", made).item is None
    view = parse_view("indicator=population&item=Y_GE65", made)
    assert "item=Y_GE65" in view_query(view, made)


def test_forms_send_empty_values_and_lists_as_repeated_keys(made):
    pairs = [("indicator", "employment"), ("item", ""), ("region", "NL213"), ("region", "NL")]

    assert parse_view(pairs, made).region == ("NL213", "NL")


def test_a_code_that_is_sent_twice_counts_once(made):
    assert parse_view("indicator=gdp&region=NL213,NL,NL213", made).region == ("NL213", "NL")


def test_a_plus_in_a_code_survives_the_address(made):
    view = View(indicator=("establishments",), region=("GM0153",), activity=("A+O-Q",))

    assert "activity=A%2BO-Q" in view_query(view, made)


def test_an_unknown_indicator_names_those_that_are_there(made):
    problem = problems("indicator=happiness", made)["indicator"]

    assert problem.sent == "happiness"
    assert "employment" in problem.allowed


def test_a_view_needs_an_indicator(made):
    assert problems("region=NL213", made)["indicator"].sent == ""


def test_each_wrong_key_is_told(made):
    found = problems(
        "indicator=employment&region=XX&activity=Z9&chart=pie&as=magic&colour=red", made
    )

    assert set(found) == {"region", "activity", "chart", "as", "colour"}


def test_a_known_region_that_is_not_published_is_refused_and_not_guessed(made):
    assert "not published" in problems("indicator=employment&region=DEA34", made)["region"].reason


def test_a_renamed_code_is_refused_with_its_successor(made):
    found = problems("indicator=employment&region=CR12&activity=M_N", made)

    assert found["region"].allowed == ("NL213",)


def test_a_key_given_twice_with_two_values_is_refused(made):
    assert set(problems("indicator=gdp&chart=line&chart=bar", made)) == {"chart"}


def test_an_activity_of_an_indicator_without_activities_is_refused(made):
    assert set(problems("indicator=gdp&activity=C", made)) == {"activity"}


def test_a_query_of_any_length_is_answered(made):
    assert "query" in problems("indicator=gdp&region=" + "A" * 100_000, made)
    view, told = nearest_view("a=1&" * 1000, made)
    assert view.indicator == ("employment",)
    assert "query" in {problem.key for problem in told}


@pytest.mark.parametrize(
    ("sent", "region"),
    [
        ("nl213", ("NL213",)),
        ("NL2139", ("NL213",)),
        ("NL999", ("NL",)),
        ("NL999,NL213", ("NL213",)),
        ("XX,NL9", ("NL",)),
    ],
)
def test_an_unknown_region_is_what_its_code_begins_with_unless_others_are_known(made, sent, region):
    view, told = nearest_view(f"indicator=employment&region={sent}&activity=c", made)

    assert view.region == region
    assert view.activity == ("C",)
    assert {problem.key for problem in told} == {"region", "activity"}


def test_the_nearest_view_is_spelled_most_alike(made):
    view, _ = nearest_view("indicator=employmnt&as=indx&chart=tabel", made)

    assert (view.indicator, view.analysis, view.chart) == (("employment",), "index", "table")


@pytest.mark.parametrize(
    "query",
    ["", "indicator=", "%00=%ff", "indicator=gdp&region=&chart=", "&&&===", "indicator=a,b,c,d,e",
     "indicator=employment&from=2016&to=2012&base=2013&as=shift_share&chart=map&region=NL213,NL"],
)  # fmt: skip
def test_the_nearest_view_of_anything_is_valid(made, query):
    view, _ = nearest_view(query, made)

    assert parse_view(view_query(view, made), made) == view


def test_a_view_made_in_code_is_checked_like_an_address(made):
    view = View(indicator=("employment",), region=("NL213",))

    assert check_view(view, made).activity == ("C",)
    with pytest.raises(ViewError):
        check_view(View(indicator=("employment",), region=("XX",)), made)
