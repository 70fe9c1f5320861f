"""A collection to take away: all its views at once as deck, workbook or archive, by GET."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exhibits.collection import Collection, collection_query, parse_collection
from dashboard.exhibits.query import view_query
from dashboard.renderers import archive, excel
from dashboard.renderers.chapters import Chapter
from dashboard.renderers.excel_book import excel_book
from dashboard.renderers.filenames import plain_name
from dashboard.renderers.powerpoint.deck import MEDIA_TYPE as SLIDES
from dashboard.renderers.powerpoint.deck import Figure, Part, deck
from dashboard.renderers.readme import NAME, readme_of_all
from dashboard.server import exports
from dashboard.server.asked import origin_of, query_of
from dashboard.server.body import AN_HOUR, Body, answer, digest
from dashboard.server.bundle import bundled
from dashboard.server.counter import Counter
from dashboard.server.formats import FORMATS
from dashboard.server.kept import Kept
from dashboard.server.orders import Order
from dashboard.server.site import Site, ViewKey
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: Collections that are kept, per process; one may be a megabyte.
KEPT = 8
#: Longest name of a folder: with that of a file in it, a path that every system unpacks.
FOLDER = 50


class Key(NamedTuple):
    """What a file is made from."""

    collection: Collection
    language: Language
    form: str
    origin: str
    made: date


@dataclass(frozen=True)
class Volume:
    """A collection with its answers. ``orders`` are those of its views, in their order."""

    title: str
    chapters: tuple[Chapter, ...]
    orders: tuple[Order, ...]
    address: str


def _xlsx(volume: Volume) -> bytes:
    first = volume.orders[0]
    return excel_book(
        volume.title,
        volume.chapters,
        first.catalogue,
        address=volume.address,
        retrieved=first.made,
    )


def _pptx(volume: Volume) -> bytes:
    """Return a deck with a section per view, under the name that it was given."""
    found = volume.orders[0].exhibit
    return deck(
        [
            Part(one.heading, (Figure(one.exhibit, one.address, one.name),))
            for one in volume.chapters
        ],
        volume.orders[0].catalogue,
        found.language,
        title=volume.title,
        subtitle=message(found.language, "shell.name"),
        address=volume.address,
    )


def _zip(volume: Volume) -> bytes:
    """Return a folder per view, numbered in their order, and a readme that lists them."""
    files: dict[str, bytes] = {}
    folders = []
    for number, (chapter, order) in enumerate(zip(volume.chapters, volume.orders, strict=True), 1):
        folder = f"{number:02d}-{plain_name(chapter.heading, FOLDER)}".rstrip("-")
        folders.append(folder)
        for name, content in bundled(order, FORMATS).items():
            files[f"{folder}/{name}"] = content
    told = readme_of_all(volume.title, volume.chapters, folders, address=volume.address)
    return archive.archive({NAME: told.encode(), **files})


#: Ending of the address -> media type, and what makes the file.
FORMS: Mapping[str, tuple[str, Callable[[Volume], bytes]]] = {
    "pptx": (SLIDES, _pptx),
    "xlsx": (excel.MEDIA_TYPE, _xlsx),
    "zip": (archive.MEDIA_TYPE, _zip),
}


def add_collection_routes(app: FastAPI, site: Site, counter: Counter) -> None:
    """Register ``/{language}/collection.xlsx`` and the like."""
    files: Kept[Key, Body] = Kept(lambda key: _made(site, key), KEPT)
    for language in LANGUAGES:
        for form in FORMS:
            app.add_api_route(
                f"/{language}/collection.{form}",
                counter.route(language, _route(site, files, language, form)),
                include_in_schema=False,
            )


def _route(
    site: Site, files: Kept[Key, Body], language: Language, form: str
) -> Callable[[Request], Response]:
    def collection_file(request: Request) -> Response:
        collection = parse_collection(query_of(request), site.catalogue)
        origin = site.settings.public_url or origin_of(request)
        body = files(Key(collection, language, form, origin, exports.today()))
        untitled = message(language, "bundles.untitled")
        name = f"{plain_name(collection.title) or plain_name(untitled)}.{form}"
        headers = exports.file_headers(name, language)
        return answer(request, body, cache=AN_HOUR, headers=headers)

    return collection_file


def _made(site: Site, key: Key) -> Body:
    """Return a file that is not kept yet.

    Raises
    ------
    EmptyViewError
        One of the views has no value at all; the key of the problem names its place.
    """
    media_type, make = FORMS[key.form]
    query = collection_query(key.collection, site.catalogue)
    tag = digest(site.identity, *map(str, (key.language, key.form, key.origin, key.made)), query)
    return Body(make(_volume(site, key, query)), media_type, etag=tag, packed=True)


def _volume(site: Site, key: Key, query: str) -> Volume:
    orders = []
    for place, entry in enumerate(key.collection.entries, 1):
        found = site.exhibit(ViewKey(entry.view, key.language))
        asked = view_query(entry.view, site.catalogue)
        exports.refuse_empty(found, f"view[{place}]", asked)
        orders.append(Order(found, site.catalogue, (), key.origin, asked, key.made))
    names = (entry.name for entry in key.collection.entries)
    return Volume(
        title=key.collection.title or message(key.language, "bundles.untitled"),
        chapters=tuple(
            Chapter(name, order.exhibit, order.address)
            for name, order in zip(names, orders, strict=True)
        ),
        orders=tuple(orders),
        address=f"{key.origin}/{key.language}/collection?{query}",
    )
