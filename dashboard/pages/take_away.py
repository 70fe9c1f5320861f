"""The menu under every chart that gives its figures to take away."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria
from dashboard.pages.folded import summary
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Key of its words -> address behind ``/{language}``, in the order of the menu.
FORMS: tuple[tuple[str, str], ...] = (
    ("xlsx", "/view.xlsx?{query}"),
    ("pptx", "/view.pptx?{query}"),
    ("csv", "/view.csv?{query}"),
    ("wide", "/view.csv?{query}&shape=wide"),
    ("plain", "/view.csv?{query}&csv=plain"),
    ("svg", "/view.svg?{query}"),
    ("html", "/view.html?{query}"),
    ("txt", "/view.txt?{query}"),
    ("jsonstat", "/view.jsonstat?{query}"),
)

API = "/api/v1/observations?{query}"


def take_away(language: Language, query: str, heading: str) -> Component:
    """Return the menu of the view of a query, named after the heading of its chart."""
    addresses = [(key, f"/{language}{form.format(query=query)}") for key, form in FORMS]
    addresses.append(("api", API.format(query=query)))
    return html.Details(
        [
            summary(message(language, "downloads.menu.name"), heading),
            html.Ul(
                [html.Li(_link(language, key, address)) for key, address in addresses],
                **aria(label=heading),
            ),
        ],
        className="figure-take",
    )


def _link(language: Language, key: str, address: str) -> Component:
    # Robots may read the page; files of every view there is are not for them.
    rel: dict[str, Any] = {"rel": "nofollow"}
    return html.A(message(language, f"downloads.menu.{key}"), href=address, **rel)
