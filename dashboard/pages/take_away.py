"""The menu under every chart that gives its figures to take away.

In the page it is short: the forms that most ask for, and a link to the page with all of them. A
script fills the menu with what stands on that page, when it is first opened (`take_away_page`).
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from dash import html
from dash.development.base_component import Component

from dashboard.pages.folded import summary
from dashboard.pages.native import Written
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Path of the page with every form, behind the language.
PATH = "/take-away"

#: Group -> key of the words of a form -> its address, in the order of the menu. What stands at an
#: address is there in every language, except for programs, which have one.
FORMS: Mapping[str, Mapping[str, str]] = {
    "table": {
        "xlsx": "/{language}/view.xlsx?{query}",
        "csv": "/{language}/view.csv?{query}",
        "wide": "/{language}/view.csv?{query}&shape=wide",
        "plain": "/{language}/view.csv?{query}&csv=plain",
        "html": "/{language}/view.html?{query}",
        "txt": "/{language}/view.txt?{query}",
    },
    "slide": {
        "pptx": "/{language}/view.pptx?{query}",
    },
    "reuse": {
        "zip": "/{language}/view.zip?{query}",
        "python": "/{language}/view.snippet?{query}&for=python",
        "r": "/{language}/view.snippet?{query}&for=r",
        "powerquery": "/{language}/view.snippet?{query}&for=powerquery",
        "jsonstat": "/{language}/view.jsonstat?{query}",
        "api": "/api/v1/observations?{query}",
    },
    "cite": {
        "apa": "/{language}/view.cite?{query}&style=apa",
        "bibtex": "/{language}/view.cite?{query}&style=bibtex",
        "ris": "/{language}/view.cite?{query}&style=ris",
        "csl": "/{language}/view.cite?{query}&style=csl",
    },
}

#: The picture is chosen with a form; this is how it is without one.
PICTURE = "/{language}/view.svg?{query}"

#: What the menu offers before it is filled, and where scripts do not run.
_SHORT = (("table", "xlsx"), ("slide", "pptx"), ("table", "csv"))


def take_away(language: Language, query: str, heading: str, key: str) -> Component:
    """Return the menu of the view of a query, named after the heading of its chart.

    ``key`` is that of the chart: unique on the page.
    """
    links = [(f"menu.{form}", FORMS[group][form]) for group, form in _SHORT]
    links += [("menu.svg", PICTURE), ("menu.all", "/{language}" + PATH + "?{query}")]
    items = "".join(
        f'<li><a href="{escape(address.format(language=language, query=query))}" rel="nofollow"'
        f"{' data-all' if words == 'menu.all' else ''}>"
        f"{escape(message(language, f'downloads.{words}'))}</a></li>"
        for words, address in links
    )
    return html.Details(
        [
            summary(message(language, "downloads.menu.name"), heading),
            Written(f"{key}-take", f'<ul aria-label="{escape(heading)}">{items}</ul>'),
        ],
        className="figure-take",
    )
