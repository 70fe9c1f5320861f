"""The programme page as slides, by address."""

import io

import pytest
from pptx import Presentation

from dashboard.exhibits.narrative.texts import Narrative
from dashboard.pages import programme
from dashboard.pages.programme.sections import SECTIONS
from dashboard.server.prerender import prerender
from tests.unit.server.asking import Visitor, small_app


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


@pytest.fixture(scope="module")
def answer(visitor):
    return visitor.get("/en/deck.pptx")


def test_the_deck_holds_every_section_and_every_chart_of_the_page(answer, catalogue):
    told = Narrative(catalogue, "en")
    titles = [one.shapes.title.text for one in Presentation(io.BytesIO(answer.content)).slides]
    charts = [block for blocks in SECTIONS.values() for block in blocks if isinstance(block, str)]

    assert titles[0] == told.plain("page", "heading")
    for name in SECTIONS:
        assert told.plain("sections", name, "heading") in titles
    for key in charts:
        assert told.plain("figures", key) in titles


def test_the_deck_is_a_file_with_a_name_and_a_tag(answer, visitor):
    again = visitor.get("/en/deck.pptx", if_none_match=answer.headers["etag"])

    assert answer.headers["content-disposition"].startswith(
        'attachment; filename="twente-in-figures-the-programme.pptx"'
    )
    assert answer.headers["content-language"] == "en"
    assert answer.headers["cache-control"] == "public, max-age=3600"
    assert again.status_code == 304


def test_the_page_leads_to_its_deck(catalogue):
    html = prerender(programme.layout(catalogue, "de", "").tree)

    assert 'href="/de/deck.pptx"' in html
