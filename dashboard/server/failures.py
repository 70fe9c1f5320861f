"""What is answered when a request cannot be: pages for browsers, JSON for programs."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.errors import Problem, ViewError
from dashboard.pages.page import Page
from dashboard.pages.shell import frame
from dashboard.server.asked import path_of
from dashboard.server.body import HTML, JSON, Body, answer, to_json
from dashboard.server.document import document
from dashboard.server.negotiation import preferred_language
from dashboard.server.prerender import prerender
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

log = logging.getLogger(__name__)

NEVER_KEPT = "no-store"

#: Characters of a path that links to other languages keep.
LONGEST_PATH = 200

#: Status -> which words of ``errors.toml`` are shown.
KINDS = {404: "missing", 405: "method", 414: "long"}


def error_json(status: int, reason: str, problems: Iterable[Problem] = ()) -> bytes:
    """Return the one form of every error that a program reads."""
    return to_json(
        {
            "status": status,
            "error": reason,
            "problems": [
                {"key": p.key, "sent": p.sent, "allowed": list(p.allowed), "reason": p.reason}
                for p in problems
            ],
        }
    )


def refused(request: Request, error: ViewError) -> Response:
    """Return 422 with every problem of a query: key, what was sent, what is allowed."""
    return failed_json(request, 422, "the query does not describe a view", error.problems)


def failed_json(
    request: Request,
    status: int,
    reason: str,
    problems: Iterable[Problem] = (),
    headers: dict[str, str] | None = None,
) -> Response:
    """Return an error for a program."""
    body = Body(error_json(status, reason, problems), JSON)
    return answer(request, body, cache=NEVER_KEPT, status=status, headers=headers)


def wants_json(path: str) -> bool:
    """Tell whether who asks for this path is a program."""
    ours = path.startswith(("/api", "/_dash", "/assets")) or path.endswith(".json")
    return ours or "/view." in path or "/collection." in path


def language_of(request: Request) -> Language:
    """Return the language of an address, or the one the browser prefers."""
    first = path_of(request).strip("/").split("/")[0]
    for language in LANGUAGES:
        if language == first:
            return language
    return preferred_language(request.headers.get("accept-language", ""))


def behind_language(path: str) -> str:
    """Return a path without its language, as it may stand in a link; never that of a page."""
    first, _, rest = path.lstrip("/").partition("/")
    return "/" + quote((rest if first in LANGUAGES else path.strip("/"))[:LONGEST_PATH])


class Told(NamedTuple):
    """What a person is told of a failure: a title, a sentence, and what there is to do."""

    title: str
    text: str
    more: tuple[Component, ...] = ()


def failure_page(
    site: Site, language: Language, status: int, path: str = "", told: Told | None = None
) -> Body:
    """Return the page that says what went wrong and where to go on, in the frame of every page.

    ``path`` is what was asked for; the links to other languages ask for it in those. ``told`` is
    said where more is known than the status.
    """
    kind = KINDS.get(status, "failed")
    title, text, more = told or Told(
        message(language, f"errors.{kind}.title"), message(language, f"errors.{kind}.text")
    )
    product = message(language, "errors.product")
    content = html.Div(
        [
            html.H1(title),
            html.P(text),
            *more,
            html.P(html.A(message(language, "errors.home"), href=f"/{language}")),
        ],
        className="failure",
    )
    tree = frame(
        [content],
        language=language,
        path=behind_language(path),
        vintage=site.catalogue.vintage,
    )
    page = Page(
        title=f"{title} · {product}",
        description=text,
        language=language,
        path="",
        tree=tree,
        status=status,
    )
    text = document(page, prerender(tree), site.assets, public=site.settings.origin)
    return Body(text.encode(), HTML)


def failed(site: Site, request: Request, status: int, headers: dict[str, str]) -> Response:
    """Return the answer to a request that failed, in the form that fits who asked."""
    path = path_of(request)
    if wants_json(path):
        return failed_json(request, status, HTTPStatus(status).phrase.lower(), headers=headers)
    body = failure_page(site, language_of(request), status, path)
    headers = {**headers, "Vary": "Accept-Encoding, Accept-Language"}
    return answer(request, body, cache=NEVER_KEPT, status=status, headers=headers)


def handler(site: Site, request: Request, error: HTTPException) -> Response:
    """Answer an HTTP error; what answers GET answers HEAD too."""
    headers = dict(error.headers or {})
    allow = headers.get("Allow") or headers.get("allow")
    if allow and "GET" in allow and "HEAD" not in allow:
        headers = {"Allow": "GET, HEAD"}
    return failed(site, request, error.status_code, headers)


class CatchAll:
    """Answers 500 without details when something breaks, and logs the details."""

    def __init__(self, app: ASGIApp, *, site: Site):
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception:
            log.exception("%s %s failed", scope["method"], scope["path"])
            if started:
                raise
            response = failed(self.site, Request(scope), 500, {})
            await response(scope, receive, send)
