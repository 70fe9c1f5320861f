"""Texts are complete: the same keys and placeholders in each language, and no numbers."""

import re

import pytest

from dashboard.errors import MessageError
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message, message, messages, placeholders

#: Names that happen to have a digit in them.
NAMES = (
    "NACE Rev. 2", "SBI 2008", "NUTS 2021", "NUTS 2016", "NUTS 2024", "EU27", "CC BY 4.0", "R&D",
    "oEmbed 1.0", "WCAG 2.2", "WCAG 2.1", "EN 301 549", "ISO 8601", "UTF-8", "ISCED 2011", "Pos1",
)  # fmt: skip


def test_a_text_is_found_by_area_and_key_and_filled():
    assert message("en", "charts.reading", place="Twente", value="5") == "Twente: 5"
    assert has_message("nl", "charts.reading")
    assert not has_message("nl", "charts.nothing-of-the-kind")


def test_an_unknown_key_is_refused():
    with pytest.raises(MessageError, match="no-such-key"):
        message("nl", "charts.no-such-key")


def test_a_placeholder_without_a_value_is_refused():
    with pytest.raises(MessageError, match="place"):
        message("nl", "charts.reading", value="5")


def test_placeholders_are_named_once_each():
    assert placeholders("{a} and {b} and {a}") == ("a", "b")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_keys(language):
    assert set(messages(language)) == set(messages("nl"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_fills_the_same_placeholders(language):
    reference = messages("nl")
    different = {
        key
        for key, text in messages(language).items()
        if set(placeholders(text)) != set(placeholders(reference[key]))
    }
    assert different == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_written_in_a_text(language):
    names = re.compile("|".join(re.escape(name) for name in NAMES))
    numbered = {
        k for k, text in messages(language).items() if re.search(r"\d", names.sub("", text))
    }
    assert numbered == set()
