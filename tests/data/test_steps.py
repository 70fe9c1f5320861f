"""Words that move a chart: each step has its words, its figure and a view with values."""

import re
from functools import cache

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.exhibits.narrative.views import step_of, steps_of
from dashboard.exhibits.query import view_query
from dashboard.pages.programme.sections import SECTIONS
from dashboard.settings import PROJECT
from dashboard.tables.loading import load_catalogue
from dashboard.vocabulary.language import LANGUAGES


@cache
def catalogue():
    return load_catalogue(PROJECT / "data")


@cache
def told(language):
    return Narrative(catalogue(), language)


STEPS = steps_of(catalogue())


def marked(language):
    """Return (step, section, pieces of its words) of all marked words in the story."""
    return [
        (piece.step, section, piece)
        for section in told(language).keys("sections")
        for template in told(language).template("sections", section, "text")
        for piece in told(language).filled(template)
        if piece.step
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_its_words_once_and_in_a_section(language):
    mentions = [name for text in _texts(language) for name in re.findall(r"\[\[([^|]*)", text)]

    assert sorted(mentions) == sorted(STEPS)
    assert {step for step, _, _ in marked(language)} == set(STEPS)


def _texts(language):
    def walk(node):
        if isinstance(node, str):
            yield node
        else:
            for value in node.values() if isinstance(node, dict) else node:
                yield from walk(value)

    return walk(catalogue().programme.narrative[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figure_of_a_step_stands_beside_its_words(language):
    for step, section, _ in marked(language):
        assert STEPS[step] in SECTIONS[section], step


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_with_a_cell_stands_in_the_words_of_a_step(language):
    # A link cannot hold a link.
    assert [p.words for _, _, p in marked(language) if p.said and p.said.where] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_that_is_said_is_a_year_of_the_view(language):
    for step, _, piece in marked(language):
        view = step_of(step, catalogue(), language).view
        if piece.said and piece.said.period:
            assert piece.said.period in {view.start, view.end, view.year, view.base}, step


def test_no_step_is_called_as_a_figure():
    # Both are names of parts of the page.
    assert set(STEPS).isdisjoint(catalogue().programme.numbers["figures"])


@pytest.mark.parametrize("step", STEPS)
def test_a_step_shows_another_view_with_values_written_in_its_one_spelling(step):
    numbers = catalogue().programme.numbers
    found = step_of(step, catalogue(), "nl").view
    shown = exhibit(found, catalogue(), "nl")
    query = view_query(found, catalogue())

    assert re.sub("region=GM[0-9]{4}", "region={top}", query) == numbers["steps"][step]["view"]
    assert found != told("nl").exhibits[STEPS[step]].view
    assert shown.summary
    assert not shown.empty
    assert found.chart != "table"
