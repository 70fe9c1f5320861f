"""The page of targets: each with its source, figures, distance, verdict by rule and series."""

import re
from functools import cache
from html import unescape

import pytest

from dashboard.exhibits.collection import parse_collection
from dashboard.exhibits.narrative.outcomes import outcome
from dashboard.pages.programme import layout as programme
from dashboard.pages.targets.page import layout
from dashboard.pages.targets.story import TargetsStory
from dashboard.server.prerender import prerender
from dashboard.vocabulary.language import LANGUAGES


@pytest.fixture(scope="module")
def written(catalogue):
    return cache(lambda language: prerender(layout(catalogue, language, "").tree))


@pytest.fixture(scope="module")
def told(catalogue):
    return TargetsStory(catalogue, "nl")


def section(page, key):
    begin = page.index(f'aria-labelledby="target-{key}"')
    return page[begin : page.index("</section>", begin)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_target_has_its_section_and_says_what_measures_it(written, catalogue, language):
    page = written(language)

    for target in catalogue.programme.targets:
        told = section(page, target.key)
        assert all(address in told for address in target.addresses)
        assert told.count("<dt>") == 8


def test_a_target_with_an_official_series_shows_it_as_a_chart(written, told):
    page = written("nl")
    charts = {key for key in (target.key for target in told.catalogue.programme.targets)
              if "<svg" in section(page, key)}  # fmt: skip

    assert charts == set(told.measures)
    assert {"grp-per-inhabitant", "unemployment"} <= charts


def test_every_link_arrives_here_or_on_the_page_of_the_programme(written, catalogue):
    here, there = written("nl"), prerender(programme(catalogue, "nl", "").tree)

    def ids(page):
        return set(re.findall(r' id="([^"]+)"', page))

    assert set(re.findall(r'href="#([^"]+)"', here)) - ids(here) == set()
    assert set(re.findall(r'href="/nl#([^"]+)"', here)) - ids(there) == set()


def test_a_distance_is_the_figure_less_the_goal(told):
    # Unemployment: 3.9 % less 5 % is 1.1 percentage points below the goal.
    compared = {
        key: rule for key, rule in told.rules.items() if "difference" in _definition(told, rule)
    }

    assert compared
    for rule in compared.values():
        expected = told.value(rule["later"]) - told.value(rule["goal"])
        assert told.value(rule["distance"]) == pytest.approx(expected)


def _definition(told, rule):
    return told.catalogue.programme.numbers["numbers"].get(rule.get("distance", ""), {})


def test_the_sign_of_a_distance_fits_the_verdict(told):
    for target in told.catalogue.programme.targets:
        rule = told.rules.get(target.key, {})
        if "distance" not in rule:
            assert outcome(told, target) == "unknown"
            continue
        distance = told.value(rule["distance"])
        met = distance < 0 if rule.get("rule") == "below" else distance >= 0
        assert met == (outcome(told, target) in ("reached", "early_reached", "undated"))


def test_all_series_of_the_page_can_be_taken_away_as_one_deck(written, told):
    (address,) = re.findall(r'href="/nl/collection\.pptx\?([^"]+)"', written("nl"))
    found = parse_collection(unescape(address), told.catalogue)

    assert len(found.entries) == len(told.measures)
