"""Files that are not where they were asked, as ``/nl/foo.xlsx`` or ``/view.csv``: what there is."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import Problem
from dashboard.pages.datasets.describe import DCAT, PACKAGE, Described
from dashboard.pages.datasets.describe import PATH as TABLES
from dashboard.pages.take_away import PATH as TAKE_AWAY
from dashboard.server.asked import path_of, query_of
from dashboard.server.explained import reads_pages, refused_file
from dashboard.server.failures import Told, handler, language_of
from dashboard.server.present import PATH as PRESENT
from dashboard.server.site import Site
from dashboard.server.unknown_forms import DRAWN, OFFERED, repeated
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Endings of files that somebody may hope for. What robots try (``.php``, ``.html``) is none.
_HOPED = {
    *(form for forms in OFFERED.values() for form in forms if form not in ("html", "txt", "json")),
    *DRAWN,
    *("doc", "docx", "ods", "odt", "odp", "ppt", "xls", "tsv", "parquet", "jsonld"),
}
#: Where programs ask, who are answered in their own way.
_FOR_PROGRAMS = ("/api", "/_dash", "/assets")

#: Address -> what it is.
Links = Mapping[str, str]


def explained(site: Site, request: Request, error: HTTPException) -> Response:
    """Answer an HTTP error; where a file was asked for that is not there, say what files are."""
    missing = error.status_code == 404 and not path_of(request).startswith(_FOR_PROGRAMS)
    return (unknown_file(site, request) if missing else None) or handler(site, request, error)


def unknown_file(site: Site, request: Request) -> Response | None:
    """Return 404 with the files that there are; None where no file was asked for."""
    path = path_of(request)
    name = path.rpartition("/")[2]
    stem, _, form = name.rpartition(".")
    without_language = path == f"/{name}" and form in OFFERED.get(stem, ())
    if not without_language and (not stem or form.lower() not in _HOPED):
        return None
    own = any(path.startswith(f"/{language}/") for language in LANGUAGES)
    language = language_of(request) if own or reads_pages(request) else "en"
    if without_language:
        links, text = _languages(language, name, query_of(request)), "refused.language.text"
    elif path.rpartition(".")[0] in (f"/{language}{kind.path}" for kind in site.pages.values()):
        page = path.rpartition(".")[0]
        links = {**_table(site, language, stem), page: message(language, "refused.page.link")}
        text = "refused.page.text"
    else:
        links, text = _all(site, language, stem, query_of(request)), "refused.file.text"
    title, said = message(language, "refused.table.title"), message(language, text)
    listed = html.Ul([html.Li(html.A(words, href=address)) for address, words in links.items()])
    problem = Problem("file", repeated(name), tuple(links), said)
    vary = {"Vary": "Accept, Accept-Encoding, Accept-Language"}
    return refused_file(site, request, language, 404, Told(title, said, (listed,)), [problem], vary)


def _languages(language: Language, name: str, query: str) -> Links:
    """Return the same file in each language."""
    asked = f"?{query}" if query else ""
    return {
        f"/{one}/{name}{asked}": message(language, f"shell.languages.{one}") for one in LANGUAGES
    }


def _table(site: Site, language: Language, name: str) -> Links:
    """Return the file of a table, where a name is that of one."""
    file = site.catalogue.files.get(name)
    table = Described(file, site.catalogue, language) if file else None
    return {table.download: table.title} if table else {}


def _all(site: Site, language: Language, name: str, query: str) -> Links:
    """Return every kind of file; what is likely meant comes first."""
    shown = name == PRESENT.strip("/") and query
    collected = {f"/{language}/collection.pptx?{query}": message(language, "collection.form.pptx")}
    return {
        **_table(site, language, name),
        **(collected if shown else {}),
        f"/{language}{TAKE_AWAY}": message(language, "refused.file.view"),
        f"/{language}/deck.pptx": message(language, "refused.file.story"),
        f"/{language}{TABLES}": message(language, "refused.file.tables"),
        PACKAGE: message(language, "data_pages.link.package"),
        DCAT: message(language, "data_pages.link.dcat"),
    }
