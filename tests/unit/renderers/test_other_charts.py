"""Rank, waterfall, area, multiples, scatter and treemap: what is particular to each."""

import pytest

from dashboard.exhibits.exhibit import Annotation
from dashboard.renderers.chart import Bars, Dots, Fill, Point, Stroke
from dashboard.renderers.charts.area import stacked
from dashboard.renderers.charts.scatter_pairs import pairs
from dashboard.renderers.charts.treemap import squarified
from dashboard.renderers.draw import draw
from dashboard.renderers.labels import label_box
from dashboard.renderers.layout import WIDTH_CLASSES
from dashboard.renderers.observations import observations
from dashboard.renderers.palette import colour
from dashboard.renderers.projection import contour_of
from dashboard.renderers.ranking import ranked
from dashboard.renderers.svg import TICK_DROP
from tests.unit.renderers import made
from tests.unit.renderers.colours import contrast, linear
from tests.unit.renderers.examples import ALL, catalogue
from tests.unit.renderers.made import PERCENT, exhibit, series


def chart_of(kind, name="wide"):
    return draw(ALL[kind](), catalogue(), name)


def words(chart):
    return ["".join(run.text for line in label.lines for run in line) for label in chart.labels]


def test_regions_are_ranked_from_high_to_low_and_missing_ones_come_last():
    rows = ranked(
        exhibit("rank", [series("a", {1: 1.0}), series("b", {1: None}), series("c", {1: 2.0})])
    )
    assert [(row.series.key, row.rank) for row in rows] == [("c", 1), ("a", 2), ("b", None)]


def test_equal_values_share_the_better_rank():
    values = {"a": 2.0, "b": 2.0, "c": 1.0}
    rows = ranked(exhibit("rank", [series(key, {1: value}) for key, value in values.items()]))
    assert [row.rank for row in rows] == [1, 1, 3]


def test_first_last_and_focus_have_their_value_written():
    found = words(chart_of("rank"))
    assert "+10,0\u00a0%" in found
    assert "\u22129,0\u00a0%" in found
    assert "geheim" in found
    assert not any("+5,0" in word for word in found)


def test_the_place_on_the_list_is_part_of_the_reading():
    first = chart_of("rank").readings[0].stops[0]
    assert first.text == "Agglomeratie NL213 en omgeving: +10,0\u00a0%, plaats 1"


def test_every_part_of_a_waterfall_starts_where_the_last_ended():
    bars = sorted(
        (
            bar
            for mark in chart_of("waterfall").marks
            if isinstance(mark, Bars)
            for bar in mark.bars
        ),
        key=lambda bar: -bar.at,
    )
    assert [(bar.low, bar.high) for bar in bars] == [(0, 1), (1, -1), (-1, -2)]


def test_the_levels_of_a_waterfall_are_dots_and_its_parts_are_signed():
    chart = chart_of("waterfall")
    levels = next(m for m in chart.marks if isinstance(m, Dots) and m.shape == "dot")
    assert [point.x for point in levels.points] == [0, -2]
    assert {"42,0", "+1,0", "\u22122,0", "\u22121,0", "40,0"} <= set(words(chart))


def test_areas_are_stacked_only_in_years_where_every_part_is_known():
    one = exhibit("area", [series("a", {1: 1.0, 2: 1.0}), series("b", {1: 2.0, 2: None})])
    stack, whole = stacked(one.series, observations(one))
    assert whole == (1,)
    assert stack["b"][1] == (0, 2)
    assert stack["a"][1] == (2, 3)


def test_shares_of_a_total_do_not_run_over_a_hundred():
    parts = [series(key, {1: value, 2: value}) for key, value in (("a", 33.4), ("b", 66.7))]
    chart = draw(exhibit("area", parts, unit=PERCENT), catalogue(), "wide")
    assert chart.panels[0].y.ticks[-1].at == 100


