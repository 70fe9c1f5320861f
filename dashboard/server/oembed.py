"""oEmbed 1.0 (oembed.com): what another site shows where somebody pastes an address of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import parse_qsl, urlencode, urlsplit
from xml.sax.saxutils import escape as xml_escape

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.collection import MOST_CHARACTERS
from dashboard.exhibits.embed_choice import choosers
from dashboard.exhibits.embed_options import read_embed
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.profile.regions import PATH as REGION
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.renderers.card import HEIGHT, WIDTH
from dashboard.renderers.embed_code import iframe
from dashboard.renderers.embed_size import NARROWEST, WIDEST, frame_height
from dashboard.server.asked import origin_of, query_of
from dashboard.server.body import AN_HOUR, JSON, Body, answer, to_json
from dashboard.server.documentation import PAGE as DOCUMENTATION
from dashboard.server.documentation import documentation_preview
from dashboard.server.failures import failed_json
from dashboard.server.present import NOTES, presented
from dashboard.server.present import PATH as PRESENT
from dashboard.server.previews import PROGRAMME_VIEW, Preview, preview_of
from dashboard.server.site import Site
from dashboard.vocabulary.language import DEFAULT_LANGUAGE, LANGUAGES, Language
from dashboard.vocabulary.messages import message

XML = "text/xml; charset=utf-8"
FORMS = ("json", "xml")

#: Height in px of what a frame says above the figure: what was replaced, or of which day it is.
NOTICE = 96
#: Width in px where none is asked for.
USUAL_WIDTH = 800

#: Pages behind the language that are about one view: all of them lead to its embed.
_OF_A_VIEW = ("/explore", "/embed", "/share", "/take-away")
#: Pages of slides: both lead to the slides.
_SLIDES = (PRESENT, PRESENT + NOTES)

_SECONDS = 3600
#: A collection stands in an address that is itself written in one: a sign may take three there.
_LONGEST = 3 * MOST_CHARACTERS


@dataclass(frozen=True)
class Asked:
    """An address of ours, and the room there is. ``origin`` is where the answer points."""

    origin: str
    language: Language
    path: str
    query: str
    width: int | None
    height: int | None


def add_oembed_route(app: FastAPI, site: Site) -> None:
    """Register ``/oembed``."""

    def oembed(request: Request) -> Response:
        sent = dict(reversed(parse_qsl(query_of(request)[:_LONGEST])))
        form = sent.get("format", "json")
        if form not in FORMS:
            return failed_json(request, 501, f"format: expected one of {', '.join(FORMS)}")
        room = [_pixels(sent.get(key)) for key in ("maxwidth", "maxheight")]
        if 0 in room or "url" not in sent:
            expected = (
                "expected url, and maxwidth and maxheight in whole pixels where they are sent"
            )
            return failed_json(request, 400, expected)
        origin = site.settings.public_url or origin_of(request)
        asked = _asked(sent["url"], origin, (origin, origin_of(request)), room[0], room[1])
        told = _told(site, asked) if asked else None
        if told is None:
            return failed_json(request, 404, "url: no page of this site")
        body = Body(_xml(told), XML) if form == "xml" else Body(to_json(told), JSON)
        return answer(request, body, cache=AN_HOUR)

    app.add_api_route("/oembed", oembed, include_in_schema=False)


def _pixels(sent: str | None) -> int | None:
    """Return a size that was sent, None where none was, 0 where it is no size."""
    if sent is None:
        return None
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 7 else 0


def _asked(
    address: str, origin: str, ours: tuple[str, ...], width: int | None, height: int | None
) -> Asked | None:
    """Return what an address asks for, None where it is not one of ours."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if (parts.scheme or parts.netloc) and f"{parts.scheme}://{parts.netloc}" not in ours:
        return None
    if parts.path == DOCUMENTATION:
        return Asked(origin, DEFAULT_LANGUAGE, parts.path, "", width, height)
    first, _, rest = parts.path.strip("/").partition("/")
    language = next((one for one in LANGUAGES if one == first), None)
    if language is None:
        return None
    return Asked(origin, language, f"/{rest}" if rest else "", parts.query, width, height)


