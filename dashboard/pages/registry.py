"""What a page is to the server: its address, its layout, its callbacks. `contents` lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dash import Input, Output, State
from dash.development.base_component import Component

from dashboard.errors import UnknownPartError
from dashboard.pages.page import Page
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

#: Returns a part of a page by its name, when a script asks for it. Raises `UnknownPartError`.
Part = Callable[[Catalogue, Language, str], Sequence[Component]]
#: Returns a page in one language. The query is what stands behind the question mark, as it was
#: sent; a page that shows a view finds the nearest one, and says what it replaced.
Layout = Callable[[Catalogue, Language, str], Page]


@dataclass(frozen=True)
class ClientCallback:
    """A callback answered in the browser by ``window.dash_clientside.dashboard[function]``.

    Ids may be patterns. ``initially``: whether it runs when its inputs appear.
    """

    function: str
    outputs: Sequence[Output]
    inputs: Sequence[Input]
    states: Sequence[State] = ()
    initially: bool = True


@dataclass(frozen=True)
class ServerCallback:
    """A callback answered by the server.

    Whatever a browser sends is checked before ``function`` is called: ids are plain texts,
    and each value of inputs and states is None or of the type that ``accepts`` names in the
    same order (``str``, ``int``, ``float``, ``bool``; ``list`` for a list of texts). ``function``
    raises `ViewError` for values that it cannot use; the answer is then 422.
    """

    function: Callable[..., Any]
    outputs: Sequence[Output]
    inputs: Sequence[Input]
    accepts: Sequence[type]
    states: Sequence[State] = ()
    initially: bool = False


def _as_sent(_catalogue: Catalogue, query: str) -> str:
    return query


def _no_part(_catalogue: Catalogue, _language: Language, name: str) -> Sequence[Component]:
    raise UnknownPartError(name)


def _none(_catalogue: Catalogue) -> Sequence[ClientCallback | ServerCallback]:
    return ()


@dataclass(frozen=True)
class PageKind:
    """A kind of page.

    Attributes
    ----------
    name
        Unique; stands in the addresses that Dash asks.
    path
        Behind the language: ``""``, ``"/explore"``.
    layout
        Makes the page.
    takes_view
        Whether its query is a view. Another spelling of a view is redirected to the one spelling.
    takes_text
        Whether its query is something else that the page reads itself: a text to search for.
    spelled
        Returns the one spelling of a query that is no view; None where the query is a view, or
        the page takes none.
    longest
        Longer queries ask for nothing that the page could show.
    view_of
        Rewrites what the page's own form sends as the query of a view.
    callbacks
        Its callbacks, made once for a catalogue.
    part
        Makes what may take the place of a part of the page later.
    ahead
        Whether it is made when the server starts, or when somebody asks for it.
    proven
        Whether it is made once before anything is served. Of many pages that are made alike, a few
        stand for all.
    """

    name: str
    path: str
    layout: Layout
    takes_view: bool = False
    takes_text: bool = False
    spelled: Callable[[Catalogue, str], str] | None = None
    longest: int = 2_000
    view_of: Callable[[Catalogue, str], str] = _as_sent
    callbacks: Callable[[Catalogue], Sequence[ClientCallback | ServerCallback]] = field(
        default=_none
    )
    part: Part = _no_part
    ahead: bool = True
    proven: bool = True

    @property
    def takes_query(self) -> bool:
        """Whether what stands behind the question mark means anything to it."""
        return self.takes_view or self.takes_text or self.spelled is not None


@dataclass(frozen=True)
class PageFamily:
    """Pages of one kind, one for each thing that a catalogue holds: one for each table.

    ``members`` makes them, once for a catalogue.
    """

    members: Callable[[Catalogue], Sequence[PageKind]]


def pages_of(
    entries: Sequence[PageKind | PageFamily], catalogue: Catalogue
) -> tuple[PageKind, ...]:
    """Return every page, the members of families in the place of their family."""
    found: list[PageKind] = []
    for entry in entries:
        found += entry.members(catalogue) if isinstance(entry, PageFamily) else [entry]
    return tuple(found)
