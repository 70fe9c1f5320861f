"""A view to take away: the same figures as CSV, workbook, JSON-stat, text or table, by GET."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple
from urllib.parse import parse_qsl

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import MissingObservationsError, Problem, ViewError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import MOST_CHARACTERS, parse_view, view_query
from dashboard.exhibits.query_fields import KEYS
from dashboard.exhibits.view import View
from dashboard.renderers import excel, jsonstat, text
from dashboard.renderers.csv import SHAPES, Shape, csv_text
from dashboard.renderers.filenames import disposition, file_name
from dashboard.renderers.page import table_page
from dashboard.server.asked import origin_of, query_of
from dashboard.server.body import AN_HOUR, HTML, Body, answer, to_json
from dashboard.server.failures import failed_json, refused, unobserved
from dashboard.server.kept import Kept
from dashboard.server.site import Site, ViewKey
from dashboard.server.workshop import BusyError, Workshop
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Files that are kept, per process; one is some tens of kB.
FILES_KEPT = 128
#: Files that are made at once, and that may wait: some seconds' work.
HANDS, ROOM = 2, 100
RETRY_AFTER = "5"

#: Format -> option -> its values, the default first. An option that is absent has its default.
OPTIONS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "csv": {"csv": ("local", "plain"), "shape": SHAPES},
    "xlsx": {},
    "jsonstat": {},
    "txt": {},
    "html": {},
}

MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": excel.MEDIA_TYPE,
    "jsonstat": "application/json",
    "txt": "text/plain; charset=utf-8",
    "html": HTML,
}

#: Formats that a browser shows; all others it saves.
SHOWN = frozenset({"txt", "html"})


class FileKey(NamedTuple):
    """What a file is made from. ``made`` is the day, only for files that tell it."""

    view: ViewKey
    form: str
    options: tuple[str, ...]
    origin: str
    made: date | None


class EmptyViewError(ViewError):
    """A view without a single value: there is nothing to take away."""


def today() -> date:
    """Return the day of now, in UTC."""
    return datetime.now(UTC).date()


def add_export_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/view.csv``, ``.xlsx``, ``.jsonstat``, ``.txt`` and ``.html``."""
    files: Kept[FileKey, File] = Kept(lambda key: _made(site, key), FILES_KEPT)
    workshop = Workshop(HANDS, ROOM)
    for language in LANGUAGES:
        for form in OPTIONS:
            app.add_api_route(
                f"/{language}/view.{form}",
                _route(site, files, workshop, language, form),
                include_in_schema=False,
            )


class File(NamedTuple):
    """A file with its name."""

    body: Body
    name: str


def _route(
    site: Site, files: Kept[FileKey, File], workshop: Workshop, language: Language, form: str
) -> Callable[[Request], Awaitable[Response]]:
    async def export(request: Request) -> Response:
        try:
            return await workshop.do(lambda: _answer(site, files, request, language, form))
        except BusyError:
            reason = message(language, "downloads.busy")
            return failed_json(request, 503, reason, headers={"Retry-After": RETRY_AFTER})

    return export


def _answer(
    site: Site, files: Kept[FileKey, File], request: Request, language: Language, form: str
) -> Response:
    try:
        view, options = asked(query_of(request), form, site.catalogue)
        # A CSV names no address, so it is the same wherever it is asked.
        origin = "" if form == "csv" else site.settings.public_url or origin_of(request)
        made = today() if form == "xlsx" else None
        file = files(FileKey(ViewKey(view, language), form, options, origin, made))
    except EmptyViewError as error:
        (problem,) = error.problems
        return failed_json(request, 422, problem.reason, error.problems)
    except ViewError as error:
        return refused(request, error)
    except MissingObservationsError as error:
        return unobserved(request, error)
    headers = {
        "Content-Disposition": disposition(file.name, shown=form in SHOWN),
        "Content-Language": language,
        "X-Robots-Tag": "noindex",
    }
    return answer(request, file.body, cache=AN_HOUR, headers=headers)


def asked(query: str, form: str, catalogue: Catalogue) -> tuple[View, tuple[str, ...]]:
    """Return the view that a query describes, and the value of each option of the format.

    Raises
    ------
    ViewError
        With a problem for each option that has an unknown value or is given twice, together with
        the problems of the view.
    """
    if len(query) > MOST_CHARACTERS:
        return parse_view(query, catalogue), ()
    offered = OPTIONS[form]
    pairs = [(key, value.strip()) for key, value in parse_qsl(query, keep_blank_values=True)]
    problems = []
    chosen = {}
    for key, allowed in offered.items():
        sent = list(dict.fromkeys(value for name, value in pairs if name == key and value))
        chosen[key] = sent[0] if sent else allowed[0]
        if len(sent) > 1:
            problems.append(Problem(key, sent[1][:80], (sent[0],), "given twice"))
        elif chosen[key] not in allowed:
            problems.append(Problem(key, sent[0][:80], tuple(allowed), "unknown"))
    rest = [(key, value) for key, value in pairs if key not in offered]
    try:
        view = parse_view(rest, catalogue)
    except ViewError as error:
        raise ViewError([*problems, *_of_view(error, tuple(offered))]) from None
    if problems:
        raise ViewError(problems)
    return view, tuple(chosen.values())


def _of_view(error: ViewError, options: tuple[str, ...]) -> list[Problem]:
    """Return the problems of a view; the keys that are allowed include the options."""
    return [
        replace(problem, allowed=(*KEYS, *options)) if problem.allowed == KEYS else problem
        for problem in error.problems
    ]


def _made(site: Site, key: FileKey) -> File:
    """Return a file that is not kept yet.

    Raises
    ------
    EmptyViewError
        The view has no value at all.
    """
    found = site.exhibit(key.view)
    language = key.view.language
    query = view_query(found.view, site.catalogue)
    if found.empty:
        reason = message(language, "downloads.empty", why=found.empty)
        raise EmptyViewError([Problem("query", query[:80], (), reason)])
    address = f"{key.origin}/{language}/explore?{query}"
    content = _content(found, site.catalogue, key, address)
    kind = "-".join(
        value
        for value, allowed in zip(key.options, OPTIONS[key.form].values(), strict=True)
        if value != allowed[0]
    )
    name = file_name(found, site.catalogue, key.form, kind=kind)
    parts = (key.form, *key.options, key.origin, str(key.made))
    tag = site.tag(key.view, "|".join(parts))
    packed = key.form == "xlsx"
    return File(Body(content, MEDIA_TYPES[key.form], etag=tag, packed=packed), name)


def _content(found: Exhibit, catalogue: Catalogue, key: FileKey, address: str) -> bytes:
    """Return the bytes of a file."""
    if key.form == "xlsx":
        made = key.made or today()
        return excel.excel(found, catalogue, address=address, retrieved=made)
    if key.form == "jsonstat":
        return to_json(jsonstat.jsonstat(found, catalogue, address=address))
    if key.form == "txt":
        return text.text(found, address=address).encode()
    if key.form == "html":
        return table_page(found, address=address).encode()
    kind, layout = key.options
    shape: Shape = "wide" if layout == "wide" else "tidy"
    return csv_text(found, catalogue, plain=kind == "plain", shape=shape).encode()
