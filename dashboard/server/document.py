"""The HTML document around a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from http import HTTPStatus
from urllib.parse import quote

from dashboard.pages.page import Page
from dashboard.server.assets import Assets
from dashboard.server.previews import Preview, preview_of, previews
from dashboard.vocabulary.language import DEFAULT_LANGUAGE, LANGUAGES, Language


def document(
    page: Page,
    written: str,
    assets: Assets,
    *,
    public: str,
    config: str = "",
    early: Sequence[str] = (),
    listed: bool = True,
    shown_as: Preview | None = None,
) -> str:
    """Return the whole document of a page.

    Parameters
    ----------
    written
        The page as HTML.
    public
        Scheme and host of the addresses that the page says of itself.
    config
        What Dash's renderer reads. ``""`` = the page stays as it is written, without Dash.
    early
        Addresses of JSON that scripts will ask for; the browser fetches them meanwhile.
    listed
        Whether the page has an address of its own in every language, for search engines to list.
    shown_as
        What others are told of the page, where that is not what it says of itself.
    """
    scripts = ("dash.js", "site.js") if config else ("site.js",)
    return "".join(
        (
            "<!DOCTYPE html>\n",
            f'<html lang="{page.language}" data-plotly="{assets.address("plotly.js")}"'
            f' data-lazy="{escape(_later(assets))}">\n<head>\n',
            *_head(page, assets, public, listed=listed and page.status == HTTPStatus.OK),
            previews(shown_as or preview_of(page), public) if page.status == 200 else "",
            *(f'<script defer src="{assets.address(name)}"></script>\n' for name in scripts),
            *(
                f'<link rel="preload" href="{a}" as="fetch" crossorigin fetchpriority="low">\n'
                for a in early
            ),
            "</head>\n<body>\n",
            f'<div id="written">{written}</div>\n',
            *_dash(config),
            "</body>\n</html>\n",
        )
    )


#: What scripts ask for when somebody uses it.
LATER = (
    "take-away.js", "share.js", "pdf.js",
    "pictures/source-sans-400.ttf", "pictures/source-sans-600.ttf",
)  # fmt: skip


def _later(assets: Assets) -> str:
    """Return the addresses of what is loaded late, as JSON: logical name -> address."""
    found = {name: assets.address(name) for name in LATER if name in assets.hashed}
    return json.dumps(found, separators=(",", ":"))


def _head(page: Page, assets: Assets, public: str, *, listed: bool) -> list[str]:
    title, description = escape(page.title), escape(page.description)
    head = [
        '<meta charset="utf-8">\n',
        f"<title>{title}</title>\n",
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="color-scheme" content="light dark">\n',
        f'<meta name="description" content="{description}">\n',
        f'<script src="{assets.address("theme.js")}"></script>\n',
        *(
            f'<link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin>\n'
            for font in _early_fonts(assets)
        ),
        *(f'<link rel="stylesheet" href="{sheet}">\n' for sheet in _sheets(page, assets, listed)),
        '<link rel="icon" href="data:,">\n',
    ]
    if listed:
        head += _links(page, public)
    else:
        head.append('<meta name="robots" content="noindex">\n')
    if listed or page.path or page.status != HTTPStatus.OK:
        head.append(_paper(page))
    for other in page.alternates:
        kind, address = escape(other.media_type), escape(public + other.path)
        head.append(f'<link rel="alternate" type="{kind}" href="{address}">\n')
    if page.structured is not None:
        told = json.dumps(page.structured(public), ensure_ascii=False, separators=(",", ":"))
        head.append(f'<script type="application/ld+json">{_inert(told)}</script>\n')
    return head


def _sheets(page: Page, assets: Assets, listed: bool) -> tuple[str, ...]:
    """Return the style sheets: what no part of the programme has is in a second one."""
    programme = listed and not page.path
    return tuple(map(assets.address, ("site.css",) if programme else ("site.css", "pages.css")))


def _early_fonts(assets: Assets) -> tuple[str, ...]:
    """Typefaces that the first screen needs: all but the italics."""
    return tuple(a for a in assets.group("fonts/") if a.endswith(".woff2") and "italic" not in a)


def _links(page: Page, public: str) -> list[str]:
    """Name the address of this page and of its other languages."""
    links = [f'<link rel="canonical" href="{escape(public + page.address())}">\n']
    for language in LANGUAGES:
        address = escape(public + page.address(language))
        links.append(f'<link rel="alternate" hreflang="{language}" href="{address}">\n')
    default = escape(public + page.address(DEFAULT_LANGUAGE))
    links.append(f'<link rel="alternate" hreflang="x-default" href="{default}">\n')
    return links


def _paper(page: Page) -> str:
    """Name the style sheet with the head of printed pages; that of an error tells where we are."""
    behind = (
        page.address().removeprefix(f"/{page.language}") if page.status == HTTPStatus.OK else ""
    )
    address = paper_address(page.language, behind)
    return f'<link rel="stylesheet" media="print" id="paper" href="{address}">\n'


def paper_address(language: Language, behind: str) -> str:
    """Return the address of what a printed page says of itself; a screen does not wait for it."""
    return f"/{language}/print.css?of={quote(behind, safe='/,')}"


def _dash(config: str) -> list[str]:
    if not config:
        return []
    return [
        '<div id="react-entry-point" hidden></div>\n',
        f'<script id="_dash-config" type="application/json">{_inert(config)}</script>\n',
    ]


def _inert(text: str) -> str:
    """Return JSON that cannot close the element it stands in: "<" as JSON's own escape."""
    return text.replace("<", "\\u003c")
