"""What holds for every kind of chart at every width."""

from itertools import combinations

import pytest

from dashboard.renderers.chart import Bars, Dots, Fill
from dashboard.renderers.draw import draw
from dashboard.renderers.labels import Box, label_box
from dashboard.renderers.layout import DESIGN_WIDTH, WIDTH_CLASSES, box_height
from dashboard.renderers.palette import tokens
from tests.unit.renderers.examples import ALL, catalogue

KINDS = pytest.mark.parametrize("kind", ALL)
WIDTHS = pytest.mark.parametrize("name", WIDTH_CLASSES)


def chart_of(kind, name="wide"):
    return draw(ALL[kind](), catalogue(), name)


def boxes(chart):
    """Return the boxes of all labels, less the leading above and below their letters."""
    found = []
    for label in chart.labels:
        box = label_box(label, chart.place(label))
        found.append((label, Box(box.left, box.top + 2, box.right, box.bottom - 2)))
    return found


@KINDS
@WIDTHS
def test_a_chart_has_the_size_that_pages_reserve(kind, name):
    chart = chart_of(kind, name)
    assert (chart.width, chart.height) == (DESIGN_WIDTH[name], box_height(ALL[kind](), name))


@KINDS
@WIDTHS
def test_no_label_leaves_the_box(kind, name):
    chart = chart_of(kind, name)
    for label, box in boxes(chart):
        assert box.left >= -0.5, label
        assert box.right <= chart.width + 0.5, label
        assert box.top >= -1, label
        assert box.bottom <= chart.height + 1, label


@KINDS
@WIDTHS
def test_no_two_labels_collide(kind, name):
    for (one, box), (two, other) in combinations(boxes(chart_of(kind, name)), 2):
        assert not box.touches(other), (one.lines, two.lines)


@KINDS
@WIDTHS
def test_no_type_is_smaller_than_thirteen_px(kind, name):
    assert all(label.size >= 13 for label in chart_of(kind, name).labels)


@KINDS
@WIDTHS
def test_panels_stay_inside_the_box(kind, name):
    chart = chart_of(kind, name)
    for panel in chart.panels:
        assert panel.left >= 0
        assert panel.top >= 0
        assert panel.left + panel.width <= chart.width
        assert panel.top + panel.height <= chart.height


@KINDS
def test_every_tone_is_a_token(kind):
    chart = chart_of(kind)
    tones = {mark.tone for mark in chart.marks} | {label.tone for label in chart.labels}
    assert tones - {""} <= set(tokens()["light"])


@KINDS
def test_words_have_only_tones_that_can_be_read(kind):
    tones = {label.tone for label in chart_of(kind).labels}
    assert tones <= {"ink", "soft", "focus", "claim", "paper"}


@KINDS
def test_every_width_draws_the_same_marks(kind):
    shapes = [
        [(type(mark), mark.tone) for mark in chart_of(kind, name).marks] for name in WIDTH_CLASSES
    ]
    assert shapes[0] == shapes[1] == shapes[2]


@KINDS
def test_every_reading_names_a_point_that_is_there(kind):
    chart = chart_of(kind)
    for reading in chart.readings:
        for stop in reading.stops:
            mark = chart.marks[stop.mark]
            assert isinstance(mark, Dots)
            assert mark.points[stop.index] == stop.at
            assert mark.texts[stop.index] == stop.text


# One stop of a scatter or a slope tells several observations, and ``empty`` has none.
@pytest.mark.parametrize(
    "kind", [kind for kind in ALL if kind not in ("empty", "scatter", "slope")]
)
def test_every_observation_can_be_read(kind):
    exhibit = ALL[kind]()
    stops = [stop for reading in chart_of(kind).readings for stop in reading.stops]
    assert len(stops) == len(exhibit.frame)


def test_an_empty_exhibit_says_why():
    chart = chart_of("empty", "narrow")
    words = " ".join(run.text for line in chart.labels[0].lines for run in line)
    assert words == "Voor deze regio zijn geen cijfers gepubliceerd."
    assert chart.marks == ()


def test_bars_start_at_zero():
    for mark in chart_of("bar").marks:
        if isinstance(mark, Bars):
            assert all(bar.low == 0 for bar in mark.bars)


def test_only_the_region_in_focus_has_the_accent_on_a_map():
    outlined = [m for m in chart_of("map").marks if isinstance(m, Fill) and m.edge == "focus"]
    assert [mark.shape for mark in outlined] == ["NL213"]
