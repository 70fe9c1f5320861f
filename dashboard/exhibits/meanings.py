"""Words that sources use in several meanings, and the view of each meaning.

"Industry" is section C to one publisher and B-E to another; a job is a person at work, a job of an
employee, or a line in a register. For a view in one of these meanings the others are the same view
but for what tells them apart, with the value each has, so that a reader sees what a switch changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import pandas as pd

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.numbers import format_value


@dataclass(frozen=True)
class Meaning:
    """One meaning of a word.

    ``query`` is the view of it; ``chosen`` whether that is the one shown. ``value`` is what it
    counts in ``year`` for ``region``, with its unit; empty where nothing is published. ``users``
    are the tables and publications that mean this.
    """

    key: str
    query: str
    chosen: bool
    value: str
    year: int | None
    region: str
    users: tuple[str, ...]


@dataclass(frozen=True)
class Word:
    """A word and its meanings for one view, in order of presentation."""

    key: str
    meanings: tuple[Meaning, ...]


def words(shown: Exhibit, catalogue: Catalogue) -> tuple[Word, ...]:
    """Return the words of a view that have other meanings too; none when all is plain.

    A view of parts, as a treemap or a shift-share is, has no one value to compare.
    """
    periods = _focus(shown)["period"]
    if periods.empty or periods.duplicated().any():
        return ()
    asked = _asked(shown.view, catalogue)
    found = []
    for key, definitions in catalogue.programme.numbers["meanings"].items():
        offered = {
            name: one for name, one in definitions.items() if _holds(one.get("only", {}), asked)
        }
        chosen = next((name for name, one in offered.items() if _holds(one["view"], asked)), "")
        if not chosen:
            continue
        told = (
            _meaning(name, one, shown, asked, catalogue, chosen=name == chosen)
            for name, one in offered.items()
        )
        meanings = tuple(meaning for meaning in told if meaning)
        if len(meanings) > 1:
            found.append(Word(key, meanings))
    return tuple(found)


def _asked(view: View, catalogue: Catalogue) -> dict[str, str]:
    """Return key -> value of a view, its item named even where it is the usual one."""
    return dict(parse_qsl(view_query(view, catalogue)))


def _holds(wanted: Mapping[str, str], asked: Mapping[str, str]) -> bool:
    return all(asked.get(key, "") == value for key, value in wanted.items())


def _meaning(
    name: str,
    definition: Mapping[str, Any],
    shown: Exhibit,
    asked: Mapping[str, str],
    catalogue: Catalogue,
    *,
    chosen: bool,
) -> Meaning | None:
    """Return one meaning: the same view but for what it changes; None where no table has it."""
    language = shown.language
    other = shown
    if not chosen:
        kept = {key: value for key, value in asked.items() if key != "item"}
        view, _ = nearest_view([*({**kept, **definition["view"]}).items()], catalogue)
        if not _holds(definition["view"], _asked(view, catalogue)):
            return None
        other = exhibit(view, catalogue, language)
    value, year = _value(other, _latest(shown))
    region = catalogue.codes.regions[other.view.region[0]].names[language]
    users = _users(definition["users"], catalogue, language)
    return Meaning(name, view_query(other.view, catalogue), chosen, value, year, region, users)


def _latest(shown: Exhibit) -> int | None:
    return _value(shown, None)[1]


def _focus(shown: Exhibit) -> pd.DataFrame:
    """Return the rows of the region and the activity in focus, a row a year."""
    frame, view = shown.frame, shown.view
    rows = frame[frame["region"] == view.region[0]]
    return rows[rows["activity"] == view.activity[0]] if view.activity else rows


def _value(shown: Exhibit, wanted: int | None) -> tuple[str, int | None]:
    """Return the value of what is in focus: of a year, else the last; empty without any."""
    rows = _focus(shown)
    rows = rows[rows["value"].notna()]
    if rows.empty:
        return "", None
    year = wanted if wanted in set(rows["period"]) else int(rows["period"].max())
    value = float(rows[rows["period"] == year]["value"].iloc[0])
    return format_value(value, shown.unit, shown.language), year


def _users(names: Sequence[str], catalogue: Catalogue, language: Language) -> tuple[str, ...]:
    """Return the names of tables and publications."""
    found = []
    for name in names:
        figure = catalogue.published.get(name)
        if figure is not None:
            found.append(publisher_name(figure.publisher, language))
        else:
            info = catalogue.tables[name].info
            found.append(f"{info.provider} {info.code}")
    return tuple(dict.fromkeys(found))
