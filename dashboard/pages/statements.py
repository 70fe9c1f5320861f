"""What a public body must say of its site: what it is, what it keeps, who can use it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from dash import html
from dash.development.base_component import Component

from dashboard import __version__
from dashboard.pages.attributes import aria
from dashboard.pages.page import Page
from dashboard.pages.registry import PageKind
from dashboard.pages.shell import STATEMENTS, frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

#: Statement -> its parts, in order; each has a heading and a text.
PARTS: Mapping[str, tuple[str, ...]] = {
    "about": ("what", "figures", "reuse", "version"),
    "privacy": ("visitor", "browser", "addresses", "embeds", "server"),
    "accessibility": ("standard", "tested", "charts", "files", "limits"),
}

#: The standard that pages are held to, as it is cited, and the law's own edition of it.
STANDARD, EDITION = "WCAG 2.2 AA", "EN 301 549"


def statements(contact: str) -> tuple[PageKind, ...]:
    """Return the pages of the statements.

    ``contact`` is where the operator can be reached, ``mailto:`` or ``https:``; empty where the
    operator named none, which the pages then say.
    """
    return tuple(
        PageKind(key, f"/{key}", partial(_layout, key, contact), proven=False) for key in STATEMENTS
    )


def _layout(key: str, contact: str, catalogue: Catalogue, language: Language, _query: str) -> Page:
    path = f"/{key}"

    def say(name: str) -> str:
        return message(language, f"statements.{key}.{name}")

    parts = [_part(key, part, catalogue, language) for part in PARTS[key]]
    content = [
        html.Div([html.H1(say("title")), html.P(say("lede"))], className="data-head"),
        *parts,
        _contact(key, contact, language),
    ]
    return Page(
        title=f"{say('title')} | {message(language, 'shell.name')}",
        description=say("lede"),
        language=language,
        path=path,
        tree=frame(content, language=language, path=path, vintage=catalogue.vintage),
    )


def _part(key: str, part: str, catalogue: Catalogue, language: Language) -> Component:
    words = f"statements.{key}.{part}"
    text = message(
        language,
        f"{words}.text",
        version=__version__,
        vintage=format_date(catalogue.vintage, language),
        standard=STANDARD,
        edition=EDITION,
    )
    more = _LINKS.get(part, ())
    links = [
        html.A(message(language, name), href=f"/{language}{address}") for name, address in more
    ]
    content: list[Component] = [html.P(text)]
    if links:
        content.append(html.Ul([html.Li(link) for link in links]))
    return _section(f"{key}-{part}", message(language, f"{words}.title"), content)


#: Part -> pages on which a reader can see it for themselves: key of their name, path.
_LINKS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "figures": (
        ("data_pages.name", "/data"),
        ("methods.name", "/methods"),
        ("claims.name", "/claims"),
    ),
    "browser": (("collection.title", "/collection"),),
}


def _contact(key: str, contact: str, language: Language) -> Component:
    """Return where to turn to, or that the operator named no address."""

    def say(name: str) -> str:
        return message(language, f"statements.contact.{name}")

    content: list[Component] = [html.P(say(f"{key}" if contact else "none"))]
    if contact:
        shown = contact.removeprefix("mailto:").removeprefix("https://")
        content.append(html.P(html.A(shown, href=contact)))
    return _section(f"{key}-contact", say("title"), content)


def _section(name: str, title: str, content: list[Component]) -> Component:
    return html.Section(
        [html.Div(html.H2(title, id=name), className="part-text"), html.Div(content)],
        className="part statement",
        **aria(labelledby=name),
    )
