"""Security headers, on every answer without exception."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_DIRECTIVES = (
    "default-src 'self'",
    "script-src 'self'",
    # React and Plotly write style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors {ancestors}",
    "object-src 'none'",
)
POLICY = "; ".join(_DIRECTIVES).format(ancestors="'none'")

SECURITY = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}

#: Figures are public: any site may read them.
PUBLIC = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}

A_YEAR = 31_536_000


#: Pictures of a view that other sites show.
_PICTURES = ("/card.png", "/qr.svg")

#: What an embed needs when the page around it has put it in a sandbox: there it has no origin, so
#: that it asks for our own files as any other site would.
_IN_FRAMES = ("/assets/", "/embed.js")
_PAPER = "/print.css"


def is_public(path: str) -> bool:
    """Tell whether any site may read what is at a path."""
    begins = path.startswith(("/api/", "/oembed", *_IN_FRAMES))
    files = "/view." in path or "/collection." in path or path.endswith((*_PICTURES, _PAPER))
    return begins or files or is_embed(path)


def is_embed(path: str) -> bool:
    """Tell whether a page may stand in a frame."""
    return path.split("/")[2:] in (["embed"], ["embed.json"])


def headers_for(path: str, ancestors: Sequence[str] = ()) -> dict[str, str]:
    """Return the headers of every answer at a path.

    ``ancestors`` are the sites that may show embeds; every site may where none is named.
    """
    if is_embed(path):
        allowed = " ".join(("'self'", *ancestors)) if ancestors else "*"
        policy = "; ".join(_DIRECTIVES).format(ancestors=allowed)
        framed = {"Content-Security-Policy": policy, "Referrer-Policy": "no-referrer"}
        return SECURITY | PUBLIC | framed
    if is_public(path):
        return SECURITY | PUBLIC
    return SECURITY


class SecurityHeaders:
    """Adds the headers to whatever answers; a header that the answer has already stays.

    ``secure`` says that the public reaches us by HTTPS although we are asked by HTTP;
    ``ancestors`` which sites may show embeds.
    """

    def __init__(self, app: ASGIApp, *, secure: bool, ancestors: Sequence[str] = ()):
        self.app = app
        self.secure = secure
        self.ancestors = ancestors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        common = headers_for(scope["path"], self.ancestors)
        secure = self.secure or scope.get("scheme") == "https"

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in common.items():
                    headers.setdefault(name, value)
                if secure:
                    headers.setdefault("Strict-Transport-Security", f"max-age={A_YEAR}")
            await send(message)

        await self.app(scope, receive, sending)
