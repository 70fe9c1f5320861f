"""What all routes share: the catalogue, the assets, the pages and their kept answers."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard import __version__
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import view_query
from dashboard.exhibits.view import View
from dashboard.pages.native import Written
from dashboard.pages.registry import PageFamily, PageKind, pages_of
from dashboard.server.addressed import Addressed
from dashboard.server.assets import Assets
from dashboard.server.body import HTML, JSON, Body, digest
from dashboard.server.dash_app import DashApp, config, layout_json, part_json
from dashboard.server.days import Days
from dashboard.server.document import document
from dashboard.server.kept import Kept
from dashboard.server.prerender import prerender
from dashboard.server.settle import Settler, named_ids
from dashboard.settings import Settings
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language

#: Pages and views that are kept, per process. A page is some 0.5 MB in all its forms. Pages that
#: are made when somebody asks are kept apart, so that they never push out one that was made ahead.
PAGES_KEPT = 64
PARTS_KEPT = 128
ASKED_KEPT = 64
ANSWERS_KEPT = 512


class ViewKey(NamedTuple):
    """A view in words of one language."""

    view: View
    language: Language


class PageKey(NamedTuple):
    """What a page is made from. ``query`` is as sent, ``""`` for pages without a view."""

    language: Language
    name: str
    query: str


class PartKey(NamedTuple):
    """A part of a page, by its name."""

    language: Language
    page: str
    name: str


@dataclass(frozen=True)
class Delivery:
    """A page in both its forms, made together so that they cannot disagree."""

    html: Body
    layout: Body
    status: int
    token: str


class Site:
    """Everything a route needs. Made once, never changed."""

    def __init__(
        self,
        catalogue: Catalogue,
        settings: Settings,
        assets: Assets,
        pages: Sequence[PageKind | PageFamily],
    ):
        self.catalogue = catalogue
        self.days = Days(catalogue)
        self.settings = settings
        self.assets = assets
        self.pages = {page.name: page for page in pages_of(pages, catalogue)}
        callbacks = [c for page in self.pages.values() for c in page.callbacks(catalogue)]
        self.addressed = Addressed(settings)
        self.dash = DashApp(callbacks)
        self._named = named_ids(callbacks)
        self.dependencies = Body(self.dash.dependencies, JSON)
        self.identity = digest(__version__, catalogue.checksum)
        self.exhibit: Kept[ViewKey, Exhibit] = Kept(self._exhibit, ANSWERS_KEPT)
        self._ahead: Kept[PageKey, Delivery] = Kept(self._deliver, PAGES_KEPT)
        self.part: Kept[PartKey, Body] = Kept(self._part, PARTS_KEPT)
        self._asked: Kept[PageKey, Delivery] = Kept(self._deliver, ASKED_KEPT)

    def delivery(self, key: PageKey) -> Delivery:
        """Return a page, kept or made now."""
        kept = self._ahead if self.pages[key.name].ahead else self._asked
        return kept(key)

    def _deliver(self, key: PageKey) -> Delivery:
        kind = self.pages[key.name]
        page = kind.layout(self.catalogue, key.language, key.query)
        tree = Settler(self._named).settled(page.tree)
        layout = layout_json(tree)
        token = write_token(digest(layout, self.dash.dependencies), key.query)
        prefix = f"/_dash/{key.language}/{key.name}/{token}/"
        # A page on which nothing can change is written as a whole, and needs no Dash.
        live = not isinstance(tree, Written)
        html = document(
            page,
            prerender(tree),
            self.assets,
            public=self.settings.origin,
            config=config(prefix, self.assets.address("plotly.js")) if live else "",
            early=[prefix + "_dash-layout", prefix + "_dash-dependencies"] if live else (),
        )
        return Delivery(Body(html.encode(), HTML), Body(layout, JSON), page.status, token)

    def _part(self, key: PartKey) -> Body:
        tree = self.pages[key.page].part(self.catalogue, key.language, key.name)
        return Body(part_json(tree), JSON)

    def _exhibit(self, key: ViewKey) -> Exhibit:
        return exhibit(key.view, self.catalogue, key.language)

    def tag(self, key: ViewKey, form: str) -> str:
        """Return the entity tag of one form of an exhibit: data, program, view and language."""
        query = view_query(key.view, self.catalogue)
        return digest(self.identity, form, key.language, query)

    def warm(self) -> None:
        """Make the pages that are made ahead, and press them; for a thread of its own."""
        for kind in self.pages.values():
            for language in LANGUAGES if kind.ahead and not kind.takes_view else ():
                delivery = self.delivery(PageKey(language, kind.name, ""))
                delivery.html.press()
                delivery.layout.press()


def write_token(content: str, query: str) -> str:
    """Return the part of an address that names a layout: a digest of it, and its query."""
    encoded = base64.urlsafe_b64encode(query.encode()).decode().rstrip("=")
    return f"{content}.{encoded or '-'}"


def read_token(token: str) -> str:
    """Return the query in a token.

    Raises
    ------
    ValueError
        It is no token.
    """
    content, dot, encoded = token.partition(".")
    if not (content.isalnum() and dot and encoded.isascii()):
        raise ValueError(token)
    if encoded == "-":
        return ""
    try:
        query = base64.b64decode(encoded + "=" * (-len(encoded) % 4), b"-_", validate=True)
        return query.decode()
    except (binascii.Error, UnicodeDecodeError):
        raise ValueError(token) from None
