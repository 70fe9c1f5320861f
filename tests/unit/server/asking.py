"""A small application to ask, without a network and without real data."""

from __future__ import annotations

import asyncio
import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import brotli
import httpx
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from fastapi import FastAPI

from dashboard.errors import UnknownPartError
from dashboard.pages import native
from dashboard.pages.page import Page
from dashboard.pages.registry import ClientCallback, PageKind, ServerCallback
from dashboard.server.app import create_app
from dashboard.settings import Settings
from dashboard.tables.catalogue import Catalogue, Programme
from dashboard.vocabulary.codes import CodeLists

EMPTY = Catalogue({}, CodeLists({}, {}), {}, Programme({}, (), ()), "2020-09", "checksum")

ASSETS = {
    "site.css": b"body{}" * 200,
    "pages.css": b"form{}",
    "site.js": b"start();",
    "theme.js": b"theme();",
    "plotly.js": b"Plotly={};",
    "dash.js": b"DashRenderer={};",
    "fonts/source-serif.woff2": b"letters",
    "fonts/source-sans.woff2": b"letters",
    "embed.css": b"main{}",
    "embed.js": b"ask();",
    "frame.js": b"tell();",
    "present.css": b"section{}",
    "present.js": b"show();",
}

#: A smaller result than compressing while serving would give, to tell the two apart.
PRESSED = {
    "br": brotli.compress(ASSETS["site.css"], quality=11),
    "gzip": gzip.compress(ASSETS["site.css"], 9, mtime=0),
}


def built(folder: Path) -> Path:
    """Write a build of tiny assets; one has compressed forms."""
    hashed = {name: name.replace(".", ".0123.") for name in ASSETS}
    for name, content in ASSETS.items():
        path = folder / hashed[name]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "site.0123.css.br").write_bytes(PRESSED["br"])
    (folder / "site.0123.css.gz").write_bytes(PRESSED["gzip"])
    (folder / "manifest.json").write_text(json.dumps(hashed), encoding="utf-8")
    return folder


def greeting(_catalogue: Catalogue, language: str, query: str) -> Page:
    """A page with one of everything that matters here."""
    tree = html.Div(
        [
            html.H1(["Twente & ", 3]),
            native.Written("drawing", "<svg><text>41,7</text></svg>"),
            html.P("before", id="answer"),
            native.Input("search", id="question", name="q", value="a"),
            dcc.Store(id="count", data=1),
            html.P("x" * 2000),
        ],
        id="page",
    )
    return Page("Title", "Description", language, "", tree, query=query)  # type: ignore[arg-type]


def answered(question: str | None, count: int | None) -> str:
    if question == "broken":
        raise RuntimeError("a fault of ours")
    return f"{question} {count}"


def callbacks(_catalogue: Catalogue) -> list[ClientCallback | ServerCallback]:
    return [
        ServerCallback(
            answered,
            outputs=[Output("answer", "children")],
            inputs=[Input("question", "value")],
            states=[State("count", "data")],
            accepts=[str, int],
        ),
        ClientCallback("draw", [Output("slot", "children")], [Input("near", "data")]),
    ]


def part(_catalogue: Catalogue, language: str, name: str) -> list[Component]:
    if name != "drawing":
        raise UnknownPartError(name)
    return [native.Written("drawing", f"<svg><text>{language}</text></svg>")]


PAGES = (
    PageKind("greeting", "", greeting, callbacks=callbacks, part=part),
    PageKind("explore", "/explore", greeting, takes_view=True),
)


def small_app(folder: Path, catalogue: Catalogue = EMPTY, **settings: Any) -> FastAPI:
    """Return an application with two pages and tiny assets."""
    return create_app(catalogue, replace(Settings(), build=built(folder), **settings), pages=PAGES)


class Visitor:
    """Asks an application directly, in the order of calls."""

    def __init__(self, app: FastAPI):
        self.app = app

    def ask(self, method: str, address: str, **options: Any) -> httpx.Response:
        return self.ask_all([(method, address, options)])[0]

    def ask_all(self, asked: list[tuple[str, str, dict[str, Any]]]) -> list[httpx.Response]:
        """Ask everything at the same time."""

        async def all_at_once() -> list[httpx.Response]:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://twente.test") as c:
                return await asyncio.gather(*(c.request(m, a, **o) for m, a, o in asked))

        return asyncio.run(all_at_once())

    def get(self, address: str, **headers: str) -> httpx.Response:
        return self.ask("GET", address, headers=_spelled(headers))

    def head(self, address: str, **headers: str) -> httpx.Response:
        return self.ask("HEAD", address, headers=_spelled(headers))

    def post(self, address: str, **options: Any) -> httpx.Response:
        return self.ask("POST", address, **options)


def _spelled(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