def test_small_multiples_share_their_axes():
    panels = chart_of("multiples").panels
    assert len(panels) == 5
    assert len({(panel.y.low, panel.y.high, panel.x.low, panel.x.high) for panel in panels}) == 1


def test_few_small_multiples_have_their_years_at_the_foot_of_each_column():
    chart = chart_of("multiples", "wide")
    written = [bool(panel.x.ticks[0].text) for panel in chart.panels]
    assert written == [False, True, True, True, True]


@pytest.mark.parametrize("name", WIDTH_CLASSES)
def test_rows_of_small_multiples_keep_apart_and_their_lines_have_one_weight(name):
    chart = chart_of("multiples", name)
    titles = [label_box(label, chart.place(label)) for label in chart.labels]
    for panel in chart.panels:
        written = any(tick.text for tick in panel.x.ticks)
        foot = panel.top + panel.height + (TICK_DROP if written else 0)
        same = [
            box
            for box in titles
            if box.left < panel.left + panel.width and box.left > panel.left - 9
        ]
        below = [box.top for box in same if box.top > panel.top + panel.height - 9]
        assert all(top - foot >= (20 if written else 4) for top in below)
    assert len({mark.width for mark in chart.marks if isinstance(mark, Stroke)}) == 1


def test_a_region_with_one_of_two_values_is_not_in_a_scatter():
    assert len(pairs(ALL["scatter"]())) == 9


def test_areas_of_a_treemap_are_in_proportion():
    cells = squarified([6, 6, 4, 3, 2, 2, 1], 600, 400)
    areas = [cell.width * cell.height for cell in cells]
    assert areas == pytest.approx([value / 24 * 240000 for value in (6, 6, 4, 3, 2, 2, 1)])


def test_cells_of_a_treemap_stay_inside_it():
    for cell in squarified([6, 6, 4, 3, 2, 2, 1], 600, 400):
        assert cell.left + cell.width <= 600 + 1e-6
        assert cell.top + cell.height <= 400 + 1e-6


def test_a_treemap_of_nothing_has_no_cells():
    assert squarified([], 600, 400) == ()


def test_a_provisional_bar_is_hollow_and_a_missing_one_a_mark():
    marks = chart_of("bar").marks
    hollow = [mark for mark in marks if isinstance(mark, Bars) and mark.hollow]
    assert [bar.high for mark in hollow for bar in mark.bars] == [19.4]
    assert "geheim" in words(chart_of("bar"))


def test_the_legend_of_a_map_has_a_striped_entry_for_what_was_not_published():
    chart = chart_of("map")
    assert [swatch.hatch for swatch in chart.swatches] == [False] * 5 + [True]
    assert "niet gepubliceerd" in words(chart)


def test_a_map_without_a_gap_has_no_such_entry():
    parts = [
        series(key, {2017: value}, region=region)
        for key, value, region in (("a", 1.0, "NL211"), ("b", 2.0, "NL213"), ("c", 3.0, "NL225"))
    ]
    chart = draw(exhibit("map", parts), made.catalogue(), "wide")
    assert not any(swatch.hatch for swatch in chart.swatches)


def test_a_map_has_the_contour_of_the_land_around_all_regions():
    one, two = ((0, 0), (1, 0), (1, 1), (0, 1)), ((1, 0), (2, 0), (2, 1), (1, 1))
    rings = [tuple(Point(*place) for place in ring) for ring in (one, two)]
    (around,) = contour_of(rings)
    assert set(around) == {Point(*place) for place in (*one, *two)}
    assert len(around) == 6
    edges = [mark.edge for mark in chart_of("map").marks if isinstance(mark, Fill)]
    assert edges.count("soft") == 1


@pytest.mark.parametrize("name", WIDTH_CLASSES)
def test_the_region_in_focus_is_named_on_every_map(name):
    assert any("NL213" in word for word in words(chart_of("map", name)))


