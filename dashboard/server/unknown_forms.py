"""Forms that do not exist, as ``/nl/view.docx``: what there is instead, each with its address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from dash import html
from dash.development.base_component import Component
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import Problem
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.pages.take_away import FORMS, PATH, PICTURE
from dashboard.server.asked import path_of, query_of
from dashboard.server.collections import FORMS as COLLECTED
from dashboard.server.explained import refused_file
from dashboard.server.failures import Told
from dashboard.server.formats import FORMATS
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Pictures that are made by a browser, and how they are made without one.
DRAWN = ("png", "pdf", "jpg", "jpeg", "gif", "webp")
COMMAND = "python -m dashboard export --as png,pdf"

#: What is asked for -> its forms.
OFFERED: Mapping[str, tuple[str, ...]] = {
    "view": (*FORMATS, "json"),
    "collection": tuple(COLLECTED),
    "deck": ("pptx",),
}
#: Forms of a view that the page links to: all that need no further choice, by their addresses.
_LINKED = {
    form: address for group in FORMS.values() for form, address in group.items() if form in FORMATS
}
#: What may be said again of what was asked: a name, no text of somebody's own.
_NAME = re.compile(r"[\w-]{1,30}(\.\w{1,8})?", re.ASCII)


def add_unknown_form_routes(app: FastAPI, site: Site) -> None:
    """Answer ``/{language}/view.docx`` and the like; added behind those that there are."""
    for language in LANGUAGES:
        for name in OFFERED:
            for ending in ("", ".{form}"):
                app.add_api_route(
                    f"/{language}/{name}{ending}",
                    _unknown_form(site, language, name),
                    include_in_schema=False,
                )


def repeated(sent: str) -> str:
    """Return what was asked where it may be a name; empty where it is any other text."""
    return sent if _NAME.fullmatch(sent) else ""


def _unknown_form(site: Site, language: Language, name: str) -> Callable[[Request], Response]:
    def unknown(request: Request) -> Response:
        sent = repeated(path_of(request).rpartition("/")[2].removeprefix(name).removeprefix("."))
        allowed = OFFERED[name]
        kind = "unknown" if sent else "none"
        text = message(language, f"refused.form.{kind}", form=sent, forms=", ".join(allowed))
        if name == "view" and sent.lower() in DRAWN:
            text += " " + message(language, "refused.form.drawn", command=COMMAND)
        title = message(language, "refused.form.title")
        linked = _links(site, language, name, query_of(request))
        told = Told(title, text, (html.Ul([html.Li(one) for one in linked]),))
        problem = Problem("form", sent, allowed, text)
        return refused_file(site, request, language, 404, told, [problem])

    return unknown


def _links(site: Site, language: Language, name: str, query: str) -> Iterator[Component]:
    """Yield a link to each form of what was asked for."""
    if name == "view":
        view, _ = nearest_view(query, site.catalogue)
        spelling = view_query(view, site.catalogue)
        addresses = {**_LINKED, "svg": PICTURE, "all": "/{language}" + PATH + "?{query}"}
        for form, address in addresses.items():
            href = address.format(language=language, query=spelling)
            yield html.A(message(language, f"downloads.menu.{form}"), href=href)
        return
    for form in OFFERED[name]:
        words = message(language, f"collection.form.{form}")
        yield html.A(words, href=f"/{language}/{name}.{form}{'?' if query else ''}{query}")
