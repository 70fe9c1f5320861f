"""A view to take away: the same figures in every form of `formats`, by GET."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple
from urllib.parse import parse_qsl

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import MOST_CHARACTERS, parse_view, view_query
from dashboard.exhibits.query_fields import KEYS
from dashboard.exhibits.query_problems import problem, unknown_key, why
from dashboard.exhibits.view import View
from dashboard.renderers.filenames import disposition
from dashboard.server.asked import origin_of, query_of
from dashboard.server.body import AN_HOUR, Body, answer
from dashboard.server.counter import Counter, EmptyViewError
from dashboard.server.formats import FORMATS
from dashboard.server.kept import Kept
from dashboard.server.orders import Order, taken
from dashboard.server.site import Site, ViewKey
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Files that are kept, per process; one is some tens of kB.
FILES_KEPT = 128
#: Format -> option -> its values, the default first. An option that is absent has its default.
OPTIONS: Mapping[str, Mapping[str, Sequence[str]]] = {
    form: one.options for form, one in FORMATS.items()
}

MEDIA_TYPES: Mapping[str, str] = {form: one.media_type for form, one in FORMATS.items()}


class FileKey(NamedTuple):
    """What a file is made from. ``made`` is the day, only for files that tell it."""

    view: ViewKey
    form: str
    options: tuple[str, ...]
    origin: str
    made: date | None


def today() -> date:
    """Return the day of now, in UTC."""
    return datetime.now(UTC).date()


def add_export_routes(app: FastAPI, site: Site, counter: Counter) -> None:
    """Register ``/{language}/view.csv`` and the like, one per format."""
    files: Kept[FileKey, File] = Kept(lambda key: _made(site, key), FILES_KEPT)
    for language in LANGUAGES:
        for form in OPTIONS:
            app.add_api_route(
                f"/{language}/view.{form}",
                counter.route(language, _route(site, files, language, form)),
                include_in_schema=False,
            )


class File(NamedTuple):
    """A file with its name."""

    body: Body
    name: str


def _route(
    site: Site, files: Kept[FileKey, File], language: Language, form: str
) -> Callable[[Request], Response]:
    made_as = FORMATS[form]

    def view_file(request: Request) -> Response:
        view, options = asked(query_of(request), form, site.catalogue)
        origin = (site.settings.public_url or origin_of(request)) if made_as.addressed else ""
        made = today() if made_as.dated else None
        file = files(FileKey(ViewKey(view, language), form, options, origin, made))
        return answer(
            request,
            file.body,
            cache=AN_HOUR,
            headers=file_headers(file.name, language, shown=made_as.shown),
        )

    return view_file


def file_headers(name: str, language: Language, *, shown: bool = False) -> dict[str, str]:
    """Return the headers of a file to take away; robots may not list files of every view."""
    return {
        "Content-Disposition": disposition(name, shown=shown),
        "Content-Language": language,
        "X-Robots-Tag": "noindex",
    }


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
            problems.append(problem(key, sent[1], (sent[0],), why("twice")))
        elif chosen[key] not in allowed:
            problems.append(problem(key, sent[0], allowed, why("unknown")))
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
    known = (*KEYS, *options)
    return [
        one if one.key in (*KEYS, "query") else unknown_key(one.key, one.sent, known)
        for one in error.problems
    ]


def _made(site: Site, key: FileKey) -> File:
    """Return a file that is not kept yet.

    Raises
    ------
    EmptyViewError
        The view has no value at all.
    """
    found = site.exhibit(key.view)
    query = view_query(found.view, site.catalogue)
    refuse_empty(found, "query", query)
    made_as = FORMATS[key.form]
    made = key.made or today()
    order = Order(found, site.catalogue, key.options, key.origin, query, made)
    file = taken(key.form, made_as, order)
    parts = (key.form, *key.options, key.origin, str(key.made))
    tag = site.tag(key.view, "|".join(parts))
    return File(Body(file.content, file.media_type, etag=tag, packed=made_as.packed), file.name)


def refuse_empty(found: Exhibit, key: str, query: str) -> None:
    """Refuse a view of which there is nothing to take away.

    Raises
    ------
    EmptyViewError
        With the key of the problem, and why nothing is there in words of the exhibit's language.
    """
    if found.empty:
        reason = message(found.language, "downloads.empty", why=found.empty)
        other = f"indicator={found.view.indicator[0]}"
        raise EmptyViewError([Problem(key, query[:80], (other,), reason)])
