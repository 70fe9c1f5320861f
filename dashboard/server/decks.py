"""The programme page as slides: its story in parts, each with its figures, by GET."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exhibits.narrative.texts import Narrative
from dashboard.exhibits.query import view_query
from dashboard.pages.programme.sections import SECTIONS
from dashboard.renderers.filenames import plain_name
from dashboard.renderers.powerpoint.deck import MEDIA_TYPE, Figure, Part, deck
from dashboard.server.asked import origin_of
from dashboard.server.body import AN_HOUR, Body, answer
from dashboard.server.counter import Counter
from dashboard.server.exports import file_headers
from dashboard.server.kept import Kept
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Decks that are kept, per process.
DECKS_KEPT = 6


class DeckKey(NamedTuple):
    """What a deck is made from."""

    language: Language
    origin: str


def add_deck_routes(app: FastAPI, site: Site, counter: Counter) -> None:
    """Register ``/{language}/deck.pptx``."""
    decks: Kept[DeckKey, Body] = Kept(lambda key: programme_deck(site, key), DECKS_KEPT)
    for language in LANGUAGES:
        app.add_api_route(
            f"/{language}/deck.pptx",
            counter.route(language, _route(site, decks, language)),
            include_in_schema=False,
        )


def _route(
    site: Site, decks: Kept[DeckKey, Body], language: Language
) -> Callable[[Request], Response]:
    def programme(request: Request) -> Response:
        body = decks(DeckKey(language, site.settings.public_url or origin_of(request)))
        name = f"{plain_name(message(language, 'slides.file'))}.pptx"
        return answer(request, body, cache=AN_HOUR, headers=file_headers(name, language))

    return programme


def programme_deck(site: Site, key: DeckKey) -> Body:
    """Return the deck of the programme page in a language."""
    told = Narrative(site.catalogue, key.language)
    made = deck(
        [_part(told, site, key, name) for name in SECTIONS],
        site.catalogue,
        key.language,
        title=told.plain("page", "heading"),
        subtitle=told.plain("page", "lede"),
        address=f"{key.origin}/{key.language}",
    )
    return Body(made, MEDIA_TYPE, packed=True)


def _part(told: Narrative, site: Site, key: DeckKey, name: str) -> Part:
    """Return a section of the page: its text, and its charts under their findings."""
    figures = []
    for block in SECTIONS[name]:
        if isinstance(block, str):
            shown = told.exhibits[block]
            query = view_query(shown.view, site.catalogue)
            address = f"{key.origin}/{key.language}/explore?{query}"
            figures.append(Figure(shown, address, told.plain("figures", block)))
    text = tuple(told.plain_lines("sections", name, "text"))
    return Part(told.plain("sections", name, "heading"), tuple(figures), text)
