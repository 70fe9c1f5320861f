"""A chart shows what it can, and no more than can be read."""

from dashboard.exhibits.query import parse_view, view_query
from tests.unit.exhibits.refusals import problems


def test_shift_share_is_a_waterfall_without_saying_so(made):
    view = parse_view("indicator=employment&as=shift_share&base=2012", made)

    assert view.chart == "waterfall"
    assert "chart" not in view_query(view, made)


def test_a_chart_that_cannot_show_an_analysis_is_refused(made):
    found = problems("indicator=employment&as=shift_share&chart=line", made)

    assert found["chart"].allowed == ("waterfall", "table")


def test_a_chart_of_one_region_refuses_two(made):
    assert set(problems("indicator=employment&region=NL213,NL&chart=treemap", made)) == {"region"}


def test_a_chart_of_one_activity_refuses_two(made):
    assert set(problems("indicator=employment&activity=C,F&chart=rank", made)) == {"activity"}


def test_bars_compare_regions_or_activities(made):
    query = "indicator=employment&region=NL213,NL&activity=C,F&chart=bar"

    assert set(problems(query, made)) == {"activity"}
