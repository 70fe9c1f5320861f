"""The narrative keeps its promises: no number is written, every placeholder is filled."""

import re
from functools import cache

import pytest

from dashboard.exhibits.narrative import cells
from dashboard.exhibits.narrative.numbers import COMPUTED
from dashboard.exhibits.narrative.said import plain
from dashboard.exhibits.narrative.sums import computed
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.settings import PROJECT
from dashboard.tables.loading import load_catalogue
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import messages, placeholders

#: Names that happen to have a digit in them.
NAMES = re.compile("Platform31")


@cache
def catalogue():
    return load_catalogue(PROJECT / "data")


@cache
def told(language):
    return Narrative(catalogue(), language)


def texts(language):
    """Return path -> template of everything that the narrative says."""
    found = {}

    def walk(path, node):
        if isinstance(node, str):
            found[path] = node
        else:
            pairs = node.items() if isinstance(node, dict) else enumerate(node)
            for key, value in pairs:
                walk((*path, key), value)

    walk((), catalogue().programme.narrative[language])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_written_in_the_prose(language):
    written = {
        path: text
        for path, text in texts(language).items()
        if re.search(r"\d", NAMES.sub("", re.sub(r"\{\w+\}", "", text)))
    }

    assert written == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_the_same_things(language):
    here, dutch = texts(language), texts("nl")

    assert here.keys() == dutch.keys()
    different = {
        path for path in here if set(placeholders(here[path])) != set(placeholders(dutch[path]))
    }
    assert different == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_is_filled_from_the_data(language):
    page = told(language)

    for text in texts(language).values():
        filled = plain(page.filled(text))
        assert "{" not in filled
        assert "None" not in filled
        assert "nan" not in filled.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_that_is_defined_can_be_found(language):
    page = told(language)

    for name in catalogue().programme.numbers["numbers"]:
        assert page.said[name].text


def test_every_choice_has_words_for_each_outcome():
    rules = catalogue().programme.numbers["choices"]

    for language in LANGUAGES:
        words = catalogue().programme.narrative[language]["choices"]
        assert words.keys() == rules.keys()
        assert all(set(cases) == {"below", "same", "above"} for cases in words.values())


def test_every_event_and_every_target_has_its_words():
    programme = catalogue().programme

    for language in LANGUAGES:
        narrative = programme.narrative[language]
        assert narrative["timeline"].keys() == {event.key for event in programme.timeline}
        assert narrative["targets"].keys() == {target.key for target in programme.targets}
        assert narrative["measured"].keys() == narrative["targets"].keys()


def test_the_proxy_is_the_sum_of_the_published_cells():
    # 9,168 + 3,145 + 2,693 + 8,297 + 2,569 + 885 + 2,603 persons, of 62,451 in manufacturing.
    page = told("en")

    assert page.said["proxy_sum"].text == "29,360"
    assert page.said["proxy_total"].text.startswith("62,451")


def test_no_number_is_defined_that_nobody_says():
    definitions = catalogue().programme.numbers
    said = {name for text in texts("nl").values() for name in placeholders(text)}
    said |= {
        name for definition in definitions["numbers"].values() for name in _made_of(definition)
    }
    said |= {rule[key] for rule in definitions["choices"].values() for key in ("of", "against")
             if key in rule}  # fmt: skip
    said |= {name for rule in definitions["targets"].values() for value in rule.values()
             for name in ([value] if isinstance(value, str) else value)}  # fmt: skip
    said |= {row[key] for row in definitions["counts"].values() for key in ("of", "count", "share")
             if key in row}  # fmt: skip
    said |= {name for key, text in messages("nl").items() if key.startswith("shell.counts.")
             for name in placeholders(text)}  # fmt: skip

    assert set(definitions["numbers"]) - said == set()


def _made_of(definition):
    for value in definition.values():
        yield from value if isinstance(value, list) else [value]


def test_every_computed_number_that_is_said_is_listed_with_its_sum():
    definitions = catalogue().programme.numbers
    said = {name for text in texts("nl").values() for name in placeholders(text)}
    said |= {name for rule in definitions["targets"].values() for key, names in rule.items()
             if key.startswith("shown_") for name in names}  # fmt: skip
    said |= {row[key] for row in definitions["counts"].values() for key in ("of", "count", "share")
             if key in row}  # fmt: skip
    made = {name for name in said if set(COMPUTED) & set(definitions["numbers"].get(name, {}))}

    page = told("nl")
    assert made | distances() == set(page.keys("computed")) | set(page.keys("computed_targets"))


def distances():
    definitions = catalogue().programme.numbers
    named = {rule.get("distance", "") for rule in definitions["targets"].values()}
    return {name for name in named if "difference" in definitions["numbers"].get(name, {})}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sum_links_to_the_numbers_it_is_made_of(language):
    for name, found in computed(told(language)):
        assert all(piece.said.where for piece in found if piece.said), name
        assert [piece for piece in found if piece.said], name


def test_the_figure_of_the_region_with_the_highest_value_has_that_region_in_focus():
    for key in ("places-map", "places", "establishments"):
        found = told("nl").exhibits[key]
        assert cells.series_of(found, {}).key == cells.series_of(found, {"pick": "top"}).key
