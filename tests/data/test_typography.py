"""Words of ours and names of sources are set with one apostrophe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.pages.region_names import find_region
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import messages

STRAIGHT = "'"


def texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for part in node.values():
            yield from texts(part)
    elif isinstance(node, list | tuple):
        for part in node:
            yield from texts(part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_words_have_no_straight_apostrophe(catalogue: Catalogue, language: Language) -> None:
    ours = [*messages(language).values(), *texts(dict(catalogue.programme.narrative[language]))]

    assert [text for text in ours if STRAIGHT in text] == []


def test_names_from_sources_have_no_straight_apostrophe(catalogue: Catalogue) -> None:
    codes = catalogue.codes
    names = [
        *(word for region in codes.regions.values() for word in region.names.values()),
        *(word for activity in codes.activities.values() for word in activity.names.values()),
        *(word for activity in codes.activities.values() for word in activity.short.values()),
    ]

    assert "Agglomeratie ’s-Gravenhage" in names
    assert [name for name in names if STRAIGHT in name] == []


@pytest.mark.parametrize("written", ["Agglomeratie 's-Gravenhage", "agglomeratie ’s-Gravenhage"])
def test_a_region_is_found_with_either_apostrophe(catalogue: Catalogue, written: str) -> None:
    assert find_region(written, tuple(catalogue.codes.regions), catalogue) == "NL332"
