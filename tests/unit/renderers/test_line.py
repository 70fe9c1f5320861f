from itertools import pairwise

import pytest

from dashboard.exhibits.exhibit import Annotation
from dashboard.renderers.chart import Dots, Point, Stroke
from dashboard.renderers.charts.line import line_chart, runs
from dashboard.renderers.layout import WIDTH_CLASSES
from dashboard.renderers.observations import observations
from tests.unit.renderers.examples import ALL
from tests.unit.renderers.made import BAND, exhibit, series


def chart_of(*parts, **more):
    return line_chart(exhibit("line", parts, **more), "wide")


def strokes(chart):
    return [mark for mark in chart.marks if isinstance(mark, Stroke)]


def dots(chart, shape):
    return [mark for mark in chart.marks if isinstance(mark, Dots) and mark.shape == shape]


def words(chart):
    return ["".join(run.text for line in label.lines for run in line) for label in chart.labels]


def test_a_missing_year_leaves_a_gap_and_a_mark_on_the_axis():
    chart = chart_of(series("a", {2010: 1.0, 2011: 2.0, 2012: None, 2013: 3.0, 2014: 4.0}))
    assert [len(line) for line in strokes(chart)[0].lines] == [2, 2]
    assert dots(chart, "cross")[0].points == (Point(2012, 0.0),)


def test_no_line_is_drawn_across_a_break():
    values = {2010: 1.0, 2011: 2.0, 2012: 5.0, 2013: 6.0}
    chart = chart_of(series("a", values, breaks=(2012,)))
    assert [[p.x for p in line] for line in strokes(chart)[0].lines] == [[2010, 2011], [2012, 2013]]
    assert dots(chart, "stroke")[0].points == (Point(2011.5, 3.5),)


def test_provisional_years_are_dashed_and_hollow():
    chart = chart_of(series("a", {2010: 1.0, 2011: 2.0, 2012: (3.0, "p")}))
    firm, loose = strokes(chart)
    assert (firm.dash, [p.x for p in firm.lines[0]]) == ("solid", [2010, 2011])
    assert (loose.dash, [p.x for p in loose.lines[0]]) == ("dashed", [2011, 2012])
    assert dots(chart, "ring")[0].points == (Point(2012, 3.0),)


def test_a_single_year_between_gaps_is_a_dot():
    chart = chart_of(series("a", {2010: None, 2011: 2.0, 2012: None}))
    assert strokes(chart) == []
    assert dots(chart, "dot")[0].points == (Point(2011, 2.0),)


def test_a_second_concept_is_dotted_in_the_same_colour():
    values = {2010: 1.0, 2011: 2.0}
    chart = chart_of(series("a", values), series("b", values, role="second"))
    assert {(s.tone, s.dash) for s in strokes(chart)} == {("focus", "solid"), ("focus", "dotted")}


def test_claims_are_diamonds_and_counts_are_rings_never_joined():
    chart = chart_of(
        series("a", {2010: 1.0, 2020: 2.0}),
        series("claim", {2012: 3.0, 2014: 4.0}, role="claim"),
        series("count", {2013: 2.0, 2017: 2.5}, role="count"),
    )
    assert len(strokes(chart)) == 1
    assert dots(chart, "diamond")[0].tone == "claim"
    assert len(dots(chart, "ring")[0].points) == 2


def test_the_value_axis_starts_at_zero_unless_the_exhibit_says_otherwise():
    part = series("a", {2010: 95.0, 2011: 110.0})
    assert chart_of(part).panels[0].y.low == 0
    assert chart_of(part, zero_based=False).panels[0].y.low > 80


def test_a_name_stands_at_the_end_of_its_line():
    chart = chart_of(series("a", {2010: 1.0, 2020: 2.0}, name="Twente"))
    label = chart.labels[0]
    assert words(chart)[0] == "2,0 Twente"
    assert label.at == Point(2020, 2.0)


def test_a_line_that_ended_long_ago_is_named_inside():
    chart = chart_of(
        series("a", {2000: 50.0, 2010: 40.0}, name="oud"),
        series("b", {2010: 40.0, 2024: 41.6}, name="nieuw", role="second"),
    )
    inner = next(label for label in chart.labels if "oud" in label.lines[0][-1].text)
    assert inner.at.x <= 2010


def test_labels_of_lines_that_end_together_are_moved_apart():
    parts = [series(k, {2010: 1.0, 2020: 2.0}, name=k, role="peer") for k in "abcd"]
    chart = chart_of(*parts)
    places = sorted(chart.place(label).y for label in chart.labels)
    assert all(after - before >= 16 for before, after in pairwise(places))


def test_labels_stand_in_the_order_of_the_values_they_name():
    ends = {"Zuidoost-Noord-Brabant en omgeving": 98.6, "Twente": 98.2, "Nederland": 97.9}
    parts = [series(n, {2010: 100.0, 2020: v}, name=n, role="peer") for n, v in ends.items()]
    for name in WIDTH_CLASSES:
        chart = line_chart(exhibit("line", parts, zero_based=False), name)
        beside = [label for label in chart.labels if label.at.x == 2020]
        ordered = sorted(beside, key=lambda label: chart.place(label).y)
        assert [label.at.y for label in ordered] == [98.6, 98.2, 97.9]


