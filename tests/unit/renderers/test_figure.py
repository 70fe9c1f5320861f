import json
import re

import plotly.graph_objects as go
import pytest

from dashboard.renderers.figure import figure
from dashboard.renderers.layout import WIDTH_CLASSES, heights
from dashboard.renderers.palette import tokens
from tests.unit.renderers.examples import ALL, catalogue

KINDS = pytest.mark.parametrize("kind", ALL)


def made(kind):
    return figure(ALL[kind](), catalogue())


@KINDS
def test_plotly_accepts_every_property(kind):
    one = made(kind)
    go.Figure({"data": one["data"], "layout": one["layout"]})
    for change in one["meta"]["variants"].values():
        go.Layout(one["layout"] | change["layout"])


@KINDS
def test_only_traces_of_the_slim_bundle_are_used(kind):
    assert {trace["type"] for trace in made(kind)["data"]} <= {"scatter", "bar"}


@KINDS
def test_a_figure_is_plain_json(kind):
    assert json.loads(json.dumps(made(kind), allow_nan=False)) == made(kind)


@KINDS
def test_the_page_can_scroll_over_a_chart(kind):
    layout = made(kind)["layout"]
    assert layout["dragmode"] is False
    axes = [value for key, value in layout.items() if re.match(r"[xy]axis\d*$", key)]
    assert axes
    assert all(axis["fixedrange"] for axis in axes)


@KINDS
def test_nothing_of_plotlys_own_decoration_is_left(kind):
    layout = made(kind)["layout"]
    assert "template" not in layout
    assert layout["showlegend"] is False
    assert layout["hovermode"] == "closest"


@KINDS
def test_every_colour_is_a_light_token_or_clear(kind):
    found = set(re.findall(r"#[0-9a-f]{6}|rgba?\([^)]*\)", json.dumps(made(kind))))
    assert found <= {*tokens()["light"].values(), "rgba(0,0,0,0)"}


@KINDS
def test_hover_says_what_the_reading_says(kind):
    one = made(kind)
    for reading in one["meta"]["reading"]:
        for stop in reading["points"]:
            trace = one["data"][stop["trace"]]
            assert trace["text"][stop["index"]] == stop["text"].replace("'", "&#x27;")
            assert (trace["x"][stop["index"]], trace["y"][stop["index"]]) == (stop["x"], stop["y"])
            assert trace["hovertemplate"].endswith("%{text}<extra></extra>")


@KINDS
def test_every_width_class_has_its_height_and_its_variant(kind):
    one = made(kind)
    assert one["meta"]["heights"] == heights(ALL[kind]())
    assert set(one["meta"]["variants"]) == set(WIDTH_CLASSES)
    for name, change in one["meta"]["variants"].items():
        layout = one["layout"] | change["layout"]
        assert layout["height"] == one["meta"]["heights"][name]


@KINDS
def test_the_widest_variant_changes_nothing(kind):
    assert made(kind)["meta"]["variants"]["wide"] == {"layout": {}, "data": []}


def test_only_a_treemap_events_and_ways_to_names_have_other_points_at_other_widths():
    for kind in ALL:
        one = ALL[kind]()
        events = [note for note in one.annotations if note.kind == "event"]
        led = one.view.chart == "line" and len(one.series) > 4
        for change in made(kind)["meta"]["variants"].values():
            changed = [one for one in change["data"] if one]
            assert kind == "treemap" or len(changed) <= bool(events) + led


def test_an_empty_figure_has_no_traces_and_says_why():
    one = made("empty")
    assert one["data"] == []
    assert one["meta"]["empty"] == "Voor deze regio zijn geen cijfers gepubliceerd."
    assert "geen cijfers" in one["layout"]["annotations"][0]["text"]


def test_the_words_of_the_exhibit_travel_with_it():
    meta = made("line")["meta"]
    assert meta["title"] == "De industrie kromp"
    assert meta["notes"] == [{"key": "old-vintage", "text": "Oude uitgave."}]
    assert meta["sources"][0]["table"] == "nama_10r_3empers"
    assert meta["language"] == "nl"
    assert meta["query"].startswith("indicator=employment")


def test_a_map_stays_in_proportion_at_every_width():
    layout = made("map")["layout"]
    assert layout["yaxis"]["scaleanchor"] == "x"
    assert layout["yaxis"]["scaleratio"] == 1


def test_a_region_without_a_value_is_striped():
    striped = [trace for trace in made("map")["data"] if "fillpattern" in trace]
    assert len(striped) == 1
    assert "niet gepubliceerd" in striped[0]["text"]


def test_bars_of_a_chart_start_at_zero():
    bars = [trace for trace in made("bar")["data"] if trace["type"] == "bar"]
    assert bars
    assert all(base == 0 for trace in bars for base in trace["base"])
