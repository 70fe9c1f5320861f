"""Pinned years: read in words, in the chart and in the table; two of them are compared."""

from __future__ import annotations

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import nearest_view, parse_view, view_query
from dashboard.renderers.draw import draw
from dashboard.renderers.svg import svg
from dashboard.renderers.table import table_html
from dashboard.renderers.text import text

ASKED = "indicator=employment&region=NL213&activity=C"


def ask(query, made, language="en"):
    return exhibit(parse_view(query, made), made, language)


def test_a_pin_gives_the_values_of_its_year(made):
    answer = ask(f"{ASKED}&pin=2014", made)

    assert answer.summary.endswith("Pinned at 2014: Twente 44.0\u00a0thousand.")
    assert answer.differences == ()


def test_two_pins_are_compared(made):
    # From 40 to 44: four more, a tenth.
    (found,) = ask(f"{ASKED}&pin=2014,2012", made).differences

    assert (found.first, found.last, found.value, found.percent) == (2012, 2014, 4, 10)


def test_the_difference_stands_in_words_table_and_chart(made):
    answer = ask(f"{ASKED}&pin=2012,2014", made)
    written = "+4.0\u00a0thousand"

    assert f"a difference of {written} (+10.0%)" in answer.summary
    assert answer.summary in text(answer, address="x").replace("\n", " ")
    assert "Difference 2012–2014" in table_html(answer, anchor="t")
    assert '<tr class="is-pinned"><th scope="row">2012' in table_html(answer, anchor="t")
    assert f"2014: 44.0\u00a0thousand ({written})" in svg(answer, made, width=720)


def test_of_rates_no_percentage_of_a_percentage_is_made(made):
    (found,) = ask(f"{ASKED}&as=share&pin=2012,2014", made).differences

    assert found.unit.kind == "points"
    assert found.percent is None


def test_a_year_without_value_has_no_difference(made):
    answer = ask("indicator=employment&region=NL213,NL212&activity=C&pin=2012,2014", made)
    found = {one.series: one.value for one in answer.differences}

    assert found["employment-NL212-C"] is None
    assert "not published" in answer.summary


@pytest.mark.parametrize("wrong", ["2013", "1950", "2012,2014,2016", "soon"])
def test_a_pin_is_a_year_that_is_shown_and_two_at_most(made, wrong):
    with pytest.raises(ViewError) as refused:
        parse_view(f"{ASKED}&pin={wrong}", made)

    assert {problem.key for problem in refused.value.problems} == {"pin"}


def test_a_chart_of_one_year_has_no_pin(made):
    view, told = nearest_view(f"{ASKED}&pin=2012&chart=rank", made)

    assert view.pin == ()
    assert [problem.key for problem in told] == ["pin"]


def test_pins_are_written_in_order_of_time(made):
    assert view_query(parse_view(f"{ASKED}&pin=2016,2012", made), made).endswith("pin=2012,2016")


@pytest.mark.parametrize("chart", ["line", "area", "multiples"])
def test_a_line_runs_through_a_pinned_year(made, chart):
    plain = draw(ask(f"{ASKED}&chart={chart}", made), made, "wide")
    pinned = draw(ask(f"{ASKED}&chart={chart}&pin=2012", made), made, "wide")

    assert len(pinned.marks) > len(plain.marks)
