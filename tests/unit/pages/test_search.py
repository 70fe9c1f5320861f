"""The page of results: complete without script, every hit a link, a text never markup."""

import re
from urllib.parse import quote

import pytest

from dashboard.pages.search import layout
from dashboard.server.prerender import prerender
from dashboard.vocabulary.language import LANGUAGES


def page(catalogue, text, language="nl"):
    return prerender(layout(catalogue, language, f"q={quote(text)}").tree)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_text_there_is_the_box_and_a_hint(catalogue, language):
    written = prerender(layout(catalogue, language, "").tree)

    assert f'action="/{language}/search"' in written
    assert "search-hint" in written
    assert "search-kind" not in written


def test_a_question_is_answered_with_its_chart(catalogue):
    written = page(catalogue, "industrie Twente")

    assert "search-answer" in written
    assert "<svg" in written


def test_what_was_typed_is_text_and_never_markup(catalogue):
    written = page(catalogue, '"><script>alert(1)</script>')

    assert "<script>alert" not in written
    assert "&lt;script&gt;" in written


def test_the_address_of_results_is_kept_in_every_language(catalogue):
    assert layout(catalogue, "nl", "q=bouw%20%20twente").query == "q=bouw%20twente"


def test_every_hit_leads_to_an_address_that_exists(catalogue, server):
    import httpx

    links = {
        link
        for text in ("htsm", "kennispark", "index")
        for link in re.findall(r'<li><a href="([^"#]+)', page(catalogue, text))
    }

    assert links
    for link in links:
        address = server + link.replace("&amp;", "&")
        assert httpx.get(address, follow_redirects=True).status_code == 200, link


@pytest.mark.parametrize(
    ("language", "one"), [("nl", "1 treffer"), ("en", "1 hit"), ("de", "1 Treffer")]
)
def test_one_hit_is_counted_in_the_singular(catalogue, language, one):
    assert f">{one}<" in page(catalogue, "Oldenzaal", language)


def test_a_place_leads_to_its_profile_and_a_part_to_its_figure(catalogue):
    assert 'href="/nl/region/GM0173"' in page(catalogue, "Oldenzaal")
    found = page(catalogue, "vergrijzing")
    assert 'href="/nl/explore?indicator=population&amp;item=Y_GE65"' in found
