"""Tables that are wider than an upright sheet of paper are marked, others are not."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.layout import PAPER_ROWS
from dashboard.renderers.still import paper_still
from dashboard.renderers.table import table_html
from dashboard.renderers.table_room import lies_down


@pytest.mark.parametrize(("columns", "down"), [(12, False), (18, False), (40, True)])
def test_a_table_lies_down_when_its_columns_need_more_than_the_breadth_of_a_sheet(columns, down):
    assert lies_down(["Twente"], [["2000", "48,7"]] * columns) is down


def test_long_numbers_need_more_room_than_short_ones():
    assert lies_down(["Twente"], [["2000", "796.530.000"]] * 18)
    assert not lies_down(["Twente"], [["2000", "796.530.000"]] * 8)


def answered(query, catalogue):
    return exhibit(parse_view(query, catalogue), catalogue, "nl")


@pytest.mark.parametrize(("indicator", "down"), [("employment&activity=C", False), ("gdp", True)])
def test_forty_regions_lie_down_for_numbers_that_are_long(catalogue, indicator, down):
    shown = answered(f"indicator={indicator}&region=NL213&chart=multiples", catalogue)

    assert ('class="lies-down"' in table_html(shown, anchor="a")) is down


def test_many_small_charts_have_a_drawing_for_paper_and_few_have_none(catalogue):
    many = answered("indicator=employment&region=NL213&activity=C&chart=multiples", catalogue)
    few = answered("indicator=establishments&region=GM0153&activity=B-E&chart=multiples", catalogue)

    drawn = paper_still(many, catalogue)
    assert drawn.startswith('<div class="still-paper"><svg')
    assert drawn.count(">2017</text>") == len({one.region for one in many.series}) > PAPER_ROWS
    assert paper_still(few, catalogue) == ""
