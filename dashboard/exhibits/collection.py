"""A collection: views that somebody chose, ordered and named; written as a query and read back.

``title=…&view=…&name=…&view=…``: each ``view`` holds the query of a view, percent-encoded; a
``name`` belongs to the view before it. As with views, one road reads strictly and leniently.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.query_problems import LEAVE_OUT, problem, unknown_key, why
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue

#: Keys of a collection.
KEYS = ("title", "view", "name")

#: Most views of a collection, and most characters of a title or a name.
MOST_VIEWS = 20
MOST_LETTERS = 80
#: Longest query that is looked at; twenty views of many regions need less.
MOST_CHARACTERS = 16_000

#: What a collection without a view is told.
_A_VIEW = ("indicator=employment",)


@dataclass(frozen=True)
class Entry:
    """A view of a collection. ``name`` is the visitor's own text, empty when there is none."""

    name: str
    view: View


@dataclass(frozen=True)
class Collection:
    """Views in the order in which they are shown. ``title`` is the visitor's own text, or empty.

    Titles and names hold no control characters, line breaks or doubled spaces; they are text to
    be escaped like any other, never markup.
    """

    title: str
    entries: tuple[Entry, ...]


def parse_collection(query: str | Sequence[tuple[str, str]], catalogue: Catalogue) -> Collection:
    """Return the collection that a query asks for: a string, or decoded pairs in their order.

    Raises
    ------
    ViewError
        With one problem for everything that is wrong, and for a collection without a view. The
        key of a problem within a view names its place: ``view[2].region``.
    """
    collection, problems = _read(query, catalogue)
    if not collection.entries:
        problems.append(problem("view", "", _A_VIEW, why("needs_view")))
    if problems:
        raise ViewError(problems)
    return collection


def nearest_collection(
    query: str | Sequence[tuple[str, str]], catalogue: Catalogue
) -> tuple[Collection, tuple[Problem, ...]]:
    """Return the collection that comes nearest to a query, and what had to be replaced.

    Never raises. A collection may be without views here: nothing has been chosen yet.
    """
    collection, problems = _read(query, catalogue)
    return collection, tuple(problems)


def collection_query(collection: Collection, catalogue: Catalogue) -> str:
    """Return the one spelling of a collection; `parse_collection` reads it back."""
    pairs = [("title", collection.title)]
    for entry in collection.entries:
        pairs += [("view", view_query(entry.view, catalogue)), ("name", entry.name)]
    return "&".join(f"{key}={quote(value, ',-._~')}" for key, value in pairs if value)


def _read(
    query: str | Sequence[tuple[str, str]], catalogue: Catalogue
) -> tuple[Collection, list[Problem]]:
    problems: list[Problem] = []
    title: str | None = None
    entries: list[Entry] = []
    asked = 0
    for key, value in _pairs(query, problems):
        if key == "title" and title is None:
            title = _text(key, value, problems)
        elif key == "view":
            asked += 1
            if asked <= MOST_VIEWS:
                entries.append(Entry("", _view(asked, value, catalogue, problems)))
        elif key == "name" and asked > MOST_VIEWS:
            continue  # of a view that was left out
        elif key == "name" and entries and not entries[-1].name:
            entries[-1] = replace(entries[-1], name=_text(f"name[{asked}]", value, problems))
        elif key in KEYS:
            reason = why("twice" if key == "title" or entries else "name_first")
            problems.append(problem(key, value, LEAVE_OUT, reason))
        else:
            problems.append(unknown_key(key, value, KEYS))
    if asked > MOST_VIEWS:
        reason = why("most_views", most=MOST_VIEWS)
        problems.append(problem("view", str(asked), LEAVE_OUT, reason))
    return Collection(title or "", tuple(entries)), problems


def _pairs(
    query: str | Sequence[tuple[str, str]], problems: list[Problem]
) -> Iterable[tuple[str, str]]:
    """Return the pairs that carry a value, of no more characters than we look at."""
    if isinstance(query, str):
        text = query.removeprefix("?")
        if len(text) > MOST_CHARACTERS:
            reason = why("collection_characters", most=MOST_CHARACTERS)
            problems.append(problem("query", text, LEAVE_OUT, reason))
            text = text[:MOST_CHARACTERS].rpartition("&")[0]
        query = parse_qsl(text, keep_blank_values=True)
    return [(key, value) for key, value in query if value.strip()]


def _view(place: int, query: str, catalogue: Catalogue, problems: list[Problem]) -> View:
    view, found = nearest_view(query, catalogue)
    problems += [replace(one, key=f"view[{place}].{one.key}") for one in found]
    return view


def _text(key: str, value: str, problems: list[Problem]) -> str:
    """Return a visitor's text in one line without control characters, cut where it is too long."""
    letters = (" " if one.isspace() else one for one in value)
    shown = "".join(one for one in letters if unicodedata.category(one)[0] != "C")
    text = " ".join(shown.split())
    kept = text[:MOST_LETTERS].rstrip()
    if kept != text:
        problems.append(problem(key, text, (kept,), why("letters", most=MOST_LETTERS)))
    return kept
