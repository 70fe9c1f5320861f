"""What a request prefers: languages, content codings, and whether it has our bytes already."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.vocabulary.language import DEFAULT_LANGUAGE, LANGUAGES, Language

#: Best first.
CODINGS = ("br", "gzip")


def weighted(header: str) -> dict[str, float]:
    """Return lower-cased value -> weight of a header such as ``nl-NL, en;q=0.8``.

    A weight that is not a number from 0 to 1 counts as 0; at most 32 values are read.
    """
    result: dict[str, float] = {}
    for part in header.split(",")[:32]:
        value, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if value:
            result.setdefault(value, _weight(parameters))
    return result


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, number = parameter.partition("=")
        if name.strip() == "q":
            try:
                weight = float(number)
            except ValueError:
                return 0.0
            return weight if 0.0 <= weight <= 1.0 else 0.0
    return 1.0


def preferred_language(header: str) -> Language:
    """Return the language that an ``Accept-Language`` header prefers; Dutch when it is unsure.

    The first named wins among equals; a language that is refused (``q=0``) is never chosen
    by name.
    """
    best: Language = DEFAULT_LANGUAGE
    best_weight = 0.0
    for value, weight in weighted(header).items():
        primary = value.split("-")[0]
        for language in LANGUAGES:
            if language == primary and weight > best_weight:
                best, best_weight = language, weight
    return best


def preferred_coding(header: str, offered: Collection[str] = CODINGS) -> str:
    """Return the content coding to answer with: ``br``, ``gzip`` or ``identity``."""
    weights = weighted(header)
    anything = weights.get("*", 0.0)
    best, best_weight = "identity", 0.0
    for coding in CODINGS:
        weight = weights.get(coding, anything)
        if coding in offered and weight > best_weight:
            best, best_weight = coding, weight
    return best


def has_already(if_none_match: str, etag: str) -> bool:
    """Tell whether an ``If-None-Match`` header names this entity tag (weak comparison)."""
    if if_none_match.strip() == "*":
        return True
    tags = (tag.strip().removeprefix("W/") for tag in if_none_match.split(","))
    return etag.removeprefix("W/") in tags
