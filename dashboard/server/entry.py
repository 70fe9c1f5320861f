"""What is answered before any route: preflights, and addresses that are spelled amiss."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.asked import path_of, query_of
from dashboard.server.body import AN_HOUR
from dashboard.server.failures import failed
from dashboard.server.headers import is_public
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES

#: What a page of another site may ask of the public addresses, and for how many seconds it may
#: rely on that.
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


class Entry:
    """Lets requests in that a route may answer, and answers the others."""

    def __init__(self, app: ASGIApp, *, site: Site):
        self.app = app
        self.site = site
        self._pages = {
            f"/{language}{kind.path}" for kind in site.pages.values() for language in LANGUAGES
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answered = self._answered(Request(scope)) if scope["type"] == "http" else None
        await (answered or self.app)(scope, receive, send)

    def _answered(self, request: Request) -> Response | None:
        path = path_of(request)
        preflight = (
            request.method == "OPTIONS" and "access-control-request-method" in request.headers
        )
        if preflight and is_public(path):
            return Response(status_code=204, headers=PREFLIGHT)
        # A slash that is written as a sign is part of a name; no name of ours has one.
        if b"%2f" in request.scope.get("raw_path", b"").lower():
            return failed(self.site, request, 404, {})
        plain = path.rstrip("/")
        if path != plain and plain in self._pages and request.method in ("GET", "HEAD"):
            query = query_of(request)
            address = plain + (f"?{query}" if query else "")
            return RedirectResponse(address, 308, {"Cache-Control": AN_HOUR})
        return None
