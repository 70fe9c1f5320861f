"""Each year has values, years run forwards, and a change has two."""

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import nearest_view, parse_view, view_query
from dashboard.exhibits.resolve import resolve
from tests.unit.exhibits.refusals import problems


@pytest.mark.parametrize("sent", ["abcd", "20", "20122", "２０１２", "2012.0", "-2012", "2030"])
def test_a_year_is_four_digits_within_the_table(made, sent):
    assert set(problems(f"indicator=employment&from={sent}", made)) == {"from"}


def test_a_span_ends_after_it_begins(made):
    assert set(problems("indicator=employment&from=2016&to=2012", made)) == {"from"}


def test_the_base_year_lies_within_what_is_shown(made):
    query = "indicator=employment&as=index&from=2014&base=2012"

    assert set(problems(query, made)) == {"base"}


def test_the_nearest_year_is_the_first_or_last_there_is(made):
    view, _ = nearest_view("indicator=employment&from=1800&to=2100", made)

    assert (view.start, view.end) == (2012, 2016)


@pytest.mark.parametrize(
    ("sent", "key"),
    [("&year=2014&base=2014", "base"), ("&from=2014&to=2014", "from"), ("&year=2012", "year")],
)
def test_a_shift_share_needs_two_years(made, sent, key):
    query = f"indicator=employment&as=shift_share{sent}"

    assert list(problems(query, made)) == [key]
    assert parse_view(view_query(nearest_view(query, made)[0], made), made)


def test_one_year_of_a_chart_over_time_is_a_period_of_that_year(made):
    asked = parse_view("indicator=employment&region=NL213&activity=C&year=2014", made)

    assert (
        view_query(asked, made) == "indicator=employment&region=NL213&activity=C&from=2014&to=2014"
    )


def test_what_is_no_year_is_told_with_the_years_that_there_are(made):
    with pytest.raises(ViewError) as refused:
        parse_view("indicator=employment&from=abc", made)

    assert refused.value.problems[0].key == "from"
    assert "2014" in refused.value.problems[0].allowed


def test_a_year_without_value_in_the_economy_compared_with_is_none_of_the_comparison(made):
    compared = "indicator=employment&region=NL213&as=location_quotient&chart=rank&reference=NL212"
    (problem,) = problems(f"{compared}&year=2014", made).values()

    assert (problem.key, problem.allowed) == ("year", ("2012", "2016"))
    assert offered(parse_view(compared, made), made).years == (2012, 2016)


def test_a_year_lies_within_the_span_asked_for_beside_it(made):
    found = problems("indicator=employment&chart=rank&year=2016&to=2014", made)

    assert found["year"].allowed == ("2012", "2014")


def test_a_change_is_since_the_first_year_shown_that_has_a_value(made):
    view = parse_view("indicator=employment&region=NL212&activity=C&from=2014&as=index", made)

    assert resolve(view, made).base == 2016
