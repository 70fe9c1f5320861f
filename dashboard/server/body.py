"""A body that is kept: its bytes, its compressed forms, its entity tag; and answers made of it."""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from threading import Lock
from typing import Any

import brotli
from starlette.requests import Request
from starlette.responses import Response

from dashboard.server.negotiation import has_already, preferred_coding

HTML = "text/html; charset=utf-8"
JSON = "application/json"

#: May be kept, must be asked about: the answer is 304 as long as nothing changed.
REVALIDATE = "no-cache"
#: The address changes when the bytes do.
FOREVER = "public, max-age=31536000, immutable"
#: Public figures: they change with the next vintage, not within the hour.
AN_HOUR = "public, max-age=3600"
#: A page that names built files, which the next release takes away.
FIVE_MINUTES = "public, max-age=300"

#: Shorter bodies cost no packet less when compressed.
SMALLEST = 600
#: Brotli quality while somebody waits, when that wait is some milliseconds, and when nobody waits.
QUICK, THOROUGH, SLOW = 5, 10, 11
#: Up to here compressing thoroughly takes less than sending what it saves.
SHORT = 100_000


def digest(*parts: bytes | str) -> str:
    """Return a short name for these bytes."""
    total = sha256()
    for part in parts:
        encoded = part.encode() if isinstance(part, str) else part
        total.update(len(encoded).to_bytes(8, "big") + encoded)
    return total.hexdigest()[:20]


def to_json(value: Any) -> bytes:
    """Return compact JSON. Raises ValueError for NaN and infinity, which JSON has not."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


class Body:
    """Bytes to answer with, compressed at most once per coding.

    The entity tag is weak: all codings of one body share it. ``packed`` content is compressed by
    its own form, so that it travels as it is.
    """

    def __init__(self, content: bytes, media_type: str, etag: str = "", *, packed: bool = False):
        self.content = content
        self.packed = packed
        self.media_type = media_type
        self.etag = f'W/"{etag or digest(content)}"'
        self._forms: dict[str, bytes] = {"identity": content}
        self._lock = Lock()

    def form(self, coding: str) -> bytes:
        """Return the bytes in a content coding."""
        with self._lock:
            if coding not in self._forms:
                quality = THOROUGH if len(self.content) <= SHORT else QUICK
                self._forms[coding] = _compressed(self.content, coding, quality)
            return self._forms[coding]

    def press(self) -> None:
        """Compress as small as can be; takes long, so call it when nobody waits."""
        smallest = _compressed(self.content, "br", SLOW)
        with self._lock:
            self._forms["br"] = smallest


def _compressed(content: bytes, coding: str, quality: int) -> bytes:
    if coding == "br":
        pressed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
        return pressed
    return gzip.compress(content, compresslevel=6, mtime=0)


def answer(
    request: Request,
    body: Body,
    *,
    cache: str = REVALIDATE,
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Response:
    """Return the body in the coding that the request prefers, or 304 when it has it already."""
    common = {
        "Cache-Control": cache,
        "ETag": body.etag,
        "Vary": "Accept-Encoding",
        **(headers or {}),
    }
    if status == 200 and has_already(request.headers.get("if-none-match", ""), body.etag):
        return Response(status_code=304, headers=common)
    coding = "identity"
    if len(body.content) >= SMALLEST and not body.packed:
        coding = preferred_coding(request.headers.get("accept-encoding", ""))
    if coding != "identity":
        common["Content-Encoding"] = coding
    # The header is set whole, so that Starlette adds no second charset.
    common["Content-Type"] = body.media_type
    return Response(body.form(coding), status, common)
