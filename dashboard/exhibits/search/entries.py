"""Everything that can be found: figures, activities, regions, tables, targets, claims, terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from dashboard.exhibits.narrative.numbers import Numbers
from dashboard.exhibits.narrative.said import pieces, plain
from dashboard.exhibits.search.match import words_of, written_as_one
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import has_message, message, messages

Kind = Literal[
    "absent",
    "page",
    "term",
    "indicator",
    "analysis",
    "activity",
    "region",
    "target",
    "claim",
    "table",
]
KINDS: tuple[Kind, ...] = (
    "absent", "page", "indicator", "activity", "region", "term", "analysis", "target", "claim",
    "table",
)  # fmt: skip

_TERM, _ABSENT, _NAME = "search.term.", "search.absent.", ".name"

#: Parts of an indicator that have words of their own: "ageing" is no question about everybody.
PARTS = (("population", "age", "Y_GE65"), ("population", "age", "Y_LT15"))


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    ``title`` is in the reader's language and ``known`` its words; ``other`` are words of other
    languages, codes and synonyms. ``text`` says more, or is empty. ``item`` is the part of an
    indicator that is meant, or is empty. Of the kind ``absent`` is what readers ask for and we have
    no figures on.
    """

    kind: Kind
    key: str
    title: str
    known: tuple[str, ...]
    other: tuple[str, ...] = ()
    text: str = ""
    item: str = ""


_KEPT: dict[Language, tuple[str, tuple[Entry, ...]]] = {}


def index(catalogue: Catalogue, language: Language) -> tuple[Entry, ...]:
    """Return everything that can be found; kept until the data are others."""
    checksum, known = _KEPT.get(language, ("", ()))
    if checksum != catalogue.checksum:
        known = tuple(entries(catalogue, language))
        _KEPT[language] = catalogue.checksum, known
    return known


def entries(catalogue: Catalogue, language: Language) -> Iterator[Entry]:
    """Yield everything that can be found, in words of one language and findable in all."""
    yield from _pages(language)
    yield from _explained("absent", _ABSENT, language)
    yield from _explained("term", _TERM, language)
    for key in INDICATORS:
        names = _said(f"indicators.{key}.title")
        question = message(language, f"indicators.{key}.question")
        yield _entry("indicator", key, names, language, key, question)
    yield from _parts(catalogue, language)
    for key in ANALYSES:
        names = _said(f"indicators.analysis.{key}.title")
        yield _entry("analysis", key, names, language, key)
    for code, activity in catalogue.codes.activities.items():
        short = " ".join(activity.short.values())
        made = _entry("activity", code, activity.names, language, f"{code} {short}")
        called = (*made.known, *words_of(activity.short.get(language, "")))
        yield replace(made, known=tuple(dict.fromkeys(called)))
    for code, region in catalogue.codes.regions.items():
        spelled = f"{code} {region.corop} {region.nuts_2024}"
        yield _entry("region", code, region.names, language, spelled)
    for target in catalogue.programme.targets:
        yield _entry("target", target.key, _target_names(catalogue, target.key), language)
    for concept in dict.fromkeys(figure.concept for figure in catalogue.published.values()):
        yield _entry("claim", concept, _said(f"claims.concept.{concept}"), language)
    for code, file in catalogue.files.items():
        about = file.resource.about
        yield _entry(
            "table", code, about["titles"], language, f"{code} {about.get('provider', '')}"
        )


def _entry(
    kind: Kind,
    key: str,
    names: Mapping[Language, str],
    language: Language,
    more: str = "",
    text: str = "",
) -> Entry:
    title = names[language]
    others = (name for one, name in names.items() if one != language)
    other = " ".join([*others, more, *_said(f"search.synonym.{key}").values()])
    joined = (word for name in names.values() for word in written_as_one(name))
    return Entry(kind, key, title, words_of(title), (*_all_words(other), *joined), text)


def _all_words(text: str) -> tuple[str, ...]:
    """Return the words of a long text, piece by piece, since a typed text is cut off."""
    return tuple(dict.fromkeys(word for piece in text.split() for word in words_of(piece)))


def _said(key: str) -> dict[Language, str]:
    """Return a message in every language that has it."""
    return {one: message(one, key) for one in LANGUAGES if has_message(one, key)}


def _explained(kind: Kind, area: str, language: Language) -> Iterator[Entry]:
    """Yield what readers ask about and that has an explanation: terms, and what we have not."""
    for key in messages(language):
        if key.startswith(area) and key.endswith(_NAME):
            one = key[len(area) : -len(_NAME)]
            yield _entry(
                kind, one, _said(key), language, text=message(language, f"{area}{one}.text")
            )


def _parts(catalogue: Catalogue, language: Language) -> Iterator[Entry]:
    """Yield parts of indicators, found by their own words."""
    for key, field, item in PARTS:
        labels = catalogue.codes.breakdowns[field][item]
        names = {one: f"{message(one, f'indicators.{key}.title')}: {labels[one]}" for one in labels}
        made = _entry("indicator", f"{key}-{item}", names, language)
        yield replace(made, key=key, item=item)


def _pages(language: Language) -> Iterator[Entry]:
    for key in messages(language):
        if key.startswith("search.page."):
            yield _entry("page", key.removeprefix("search.page."), _said(key), language)


def _target_names(catalogue: Catalogue, key: str) -> dict[Language, str]:
    """Return the name of a target with its numbers, which are facts and need no figure."""
    narrative = catalogue.programme.narrative
    return {
        one: plain(pieces(narrative[one]["targets"][key]["name"], Numbers(catalogue, one, {}), {}))
        for one in LANGUAGES
    }