def _told(site: Site, asked: Asked) -> Mapping[str, object] | None:
    """Return the answer on an address of ours, None where no page is there."""
    if asked.path in _OF_A_VIEW:
        return _figure(site, asked, asked.query)
    if asked.path == DOCUMENTATION:
        return _words(asked, documentation_preview(asked.language))
    if asked.path in _SLIDES:
        return _words(asked, presented(site, asked.language, asked.query))
    kind = next((one for one in site.pages.values() if one.path == asked.path), None)
    if kind is None:
        return None
    if not asked.path:
        return _figure(site, asked, PROGRAMME_VIEW)
    query = asked.query[: kind.longest] if kind.takes_query else ""
    page = kind.layout(site.catalogue, asked.language, query)
    if page.card and asked.path.startswith(REGION):
        return _figure(site, asked, page.card)
    return _words(asked, preview_of(page))


def _figure(site: Site, asked: Asked, query: str) -> Mapping[str, object]:
    """Return a frame with the view of a query; where there is no room for it, its picture."""
    sent = read_embed(query)
    options = sent.options
    catalogue = site.days.at(site.days.known(options.vintage))
    view, problems = nearest_view(sent.view, catalogue)
    found = exhibit(view, catalogue, asked.language)
    spelling = view_query(view, catalogue)
    # A picture says neither what was replaced nor what has become of a frozen figure.
    noticed = bool(problems or options.vintage)
    width = min(asked.width or USUAL_WIDTH, WIDEST)
    needed = NOTICE * noticed + frame_height(
        found,
        catalogue,
        width=max(width, NARROWEST),
        options=options,
        choosers=choosers(view, catalogue, asked.language) if options.controls else (),
    )
    short = asked.height is not None and needed > asked.height
    if not noticed and (short or width < NARROWEST):
        return {**_always(asked, found.title), **_picture(asked, found, spelling)}
    # What does not exist is asked for all the same: the frame says what it shows instead.
    spoken = urlencode(sent.view) if problems and sent.view else spelling
    address = f"{asked.origin}/{asked.language}/embed?{spoken}{options.query()}"
    height = min(needed, asked.height or needed)
    return {
        **_always(asked, found.title),
        "html": iframe(address, found.title, width=str(width), height=height),
        "width": width,
        "height": height,
        # A card shows the newest figures, which a frozen embed does not.
        **({} if options.vintage else _thumbnail(asked, spelling)),
    }


def _picture(asked: Asked, found: Exhibit, query: str) -> Mapping[str, object]:
    """Return the card of a view, as large as there is room for, that leads to the view."""
    room = (asked.width or USUAL_WIDTH, asked.height or HEIGHT)
    scale = min(room[0] / WIDTH, room[1] / HEIGHT, 1.0)
    width, height = max(1, int(WIDTH * scale)), max(1, int(HEIGHT * scale))
    place = f"{asked.origin}/{asked.language}"
    html = (
        f'<a href="{escape(f"{place}/explore?{query}")}">'
        f'<img src="{escape(f"{place}/card.png?{query}")}" alt="{escape(found.title)}" '
        f'width="{width}" height="{height}"></a>'
    )
    return {"html": html, "width": width, "height": height}


def _words(asked: Asked, page: Preview) -> Mapping[str, object]:
    """Return a page that is no figure as a quotation that leads to it."""
    address = escape(f"{asked.origin}{page.address}")
    html = (
        f'<blockquote><p><a href="{address}">{escape(page.title)}</a></p>'
        f"<p>{escape(page.description)}</p></blockquote>"
    )
    width = min(asked.width or USUAL_WIDTH, WIDEST)
    height = min(asked.height or 160, 160)
    return {
        **_always(asked, page.title),
        "html": html,
        "width": width,
        "height": height,
        **(_thumbnail(asked, page.card) if page.card else {}),
    }


def _thumbnail(asked: Asked, query: str) -> Mapping[str, object]:
    """Return the card of a view, nothing where there is no room for it."""
    if (asked.width or WIDTH) < WIDTH or (asked.height or HEIGHT) < HEIGHT:
        return {}
    card = f"{asked.origin}/{asked.language}/card.png?{query}"
    return {"thumbnail_url": card, "thumbnail_width": WIDTH, "thumbnail_height": HEIGHT}


def _always(asked: Asked, title: str) -> Mapping[str, object]:
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": message(asked.language, "shell.name"),
        "provider_url": f"{asked.origin}/{asked.language}",
        "cache_age": _SECONDS,
    }


def _xml(told: Mapping[str, object]) -> bytes:
    lines = "".join(f"<{key}>{xml_escape(str(value))}</{key}>" for key, value in told.items())
    head = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return f"{head}<oembed>{lines}</oembed>\n".encode()
