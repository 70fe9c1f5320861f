"""The page of a collection: read from its address, changed by its own form."""

import re
from urllib.parse import parse_qsl, urlencode

import pytest

from dashboard.exhibits.collection import MOST_VIEWS
from dashboard.pages.collection import layout, spelled
from dashboard.server.prerender import prerender
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message

INDUSTRY = "indicator=employment&region=NL213&activity=C"
BUILDING = "indicator=employment&region=NL213&activity=F"
TRADE = "indicator=employment&region=NL213&activity=G-I"


def query(*pairs):
    return urlencode(pairs)


THREE = (("title", "Mijn keuze"), ("view", INDUSTRY), ("name", "Een"), ("view", BUILDING),
         ("view", TRADE), ("name", "Drie"))  # fmt: skip


def views(catalogue, *more):
    """Return the views and names after a step, in order."""
    pairs = parse_qsl(spelled(catalogue, query(*THREE, *more)))
    return [value for key, value in pairs if key in ("view", "name")]


def test_a_view_moves_with_its_name(catalogue):
    assert views(catalogue, ("do", "down-1")) == [BUILDING, INDUSTRY, "Een", TRADE, "Drie"]
    assert views(catalogue, ("do", "up-3")) == [INDUSTRY, "Een", TRADE, "Drie", BUILDING]


def test_the_first_view_goes_no_higher_and_the_last_no_lower(catalogue):
    assert views(catalogue, ("do", "up-1")) == views(catalogue)
    assert views(catalogue, ("do", "down-3")) == views(catalogue)


def test_a_view_is_removed_with_its_name(catalogue):
    assert views(catalogue, ("do", "remove-1")) == [BUILDING, TRADE, "Drie"]


def test_a_collection_without_its_last_view_is_none(catalogue):
    assert spelled(catalogue, query(("title", "A"), ("view", TRADE), ("do", "remove-1"))) == ""


@pytest.mark.parametrize("step", ["up-9", "remove-0", "sideways-1", "remove-1x", ""])
def test_a_step_that_there_is_not_changes_nothing(catalogue, step):
    assert views(catalogue, ("do", step)) == views(catalogue)


def test_every_spelling_of_a_collection_becomes_the_one(catalogue):
    one = spelled(catalogue, query(*THREE))

    assert spelled(catalogue, one) == one
    assert spelled(catalogue, query(*THREE, ("name", ""))) == one


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_each_view_as_a_chart_with_its_name(catalogue, language):
    html = prerender(layout(catalogue, language, query(*THREE)).tree)
    titles = re.findall(r'class="figure-title" id="view-\d-title">([^<]+)<', html)

    assert "<h1>Mijn keuze</h1>" in html
    assert (titles[0], titles[2], len(titles)) == ("Een", "Drie", 3)
    assert html.count("<form") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_collection_says_how_to_fill_it(catalogue, language):
    html = prerender(layout(catalogue, language, "").tree)

    assert message(language, "collection.none") in html
    assert "<form" not in html


def test_what_cannot_be_is_told(catalogue):
    page = layout(catalogue, "nl", query(("view", "indicator=weather&region=NL213")))

    assert any("weather" in text for text in page.notices)


def test_one_view_too_many_is_told_with_how_many_there_may_be(catalogue):
    page = layout(catalogue, "nl", query(*[("view", INDUSTRY)] * (MOST_VIEWS + 1)))

    (told,) = page.notices
    assert f"een verzameling bevat ten hoogste {MOST_VIEWS} weergaven" in told


def test_names_are_text(catalogue):
    named = query(("title", "<b>"), ("view", INDUSTRY), ("name", '"><script>'))
    html = prerender(layout(catalogue, "nl", named).tree)

    assert "<script" not in html
    assert "<h1>&lt;b&gt;</h1>" in html
