"""What every printed page says of itself: its whole address, in words and as a code, its vintage.

A style sheet of its own, which only paper waits for: the address that the public sees may be known
from the request alone, while pages are made once for all who ask.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.exhibits.embed_options import read_embed
from dashboard.exhibits.query import parse_view, view_query
from dashboard.renderers.paper import paper_style
from dashboard.server.asked import origin_of
from dashboard.server.body import AN_HOUR, Body, answer
from dashboard.server.documentation import PAGE as DOCUMENTATION
from dashboard.server.failures import refused
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

CSS = "text/css; charset=utf-8"

#: Pages that are none of Dash; behind their view stands how it looks elsewhere.
_SHOWN_ELSEWHERE = ("/embed", "/share")


def add_paper_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/print.css?of={path and query behind the language}``."""
    for language in LANGUAGES:
        app.add_api_route(f"/{language}/print.css", _route(site, language), include_in_schema=False)


def _route(site: Site, language: Language) -> Callable[[Request], Response]:
    credits = message(language, "shell.footer.sources")

    def paper(request: Request) -> Response:
        try:
            behind, vintage = _known(site, request.query_params.get("of", ""))
        except ViewError as error:
            return refused(request, error)
        origin = site.settings.public_url or origin_of(request)
        newest = format_date(vintage, language)
        told = message(language, "shell.footer.vintage", vintage=newest)
        # The description of the API has one address for all languages.
        path = behind if behind == DOCUMENTATION else f"/{language}{behind}"
        text = paper_style(f"{origin}{path}", told, credits)
        return answer(request, Body(text.encode(), CSS), cache=AN_HOUR)

    return paper


def _known(site: Site, asked: str) -> tuple[str, str]:
    """Return path and query of a page of ours in their one spelling, and its vintage; or 404."""
    path, _, query = asked.partition("?")
    if asked == DOCUMENTATION:
        return asked, site.catalogue.vintage
    if path in _SHOWN_ELSEWHERE:
        return _elsewhere(site, path, query)
    kind = next((kind for kind in site.pages.values() if kind.path == path), None)
    if kind is None or len(query) > kind.longest:
        raise HTTPException(404)
    if not kind.takes_query:
        query = ""
    elif kind.spelled is not None:
        query = kind.spelled(site.catalogue, query)
    elif kind.takes_view and query:
        query = view_query(parse_view(query, site.catalogue), site.catalogue)
    behind = path + (f"?{quote(query, safe=_IN_QUERY)}" if query else "")
    return behind, site.catalogue.vintage


def _elsewhere(site: Site, path: str, query: str) -> tuple[str, str]:
    asked = read_embed(query)
    options = replace(asked.options, vintage=site.days.known(asked.options.vintage))
    catalogue = site.days.at(options.vintage)
    view = parse_view(asked.view, catalogue)
    return f"{path}?{view_query(view, catalogue)}{options.query()}", catalogue.vintage


#: What a query that is spelled already may hold besides letters and digits.
_IN_QUERY = "=&,%+:;~*'()!$/?@"
