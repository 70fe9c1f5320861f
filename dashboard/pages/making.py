"""Links to files that take a while to make: what a script says meanwhile, and how it is stopped.

Without script a link is a link. With one, `assets/js/take-away/file.js` fetches the file of a link
that `fetched` marks, and speaks in the element around it that has the words of `words`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import NOFOLLOW, data
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: What a script says of a file; ``{name}`` becomes the name of the file.
_SAID = ("busy", "done", "stopped", "failed")


def fetched(words: str | Sequence[Component | str], href: str, form: str) -> Component:
    """Return a link to a file that a script fetches. Robots are not sent there."""
    return html.A(words, href=href, **NOFOLLOW, **data(file=form))


def words(language: Language) -> dict[str, Any]:
    """Return the attributes of the element in which a script speaks."""
    said = {name: message(language, f"take_away.said.{name}", name="{name}") for name in _SAID}
    return data(**said)


def work(language: Language, buttons: Sequence[Component] = ()) -> Component:
    """Return the line in which a script says what it does, with the button that stops it."""
    return html.Div(
        [
            *buttons,
            html.P(className="take-status", role="status"),
            html.Button(
                message(language, "take_away.stop"),
                type="button",
                className="take-stop",
                hidden=True,
                disable_n_clicks=True,
            ),
        ],
        className="take-work",
    )


def making(language: Language, links: Sequence[Component]) -> Component:
    """Return links of which some are `fetched`, with the line that tells how they get on."""
    content = [html.P(list(links), className="data-links"), work(language)]
    return html.Div(content, className="take-files", **words(language))
