"""What every printed page says of itself: its whole address, in words and as a code, its vintage.

A style sheet of its own, which only paper waits for: the address that the public sees may be known
from the request alone, while pages are made once for all who ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.exhibits.query import parse_view, view_query
from dashboard.renderers.qr import qr_svg
from dashboard.server.asked import origin_of
from dashboard.server.body import AN_HOUR, Body, answer
from dashboard.server.failures import refused
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

CSS = "text/css; charset=utf-8"

#: Longest address that is made a code of: a longer one is no code that a telephone reads.
LONGEST_CODE = 800

#: Longest stretch without a place to break that fits the running head. Of an address with a longer
#: one it shows the beginning, and the whole stands at the end of the page.
LONGEST_STRETCH = 90


def add_paper_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/print.css?of={path and query behind the language}``."""
    for language in LANGUAGES:
        app.add_api_route(f"/{language}/print.css", _route(site, language), include_in_schema=False)


def _route(site: Site, language: Language) -> Callable[[Request], Response]:
    vintage = format_date(site.catalogue.vintage, language)
    told = message(language, "shell.footer.vintage", vintage=vintage)
    credits = message(language, "shell.footer.sources")

    def paper(request: Request) -> Response:
        try:
            behind = _known(site, request.query_params.get("of", ""))
        except ViewError as error:
            return refused(request, error)
        origin = site.settings.public_url or origin_of(request)
        text = style(f"{origin}/{language}{behind}", told, credits)
        return answer(request, Body(text.encode(), CSS), cache=AN_HOUR)

    return paper


def _known(site: Site, asked: str) -> str:
    """Return the path and the query of a page of ours, in their one spelling; 404 when of none."""
    path, _, query = asked.partition("?")
    kind = next((kind for kind in site.pages.values() if kind.path == path), None)
    if kind is None or len(query) > kind.longest:
        raise HTTPException(404)
    if not kind.takes_query:
        return path
    if kind.spelled is not None:
        query = kind.spelled(site.catalogue, query)
    elif kind.takes_view and query:
        query = view_query(parse_view(query, site.catalogue), site.catalogue)
    return path + (f"?{quote(query, safe=_IN_QUERY)}" if query else "")


def style(address: str, vintage: str, credits: str) -> str:
    """Return the style sheet: head, foot, and end of a printed page where its head is cut."""
    code = whole = ""
    head = address
    if max(map(len, re.split("[-/?]", address))) > LONGEST_STRETCH:
        head = f"{address[:LONGEST_STRETCH]}…"
        whole = f";--whole:{_text(address)}"
    if len(address) <= LONGEST_CODE:
        code = f';--code:url("data:image/svg+xml,{quote(qr_svg(address), safe=_PLAIN)}")'
    told = f"--address:{_text(head)};--vintage:{_text(vintage)};--credits:{_text(credits)}"
    return f":root{{{told}{whole}{code}}}\n"


#: What a query that is spelled already may hold besides letters and digits.
_IN_QUERY = "=&,%+:;~*'()!$/?@"

#: Characters of an SVG that a data address in double quotes may hold as they are.
_PLAIN = " =:/'"


def _text(text: str) -> str:
    """Return a text as CSS writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
