"""Regions as visitors write and read them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.tables.catalogue import Catalogue
from dashboard.tables.codelists import typeset
from dashboard.vocabulary.language import LANGUAGES, Language

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
