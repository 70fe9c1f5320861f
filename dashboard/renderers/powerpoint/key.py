"""The key of a slide: what the signs in its figure mean, in one line, each that stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.moving import two_years
from dashboard.renderers.signs import Kind, Sign, signs_of_still
from dashboard.renderers.table_signs import legend
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

#: Each sign as type.
_SIGNS: Mapping[Kind, str] = {
    "missing": "×",
    "break": "|",
    "provisional": "○",
    "hollow": "□",
    "others": "—",
}

#: Signs that a panel of small multiples has no room for: its line is interrupted there.
_INTERRUPTED: tuple[Kind, ...] = ("missing", "break")

_BETWEEN = "\u2003"


def key_line(exhibit: Exhibit, catalogue: Catalogue) -> str:
    """Return what the signs of a figure mean on a slide; empty where there are none."""
    if exhibit.view.chart == "table":
        return _written(legend(exhibit).items())
    signs = signs_of_still(exhibit, catalogue)
    if exhibit.view.chart == "multiples":
        return _of_multiples(exhibit, signs)
    # A ranking is dots on our pages, and bars here; that of two years is lines in both.
    bars = exhibit.view.chart == "rank" and two_years(exhibit) is None
    kinds = ("hollow" if bars and one.kind == "provisional" else one.kind for one in signs)
    return _written((_SIGNS[kind], one.words) for kind, one in zip(kinds, signs, strict=True))


def _of_multiples(exhibit: Exhibit, signs: Sequence[Sign]) -> str:
    gaps = [one.words for one in signs if one.kind in _INTERRUPTED]
    found = [(_SIGNS[one.kind], one.words) for one in signs if one.kind not in _INTERRUPTED]
    if gaps:
        found.append((message(exhibit.language, "slides.interrupted"), ", ".join(gaps)))
    return _written(found)


def _written(found: Iterable[tuple[str, str]]) -> str:
    return _BETWEEN.join(f"{sign} {words}" for sign, words in found)
