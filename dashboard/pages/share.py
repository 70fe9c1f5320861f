"""The menu under every chart that leads to what is needed to show it elsewhere.

In the page it is one link; a script fills the menu from that page when it is first opened.
"""

from __future__ import annotations

from html import escape

from dash import html
from dash.development.base_component import Component

from dashboard.pages.folded import summary
from dashboard.pages.native import Written
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Path of the page behind the language.
PATH = "/share"


def share(language: Language, query: str, heading: str, key: str) -> Component:
    """Return the menu of the view of a query. ``key`` is that of the chart: unique on the page."""
    words = escape(message(language, "share.all"))
    link = f'<a href="/{language}{PATH}?{escape(query)}" rel="nofollow">{words}</a>'
    return html.Details(
        [summary(message(language, "share.name"), heading), Written(f"{key}-share", link)],
        className="figure-share",
    )
