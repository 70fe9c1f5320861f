"""What fits a text: things that can be found, and a figure that answers it at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.exhibits.query import nearest_view
from dashboard.exhibits.search.entries import Entry, Kind, index
from dashboard.exhibits.search.match import WHOLE, fits, typed
from dashboard.exhibits.view import View
from dashboard.indicators.observations import published_activities, published_regions
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Most hits of one kind.
MOST_HITS = 8
#: How much a word of another language, a code or a synonym counts beside one of the title.
_ELSEWHERE = 0.9
#: How well a word must fit before it stands for a place or an activity in a question.
_SURE = 0.55
#: How well each word must fit an indicator before the text is about that and no place.
_WHOLE = WHOLE * _ELSEWHERE
#: Most places, activities or indicators that a text may name, and what each word more costs.
MOST_NAMED = 6
_LONGER = 0.01


class Hit(NamedTuple):
    """Something found, and how well it fits: from 0 to 1."""

    entry: Entry
    score: float


def find(text: str, catalogue: Catalogue, language: Language) -> tuple[Hit, ...]:
    """Return what fits a text, best first; every word must fit, or at least as many as can.

    The order is steady: of equal hits, the one listed first.
    """
    asked = _asked(text, language)
    if not asked:
        return ()
    scored = [(entry, _fits(asked, entry)) for entry in index(catalogue, language)]
    most = max((sum(fit > 0 for fit in found) for _, found in scored), default=0)
    hits = [
        Hit(entry, sum(found) / len(asked))
        for entry, found in scored
        if most and sum(fit > 0 for fit in found) == most
    ]
    hits.sort(key=lambda hit: (-hit.score, len(hit.entry.known)))
    shown: Counter[Kind] = Counter()
    found = []
    for hit in hits:
        shown[hit.entry.kind] += 1
        if shown[hit.entry.kind] <= MOST_HITS:
            found.append(hit)
    return tuple(found)


def answer(text: str, catalogue: Catalogue, language: Language) -> View | None:
    """Return the view that a text asks for, when all its words name a place, activity or indicator.

    "industrie Almelo" asks for establishments in industry in Almelo: the first view that holds all
    that was named. None when a word is left over, or no table has it together.
    """
    asked = _asked(text, language)
    known = index(catalogue, language)
    if any(not _left(asked, entry) for entry in known if entry.kind == "absent"):
        return None
    for indicator in _named(asked, known, "indicator"):
        if indicator and min(_fits(asked, indicator)) >= _WHOLE:
            return first_view(catalogue, indicator=indicator)
    for region in _named(asked, known, "region"):
        left = _left(asked, region)
        for activity in _named(left, known, "activity"):
            rest = _left(left, activity)
            for indicator in _named(rest, known, "indicator"):
                if _left(rest, indicator) or not (region or activity or indicator):
                    continue
                view = first_view(catalogue, region=region, activity=activity, indicator=indicator)
                if view is not None:
                    return view
    return None


def first_view(
    catalogue: Catalogue,
    *,
    region: Entry | None = None,
    activity: Entry | None = None,
    indicator: Entry | None = None,
) -> View | None:
    """Return the first view that has all that was named; None when no table has it together."""
    for key in [indicator.key] if indicator else INDICATORS:
        one = INDICATORS[key]
        if region and region.key not in published_regions(one, catalogue):
            continue
        if activity and activity.key not in published_activities(one, catalogue):
            continue
        pairs = [("indicator", key)]
        pairs += [("item", indicator.item)] if indicator and indicator.item else []
        pairs += [("region", region.key)] if region else []
        pairs += [("activity", activity.key)] if activity else []
        view, problems = nearest_view(pairs, catalogue)
        if not problems:
            return view
    return None


def _named(asked: Sequence[str], known: Sequence[Entry], kind: Kind) -> list[Entry | None]:
    """Return what the words may name of one kind, the likeliest first, and last that none do."""
    scored: list[tuple[float, Entry]] = []
    for entry in known:
        if entry.kind == kind:
            sure = [fit for fit in _fits(asked, entry) if fit >= _SURE]
            if sure:
                scored.append((sum(sure) - _LONGER * len(entry.known), entry))
    scored.sort(key=lambda one: -one[0])
    return [*(entry for _, entry in scored[:MOST_NAMED]), None]


def _left(asked: Sequence[str], entry: Entry | None) -> tuple[str, ...]:
    """Return the words that an entry does not account for."""
    if entry is None:
        return tuple(asked)
    return tuple(word for word, fit in zip(asked, _fits(asked, entry), strict=True) if fit < _SURE)


def _fits(asked: Sequence[str], entry: Entry) -> tuple[float, ...]:
    title, other = fits(asked, entry.known), fits(asked, entry.other)
    return tuple(max(one, two * _ELSEWHERE) for one, two in zip(title, other, strict=True))


def _asked(text: str, language: Language) -> tuple[str, ...]:
    return typed(text, message(language, "search.stopwords").split())
