"""Regions as visitors write and read them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from dashboard.exhibits.search.match import fits, words_of
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.codelists import typeset
from dashboard.vocabulary.language import LANGUAGES, Language

#: Share of the letters of a name that must stand as they should, and letters that tell a name.
_LIKENESS, _SHORTEST = 0.75, 4

_CODE_IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")


def region_label(code: str, catalogue: Catalogue, language: Language) -> str:
    """Return name and code, as they stand in the list that is searched: ``Twente (NL213)``."""
    return f"{catalogue.codes.regions[code].names[language]} ({code})"


def find_region(text: str, known: Sequence[str], catalogue: Catalogue) -> str | None:
    """Return the code of the region that somebody wrote, or None when it is none of ``known``.

    A code counts, in brackets behind a name or alone, in the spelling of NUTS or COROP; a name
    counts in any of our languages, in full or as the only one that begins so.
    """
    wanted = text.strip()
    in_brackets = _CODE_IN_BRACKETS.search(wanted)
    code = (in_brackets[1] if in_brackets else wanted).upper()
    regions = catalogue.codes.regions
    for candidate in known if code else ():
        if code in (candidate, regions[candidate].corop, regions[candidate].nuts_2024):
            return candidate
    return _by_name(typeset(wanted).casefold(), known, catalogue)


def _by_name(wanted: str, known: Sequence[str], catalogue: Catalogue) -> str | None:
    names = [
        (catalogue.codes.regions[code].names[language].casefold(), code)
        for code in known
        for language in LANGUAGES
    ]
    exact = next((code for name, code in names if name == wanted), None)
    begins = {code for name, code in names if wanted and name.startswith(wanted)}
    return exact or (begins.pop() if len(begins) == 1 else None)


def nearest_regions(text: str, known: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    """Return the regions whose names are spelled most like a text; several where they tie.

    The whole name counts first, then its words: of "Arnhm" the second finds Arnhem/Nijmegen.
    """
    asked = words_of(_CODE_IN_BRACKETS.sub("", text))
    if len("".join(asked)) < _SHORTEST:
        return ()
    names = [
        (code, words_of(catalogue.codes.regions[code].names[language]))
        for code in known
        for language in LANGUAGES
    ]
    whole = [
        (OSA.normalized_similarity(" ".join(asked), " ".join(name), score_cutoff=_LIKENESS), code)
        for code, name in names
    ]
    return _best(whole) or _best([(min(fits(asked, name)), code) for code, name in names])


def _best(scored: Sequence[tuple[float, str]]) -> tuple[str, ...]:
    """Return the codes with the highest score, none where nothing scores."""
    best = max((score for score, _ in scored), default=0.0)
    return tuple(dict.fromkeys(code for score, code in scored if score == best and best))
