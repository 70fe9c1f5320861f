"""Figures by GET: a view as a plotly figure with its words."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.exhibits.query import parse_view
from dashboard.renderers.figure import figure
from dashboard.renderers.present.frame import slide_frame
from dashboard.server.asked import query_of
from dashboard.server.body import AN_HOUR, JSON, Body, answer, to_json
from dashboard.server.failures import refused
from dashboard.server.kept import Kept
from dashboard.server.site import ANSWERS_KEPT, Site, ViewKey
from dashboard.vocabulary.language import LANGUAGES, Language


def add_view_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/view.json``; below ``present`` it is drawn as on a slide."""

    def compute(key: ViewKey) -> Body:
        drawn = figure(site.exhibit(key), site.catalogue)
        return Body(to_json(drawn), JSON, etag=site.tag(key, "figure"))

    def on_slide(key: ViewKey) -> Body:
        shown = site.exhibit(key)
        drawn = figure(shown, site.catalogue, slide_frame(shown))
        return Body(to_json(drawn), JSON, etag=site.tag(key, "slide"))

    for path, made in (("", compute), ("/present", on_slide)):
        bodies: Kept[ViewKey, Body] = Kept(made, ANSWERS_KEPT)
        for language in LANGUAGES:
            app.add_api_route(
                f"/{language}{path}/view.json",
                _route(site, bodies, language),
                include_in_schema=False,
            )


def _route(
    site: Site, bodies: Kept[ViewKey, Body], language: Language
) -> Callable[[Request], Response]:
    def view_json(request: Request) -> Response:
        try:
            view = parse_view(query_of(request), site.catalogue)
            body = bodies(ViewKey(view, language))
        except ViewError as error:
            return refused(request, error)
        return answer(request, body, cache=AN_HOUR)

    return view_json
