"""The page of claims: each figure as it stood, with publisher, page and date."""

import re
from functools import cache

import pytest

from dashboard.pages.claims.page import layout
from dashboard.pages.claims.words import ClaimWords, unit_key
from dashboard.server.prerender import prerender
from dashboard.vocabulary.language import LANGUAGES


@pytest.fixture(scope="module")
def written(catalogue):
    return cache(lambda language: prerender(layout(catalogue, language, "").tree))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_a_row_with_the_page_it_was_read_on(written, catalogue, language):
    page = written(language)

    for figure in catalogue.published.values():
        begin = page.index(f'id="published-{figure.id}"')
        row = page[begin : page.index("</tr>", begin)]
        assert figure.address.replace("&", "&amp;") in row


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_printed_unit_has_words(catalogue, language):
    words = ClaimWords(catalogue, language)

    for figure in catalogue.published.values():
        assert words.value(figure)


def test_every_link_within_the_page_arrives(written):
    page = written("nl")
    ids = set(re.findall(r' id="([^"]+)"', page))

    assert set(re.findall(r'href="#([^"]+)"', page)) - ids == set()


def test_a_value_is_as_exact_as_it_was_printed(catalogue):
    words = ClaimWords(catalogue, "en")

    assert words.value(catalogue.published["PF001"]) == "32,000 jobs"
    assert words.value(catalogue.published["PF003"]) == "at least 70%"
    assert words.value(catalogue.published["PF004"]) == "71.1%"


def test_a_printed_unit_is_named_without_signs_and_digits():
    assert unit_key("% of NL") == "percent_of_nl"
    assert unit_key("rank of 40 regions") == "rank_of_regions"
