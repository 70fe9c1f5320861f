"""Both are drawn from one Exhibit: the same points, ticks and labels at the same places."""

import re
from xml.etree import ElementTree

import pytest

from dashboard.renderers.chart import Dots, Stroke
from dashboard.renderers.draw import draw
from dashboard.renderers.figure import figure
from dashboard.renderers.layout import DESIGN_WIDTH, WIDTH_CLASSES
from dashboard.renderers.svg import svg
from tests.unit.renderers.examples import ALL, catalogue

KINDS = pytest.mark.parametrize("kind", ALL)
WIDTHS = pytest.mark.parametrize("name", WIDTH_CLASSES)


def drawn(kind, name):
    return ElementTree.fromstring(svg(ALL[kind](), catalogue(), width=DESIGN_WIDTH[name]))


def variant(kind, name):
    made = figure(ALL[kind](), catalogue())
    change = made["meta"]["variants"][name]
    data = [dict(trace) for trace in made["data"]]
    for trace, override in zip(data, change["data"], strict=False):
        trace.update(override)
    return data, made["layout"] | change["layout"]


def plain(text):
    return re.sub(r"<[^>]+>", "", text.replace("<br>", ""))


def svg_texts(root):
    ticks, labels = [], []
    for text in root.iter("text"):
        words = "".join(text.itertext())
        (ticks if "tick" in text.attrib["class"] else labels).append(words)
    return sorted(ticks), sorted(labels)


@KINDS
@WIDTHS
def test_they_have_the_same_labels(kind, name):
    _, layout = variant(kind, name)
    expected = sorted(plain(note["text"]).replace("&lt;", "<") for note in layout["annotations"])
    assert svg_texts(drawn(kind, name))[1] == expected


@KINDS
@WIDTHS
def test_they_have_the_same_tick_texts(kind, name):
    _, layout = variant(kind, name)
    axes = [value for key, value in layout.items() if re.match(r"[xy]axis\d*$", key)]
    expected = sorted(text for axis in axes for text in axis["ticktext"] if text)
    assert svg_texts(drawn(kind, name))[0] == expected


def place(layout, trace, x, y):
    """Return the px place of a data point by the figure's own margins, domains and ranges."""
    margin, height = layout["margin"], layout["height"]
    width = DESIGN_WIDTH[layout["_name"]]
    across, up = (
        layout[trace.get(axis, axis[0]).replace(axis[0], axis, 1)] for axis in ("xaxis", "yaxis")
    )
    inner = (width - margin["l"] - margin["r"], height - margin["t"] - margin["b"])
    part_x = (x - across["range"][0]) / (across["range"][1] - across["range"][0])
    part_y = (y - up["range"][0]) / (up["range"][1] - up["range"][0])
    left = across["domain"][0] + part_x * (across["domain"][1] - across["domain"][0])
    rise = up["domain"][0] + part_y * (up["domain"][1] - up["domain"][0])
    return margin["l"] + left * inner[0], height - margin["b"] - rise * inner[1]


@KINDS
@WIDTHS
def test_every_point_of_the_figure_stands_where_the_svg_has_it(kind, name):
    chart = draw(ALL[kind](), catalogue(), name)
    data, layout = variant(kind, name)
    layout["_name"] = name
    for mark, trace in zip(chart.marks, data, strict=True):
        if isinstance(mark, Dots):
            points = mark.points
        elif isinstance(mark, Stroke):
            points = mark.lines[0]
        else:
            continue
        for point, x, y in zip(points, trace["x"], trace["y"], strict=False):
            expected = chart.panels[mark.panel].px(point)
            assert place(layout, trace, x, y) == pytest.approx((expected.x, expected.y), abs=0.1)


def test_a_ring_is_drawn_at_the_value_that_was_published():
    root, chart = drawn("line", "wide"), draw(ALL["line"](), catalogue(), "wide")
    rings = [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in root.iter("circle")]
    counts = next(
        m for m in chart.marks if isinstance(m, Dots) and m.tone == "ink" and m.shape == "ring"
    )
    for point in counts.points:
        place_px = chart.panels[0].px(point)
        assert any(
            x == pytest.approx(place_px.x, abs=0.1) and y == pytest.approx(place_px.y, abs=0.1)
            for x, y in rings
        )
