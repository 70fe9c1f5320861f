"""Figures by GET: a view as a plotly figure with its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.exhibits.query import parse_view
from dashboard.renderers.figure import figure
from dashboard.renderers.present.frame import slide_frame
from dashboard.renderers.present.parts import parts
from dashboard.server.asked import query_of
from dashboard.server.body import AN_HOUR, JSON, Body, answer, to_json
from dashboard.server.failures import refused
from dashboard.server.kept import Kept
from dashboard.server.site import ANSWERS_KEPT, Site, ViewKey
from dashboard.vocabulary.language import LANGUAGES, Language


class FigureKey(NamedTuple):
    """A figure; ``part`` is which of the slides of its view shows it, zero for our pages."""

    view: ViewKey
    part: int


def add_view_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/view.json``, and the same for each slide that shows some of a view."""
    bodies: Kept[FigureKey, Body] = Kept(lambda key: _made(site, key), ANSWERS_KEPT)
    for language in LANGUAGES:
        for path in ("", "/present/{part:int}"):
            app.add_api_route(
                f"/{language}{path}/view.json",
                _route(site, bodies, language),
                include_in_schema=False,
            )


def _made(site: Site, key: FigureKey) -> Body:
    shown, wide = site.exhibit(key.view), None
    if key.part:
        slides = parts(shown)
        if key.part > len(slides):
            raise HTTPException(404)
        shown = slides[key.part - 1].exhibit
        wide = slide_frame(shown)
    drawn = figure(shown, site.catalogue, wide)
    return Body(to_json(drawn), JSON, etag=site.tag(key.view, f"figure {key.part}"))


def _route(
    site: Site, bodies: Kept[FigureKey, Body], language: Language
) -> Callable[[Request], Response]:
    def view_json(request: Request) -> Response:
        part = int(request.path_params.get("part", 0))
        try:
            view = parse_view(query_of(request), site.catalogue)
            body = bodies(FigureKey(ViewKey(view, language), part))
        except ViewError as error:
            return refused(request, error)
        return answer(request, body, cache=AN_HOUR)

    return view_json
