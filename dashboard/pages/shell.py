"""The frame of every page: skip link, header, the page itself, footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria, data
from dashboard.pages.page import ROOT_ID
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

#: Pages in the header, in order: key of the message, path behind the language.
PAGES = (
    ("shell.pages.programme", ""),
    ("shell.pages.explore", "/explore"),
    ("region.name", "/region"),
    ("targets.name", "/targets"),
    ("claims.name", "/claims"),
    ("data_pages.name", "/data"),
    ("methods.name", "/methods"),
    ("search.name", "/search"),
)

#: Statements of a public body in the footer, in order; each is a page of its own.
STATEMENTS = ("about", "privacy", "accessibility")

MAIN_ID = "main"


def frame(
    content: Sequence[Component], *, language: Language, path: str, query: str = "", vintage: str
) -> Component:
    """Return the whole page around its content.

    Parameters
    ----------
    path
        Path of this page behind the language; the link to it in the header is marked.
    query
        Query of the view that is shown; links to the other languages keep it.
    vintage
        Date of the newest table, as exact as known.
    """
    return html.Div(
        [
            html.A(message(language, "shell.skip"), href=f"#{MAIN_ID}", className="skip"),
            _header(language, path, query),
            html.Main(
                list(content),
                id=MAIN_ID,
                tabIndex=-1,
                className="page",
                **data(back=message(language, "shell.back")),
            ),
            _footer(language, path, vintage),
        ],
        id=ROOT_ID,
    )


def _header(language: Language, path: str, query: str) -> Component:
    return html.Header(
        html.Div(
            [
                html.A(message(language, "shell.name"), href=f"/{language}", className="site-name"),
                _pages(language, path),
                html.Div(
                    [
                        _collection(language),
                        _languages(language, path, query),
                        _theme_switch(language),
                    ],
                    className="site-tools",
                ),
            ],
            className="site-header-line",
        ),
        className="site-header",
    )


def _collection(language: Language) -> Component:
    """Return the link to the visitor's collection; a script shows it where there is one."""
    return html.A(
        [message(language, "collection.link"), " ", html.B()],
        href=f"/{language}/collection",
        hidden=True,
        className="site-collection",
    )


def _pages(language: Language, path: str) -> Component:
    links = [
        html.A(
            message(language, key),
            href=f"/{language}{its_path}",
            **_marked(its_path, path),
        )
        for key, its_path in PAGES
    ]
    return html.Nav(
        html.Ul([html.Li(link) for link in links]),
        className="site-pages",
        **aria(label=message(language, "shell.pages.label")),
    )


def _marked(its_path: str, path: str) -> dict[str, Any]:
    """Mark the link to this page, and the link to the page that this one is below."""
    if its_path == path:
        return _current(True, "page")
    return _current(bool(its_path) and path.startswith(f"{its_path}/"), "true")


def _languages(language: Language, path: str, query: str) -> Component:
    """Return links to this page, with the same view, in every language."""
    behind = path + (f"?{query}" if query else "")
    links = [
        html.A(
            [
                # A header has room for the short form; the name is heard behind it.
                f"{other} ",
                html.Span(message(language, f"shell.languages.{other}"), className="spoken"),
            ],
            href=f"/{other}{behind}",
            hrefLang=other,
            lang=other,
            **_current(other == language, "true"),
        )
        for other in LANGUAGES
    ]
    return html.Nav(
        html.Ul([html.Li(link) for link in links]),
        className="site-languages",
        **aria(label=message(language, "shell.languages.label")),
    )


def _current(current: bool, value: str) -> dict[str, Any]:
    return aria(current=value) if current else {}


def _theme_switch(language: Language) -> Component:
    """Return the switch; the style sheet shows it only where the script that reads it runs."""
    return html.Button(
        [
            html.Span(message(language, "shell.to_dark"), className="theme-to-dark"),
            html.Span(message(language, "shell.to_light"), className="theme-to-light"),
            html.Span(f" {message(language, 'shell.theme')}", className="spoken"),
        ],
        type="button",
        className="theme-switch",
        disable_n_clicks=True,
        **data(theme_switch=""),
    )


def _footer(language: Language, path: str, vintage: str) -> Component:
    date = format_date(vintage, language)
    statements = [
        html.A(
            message(language, f"statements.{key}.name"),
            href=f"/{language}/{key}",
            **_marked(f"/{key}", path),
        )
        for key in STATEMENTS
    ]
    return html.Footer(
        html.Div(
            [
                html.P(message(language, "shell.footer.sources")),
                html.P(message(language, "shell.footer.vintage", vintage=date)),
                html.Nav(
                    html.Ul([html.Li(link) for link in statements]),
                    className="site-statements",
                    **aria(label=message(language, "statements.name")),
                ),
            ],
            className="site-footer-line",
        ),
        className="site-footer",
    )
