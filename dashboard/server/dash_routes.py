"""The three addresses that Dash's renderer asks, per page; and parts of pages, which we ask."""

from __future__ import annotations

from dash.exceptions import PreventUpdate
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import UnknownPartError, ViewError
from dashboard.server.body import FOREVER, JSON, REVALIDATE, Body, answer
from dashboard.server.failures import NEVER_KEPT, failed_json, refused
from dashboard.server.guard import BodyError, checked, read_body
from dashboard.server.site import Delivery, PageKey, PartKey, Site, read_token
from dashboard.vocabulary.language import LANGUAGES, Language


def add_dash_routes(app: FastAPI, site: Site) -> None:
    """Register layout, dependencies, update and parts for every page."""
    prefix = "/_dash/{language}/{name}/{token}"

    def layout(request: Request, language: str, name: str, token: str) -> Response:
        delivery = _delivery(site, language, name, token)
        cache = FOREVER if delivery.token == token else REVALIDATE
        return answer(request, delivery.layout, cache=cache)

    def dependencies(request: Request, language: str, name: str, token: str) -> Response:
        delivery = _delivery(site, language, name, token)
        cache = FOREVER if delivery.token == token else REVALIDATE
        return answer(request, site.dependencies, cache=cache)

    async def update(request: Request, language: str, name: str, token: str) -> Response:
        _key(site, language, name, token)
        try:
            body = checked(await read_body(request), site.dash.server_callbacks)
            response = await run_in_threadpool(site.dash.answer, request, body)
        except BodyError as error:
            return failed_json(request, error.status, str(error))
        except ViewError as error:
            return refused(request, error)
        except PreventUpdate:
            return Response(status_code=204)
        return answer(request, Body(bytes(response.body), JSON), cache=NEVER_KEPT)

    def part(request: Request, language: str, name: str, part: str) -> Response:
        known = _language(language)
        if known is None or name not in site.pages:
            raise HTTPException(404)
        try:
            body = site.part(PartKey(known, name, part))
        except UnknownPartError:
            raise HTTPException(404) from None
        return answer(request, body, cache=REVALIDATE)

    app.add_api_route("/_dash/{language}/{name}/part/{part}", part, include_in_schema=False)
    app.add_api_route(f"{prefix}/_dash-layout", layout, include_in_schema=False)
    app.add_api_route(f"{prefix}/_dash-dependencies", dependencies, include_in_schema=False)
    app.add_api_route(
        f"{prefix}/_dash-update-component", update, methods=["POST"], include_in_schema=False
    )


def _key(site: Site, language: str, name: str, token: str) -> PageKey:
    """Return what page an address of Dash belongs to; 404 when to none."""
    known = _language(language)
    kind = site.pages.get(name)
    try:
        query = read_token(token)
    except ValueError:
        raise HTTPException(404) from None
    if known is None or kind is None:
        raise HTTPException(404)
    if len(query) > kind.longest or (query and not kind.takes_query):
        raise HTTPException(404)
    return PageKey(known, name, query)


def _language(sent: str) -> Language | None:
    return next((known for known in LANGUAGES if known == sent), None)


def _delivery(site: Site, language: str, name: str, token: str) -> Delivery:
    return site.delivery(_key(site, language, name, token))
