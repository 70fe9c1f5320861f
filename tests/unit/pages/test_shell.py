"""The frame of every page."""

import pytest
from dash import html

from dashboard.pages.shell import frame
from dashboard.server.prerender import prerender
from dashboard.vocabulary.language import LANGUAGES


def written(**changes):
    asked = {"language": "nl", "path": "/explore", "query": "", "vintage": "2026-05", **changes}
    return prerender(frame([html.P("inhoud")], **asked))


def test_the_language_switch_keeps_page_and_view():
    page = written(query="indicator=employment&region=NL213,NL")

    for language in LANGUAGES:
        assert (
            f'href="/{language}/explore?indicator=employment&amp;region=NL213,NL" '
            f'hreflang="{language}"'
        ) in page


def test_each_language_is_named_in_its_own_words():
    page = written(language="en")

    for language, name in {"nl": "Nederlands", "en": "English", "de": "Deutsch"}.items():
        assert f'lang="{language}"' in page
        assert name in page


def test_the_page_and_the_language_that_are_shown_are_marked():
    page = written(language="de")

    assert page.count('aria-current="page"') == 1
    assert page.count('aria-current="true"') == 1
    assert '<a aria-current="page" href="/de/explore">' in page


def test_below_a_page_of_the_header_that_page_is_marked():
    page = written(language="nl", path="/data/83582NED")

    assert '<a aria-current="true" href="/nl/data">' in page
    assert 'aria-current="page"' not in page
    assert 'href="/en/data/83582NED"' in page


def test_the_first_link_leads_to_the_content():
    page = written()

    assert page.index('href="#main"') < page.index("<header")
    assert 'tabindex="-1"' in page[page.index("<main") : page.index("<p>inhoud")]


@pytest.mark.parametrize(
    ("language", "date"), [("nl", "mei 2026"), ("en", "May 2026"), ("de", "Mai 2026")]
)
def test_the_footer_tells_the_age_of_the_figures(language, date):
    assert date in written(language=language)
