"""Cards: the picture of a view that other sites show of it, by GET."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.exhibits.query import parse_view, view_query
from dashboard.renderers.card import MEDIA_TYPE, card
from dashboard.server.asked import origin_of, query_of
from dashboard.server.body import AN_HOUR, Body, answer
from dashboard.server.failures import failed_json, refused
from dashboard.server.kept import Kept
from dashboard.server.site import Site, ViewKey
from dashboard.server.workshop import BusyError, Workshop
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Cards that are kept, per process; one is some 80 kB.
CARDS_KEPT = 128
#: Cards that are drawn at once, and that may wait: a card takes half a second.
HANDS, ROOM = 1, 24
RETRY_AFTER = "5"


class CardKey(NamedTuple):
    """What a card is made from."""

    view: ViewKey
    origin: str


def add_card_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/card.png``."""
    bodies: Kept[CardKey, Body] = Kept(lambda key: _made(site, key), CARDS_KEPT)
    workshop = Workshop(HANDS, ROOM)
    for language in LANGUAGES:
        app.add_api_route(
            f"/{language}/card.png",
            _route(site, bodies, workshop, language),
            include_in_schema=False,
        )


def _route(
    site: Site, bodies: Kept[CardKey, Body], workshop: Workshop, language: Language
) -> Callable[[Request], Awaitable[Response]]:
    async def drawn(request: Request) -> Response:
        try:
            view = parse_view(query_of(request), site.catalogue)
            origin = site.settings.public_url or origin_of(request)
            key = CardKey(ViewKey(view, language), origin)
            body = await workshop.do(lambda: bodies(key))
        except ViewError as error:
            return refused(request, error)
        except BusyError:
            reason = message(language, "embed.busy")
            return failed_json(request, 503, reason, headers={"Retry-After": RETRY_AFTER})
        return answer(request, body, cache=AN_HOUR)

    return drawn


def _made(site: Site, key: CardKey) -> Body:
    """Return a card that is not kept yet."""
    query = view_query(key.view.view, site.catalogue)
    address = f"{key.origin}/{key.view.language}/explore?{query}"
    drawn = card(site.exhibit(key.view), site.catalogue, address=address)
    return Body(drawn, MEDIA_TYPE, etag=site.tag(key.view, f"card|{key.origin}"), packed=True)
