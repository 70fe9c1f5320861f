"""The words that unfold something under a figure."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component


def summary(word: str, heading: str) -> Component:
    """Return the word to press; who hears it instead of seeing it hears of which figure, too."""
    return html.Summary([word, html.Span(f": {heading}", className="spoken")])
