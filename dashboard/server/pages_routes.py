"""The addresses of pages."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dashboard.errors import ViewError
from dashboard.exhibits.profile.regions import PATH as REGION
from dashboard.exhibits.profile.regions import profile_code, profile_path
from dashboard.exhibits.query import parse_view, view_query
from dashboard.pages.registry import PageKind
from dashboard.server.asked import query_of
from dashboard.server.body import AN_HOUR, REVALIDATE, answer
from dashboard.server.negotiation import preferred_language
from dashboard.server.site import PageKey, Site
from dashboard.vocabulary.language import LANGUAGES, Language


def add_page_routes(app: FastAPI, site: Site) -> None:
    """Register the entrance and every page in every language."""

    def entrance(request: Request) -> Response:
        language = preferred_language(request.headers.get("accept-language", ""))
        headers = {"Vary": "Accept-Language", "Cache-Control": REVALIDATE}
        return RedirectResponse(f"/{language}", 302, headers)

    app.add_api_route("/", entrance, include_in_schema=False)
    for kind in site.pages.values():
        for language in LANGUAGES:
            app.add_api_route(
                f"/{language}{kind.path}",
                _page_route(site, kind, language),
                include_in_schema=False,
            )
    for language in LANGUAGES:
        spelled = f"/{language}{REGION}/{{code}}"
        app.add_api_route(spelled, _other_spelling(site, language), include_in_schema=False)


def _other_spelling(site: Site, language: Language) -> Callable[[str], Response]:
    """Lead another spelling of a region's code to its profile; profiles themselves come first."""

    def region(code: str) -> Response:
        known = profile_code(code, site.catalogue)
        if known is None:
            raise HTTPException(404)
        address = f"/{language}{profile_path(known)}"
        return RedirectResponse(address, 308, {"Cache-Control": AN_HOUR})

    return region


def _page_route(site: Site, kind: PageKind, language: Language) -> Callable[[Request], Response]:
    def page(request: Request) -> Response:
        query = query_of(request)
        if len(query) > kind.longest:
            raise HTTPException(414)
        if not kind.takes_query:
            query = ""
        elif query and (kind.takes_view or kind.spelled):
            spelling = _one_spelling(site, kind, query)
            if spelling != query:
                asked = f"?{spelling}" if spelling else ""
                return RedirectResponse(
                    f"/{language}{kind.path}{asked}", 308, {"Cache-Control": AN_HOUR}
                )
        delivery = site.delivery(PageKey(language, kind.name, query))
        return answer(request, site.addressed(request, delivery.html), status=delivery.status)

    return page


def _one_spelling(site: Site, kind: PageKind, query: str) -> str:
    """Return the one spelling of a query; the query itself when it describes nothing."""
    if kind.spelled is not None:
        return kind.spelled(site.catalogue, query)
    try:
        view = parse_view(kind.view_of(site.catalogue, query), site.catalogue)
        return view_query(view, site.catalogue)
    except ViewError:
        return query
