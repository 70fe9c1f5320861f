"""How the computed numbers of the narrative were computed, in words, with the numbers in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.exhibits.narrative.numbers import COMPUTED
from dashboard.exhibits.narrative.said import Piece, pieces
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.vocabulary.messages import messages


def computed(told: Narrative, group: str = "computed") -> Iterator[tuple[str, list[Piece]]]:
    """Yield name and sum of each computed number that has words, in order of definition.

    ``group`` is where the words stand: ``computed`` for the story, ``computed_targets``.
    """
    named = told.keys(group)
    for name, definition in told.catalogue.programme.numbers["numbers"].items():
        kind = next((key for key in COMPUTED if key in definition), "")
        if kind and name in named:
            made_of = definition[kind]
            yield name, _sum(told, kind, [made_of] if isinstance(made_of, str) else made_of)


def _sum(told: Narrative, kind: str, names: Sequence[str]) -> list[Piece]:
    """Return a formula in words, filled with the numbers it is made of."""
    template = messages(told.language)[f"narrative.number.{kind}"]
    terms = {f"term{i}": told.said[name] for i, name in enumerate(names)}
    ends = {"first": told.said[names[0]], "second": told.said[names[-1]]}
    added = " + ".join(f"{{{term}}}" for term in terms)
    return pieces(template, {**terms, **ends}, {"parts": added})
