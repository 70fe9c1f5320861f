"""The programme page holds its story: nine sections, each number in place."""

import re
from functools import cache

import pytest

from dashboard.pages.programme import layout
from dashboard.pages.programme.sections import SECTIONS
from dashboard.server.prerender import prerender
from dashboard.vocabulary.language import LANGUAGES


@pytest.fixture(scope="module")
def written(catalogue):
    return cache(lambda language: prerender(layout(catalogue, language, "").tree))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_of_the_story_is_there_in_order(written, language):
    page = written(language)
    places = [page.index(f'id="{key}-heading"') for key in SECTIONS]

    assert len(places) == 9
    assert places == sorted(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_within_the_page_arrives(written, language):
    page = written(language)
    ids = set(re.findall(r' id="([^"]+)"', page))
    targets = set(re.findall(r'href="#([^"]+)"', page))

    assert targets - ids == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_elements_have_the_same_id(written, language):
    ids = re.findall(r'<(?!path)[a-z0-9]+ [^>]*?\bid="([^"]+)"', written(language))

    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_is_there_before_any_script(written, language):
    page = written(language)

    for blocks in SECTIONS.values():
        for key in (block for block in blocks if isinstance(block, str)):
            figure = page[page.index(f'data-chart="{key}"') :].split("</figure>")[0]
            assert figure.count('class="chart-svg"') == 3
            assert "<table" in figure
            assert 'class="figure-summary"' in figure


def test_the_claim_is_drawn_from_its_two_values(written):
    # 32,000 of 45,000 is 71.11 per cent.
    claim = written("en").split('class="claim"')[1]

    assert "width:71.11%" in claim.split("</div>")[0]
