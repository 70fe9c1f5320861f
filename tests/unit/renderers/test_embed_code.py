import re

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.embed_options import EmbedOptions
from dashboard.exhibits.query import parse_view
from dashboard.renderers.embed_code import (
    SHORT,
    Place,
    markdown,
    plain_code,
    short_text,
    sizing_code,
)
from dashboard.renderers.embed_size import frame_height, tallest

QUERY = "indicator=employment&region=NL213&activity=C"
PLACE = Place("https://twente.test", QUERY)


@pytest.fixture(scope="module")
def found(catalogue):
    return exhibit(parse_view(QUERY, catalogue), catalogue, "en")


def test_the_code_is_one_frame_with_a_name_that_loads_late_and_tells_nobody(found, catalogue):
    code = plain_code(found, catalogue, PLACE, EmbedOptions(theme="dark"))

    assert re.fullmatch(r"<iframe [^<>]+></iframe>", code)
    assert 'src="https://twente.test/en/embed?indicator=employment&amp;' in code
    assert "&amp;theme=dark" in code
    assert 'loading="lazy"' in code
    assert 'referrerpolicy="no-referrer"' in code
    assert found.title.split()[0] in code


def test_the_code_that_finds_its_height_is_the_plain_one_and_a_script(found, catalogue):
    plain = plain_code(found, catalogue, PLACE, EmbedOptions())
    sizing = sizing_code(found, catalogue, PLACE, EmbedOptions())

    assert sizing == f'{plain}\n<script src="https://twente.test/embed.js" async></script>'


def test_the_plain_height_is_enough_at_every_width(found, catalogue):
    highest = tallest(found, catalogue, EmbedOptions())
    widths = range(280, 1601, 40)

    assert all(
        frame_height(found, catalogue, width=width, options=EmbedOptions()) <= highest
        for width in widths
    )


def test_an_embed_without_its_title_is_less_high(found, catalogue):
    with_title = frame_height(found, catalogue, width=600, options=EmbedOptions())

    assert frame_height(found, catalogue, width=600, options=EmbedOptions(title=False)) < with_title


def test_markdown_is_a_picture_that_leads_to_the_view(found):
    written = markdown(found, PLACE)

    assert (
        f"](https://twente.test/en/card.png?{QUERY})](https://twente.test/en/explore?{QUERY})"
        in written
    )


def test_a_short_text_has_a_sentence_and_an_address(found):
    said, address = short_text(found, PLACE).split("\n")

    assert 20 < len(said) <= SHORT
    assert address == f"https://twente.test/en/explore?{QUERY}"
