"""How places moved between two years: drawn, read and tabled."""

import re

import pytest

from dashboard.renderers.chart import Dots, Stroke
from dashboard.renderers.draw import draw
from dashboard.renderers.layout import WIDTH_CLASSES
from dashboard.renderers.moving import movers, two_years
from dashboard.renderers.table import table_html
from tests.unit.renderers.examples import catalogue, rank, slope

YEARS = (2012, 2024)


def drawn(name="wide"):
    return draw(slope(), catalogue(), name)


def test_each_region_has_its_place_in_both_years_and_how_many_it_moved():
    found = {one.series.name: one for one in movers(slope(), YEARS)}

    assert [(one.before.rank, one.after.rank, one.moved) for one in found.values()] == [
        (3, 1, 2), (1, 2, -1), (2, 3, -1), (5, 4, 1), (None, 5, None), (4, None, None),
    ]  # fmt: skip


def test_a_line_goes_from_place_to_place_the_first_on_top():
    lines = [mark for mark in drawn().marks if isinstance(mark, Stroke) and mark.tone == "focus"]

    ((start, end),) = lines[0].lines
    assert (start.x, end.x) == (0, 1)
    assert start.y < end.y, "Twente went up"
    dots = [mark for mark in drawn().marks if isinstance(mark, Dots)]
    assert end.y == max(at.y for mark in dots for at in mark.points)


def test_a_region_without_one_of_the_places_has_no_line_but_a_cross():
    lines = [line for mark in drawn().marks if isinstance(mark, Stroke) for line in mark.lines]
    crosses = [mark for mark in drawn().marks if isinstance(mark, Dots) and mark.shape == "cross"]

    assert len(lines) == 3 + 2, "three whole lines, and one that is cut at its break"
    assert [at.x for at in crosses[0].points] == [0, 1]


def test_a_provisional_place_is_a_ring():
    (rings,) = [mark for mark in drawn().marks if isinstance(mark, Dots) and mark.shape == "ring"]

    assert [at.x for at in rings.points] == [1]


@pytest.mark.parametrize("name", WIDTH_CLASSES)
def test_the_chosen_region_has_its_value_at_both_ends(name):
    labels = drawn(name).labels
    written = ["".join(run.text for run in line) for one in labels for line in one.lines]

    assert [text for text in written if "Twente" in text][-1] == "Twente 9,0\u00a0%"
    assert any(text.endswith("7,0\u00a0%") for text in written)


def test_value_and_place_of_both_years_are_read_and_the_move():
    texts = [stop.text for stop in drawn().readings[0].stops]

    assert texts[0] == (
        "Twente. 2012: 7,0\u00a0%, plaats 3. 2024: 9,0\u00a0%, plaats 1; 2 plaatsen hoger."
    )
    assert texts[1].endswith("2024: 8,0\u00a0% (voorlopig), plaats 2; één plaats lager.")
    assert texts[-1] == "IJmond. 2012: 6,0\u00a0%, plaats 4. 2024: niet gepubliceerd."


def test_the_table_has_value_and_place_of_both_years_and_the_move():
    html = table_html(slope(), anchor="a")
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', html)

    assert heads[1:] == [
        "2012", "Plaats 2012", "2024", "Plaats 2024", "Plaatsen omhoog (+) of omlaag (−)",
    ]  # fmt: skip
    assert re.findall(r"<td[^>]*>([^<]*)", html.split("Twente")[1])[:5] == [
        "7,0\u00a0%", "3", "9,0\u00a0%", "1", "+2",
    ]  # fmt: skip


def test_a_ranking_of_one_year_stays_a_ranking():
    assert two_years(rank()) is None
    assert two_years(slope()) == YEARS
