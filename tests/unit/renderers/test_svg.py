import re
from xml.etree import ElementTree

import pytest

from dashboard.renderers.map_group import map_shapes
from dashboard.renderers.svg import svg
from tests.unit.renderers.examples import ALL, catalogue

KINDS = pytest.mark.parametrize("kind", ALL)


def drawn(kind, **more):
    return svg(ALL[kind](), catalogue(), **{"width": 760} | more)


@KINDS
@pytest.mark.parametrize("shapes", ["inline", "shared"])
@pytest.mark.parametrize("standalone", [True, False])
def test_every_svg_is_well_formed(kind, shapes, standalone):
    ElementTree.fromstring(drawn(kind, shapes=shapes, standalone=standalone))


@KINDS
def test_the_same_exhibit_gives_the_same_bytes(kind):
    assert drawn(kind) == drawn(kind)


def test_in_a_page_it_is_hidden_from_assistive_technology():
    assert 'aria-hidden="true"' in drawn("line")
    assert "<title" not in drawn("line")
    assert "#" not in drawn("line").replace("url(#", "").replace("#shape", "")


def test_alone_it_has_a_name_a_description_and_colours_for_both_themes():
    text = drawn("line", standalone=True)
    assert 'role="img"' in text
    assert ">De industrie kromp</title>" in text
    assert "In 2017 werkten er 40,0 duizend mensen." in text
    assert "prefers-color-scheme:dark" in text
    assert 'xmlns="http://www.w3.org/2000/svg"' in text


def test_a_line_chart_costs_less_than_eight_kilobytes():
    assert len(drawn("line").encode()) < 8000


def test_shapes_are_shared_between_maps():
    shared, inline = drawn("map", shapes="shared"), drawn("map")
    assert 'href="#shape-NL213"' in shared
    assert "<use" not in inline
    shapes = map_shapes(catalogue(), "corop")
    used = set(re.findall(r'href="#(shape-[^"]+)"', shared))
    assert used <= set(re.findall(r'id="(shape-[^"]+)"', shapes))


def test_a_region_that_was_not_published_is_striped():
    text = drawn("map")
    pattern = re.search(r'<pattern id="([^"]+)"', text)
    assert pattern is not None
    assert f'fill="url(#{pattern[1]})"' in text


def test_two_widths_of_one_map_have_stripes_of_their_own():
    names = {re.search(r'<pattern id="([^"]+)"', drawn("map", width=w))[1] for w in (340, 760)}
    assert len(names) == 2


def test_words_are_escaped():
    exhibit = ALL["empty"]()
    object.__setattr__(exhibit, "empty", "minder <dan> 5 & meer")
    text = svg(exhibit, catalogue(), width=340)
    assert "minder &lt;dan&gt; 5 &amp; meer" in text


def test_an_empty_exhibit_shows_its_sentence():
    assert "geen cijfers gepubliceerd" in drawn("empty")
