"""Definitions are complete: keys, words, and lists that agree with those of views."""

from typing import get_args

import pytest

from dashboard.exhibits.view import Analysis, ChartKind
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.definition import AnalysisKey, ChartKey
from dashboard.indicators.registry import BESIDE, CONCEPTS, INDICATORS
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message

INDICATOR_WORDS = ("title", "question", "method", "noun", "all", "the", "level", "series")
ANALYSIS_WORDS = ("title", "meaning", "formula", "measure", "topic")


def test_all_indicators_of_the_design_are_there():
    assert set(INDICATORS) == {
        "employment", "employee-jobs", "persons-employed", "gdp", "gdp-per-inhabitant",
        "population", "high-tech-employment", "rd-expenditure", "rd-personnel",
        "science-technology-workforce", "tertiary-education", "unemployment-rate",
        "establishments", "municipal-profile", "published-figure",
        "productivity", "specialisation", "concentration",
    }  # fmt: skip


def test_views_and_definitions_know_the_same_analyses_and_charts():
    assert get_args(Analysis) == get_args(AnalysisKey) == tuple(ANALYSES)
    assert get_args(ChartKind) == get_args(ChartKey)


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=list(INDICATORS))
def test_keys_of_items_are_unique_and_the_first_is_the_default(indicator):
    keys = [item.key for item in indicator.items]

    assert len(set(keys)) == len(keys)
    assert indicator.item(None) is indicator.items[0]
    assert indicator.item(keys[-1]).key == keys[-1]
    with pytest.raises(KeyError):
        indicator.item("no-such-item")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_definition_has_its_words(language):
    wanted = {f"{key}.{name}" for key in INDICATORS for name in INDICATOR_WORDS}
    wanted |= {f"analysis.{key}.{name}" for key in ANALYSES for name in ANALYSIS_WORDS}
    wanted |= {f"concept.{key}" for key in CONCEPTS}
    wanted |= {f"marker.{role}.{key}" for key in CONCEPTS for role in ("claim", "count")}
    missing = {key for key in wanted if not has_message(language, f"indicators.{key}")}

    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_caveat_has_its_words(language):
    definitions = (*INDICATORS.values(), *ANALYSES.values())
    missing = {
        key
        for one in definitions
        for key in one.caveats
        if not has_message(language, f"indicators.caveat.{key}")
        and not has_message(language, f"notes.{key}")
    }

    assert missing == set()


def test_each_analysis_of_an_indicator_has_a_chart_that_shows_it():
    for indicator in INDICATORS.values():
        for key in indicator.analyses:
            assert set(ANALYSES[key].charts) & set(indicator.charts), (indicator.key, key)


def test_only_known_concepts_are_drawn_beside_official_series():
    assert {concept for concepts in BESIDE.values() for concept in concepts} <= set(CONCEPTS)
