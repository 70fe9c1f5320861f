"""What is heard of a control holds what is seen of it, and tells it from its neighbours."""

from __future__ import annotations

import re

import pytest
from dash import html

from dashboard.pages import explore, programme
from dashboard.pages.shell import frame
from dashboard.server.prerender import prerender
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language

SUMMARY = re.compile(r"<summary>(.*?)</summary>")
TABLE = re.compile(r"<table([^>]*)>(<caption>)?")


@pytest.fixture(scope="module", params=LANGUAGES)
def story(request: pytest.FixtureRequest, catalogue: Catalogue) -> str:
    return prerender(programme.layout(catalogue, request.param, "").tree)


def spoken(markup: str) -> str:
    return re.sub("<[^>]+>", "", markup)


def test_no_two_words_that_unfold_something_sound_alike(story: str) -> None:
    words = [spoken(found) for found in SUMMARY.findall(story)]

    assert len(words) > 20
    assert sorted(set(words)) == sorted(words)


def test_every_table_has_a_name(story: str) -> None:
    tables = TABLE.findall(story)

    assert len(tables) > 10
    for attributes, caption in tables:
        named = re.search(r'aria-labelledby="([^"]+)"', attributes)
        assert caption or (named and f'id="{named[1]}"' in story), attributes


def test_no_column_says_its_unit_twice(story: str) -> None:
    profile = story[story.index('class="profile"') :].split("</thead>")[0]

    for name, unit in re.findall(r"<th[^>]*>([^<]+)<small>([^<]+)</small>", profile):
        assert name.casefold() != unit.casefold()


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_to_languages_sound_as_they_look(language: Language) -> None:
    page = prerender(frame([html.P("")], language=language, path="", vintage="2026-05"))

    for other, name in {"nl": "Nederlands", "en": "English", "de": "Deutsch"}.items():
        link = re.search(rf'<a [^>]*hreflang="{other}"[^>]*>(.*?)</a>', page)
        assert link
        assert "aria-hidden" not in link[1]
        assert spoken(link[1]) == f"{other} {name}"


def test_the_switch_of_the_theme_says_what_it_brings_and_no_state_beside_it() -> None:
    page = prerender(frame([html.P("")], language="nl", path="", vintage="2026-05"))
    switch = page[page.index("<button") :].split("</button>")[0]

    assert "aria-pressed" not in switch
    assert "aria-hidden" not in switch


def test_a_table_that_is_the_chart_is_not_folded_and_has_the_title_of_its_figure(
    catalogue: Catalogue,
) -> None:
    query = "indicator=employment&region=NL213&activity=C&chart=table"
    page = prerender(explore.layout(catalogue, "nl", query).tree)
    figure = page[page.index("<figure") :].split("</figure>")[0]
    title = re.search(r'class="figure-title"[^>]*>([^<]+)</h3>', figure)

    assert title
    assert "figure-table" not in figure
    assert f"<caption><strong>{title[1]}</strong>" in figure
