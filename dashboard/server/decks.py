"""The programme page as slides: its story in parts, each with its figures, by GET."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exhibits.narrative.texts import Narrative
from dashboard.exhibits.query import view_query
from dashboard.pages.programme.sections import SECTIONS
from dashboard.renderers.filenames import disposition, name_of
from dashboard.renderers.powerpoint.deck import MEDIA_TYPE, Figure, Part, deck
from dashboard.server.asked import origin_of
from dashboard.server.body import AN_HOUR, Body, answer
from dashboard.server.exports import HANDS, RETRY_AFTER
from dashboard.server.failures import failed_json
from dashboard.server.kept import Kept
from dashboard.server.site import Site
from dashboard.server.workshop import BusyError, Workshop
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Decks that are kept, per process, and that may wait: one takes some seconds.
DECKS_KEPT, ROOM = 6, 20


class DeckKey(NamedTuple):
    """What a deck is made from."""

    language: Language
    origin: str


def add_deck_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/deck.pptx``."""
    decks: Kept[DeckKey, Body] = Kept(lambda key: programme_deck(site, key), DECKS_KEPT)
    workshop = Workshop(HANDS, ROOM)
    for language in LANGUAGES:
        app.add_api_route(
            f"/{language}/deck.pptx",
            _route(site, decks, workshop, language),
            include_in_schema=False,
        )


def _route(
    site: Site, decks: Kept[DeckKey, Body], workshop: Workshop, language: Language
) -> Callable[[Request], Awaitable[Response]]:
    async def programme(request: Request) -> Response:
        key = DeckKey(language, site.settings.public_url or origin_of(request))
        try:
            body = await workshop.do(lambda: decks(key))
        except BusyError:
            reason = message(language, "downloads.busy")
            return failed_json(request, 503, reason, headers={"Retry-After": RETRY_AFTER})
        headers = {
            "Content-Disposition": disposition(name_of(message(language, "slides.file"), "pptx")),
            "Content-Language": language,
            "X-Robots-Tag": "noindex",
        }
        return answer(request, body, cache=AN_HOUR, headers=headers)

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
