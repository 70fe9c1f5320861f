"""Counts of one thing by several hands: what each counted, and what that is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.exhibits.exhibit import Source
from dashboard.exhibits.publishers import publisher_name
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

#: Table that our proxy is added from.
PROXY = "persons-employed"

Look = Literal["claim", "count", "own"]


@dataclass(frozen=True)
class Count:
    """One count, as ``[counts.key]`` of numbers.toml has it: names of its numbers.

    ``key`` and ``whole`` are keys of its words in the messages. ``of`` and ``share`` are empty
    where they were not published.
    """

    key: str
    look: Look
    count: str
    whole: str
    of: str = ""
    share: str = ""


def counts(catalogue: Catalogue) -> tuple[Count, ...]:
    """Return all counts in order of presentation."""
    rows = catalogue.programme.numbers["counts"]
    return tuple(Count(key, **row) for key, row in rows.items())


def publications(catalogue: Catalogue, language: Language, rows: Sequence[Count]) -> list[Source]:
    """Return where counts were published, each page once; not where we counted ourselves."""
    definitions = catalogue.programme.numbers["numbers"]
    ids = [definitions[row.count].get("published") for row in rows]
    figures = [catalogue.published[key] for key in ids if key]
    sources = {
        figure.title: Source(
            provider=publisher_name(figure.publisher, language),
            table="",
            title=figure.title,
            vintage=figure.published,
            licence="",
            address=figure.address,
        )
        for figure in figures
    }
    return list(sources.values())
