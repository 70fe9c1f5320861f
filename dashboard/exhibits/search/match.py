"""How well a word that somebody typed fits a word that we have.

Whole words count most, then beginnings, then parts; a word with about one typing error in four
letters still fits. Errors are letters put in, left out, changed, or swapped with their neighbour:
optimal string alignment (Boytsov 2011, ACM Journal of Experimental Algorithmics 16).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

#: Longest text that is looked at, and most words of it.
MOST_CHARACTERS = 100
MOST_WORDS = 8

WHOLE, BEGINNING, PART, NEAR = 1.0, 0.9, 0.75, 0.7
_SHORTEST_BEGINNING, _SHORTEST_PART, _SHORTEST_NEAR = 2, 4, 4
#: Share of the letters that must stand as they should.
_LIKENESS = 0.75

_WORD = re.compile(r"[^\W_]+")
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text without case and accents: ``Enquête R&D`` is enquete, r, d."""
    return tuple(_WORD.findall(_plain(text)))


def written_as_one(text: str) -> tuple[str, ...]:
    """Return each hyphened word as many write it: ``Start-ups`` is startups."""
    return tuple(one.replace("-", "") for one in _HYPHENED.findall(_plain(text)))


def _plain(text: str) -> str:
    """Return a text without case and accents, cut off where nobody's question would end."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text[:MOST_CHARACTERS].casefold())
        if not unicodedata.combining(letter)
    )


def typed(text: str, stopwords: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the words that somebody looks for, each once; small words only where all are."""
    found = tuple(dict.fromkeys(words_of(text)))[:MOST_WORDS]
    left_out = frozenset(stopwords)
    return tuple(word for word in found if word not in left_out) or found


def fit(word: str, known: str) -> float:
    """Return how well a typed word fits a known one, from 0 to 1."""
    if word == known:
        return WHOLE
    if len(word) >= _SHORTEST_BEGINNING and known.startswith(word):
        return BEGINNING
    if len(word) >= _SHORTEST_PART and word in known:
        return PART
    if min(len(word), len(known)) < _SHORTEST_NEAR:
        return 0.0
    likeness = OSA.normalized_similarity(word, known, score_cutoff=_LIKENESS)
    return NEAR * likeness


def fits(asked: Sequence[str], known: Sequence[str]) -> tuple[float, ...]:
    """Return for each typed word how well it fits the best of the known ones."""
    return tuple(max((fit(word, one) for one in known), default=0.0) for word in asked)
