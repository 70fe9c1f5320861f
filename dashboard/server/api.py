"""The API: observations of a view, and the code lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import MissingObservationsError, ViewError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.view import View
from dashboard.indicators.registry import INDICATORS
from dashboard.server import api_models as models
from dashboard.server.api_observations import entries
from dashboard.server.asked import query_of
from dashboard.server.body import AN_HOUR, JSON, Body, answer, to_json
from dashboard.server.failures import refused, unobserved
from dashboard.server.kept import Kept
from dashboard.server.negotiation import preferred_language
from dashboard.server.site import ANSWERS_KEPT, Site, ViewKey
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message

PREFIX = "/api/v1"


def add_api_routes(app: FastAPI, site: Site) -> None:
    """Register ``/api/v1/…``; each route describes itself in the OpenAPI document."""
    _add(app, "observations", _observations(site), models.Observations, view=True)
    lists: Mapping[str, tuple[Callable[[Catalogue], list[Any]], type[BaseModel]]] = {
        "indicators": (_indicators, models.IndicatorEntry),
        "regions": (_regions, models.RegionEntry),
        "activities": (_activities, models.ActivityEntry),
        "tables": (_tables, models.TableEntry),
    }
    for name, (listed, model) in lists.items():
        body = Body(to_json(listed(site.catalogue)), JSON)
        _add(app, name, _fixed(body), list[model])  # type: ignore[valid-type]


def _add(
    app: FastAPI, name: str, route: Callable[[Request], Response], model: Any, *, view: bool = False
) -> None:
    responses: dict[int | str, dict[str, Any]] = {
        200: {"model": model, "description": message("en", "api.answers.found")}
    }
    extra: dict[str, Any] = {}
    if view:
        refusal = {"model": models.Failure, "description": message("en", "api.answers.refused")}
        responses[422] = refusal
        describe = {key: message("en", f"api.keys.{key}") for key in view_keys()}
        extra["parameters"] = models.view_parameters(describe)
    app.add_api_route(
        f"{PREFIX}/{name}",
        route,
        name=name,
        operation_id=name,
        summary=message("en", f"api.routes.{name}"),
        responses=responses,
        openapi_extra=extra,
    )


def view_keys() -> tuple[str, ...]:
    """Return the keys of a view's query, in their order."""
    fields = View.model_fields.items()
    return tuple(described.alias or name for name, described in fields)


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
        except MissingObservationsError as error:
            return unobserved(request, error)
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


def _words(key: str) -> dict[str, str]:
    return {language: message(language, key) for language in LANGUAGES}


def _indicators(_catalogue: Catalogue) -> list[Any]:
    return [
        {
            "key": indicator.key,
            "table": indicator.table,
            "title": _words(f"indicators.{indicator.key}.title"),
            "question": _words(f"indicators.{indicator.key}.question"),
            "method": _words(f"indicators.{indicator.key}.method"),
            "items": [{"key": item.key, "unit": item.unit} for item in indicator.items],
            "analyses": list(indicator.analyses),
            "levels": list(indicator.levels),
        }
        for indicator in INDICATORS.values()
    ]


def _regions(catalogue: Catalogue) -> list[Any]:
    return [
        {
            "code": region.code,
            "level": region.level,
            "parent": region.parent,
            "names": dict(region.names),
            "corop": region.corop,
            "nuts_2024": region.nuts_2024,
            "groups": list(region.groups),
        }
        for region in catalogue.codes.regions.values()
    ]


def _activities(catalogue: Catalogue) -> list[Any]:
    return [
        {
            "code": activity.code,
            "parent": activity.parent,
            "names": dict(activity.names),
            "short": dict(activity.short),
        }
        for activity in catalogue.codes.activities.values()
    ]


def _tables(catalogue: Catalogue) -> list[Any]:
    return [
        {
            "code": table.info.code,
            "provider": table.info.provider,
            "titles": dict(table.info.titles),
            "address": table.info.address,
            "licence": table.info.licence,
            "vintage": table.info.vintage,
            "dimensions": list(table.info.dimensions),
            "notes": {key: _words(f"notes.{key}") for key in table.info.notes},
        }
        for table in catalogue.tables.values()
    ]
