"""The page with all that is needed to show a view elsewhere, and its code to scan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import segno
from dash import html
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.exhibits.embed_options import read_embed
from dashboard.exhibits.query import nearest_view, parse_view, view_query
from dashboard.pages.explore_notices import notices_of
from dashboard.pages.native import Written
from dashboard.pages.page import Page
from dashboard.pages.share import PATH
from dashboard.pages.share_page import WIDTHS, Shared, share_html, share_query
from dashboard.pages.shell import frame
from dashboard.renderers.embed_code import Place
from dashboard.renderers.qr import qr_svg
from dashboard.server.asked import origin_of, query_of
from dashboard.server.body import AN_HOUR, HTML, Body, answer
from dashboard.server.document import document
from dashboard.server.failures import failed_json, refused
from dashboard.server.prerender import prerender
from dashboard.server.site import Site, ViewKey
from dashboard.tables.archive import knows, today_of
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

SVG = "image/svg+xml"


def add_share_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/share`` and ``/{language}/qr.svg``."""
    for language in LANGUAGES:
        app.add_api_route(
            f"/{language}{PATH}", _page_route(site, language), include_in_schema=False
        )
        app.add_api_route(
            f"/{language}/qr.svg", _code_route(site, language), include_in_schema=False
        )


def _page_route(site: Site, language: Language) -> Callable[[Request], Response]:
    def shown(request: Request) -> Response:
        asked = read_embed(query_of(request))
        day = asked.options.vintage
        options = replace(asked.options, vintage=day if knows(site.catalogue, day) else "")
        own = dict(pair for pair in asked.view if pair[0] in ("width", "site"))
        view, problems = nearest_view([p for p in asked.view if p[0] not in own], site.catalogue)
        query = view_query(view, site.catalogue)
        sites = site.settings.frame_ancestors
        named = own.get("site")
        shared = Shared(
            language=language,
            title=site.exhibit(ViewKey(view, language)).title,
            exhibit=site.exhibit(ViewKey(view, asked.language or language)),
            place=Place(site.settings.public_url or origin_of(request), query),
            options=options,
            width=next((w for w in WIDTHS if str(w) == own.get("width")), WIDTHS[1]),
            edition=today_of(site.catalogue),
            sites=sites,
            allowed=may_frame(sites, named) if named else None,
        )
        told = notices_of(problems if asked.view else (), view, site.catalogue, language)
        return answer(request, site.addressed(request, _page(site, shared, tuple(told))))

    return shown


def _page(site: Site, shared: Shared, told: Sequence[str]) -> Body:
    language, query = shared.language, shared.place.query
    title = message(language, "share.title")
    head = [
        html.H1(title),
        html.P(html.A(shared.title, href=f"/{language}/explore?{query}")),
        html.P(message(language, "share.lede")),
        *(html.P(text, className="notice") for text in told),
    ]
    tree = frame(
        [
            html.Div(head, className="data-head"),
            Written("share", share_html(shared, site.catalogue), className="share-page"),
        ],
        language=language,
        path=PATH,
        query=share_query(shared),
        vintage=site.catalogue.vintage,
    )
    page = Page(
        title=f"{title}: {shared.title} | {message(language, 'shell.name')}",
        description=message(language, "share.lede"),
        language=language,
        path=PATH,
        tree=tree,
        query=share_query(shared),
        card=query,
    )
    text = document(page, prerender(tree), site.assets, public=site.settings.origin, listed=False)
    return Body(text.encode(), HTML)


def may_frame(sites: Sequence[str], address: str) -> bool:
    """Tell whether the page at an address is on a site of a list; on an empty one every site is.

    As a browser decides it: scheme and port count, a star stands for any names in front.
    """
    try:
        page = urlsplit(address.lower() if "://" in address else f"https://{address.lower()}")
        host, port = page.hostname or "", page.port
    except ValueError:
        return False
    return not sites or any(_covers(site, page.scheme, host, port) for site in sites)


def _covers(site: str, scheme: str, host: str, port: int | None) -> bool:
    listed, _, rest = site.partition("://")
    name, _, number = rest.partition(":")
    usual = {"http": 80, "https": 443}
    same_port = number == "*" or (port or usual.get(scheme)) == int(number or usual[listed])
    fits = host.endswith(name[1:]) if name.startswith("*.") else host == name
    return fits and same_port and scheme in (listed, "https")


def _code_route(site: Site, language: Language) -> Callable[[Request], Response]:
    def code(request: Request) -> Response:
        try:
            pairs = parse_qsl(query_of(request))
            query = view_query(parse_view(pairs, site.catalogue), site.catalogue)
        except ViewError as error:
            return refused(request, error)
        origin = site.settings.public_url or origin_of(request)
        try:
            drawn = qr_svg(f"{origin}/{language}/explore?{query}")
        except segno.DataOverflowError:
            return failed_json(request, 422, "the address is too long for a code")
        return answer(request, Body(drawn.encode(), SVG), cache=AN_HOUR)

    return code
