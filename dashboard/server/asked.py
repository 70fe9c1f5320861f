"""What was asked, read from the request as it came: a strange ``Host`` header breaks nothing."""

from __future__ import annotations

import re

from starlette.requests import Request

_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")


def path_of(request: Request) -> str:
    """Return the path, percent signs decoded."""
    path: str = request.scope["path"]
    return path


def query_of(request: Request) -> str:
    """Return what stands behind the question mark, as it was sent."""
    query: bytes = request.scope["query_string"]
    return query.decode("latin-1")


def origin_of(request: Request) -> str:
    """Return scheme and host as the visitor wrote them; without a host where it is no host."""
    host = request.headers.get("host", "")
    return (
        f"{request.scope['scheme']}://{host}" if len(host) < 256 and _HOST.fullmatch(host) else ""
    )
