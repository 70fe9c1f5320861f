"""Slides for a room: the story, or a collection of views, and the notes for who speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dashboard.errors import Problem
from dashboard.exhibits.collection import (
    MOST_CHARACTERS,
    Collection,
    collection_query,
    nearest_collection,
)
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.exhibits.query import view_query
from dashboard.exhibits.slides import Presentation, collection_slides, narrative_slides
from dashboard.pages.programme.sections import SECTIONS, TABLES
from dashboard.renderers.present.page import Setting, notes_page, present_page
from dashboard.renderers.present.parts import parted
from dashboard.server.asked import origin_of, query_of
from dashboard.server.body import AN_HOUR, FIVE_MINUTES, HTML, Body, answer, digest
from dashboard.server.kept import Kept
from dashboard.server.previews import PROGRAMME_VIEW, Preview, previews
from dashboard.server.site import Site, ViewKey
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

PATH = "/present"

#: Presentations that are kept, per process: one is some 0.5 MB.
KEPT = 12
NOTES = "/notes"

#: What is made of the slides, by what stands behind the path.
_MAKERS = {
    "": lambda shown, site, key, setting: present_page(
        shown, site.catalogue, setting, [message(key.language, name) for name in key.notices]
    ),
    NOTES: lambda shown, site, key, setting: notes_page(shown, setting),
}


class PresentKey(NamedTuple):
    """What a page is made from. ``page`` is what stands behind the path of a presentation."""

    language: Language
    origin: str
    page: str
    collection: Collection
    notices: tuple[str, ...]


def add_present_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/present`` and ``/{language}/present/notes``."""
    bodies: Kept[PresentKey, Body] = Kept(lambda key: _made(site, key), KEPT)
    for page in _MAKERS:
        for language in LANGUAGES:
            app.add_api_route(
                f"/{language}{PATH}{page}",
                _route(site, bodies, language, page),
                include_in_schema=False,
            )


def _route(
    site: Site, bodies: Kept[PresentKey, Body], language: Language, page: str
) -> Callable[[Request], Response]:
    def present(request: Request) -> Response:
        query = query_of(request)
        if len(query) > MOST_CHARACTERS:
            raise HTTPException(414)
        asked, problems = nearest_collection(query, site.catalogue)
        collection, notices = _known(asked, problems)
        spelled = _spelled(collection, site)
        if not problems and query != spelled:
            address = f"/{language}{PATH}{page}" + (f"?{spelled}" if spelled else "")
            return RedirectResponse(address, 308, {"Cache-Control": AN_HOUR})
        origin = site.settings.public_url or origin_of(request)
        body = bodies(PresentKey(language, origin, page, collection, notices))
        return answer(request, body, cache=FIVE_MINUTES, headers={"Content-Language": language})

    return present


def _known(
    collection: Collection, problems: tuple[Problem, ...]
) -> tuple[Collection, tuple[str, ...]]:
    """Return a collection without views of figures that do not exist, and what is told of it."""
    lost = {
        place
        for place in range(1, len(collection.entries) + 1)
        if any(problem.key == f"view[{place}].indicator" for problem in problems)
    }
    kept = tuple(one for i, one in enumerate(collection.entries, 1) if i not in lost)
    if problems and not kept:
        return Collection("", ()), ("present.notice.instead",)
    dropped = ("present.notice.dropped",) if lost else ()
    other = any(
        not problem.key.startswith(tuple(f"view[{i}]." for i in lost)) for problem in problems
    )
    replaced = ("present.notice.replaced",) if other else ()
    return Collection(collection.title, kept), (*dropped, *replaced)


def _spelled(collection: Collection, site: Site) -> str:
    return collection_query(collection, site.catalogue) if collection.entries else ""


def _made(site: Site, key: PresentKey) -> Body:
    """Return a page that is not kept yet."""
    query = _spelled(key.collection, site)
    asked = f"?{query}" if query else ""
    address = site.assets.address
    shown = slides_of(site, key.collection, key.language)
    setting = Setting(
        language=key.language,
        origin=key.origin,
        home=f"/collection{asked}" if query else "",
        path=f"{PATH}{asked}",
        style=address("present.css"),
        theme=address("theme.js"),
        script=address("present.js"),
        plotly=address("plotly.js"),
        fonts=tuple(address(f"fonts/source-{one}.woff2") for one in ("serif", "sans")),
        listed=not query and not key.notices,
        previews=previews(_preview(site, shown, key.collection, key.language), key.origin),
    )
    text = _MAKERS[key.page](shown, site, key, setting)
    return Body(text.encode(), HTML, etag=digest(site.identity, site.assets.identity, text))


def presented(site: Site, language: Language, query: str) -> Preview:
    """Return what others are told of the presentation that a query asks for."""
    collection, _ = _known(*nearest_collection(query, site.catalogue))
    return _preview(site, slides_of(site, collection, language), collection, language)


def _preview(
    site: Site, shown: Presentation, collection: Collection, language: Language
) -> Preview:
    query = _spelled(collection, site)
    first = view_query(collection.entries[0].view, site.catalogue) if query else PROGRAMME_VIEW
    return Preview(
        language=language,
        title=message(language, "present.title", title=shown.title),
        description=shown.description,
        address=f"/{language}{PATH}" + (f"?{query}" if query else ""),
        card=first,
    )


def slides_of(site: Site, collection: Collection, language: Language) -> Presentation:
    """Return the slides of a collection; those of the story where it has no view."""
    return parted(_whole(site, collection, language))


def _whole(site: Site, collection: Collection, language: Language) -> Presentation:
    last = message(language, "present.sources")
    if collection.entries:
        shown = [site.exhibit(ViewKey(entry.view, language)) for entry in collection.entries]
        title = message(language, "present.collection")
        return collection_slides(collection, shown, title=title, last=last)
    figures = {
        name: [block if isinstance(block, str) else TABLES[block] for block in blocks]
        for name, blocks in SECTIONS.items()
    }
    return narrative_slides(Narrative(site.catalogue, language), figures, last=last)
