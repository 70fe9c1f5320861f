import pytest

from dashboard.renderers.chart import Label, Point, Run
from dashboard.renderers.labels import Box, Places, label_box, spread, value_and_name

FRAME = Box(0, 0, 200, 100)


def label(text="Twente", **more):
    return Label(Point(0, 0), ((Run(text),),), size=10, **more)


def test_a_label_is_centred_vertically_on_its_place():
    box = label_box(label(), Point(50, 50))
    assert (box.top + box.bottom) / 2 == 50
    assert box.left == 50


def test_the_anchor_says_which_end_stands_at_the_place():
    assert label_box(label(anchor="end"), Point(50, 50)).right == pytest.approx(50)
    box = label_box(label(anchor="middle"), Point(50, 50))
    assert (box.left + box.right) / 2 == pytest.approx(50)


def test_the_first_free_place_is_taken():
    places = Places(FRAME, boxes=[Box(0, 0, 200, 40)])
    found = places.first([(label("one"), Point(10, 20)), (label("two"), Point(10, 70))])
    assert found is not None
    assert found.lines == ((Run("two"),),)


def test_two_labels_never_share_a_place():
    places = Places(FRAME)
    assert places.first([(label(), Point(10, 50))]) is not None
    assert places.first([(label(), Point(12, 52))]) is None


def test_a_line_through_a_place_makes_it_taken():
    places = Places(FRAME)
    places.take_line([Point(0, 50), Point(200, 50)])
    assert not places.free(Box(10, 45, 60, 55))
    assert places.free(Box(10, 60, 60, 70))


def test_a_line_that_passes_a_corner_without_touching_leaves_the_place_free():
    places = Places(FRAME)
    places.take_line([Point(0, 40), Point(40, 0)])
    assert places.free(Box(30, 30, 60, 40))


def test_no_place_outside_the_frame_is_free():
    assert not Places(FRAME).free(Box(180, 10, 220, 20))


def test_spread_boxes_keep_their_places_when_they_do_not_touch():
    assert spread([10, 50, 90], [10, 10, 10], 0, 100) == (10, 50, 90)


def test_a_tall_box_stays_above_the_box_of_a_lower_level():
    wanted = [50 + 20, 60]
    assert (
        spread(wanted, [50, 10], 0, 200, [50, 60])[0]
        < spread(wanted, [50, 10], 0, 200, [50, 60])[1]
    )


def test_boxes_that_want_one_place_are_stacked_around_it():
    assert spread([50, 50], [10, 10], 0, 100) == (45, 55)


def test_boxes_are_pushed_back_from_the_frame():
    assert spread([2, 99], [10, 10], 0, 100) == (5, 95)


def test_a_short_name_stands_on_the_line_of_its_value():
    assert value_and_name("41,6", "Twente", 10, 100) == ((Run("41,6 ", True), Run("Twente")),)


def test_a_long_name_is_wrapped_below_its_value():
    lines = value_and_name("41,6", "banen van werknemers", 10, 60)
    assert [line[0].text for line in lines] == ["41,6", "banen van", "werknemers"]


def test_a_name_with_too_few_lines_is_cut():
    lines = value_and_name("41,6", "banen van werknemers in december", 10, 60, most_lines=2)
    assert len(lines) == 2
    assert lines[1][0].text.endswith("…")


def test_a_cut_name_keeps_its_hyphens_without_spaces():
    lines = value_and_name("", "Zuidoost-Noord-Brabant", 10, 50, most_lines=2)
    assert "- " not in "".join(run.text for line in lines for run in line)
