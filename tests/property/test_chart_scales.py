"""What must hold for any values: ranges hold them, labels stay apart, treemaps fill their box."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.renderers.charts.treemap import squarified
from dashboard.renderers.classes import class_limits, class_of
from dashboard.renderers.labels import spread
from dashboard.renderers.scales import nice_range, ticks_between, year_ticks
from dashboard.renderers.typeface import shorten, text_width

values = st.floats(-1e9, 1e9).filter(lambda v: v == 0 or abs(v) > 1e-6)


@given(values, values)
def test_a_range_holds_what_it_was_made_for(one, other):
    low, high, step = nice_range(min(one, other), max(one, other))
    assert low <= min(one, other) + step * 1e-6
    assert high >= max(one, other) - step * 1e-6
    assert 2 <= len(ticks_between(low, high, step)) <= 7


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(10, 30)), min_size=1, max_size=9))
def test_spread_labels_never_overlap_and_stay_inside(boxes):
    wanted, sizes = zip(*boxes, strict=True)
    middles = spread(wanted, sizes, 0, 300)
    edges = sorted((m - s / 2, m + s / 2) for m, s in zip(middles, sizes, strict=True))
    assert all(before[1] <= after[0] + 1e-6 for before, after in pairwise(edges))
    assert edges[0][0] >= -1e-6
    assert edges[-1][1] <= 300 + 1e-6


@given(st.integers(1950, 2050), st.integers(1, 80), st.floats(60, 800))
def test_years_on_an_axis_never_touch(first, length, width):
    ticks = year_ticks(range(first, first + length), (first + 2, first + 5), width, 13)
    scale = width / max(length - 1, 1)
    need = text_width("0000", 13)
    assert all((b.at - a.at) * scale >= need for a, b in pairwise(ticks))


@given(st.text(max_size=60), st.floats(0, 300))
def test_a_shortened_text_fits(text, width):
    assert text_width(shorten(text, 13, width), 13) <= width or text_width(text, 13) <= width


@given(st.lists(st.floats(0.01, 1e5), min_size=1, max_size=60))
def test_every_value_is_in_one_of_at_most_five_classes(found):
    limits = class_limits(found)
    assert len(limits) <= 4
    assert list(limits) == sorted(set(limits))
    assert all(0 <= class_of(value, limits) <= 4 for value in found)


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=60))
def test_no_class_holds_what_fell_and_what_rose(found):
    limits = class_limits(found, neutral=0.0)
    fell = {class_of(value, limits) for value in found if value < 0}
    rose = {class_of(value, limits) for value in found if value >= 0}
    assert len(limits) <= 4
    assert fell.isdisjoint(rose)


@given(st.lists(st.floats(0.5, 1000), min_size=1, max_size=30))
def test_the_cells_of_a_treemap_fill_its_box(found):
    cells = squarified(sorted(found, reverse=True), 500, 300)
    assert sum(cell.width * cell.height for cell in cells) == pytest.approx(500 * 300)
