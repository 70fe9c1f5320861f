"""The line below a chart that says what the signs in it mean."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.signs import signs_of
from dashboard.tables.catalogue import Catalogue


def signs_line(exhibit: Exhibit, catalogue: Catalogue) -> list[Component]:
    """Return the line; nothing where a chart has no such sign."""
    signs = signs_of(exhibit, catalogue)
    if not signs:
        return []
    words = [
        html.Span([html.I(className=f"sign-{sign.kind}"), sign.words], className="sign")
        for sign in signs
    ]
    return [html.P(words, className="figure-signs")]
