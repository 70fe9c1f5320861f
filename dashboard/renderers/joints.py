"""Where a long word may be broken: between its parts, so that both halves can be read."""

from __future__ import annotations

from collections.abc import Callable

#: What the later parts of long words begin with, in the three languages; a break stands before it.
_PARTS = (
    *("arbeid", "beratung", "betreuung", "büro", "dienst", "entsorgung", "erzeug", "fahrzeug"),
    *("gewerbe", "gewinnung", "geschäft", "güter", "industrie", "instandhaltung", "intensiv"),
    *("kommunikation", "leistung", "reparatur", "technik", "technologie", "vermittlung"),
    *("versorgung", "vertretung", "verwaltung", "wirtschaft", "produkt"),
    *("apparatuur", "bemiddeling", "bouw", "communicatie", "middelen", "nijverheid", "product"),
    *("verlening", "voorziening", "vervaardig", "winning", "tech-"),
    *("culture", "communication", "facturing", "housing", "intensive", "mation", "matie"),
    *("munication", "tality", "modation", "ceuticals", "materialen", "bergbau", "mittel", "seerde"),
)

#: Fewest letters that stand on either side of a break.
_LEAST = 3


def joints(word: str) -> tuple[int, ...]:
    """Return the places at which a word may be broken."""
    lower = word.lower()
    within = range(_LEAST, len(word) - _LEAST + 1)
    return tuple(i for i in within if lower[i - 1].isalpha() and lower.startswith(_PARTS, i))


def broken(word: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Return a word in parts that fit, each but the last closed with a hyphen.

    Whole where its parts do not fit either.
    """
    parts, start = [], 0
    while not fits(word[start:]):
        ends = [i for i in joints(word) if i > start and fits(word[start:i] + "-")]
        if not ends:
            return (word,)
        parts.append(word[start : ends[-1]] + "-")
        start = ends[-1]
    return (*parts, word[start:])
