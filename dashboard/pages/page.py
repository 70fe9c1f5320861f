"""A page: what a visitor gets at one address, in one language, before it is delivered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from dash.development.base_component import Component

from dashboard.vocabulary.language import Language

#: The id of the outermost element of every page; the takeover waits for it.
ROOT_ID = "page"


class Alternate(NamedTuple):
    """The content of a page in another form: where it is, and its media type."""

    path: str
    media_type: str


@dataclass(frozen=True)
class Page:
    """A tree of Dash components and what the document around it says.

    Attributes
    ----------
    title, description
        For the browser's tab, search engines and shared links; plain text.
    language
        Language of the whole page.
    path
        Path behind the language, ``""`` for the programme, ``"/explore"``.
    tree
        The page itself. Its outermost component has the id ``page`` (`ROOT_ID`).
    query
        Query of the view that is shown, in its one spelling; ``""`` when there is none.
    card
        Query of the view that others show when the page is shared; ``""`` = that of the programme.
    status
        HTTP status of the first answer.
    notices
        What was replaced because the address asked for something that does not exist;
        already shown in the tree, repeated here for tests and logs.
    alternates
        Other forms of the same content, linked from the document's head.
    structured
        Returns what the page is about as linked data, for machines that read pages; it takes the
        address the public sees, without trailing slash. None when there is nothing to say.
    """

    title: str
    description: str
    language: Language
    path: str
    tree: Component
    query: str = ""
    card: str = ""
    status: int = 200
    notices: tuple[str, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    structured: Callable[[str], Mapping[str, Any]] | None = None

    def address(self, language: Language | None = None) -> str:
        """Return the path and query of this page, or of the same page in another language."""
        query = f"?{self.query}" if self.query else ""
        return f"/{language or self.language}{self.path}{query}"
