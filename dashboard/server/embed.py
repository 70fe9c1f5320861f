"""A view in the frame of another site: one small page, and the script that gives it its height."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dashboard.errors import Problem
from dashboard.exhibits.embed_choice import choosers, kept_pairs
from dashboard.exhibits.embed_options import EmbedAsked, EmbedOptions, read_embed
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.query_fields import KEYS
from dashboard.exhibits.view import View
from dashboard.pages.explore_notices import notices_of
from dashboard.renderers.embed_code import RESIZER
from dashboard.renderers.embed_page import Choice, Surroundings, embed_page
from dashboard.server.asked import query_of
from dashboard.server.body import AN_HOUR, FIVE_MINUTES, HTML, Body, answer, digest
from dashboard.server.kept import Kept
from dashboard.server.site import Site, ViewKey
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

EMBEDS_KEPT = 256


class EmbedKey(NamedTuple):
    """What an embed is made from; ``notices`` are told in it."""

    view: View
    language: Language
    options: EmbedOptions
    notices: tuple[str, ...]


def add_embed_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/embed`` and ``/embed.js``."""
    bodies: Kept[EmbedKey, Body] = Kept(lambda key: _made(site, key), EMBEDS_KEPT)
    for language in LANGUAGES:
        app.add_api_route(
            f"/{language}/embed", _route(site, bodies, language), include_in_schema=False
        )

    def resizer(request: Request) -> Response:
        script = site.assets.files[site.assets.hashed["embed.js"]]
        body = Body(script.forms["identity"], script.media_type)
        return answer(request, body, cache=AN_HOUR)

    app.add_api_route(RESIZER, resizer, include_in_schema=False)


def _route(
    site: Site, bodies: Kept[EmbedKey, Body], language: Language
) -> Callable[[Request], Response]:
    def embed(request: Request) -> Response:
        asked = read_embed(query_of(request))
        view, problems = nearest_view(asked.view, site.catalogue)
        if asked.language and asked.language != language:
            query = view_query(view, site.catalogue) + asked.options.query()
            address = f"/{asked.language}/embed?{query}"
            return RedirectResponse(address, 308, {"Cache-Control": AN_HOUR})
        told = notices_of(
            problems if asked.view else (), view, site.catalogue, language, sentence=_told
        )
        notices = tuple(dict.fromkeys((*told, *_of_options(asked, language))))
        body = bodies(EmbedKey(view, language, asked.options, notices))
        return answer(request, body, cache=FIVE_MINUTES, headers={"Content-Language": language})

    return embed


def _told(problem: Problem, language: Language) -> str:
    """Return what is wrong without repeating it: whoever wrote the address is not the reader."""
    if problem.key not in KEYS:
        return message(language, "embed.notice.unknown")
    named = message(language, f"explore.key.{problem.key}")
    return message(language, "embed.notice.replaced", choice=named)


def _of_options(asked: EmbedAsked, language: Language) -> tuple[str, ...]:
    return (message(language, "embed.notice.unknown"),) if asked.wrong or asked.cut else ()


def _made(site: Site, key: EmbedKey) -> Body:
    """Return an embed that is not kept yet."""
    catalogue, language = site.catalogue, key.language
    query = view_query(key.view, catalogue)
    found = choosers(key.view, catalogue, language) if key.options.controls else ()
    kept = (*kept_pairs(key.view, found, catalogue), *key.options.pairs())
    address = site.assets.address
    page = embed_page(
        site.exhibit(ViewKey(key.view, language)),
        catalogue,
        options=key.options,
        notices=tuple(escape(notice) for notice in key.notices),
        choice=Choice(found, kept) if found else None,
        around=Surroundings(
            style=address("embed.css"),
            script=address("frame.js"),
            plotly=address("plotly.js"),
            font=address("fonts/source-sans.woff2"),
            action=f"/{language}/embed",
            figure=f"/{language}/view.json?{query}",
            full=escape(f"{site.settings.public_url}/{language}/explore?{query}"),
        ),
    )
    parts = (key.options.query(), *key.notices, site.assets.identity)
    tag = digest(site.tag(ViewKey(key.view, language), "embed"), *parts)
    return Body(page.encode(), HTML, etag=tag)
