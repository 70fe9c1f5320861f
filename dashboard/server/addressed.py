"""Pages that name their own whole address, at the address by which they are asked for.

Previews of a shared page, and its canonical address, must name scheme and host. An operator sets
them (``PUBLIC_URL``); where nobody did, they are those of the request, put into the kept page.
"""

from __future__ import annotations

from typing import NamedTuple

from starlette.requests import Request

from dashboard.server.asked import origin_of
from dashboard.server.body import Body
from dashboard.server.kept import Kept
from dashboard.settings import Settings

#: Pages that are kept under the address of another host: whoever asks makes that up.
OTHERS_KEPT = 32


class _Page(NamedTuple):
    body: Body
    origin: str


class Addressed:
    """Gives pages that are written with `Settings.origin` the origin of who asks."""

    def __init__(self, settings: Settings):
        self._settings = settings
        self._others: Kept[_Page, Body] = Kept(self._written, OTHERS_KEPT)

    def __call__(self, request: Request, body: Body) -> Body:
        """Return a page as it is for this request; unchanged where the public address is set."""
        if self._settings.public_url:
            return body
        origin = origin_of(request)
        return body if origin in ("", self._settings.origin) else self._others(_Page(body, origin))

    def _written(self, page: _Page) -> Body:
        ours, theirs = self._settings.origin.encode(), page.origin.encode()
        return Body(page.body.content.replace(ours, theirs), page.body.media_type)
