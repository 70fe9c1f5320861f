"""Tables that do not exist, as ``/download/jobs.xlsx``: what there is instead, with its address."""

from __future__ import annotations

from dash import html
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import Problem
from dashboard.pages.datasets.describe import PACKAGE, Described
from dashboard.server.asked import path_of
from dashboard.server.explained import reads_pages, refused_file
from dashboard.server.failures import Told, language_of
from dashboard.server.site import Site
from dashboard.server.unknown_forms import repeated
from dashboard.vocabulary.messages import message

FOLDER = PACKAGE.rpartition("/")[0]


def unknown_table(site: Site, request: Request) -> Response:
    """Return 404 with the files that there are below ``/download``."""
    # An address without a language: programs are answered in that of the API.
    language = language_of(request) if reads_pages(request) else "en"
    files = site.catalogue.files
    tables = [Described(file, site.catalogue, language) for file in files.values()]
    sent = repeated(path_of(request).removeprefix(f"{FOLDER}/"))
    allowed = tuple(one.rpartition("/")[2] for one in (PACKAGE, *(t.download for t in tables)))
    text = message(language, "refused.table.text", example=allowed[-1], package=allowed[0])
    links = [html.A(message(language, "data_pages.link.package"), href=PACKAGE)]
    links += [html.A(table.title, href=table.download) for table in tables]
    told = Told(
        message(language, "refused.table.title"),
        text,
        (html.Ul([html.Li(link) for link in links]),),
    )
    problem = Problem("file", sent, allowed, text)
    vary = {"Vary": "Accept, Accept-Encoding, Accept-Language"}
    return refused_file(site, request, language, 404, told, [problem], vary)
