"""Whole tables as files: each as it stands, all of them in one archive, and a list for portals."""

from __future__ import annotations

import json
from functools import partial
from hashlib import sha256
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import TableError
from dashboard.renderers.archive import MEDIA_TYPE, archive
from dashboard.server.asked import origin_of
from dashboard.server.body import AN_HOUR, Body, answer, to_json
from dashboard.server.harvest import dcat
from dashboard.server.headers import PUBLIC
from dashboard.server.kept import Kept
from dashboard.server.negotiation import has_already
from dashboard.server.site import Site
from dashboard.server.unknown_tables import unknown_table
from dashboard.tables.files import TableFile
from dashboard.tables.schema import DESCRIPTION

CSV = "text/csv; charset=utf-8"
LINKED_DATA = "application/ld+json"

#: Tables that are kept in memory; the largest has less than a megabyte.
_FILES_KEPT = 32


def add_table_routes(app: FastAPI, site: Site) -> None:
    """Register ``/download/{table}.csv``, ``/download/datapackage.zip``, ``/data/dcat.jsonld``."""
    folder, files = site.settings.data, site.catalogue.files
    tables: Kept[str, Body] = Kept(lambda key: table_body(folder, files[key]), _FILES_KEPT)
    archives: Kept[str, Body] = Kept(
        lambda _: Body(package_archive(folder, site.catalogue.checksum), MEDIA_TYPE), 1
    )

    def table(request: Request, name: str) -> Response:
        key = name.removesuffix(".csv")
        if key == name or key not in files:
            return unknown_table(site, request)
        return answer(request, tables(key), cache=AN_HOUR, headers=_attached(name))

    def whole(request: Request) -> Response:
        if not files:
            return unknown_table(site, request)
        return _as_it_is(request, archives(DESCRIPTION), _attached("datapackage.zip"))

    def harvest(request: Request) -> Response:
        public = site.settings.public_url or origin_of(request)
        body = Body(to_json(dcat(site.catalogue, public)), LINKED_DATA)
        return answer(request, body, cache=AN_HOUR, headers=PUBLIC)

    app.add_api_route("/download/datapackage.zip", whole, include_in_schema=False)
    app.add_api_route("/download/{name}", table, include_in_schema=False)
    for address in ("/download", "/download/{rest:path}"):
        app.add_api_route(address, partial(unknown_table, site), include_in_schema=False)
    app.add_api_route("/data/dcat.jsonld", harvest, include_in_schema=False)


def _attached(name: str) -> dict[str, str]:
    """Return the headers of a file to keep. Names of tables are plain letters and digits."""
    return {**PUBLIC, "Content-Disposition": f'attachment; filename="{name}"'}


def _as_it_is(request: Request, body: Body, headers: dict[str, str]) -> Response:
    """Return a body that is compressed already."""
    common = {**headers, "Cache-Control": AN_HOUR, "ETag": body.etag}
    if has_already(request.headers.get("if-none-match", ""), body.etag):
        return Response(status_code=304, headers=common)
    return Response(body.content, headers=common, media_type=body.media_type)


def table_body(folder: Path, file: TableFile) -> Body:
    """Return the file of a table, whose checksum is its entity tag.

    Raises
    ------
    TableError
        The file is not the one that was loaded when the server started.
    """
    content = _read(folder, file.resource.path, file.resource.sha256)
    return Body(content, CSV, etag=file.resource.sha256)


def _read(folder: Path, path: str, checksum: str) -> bytes:
    content = (folder / path).read_bytes()
    if sha256(content).hexdigest() != checksum:
        raise TableError(path, None, None, "the file changed since it was loaded")
    return content


def package_archive(folder: Path, checksum: str) -> bytes:
    """Return the data package as an archive: its description, and every file that it lists.

    The same package gives the same bytes. ``checksum`` is that of the description.

    Raises
    ------
    TableError
        A file is not the one that was loaded when the server started.
    """
    description = _read(folder, DESCRIPTION, checksum)
    contents = {DESCRIPTION: description}
    for listed in json.loads(description)["resources"]:
        path = listed["path"]
        contents[path] = _read(folder, path, listed["hash"].removeprefix("sha256:"))
    return archive(contents)
