"""The API described: its OpenAPI document, and a page that can be read without a script."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.pages.page import ROOT_ID, Page
from dashboard.server.api_files import answer_words, key_words, route_words, view_paths
from dashboard.server.body import HTML, JSON, REVALIDATE, Body, answer, to_json
from dashboard.server.document import document
from dashboard.server.kept import Kept
from dashboard.server.negotiation import preferred_language
from dashboard.server.prerender import prerender
from dashboard.server.previews import Preview
from dashboard.server.site import Site
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

DOCUMENT = "/api/openapi.json"
PAGE = "/api/docs"

#: The example of the first route: a view that every reader of the programme knows.
EXAMPLE = "/api/v1/observations?indicator=employment&region=NL213&activity=C"


def add_documentation_routes(app: FastAPI, site: Site) -> None:
    """Register the OpenAPI document and the page made of it."""
    documents: Kept[str, Body] = Kept(lambda _: Body(to_json(described(app)), JSON), 1)

    def compute(language: Language) -> Body:
        tree = documentation(described(app), language)
        told = documentation_preview(language)
        page = Page(told.title, told.description, language, PAGE, tree)
        text = document(
            page,
            prerender(tree),
            site.assets,
            public=site.settings.origin,
            listed=False,
            shown_as=told,
        )
        return Body(text.encode(), HTML)

    pages: Kept[Language, Body] = Kept(compute, 3)

    def openapi(request: Request) -> Response:
        return answer(request, documents(""), cache=REVALIDATE)

    def docs(request: Request) -> Response:
        language = preferred_language(request.headers.get("accept-language", ""))
        headers = {"Vary": "Accept-Encoding, Accept-Language"}
        return answer(
            request, site.addressed(request, pages(language)), cache=REVALIDATE, headers=headers
        )

    app.add_api_route(DOCUMENT, openapi, include_in_schema=False)
    app.add_api_route(PAGE, docs, include_in_schema=False)


def documentation_preview(language: Language) -> Preview:
    """Return what others are told of the page."""
    title = f"{message(language, 'api.title')} · {message(language, 'errors.product')}"
    return Preview(language, title, message(language, "api.intro"), PAGE)


def described(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document: the API's own routes, then the figure and files of a view."""
    own = app.openapi()
    return {**own, "paths": {**own["paths"], **view_paths()}}


def documentation(described: dict[str, Any], language: Language) -> Component:
    """Return the page that an OpenAPI document describes, in words of one language."""
    routes = [
        _route(path, operation, language)
        for path, operations in described["paths"].items()
        for operation in operations.values()
    ]
    return html.Div(
        html.Main(
            [
                html.P(
                    html.A(message(language, "errors.product"), href=f"/{language}"),
                    className="plain-product",
                ),
                html.H1(message(language, "api.title")),
                html.P(message(language, "api.intro")),
                html.P(
                    [
                        message(language, "api.example") + " ",
                        html.A(html.Code(EXAMPLE), href=EXAMPLE),
                    ]
                ),
                html.P([message(language, "api.document") + " ", _link(DOCUMENT)]),
                *routes,
            ]
        ),
        id=ROOT_ID,
        className="plain",
    )


def _link(address: str) -> Component:
    return html.A(html.Code(address), href=address)


def _route(path: str, operation: dict[str, Any], language: Language) -> Component:
    name = operation["operationId"]
    parameters = operation.get("parameters", ())
    address = html.Code(path) if parameters else _link(path)
    return html.Section(
        [
            html.H2(["GET ", address], id=name),
            html.P(route_words(language, name)),
            *([_parameters(parameters, language)] if parameters else ()),
            html.Ul(
                [
                    html.Li([html.Code(status), " ", answer_words(language, status)])
                    for status in operation["responses"]
                ]
            ),
        ],
        **{"aria-labelledby": name},
    )


def _parameters(parameters: list[dict[str, Any]], language: Language) -> Component:
    label: dict[str, Any] = {"aria-label": message(language, "api.columns.label")}
    heads = [message(language, f"api.columns.{key}") for key in ("key", "meaning", "allowed")]
    rows = [
        html.Tr(
            [
                html.Th(html.Code(parameter["name"]), scope="row"),
                html.Td(key_words(language, parameter["name"].lower().replace("-", "_"))),
                html.Td(_allowed(parameter["schema"])),
            ]
        )
        for parameter in parameters
    ]
    return html.Div(
        html.Table(
            [
                html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
                html.Tbody(rows),
            ]
        ),
        className="table-scroll",
        tabIndex=0,
        role="region",
        **label,
    )


def _allowed(schema: dict[str, Any]) -> list[Component | str]:
    """Return the values that a schema lists, or its type."""
    values = schema.get("enum") or [v for v in (schema.get("const"),) if v is not None]
    if not values:
        return [html.Code(schema["type"])]
    separated: list[Component | str] = []
    for value in values:
        separated += [" ", html.Code(value)] if separated else [html.Code(value)]
    return separated
