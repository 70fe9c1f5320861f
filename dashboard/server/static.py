"""Built files under hashed names, compressed ahead."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.server.body import FOREVER
from dashboard.server.negotiation import preferred_coding
from dashboard.server.site import Site


def add_static_routes(app: FastAPI, site: Site) -> None:
    """Register ``/assets/{name}``. Only names that the manifest knows are answered."""

    async def asset(request: Request, name: str) -> Response:
        found = site.assets.files.get(name)
        if found is None:
            raise HTTPException(404)
        coding = preferred_coding(request.headers.get("accept-encoding", ""), found.forms)
        headers = {"Cache-Control": FOREVER, "Content-Type": found.media_type}
        if len(found.forms) > 1:
            headers["Vary"] = "Accept-Encoding"
        if coding != "identity":
            headers["Content-Encoding"] = coding
        return Response(found.forms[coding], headers=headers)

    app.add_api_route("/assets/{name:path}", asset, include_in_schema=False)