def test_the_programmes_years_are_a_band_and_stand_on_the_axis():
    chart = chart_of(series("a", dict.fromkeys(range(2000, 2025), 1.0)), annotations=(BAND,))
    assert [(band.start, band.end) for band in chart.bands] == [(2012, 2017)]
    assert {"2000", "2012", "2017", "2024"} <= {tick.text for tick in chart.panels[0].x.ticks}
    assert "Innovatiesprong" in words(chart)


EVENTS = [
    Annotation("event", 2012.1, 2012.1, "Aankondiging van het programma"),
    Annotation("event", 2012.4, 2012.4, "Tussenstand van het programma"),
    Annotation("event", 2012.7, 2012.7, "Afsluiting van het programma"),
]


@pytest.mark.parametrize("name", WIDTH_CLASSES)
def test_an_event_without_room_for_its_name_has_no_tick(name):
    part = series("a", dict.fromkeys(range(2000, 2025), 1.0))
    chart = line_chart(exhibit("line", [part], annotations=(BAND, *EVENTS)), name)
    named = [label.at for label in chart.labels if "programma" in label.lines[0][0].text]
    assert sorted(named) == sorted(p for mark in dots(chart, "stroke") for p in mark.points)
    assert len(named) < len(EVENTS)


@pytest.mark.parametrize("name", WIDTH_CLASSES)
def test_the_name_of_a_band_starts_with_it_at_the_head_never_on_the_axis(name):
    part = series("a", dict.fromkeys(range(2000, 2025), 1.0))
    chart = line_chart(exhibit("line", [part], annotations=(BAND,)), name)
    label = next(one for one in chart.labels if one.lines[0][0].text.startswith("Innovatie"))
    panel = chart.panels[0]
    assert label.at == Point(2012, panel.y.high)
    assert chart.place(label).y < panel.top + panel.height / 4


def test_a_line_that_ends_before_the_axis_says_its_year():
    chart = chart_of(
        series("a", {2000: 1.0, 2020: 2.0}, name="Twente"),
        series("b", {2000: 3.0, 2021: 4.0}, role="reference", name="Nederland"),
    )
    assert {"2,0 Twente (2020)", "4,0 Nederland"} <= set(words(chart))


@pytest.mark.parametrize("name", WIDTH_CLASSES)
def test_published_figures_are_named_once_at_every_width(name):
    chart = line_chart(ALL["line"](), name)
    found = " ".join(words(chart))
    for concept in ("industrie", "HTSM", "topsector"):
        assert concept in found


def test_no_gridline_strikes_through_a_label():
    assert all(label.halo for label in line_chart(ALL["line"](), "wide").labels)


def test_a_band_outside_the_years_shown_is_left_out():
    chart = chart_of(series("a", {2018: 1.0, 2024: 2.0}), annotations=(BAND,))
    assert chart.bands == ()


def test_a_target_is_a_dashed_line_with_its_text():
    target = Annotation("target", 3.0, 3.0, "doel")
    chart = chart_of(series("a", {2010: 1.0, 2020: 2.0}), annotations=(target,))
    line = next(mark for mark in strokes(chart) if mark.tone == "claim")
    assert line.dash == "dashed"
    assert line.lines == ((Point(2010, 3.0), Point(2020, 3.0)),)
    assert "doel" in words(chart)


def test_a_second_measure_is_read_in_its_own_unit():
    persons, jobs = series("a", {2012: 41.7}), series("b", {2012: 40.0}, role="second")
    one = exhibit("line", [persons, jobs])
    one.frame.loc[one.frame["series"] == "b", "unit"] = "THS_JOBS"
    texts = [reading.stops[0].text for reading in line_chart(one, "wide").readings]
    assert texts[0] == "2012: 41,7 duizend werkzame personen"
    assert texts[1] == "2012: 40,0 duizend banen van werknemers"


def test_a_claim_is_read_without_the_unit_of_the_official_series():
    chart = chart_of(series("a", {2012: 45.0}, role="claim"))
    assert chart.readings[0].stops[0].text == "2012: 45,0\u00a0duizend"


def test_the_reading_says_value_unit_year_and_status():
    chart = chart_of(series("a", {2012: (41.7, "p"), 2013: None}, name="Twente"))
    texts = [stop.text for stop in chart.readings[0].stops]
    assert texts == [
        "2012: 41,7 duizend werkzame personen (voorlopig)",
        "2013: niet gepubliceerd",
    ]


def test_runs_are_cut_at_gaps_only():
    made, _ = part = series("a", {2010: 1.0, 2012: 2.0, 2013: None, 2014: 3.0})
    rows = observations(exhibit("line", [part]))["a"]
    assert [[row.period for row in run] for run in runs(made, rows)] == [[2010, 2012], [2014]]


def test_many_names_are_led_to_from_where_their_lines_end():
    few = [series(str(i), {2010: 1.0, 2011: 5.0 + i / 9}) for i in range(4)]
    many = [series(str(i), {2010: 1.0, 2011: 5.0 + i / 9}) for i in range(5)]

    (ways,) = [one for one in strokes(chart_of(*many)) if one.width < 1]
    ends = sorted(line[0].y for line in ways.lines)

    assert [one for one in strokes(chart_of(*few)) if one.width < 1] == []
    assert ends == pytest.approx([5.0 + i / 9 for i in range(5)])
    assert {line[1].x > line[0].x > 2011 for line in ways.lines} == {True}
