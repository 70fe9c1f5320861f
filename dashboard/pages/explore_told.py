"""What the explore page tells about its answer: what was replaced, in short, or that none came."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit
from dashboard.pages.explore_form import FORM
from dashboard.pages.explore_notices import Notice
from dashboard.pages.questions import ANSWER
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message


def in_short(answered: Exhibit, told: Sequence[Notice]) -> list[Component]:
    """Return what is shown, and the first thing to say of it, for whoever is still at the form."""
    parts = [html.Strong(answered.title)]
    return [*parts, *(html.Span(one.text) for one in told[:1])]


def unanswered(language: Language) -> Component:
    """Return what is said when no answer comes, with the way to ask again."""
    again = html.Button(
        message(language, "explore.failed.again"), type="submit", form=FORM, disable_n_clicks=True
    )
    return html.Div(
        [html.P(message(language, "explore.failed.text")), again],
        id="explore-unanswered", className="notice", role="alert", hidden=True,
    )  # fmt: skip


def notices(told: Sequence[Notice], language: Language, path: str) -> list[Component]:
    """Return the notices in a list, nothing without any."""
    if not told:
        return []
    return [
        html.Div(
            [
                html.P(message(language, "explore.notice.title")),
                html.Ul([html.Li(_notice(one, language, path)) for one in told]),
            ],
            className="notice",
        )
    ]


def _notice(told: Notice, language: Language, path: str) -> list[Component | str]:
    if not told.words:
        return [told.text]
    address = f"/{language}{path}?{told.query}#{ANSWER}"
    return [f"{told.text} ", html.A(told.words, href=address)]
