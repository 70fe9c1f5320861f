"""Profiles of regions, and the page on which one is chosen."""

from __future__ import annotations

import re
from html import unescape

import pytest
from dash.development.base_component import Component

from dashboard.exhibits.collection import MOST_VIEWS, parse_collection
from dashboard.exhibits.profile.regions import profile_path
from dashboard.pages.explore import layout as explore
from dashboard.pages.page import Page
from dashboard.pages.region.overview import layout as overview
from dashboard.pages.region.page import layout
from dashboard.server.prerender import prerender
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language

REGIONS = ("NL213", "GM0153", "NL21", "NL2", "NL")


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, tuple[Page, str]]:
    made = {code: layout(code, catalogue, "nl", "") for code in REGIONS}
    return {code: (page, prerender(page.tree)) for code, page in made.items()}


@pytest.mark.parametrize("code", REGIONS)
def test_a_profile_names_its_region_and_has_all_parts(pages, catalogue: Catalogue, code: str):
    page, written = pages[code]
    name = catalogue.codes.regions[code].names["nl"]

    assert page.path == profile_path(code)
    assert f"<h1>{name}</h1>" in written
    for part in ("figures", "structure", "alike", "more"):
        assert f'id="region-{part}"' in written


def test_each_figure_leads_to_its_series_its_ranking_and_its_table(pages):
    _, written = pages["NL213"]

    assert 'href="/nl/explore?indicator=productivity&amp;region=NL213,NL' in written
    assert "chart=rank" in written
    assert 'href="/nl/data/nama_10r_3gdp"' in written
    assert "(voorlopig)" in written


def test_a_figure_without_data_says_so(pages):
    assert "Hiervoor niet gepubliceerd" in pages["NL"][1]
    assert "Alleen voor provincies gepubliceerd" in pages["NL213"][1]


def test_likeness_of_a_municipality_is_told_of_its_establishments(pages):
    assert "Andere vestigingen" in pages["GM0153"][1]
    assert "het deel van de vestigingen dat" in pages["GM0153"][1]
    assert "Ander werk" in pages["NL213"][1]
    assert "het deel van het werk dat" in pages["NL213"][1]


def test_likeness_is_explained_and_leads_to_its_formula(pages):
    _, written = pages["NL213"]

    assert "/nl/methods#indicator-specialisation" in written
    assert 'href="/nl/region/NL225"' in written


def test_a_profile_needs_no_callback(pages):
    """Without a store or slot it stays as written, so no framework has to be loaded."""

    def foreign(node: object) -> bool:
        if isinstance(node, (list, tuple)):
            return any(foreign(one) for one in node)
        if not isinstance(node, Component):
            return False
        described = node.to_plotly_json()
        own = described["namespace"] in ("dash_html_components", "dashboard_native")
        return not own or foreign(described["props"].get("children"))

    assert not any(foreign(page.tree) for page, _ in pages.values())


def test_a_view_leads_to_the_profiles_of_its_regions(catalogue: Catalogue):
    query = "indicator=employment&region=NL213,DEA37,NL225&activity=C"

    written = prerender(explore(catalogue, "nl", query).tree)

    assert 'href="/nl/region/NL213"' in written
    assert 'href="/nl/region/NL225"' in written
    assert "/nl/region/DEA37" not in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_profile_can_be_chosen_in_words_and_on_the_map(
    catalogue: Catalogue, language: Language
):
    written = prerender(overview(catalogue, language, "").tree)

    for group in ("corop", "province", "twente"):
        for code in catalogue.codes.group(group):
            assert f'href="/{language}{profile_path(code)}"' in written
    assert written.count('tabindex="-1"') >= 54


def test_all_charts_of_a_profile_can_be_taken_away_as_one_deck(pages, catalogue: Catalogue):
    _, written = pages["NL213"]
    (address,) = re.findall(r'href="/nl/collection\.pptx\?([^"]+)"', written)
    found = parse_collection(unescape(address), catalogue)

    assert found.title == "Twente"
    assert 3 < len(found.entries) <= MOST_VIEWS
    assert found.entries[-1].view.chart == "waterfall"
