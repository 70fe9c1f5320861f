"""The page of claims: each figure as it stood, with publisher, page and date."""

import re
from functools import cache

import pytest

from dashboard.pages.claims.page import layout
from dashboard.pages.claims.words import ClaimWords, unit_key, when_key
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

    links = set(re.findall(r'href="(?:/nl/claims)?#([^"]+)"', page))
    assert links - ids == set()


def test_a_value_is_as_exact_as_it_was_printed(catalogue):
    words = ClaimWords(catalogue, "en")

    assert words.value(catalogue.published["PF001"]) == "32,000 jobs"
    assert words.value(catalogue.published["PF003"]) == "at least 70%"
    assert words.value(catalogue.published["PF004"]) == "71.1%"


def test_a_printed_unit_is_named_without_signs_and_digits():
    assert unit_key("% of NL") == "percent_of_nl"
    assert unit_key("rank of 40 regions") == "rank_of_regions"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_printed_period_has_words(catalogue, language):
    words = ClaimWords(catalogue, language)

    for figure in catalogue.published.values():
        assert set(re.findall(r"\d{4}", figure.period_text)) <= set(
            re.findall(r"\d{4}", words.when(figure))
        )


def test_a_printed_period_is_said_in_the_language_of_the_page(catalogue):
    by_text = {one.period_text: one for one in catalogue.published.values()}

    assert when_key("2022 (mid to late)") == "n_mid_to_late"
    assert ClaimWords(catalogue, "nl").when(by_text["2016 Q3"]) == "3e kwartaal 2016"
    assert ClaimWords(catalogue, "en").when(by_text["2016 Q3"]) == "Q3 2016"
    assert ClaimWords(catalogue, "de").when(by_text["2015 (publication)"]) == (
        "2015 (Jahr der Veröffentlichung)"
    )


def test_the_form_is_set_to_what_was_chosen_and_the_page_shows_no_more(catalogue):
    page = prerender(layout(catalogue, "nl", "region=NL21&year=2017").tree)
    shown = set(re.findall(r'id="published-([^"]+)"', page))

    assert shown
    for key in shown:
        figure = catalogue.published[key]
        assert figure.region == "NL21"
        assert "2017" in figure.period_text
    assert re.search(r'<option[^>]*selected[^>]*value="NL21"|value="NL21"[^>]*selected', page)


def test_a_choice_that_nobody_fits_says_what_to_do(catalogue):
    page = layout(catalogue, "nl", "region=GM0153&publisher=uwv")

    assert "Laat een keuze weg" in prerender(page.tree)


def test_an_unknown_choice_is_told_and_never_repeated(catalogue):
    page = layout(catalogue, "en", "region=%3Cscript%3E")
    written = prerender(page.tree)

    assert page.notices == ("We do not know that choice: Area. It was left out.",)
    assert page.notices[0] in written
    assert "%3Cscript" not in written
