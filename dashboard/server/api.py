"""The API: observations of a view, and the code lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import parse_view
from dashboard.server import api_lists
from dashboard.server import api_models as models
from dashboard.server.api_files import ACCEPT_LANGUAGE, answer_words, key_words, view_keys
from dashboard.server.api_observations import entries
from dashboard.server.asked import query_of
from dashboard.server.body import AN_HOUR, JSON, Body, answer, to_json
from dashboard.server.failures import refused
from dashboard.server.kept import Kept
from dashboard.server.negotiation import preferred_language
from dashboard.server.site import ANSWERS_KEPT, Site, ViewKey
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

PREFIX = "/api/v1"


def add_api_routes(app: FastAPI, site: Site) -> None:
    """Register ``/api/v1/…``; each route describes itself in the OpenAPI document."""
    _add(app, "observations", _observations(site), models.Observations, view=True)
    lists: Mapping[str, tuple[Callable[[Catalogue], list[Any]], type[BaseModel]]] = {
        "indicators": (api_lists.indicators, models.IndicatorEntry),
        "regions": (api_lists.regions, models.RegionEntry),
        "activities": (api_lists.activities, models.ActivityEntry),
        "tables": (api_lists.tables, models.TableEntry),
        "statuses": (api_lists.statuses, models.StatusEntry),
    }
    for name, (listed, model) in lists.items():
        body = Body(to_json(listed(site.catalogue)), JSON)
        _add(app, name, _fixed(body), list[model])  # type: ignore[valid-type]


def _add(
    app: FastAPI, name: str, route: Callable[[Request], Response], model: Any, *, view: bool = False
) -> None:
    responses: dict[int | str, dict[str, Any]] = {
        200: {"model": model, "description": answer_words("en", "200")},
        304: {"description": answer_words("en", "304")},
    }
    extra: dict[str, Any] = {}
    if view:
        responses[422] = {"model": models.Failure, "description": answer_words("en", "422")}
        describe = {key: key_words("en", key) for key in view_keys()}
        language = {**ACCEPT_LANGUAGE, "description": key_words("en", "accept_language")}
        extra["parameters"] = [*models.view_parameters(describe), language]
    app.add_api_route(
        f"{PREFIX}/{name}",
        route,
        name=name,
        operation_id=name,
        summary=message("en", f"api.routes.{name}"),
        responses=responses,
        openapi_extra=extra,
    )


def _fixed(body: Body) -> Callable[[Request], Response]:
    def route(request: Request) -> Response:
        return answer(request, body, cache=AN_HOUR)

    return route


def _observations(site: Site) -> Callable[[Request], Response]:
    def compute(key: ViewKey) -> Body:
        return Body(to_json(observations(site.exhibit(key))), JSON, etag=site.tag(key, "api"))

    bodies: Kept[ViewKey, Body] = Kept(compute, ANSWERS_KEPT)

    def route(request: Request) -> Response:
        language = preferred_language(request.headers.get("accept-language", ""))
        try:
            view = parse_view(query_of(request), site.catalogue)
            body = bodies(ViewKey(view, language))
        except ViewError as error:
            return refused(request, error)
        headers = {"Content-Language": language, "Vary": "Accept-Encoding, Accept-Language"}
        return answer(request, body, cache=AN_HOUR, headers=headers)

    return route


def observations(exhibit: Exhibit) -> dict[str, Any]:
    """Return an exhibit as the API answers it: view, words, one entry per observation."""
    return {
        "view": exhibit.view.model_dump(mode="json", by_alias=True),
        "exhibit": {
            "title": exhibit.title,
            "subtitle": exhibit.subtitle,
            "unit": exhibit.unit.name,
            "summary": exhibit.summary or exhibit.empty,
            "notes": [{"key": note.key, "text": note.text} for note in exhibit.notes],
            "sources": [vars(source) for source in exhibit.sources],
        },
        "observations": entries(exhibit),
    }
