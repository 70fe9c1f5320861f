"""The classes that an SVG writes are those that the style sheet and the standalone style know."""

import re
from xml.etree import ElementTree

import pytest

from dashboard.renderers.layout import (
    CLASS_FROM,
    DESIGN_WIDTH,
    LARGEST,
    WIDTH_CLASSES,
    width_class,
)
from dashboard.renderers.svg import standalone_style, svg
from dashboard.settings import PROJECT
from tests.unit.renderers.examples import ALL, catalogue

SHEET = (PROJECT / "assets" / "css" / "30-charts.css").read_text(encoding="utf-8")

BOXES = (PROJECT / "assets" / "css" / "30-reading.css").read_text(encoding="utf-8")

#: Classes that are names without a look of their own.
BARE = {"chart-svg"}


def classes(kind):
    root = ElementTree.fromstring(svg(ALL[kind](), catalogue(), width=760))
    return {name for element in root.iter() for name in element.attrib.get("class", "").split()}


def test_the_style_sheet_knows_the_widths_of_the_drawings():
    assert [int(width) for width in re.findall(r"max-width: (\d+)px;", BOXES)] == [
        round(DESIGN_WIDTH[name] * LARGEST) for name in WIDTH_CLASSES
    ]
    starts = [int(px) for px in re.findall(r"min-width: (\d+)px", BOXES)]
    assert set(starts) == {CLASS_FROM[name] for name in WIDTH_CLASSES} - {0}


def test_type_keeps_its_size_at_every_width():
    for px in range(280, 1200):
        name = width_class(px)
        scale = min(px / DESIGN_WIDTH[name], LARGEST)
        assert 0.93 <= scale <= LARGEST, px


@pytest.mark.parametrize("kind", ALL)
def test_every_class_is_in_the_style_sheet(kind):
    known = set(re.findall(r"\.([a-z][a-z0-9-]*)", SHEET))
    assert classes(kind) <= known


@pytest.mark.parametrize("kind", ALL)
def test_every_class_is_in_the_standalone_style(kind):
    known = set(re.findall(r"\.([a-z][a-z0-9-]*)", standalone_style()))
    assert classes(kind) - BARE <= known


def test_a_style_for_outside_brings_its_own_colours():
    assert "--focus:#b3212b" in standalone_style()
    assert "@media(prefers-color-scheme:dark)" in standalone_style()