@pytest.mark.parametrize("kind", ["area", "treemap"])
def test_parts_are_edged_by_a_line_that_stands_out(kind):
    fills = [mark for mark in chart_of(kind).marks if isinstance(mark, Fill)]
    for theme in ("light", "dark"):
        for mark in fills:
            if mark.tone != "focus":
                edge, tone = (linear(colour(token, theme)) for token in (mark.edge, mark.tone))
                assert contrast(edge, tone) >= 3


@pytest.mark.parametrize("name", WIDTH_CLASSES)
def test_a_part_has_its_value_and_never_a_name_of_three_letters(name):
    parts = [
        series(str(i), {2017: value}, activity=str(i), name="Financieel en zakelijk")
        for i, value in enumerate((85.8, 79.7, 60.1, 41.8, 19.4, 11.2, 7.3, 7.0, 4.0, 2.2))
    ]
    chart = draw(exhibit("treemap", parts), catalogue(), name)
    assert len(chart.labels) == len(parts)
    cut = [run.text for one in chart.labels for line in one.lines for run in line]
    assert all(len(text) > 4 for text in cut if text.endswith("\u2026"))


def test_a_country_far_beyond_its_regions_is_written_and_not_drawn():
    regions = [series(key, {1: value}) for key, value in {"a": 10.0, "b": 8.0}.items()]
    country = {"role": "reference", "name": "Nederland", "ranked": False}
    near, far = (series("nl", {1: value}, **country) for value in (15.0, 800.0))

    drawn = {p.x for mark in rank_of(*regions, near).marks for p in dots_of(mark)}
    beyond = rank_of(*regions, far)

    assert drawn == {10.0, 8.0, 15.0}
    assert {p.x for mark in beyond.marks for p in dots_of(mark)} == {10.0, 8.0}
    assert "800,0 buiten de schaal" in words(beyond)
    assert beyond.readings[0].stops[0].text.startswith("Nederland: 800,0")


def rank_of(*parts):
    return draw(exhibit("rank", parts), catalogue(), "wide")


def dots_of(mark):
    return mark.points if isinstance(mark, Dots) and mark.shape != "none" else ()


def test_the_value_in_a_pinned_year_stands_in_each_small_panel():
    parts = [series(code, {2012: 1.5, 2013: 2.5, 2014: 3.5}, region=code) for code in ("a", "b")]
    pin = Annotation("pin", 2013, 2013, "2013")
    chart = draw(exhibit("multiples", parts, annotations=(pin,)), catalogue(), "wide")

    found = [label.panel for label, text in zip(chart.labels, words(chart), strict=True)
             if text == "2,5"]  # fmt: skip
    assert found == [0, 1]


def test_sized_dots_that_overlap_have_a_rim_of_paper():
    measures = ("gdp", "employment", "population")
    parts = [
        series(f"{code}-{key}", {1: value}, region=code, indicator=key)
        for code, value in (("a", 2.0), ("b", 3.0))
        for key in measures
    ]
    chart = draw(exhibit("scatter", parts), catalogue(), "wide")
    dots = [mark for mark in chart.marks if isinstance(mark, Dots) and mark.shape != "none"]

    assert len(dots) == 2 * len("ab")
    for rim, dot in zip(dots[::2], dots[1::2], strict=True):
        assert (rim.tone, rim.points) == ("paper", dot.points)
        assert rim.size > dot.size


def test_a_title_of_a_small_panel_that_is_cut_has_cut_its_second_line():
    name = "Agglomeratie Leiden en Bollenstreek"
    parts = [
        series(f"r{i}", {1: 94.4, 2: 94.4}, name=name, short="", region=f"R{i}") for i in range(8)
    ]
    chart = draw(exhibit("multiples", parts), catalogue(), "narrow")

    above, below = ("".join(run.text for run in line) for line in chart.labels[0].lines)
    assert above == "Agglomeratie"
    assert below.startswith("Leiden")
    assert below.endswith("… 94,4")
