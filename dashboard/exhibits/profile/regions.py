"""Which regions have a profile, and which region another spelling of a code means."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import NETHERLANDS

PATH = "/region"


#: What the codes of municipalities begin with.
_MUNICIPALITY = "GM"


def profiled(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the regions that have a profile: every Dutch one, in order of the code list."""
    return tuple(code for code in catalogue.codes.regions if has_profile(code))


def has_profile(code: str) -> bool:
    """Whether a region of the code list has a profile: every Dutch one, municipalities too."""
    return code.startswith((NETHERLANDS, _MUNICIPALITY))


def spellings(catalogue: Catalogue) -> Mapping[str, str]:
    """Return other spelling -> code: of CBS (``CR12``) and of NUTS 2024, in capitals.

    A code that both editions of NUTS use keeps its own meaning: it is no other spelling.
    """
    regions = catalogue.codes.regions
    return {
        other: code
        for code in profiled(catalogue)
        for other in (regions[code].corop, regions[code].nuts_2024)
        if other and other not in regions
    }


def profile_code(sent: str, catalogue: Catalogue) -> str | None:
    """Return the code of the profile that a code in an address means, None when there is none."""
    code = sent.upper()
    if code in catalogue.codes.regions:
        return code if code in profiled(catalogue) else None
    return spellings(catalogue).get(code)


def profile_path(code: str) -> str:
    """Return the path of a profile behind the language."""
    return f"{PATH}/{code}"
