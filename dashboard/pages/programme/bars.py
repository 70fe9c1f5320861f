"""A share as a bar of its full width."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.counts import Look
from dashboard.pages.attributes import aria


def bar(percent: float, look: Look) -> Component:
    """Return a bar that is filled for a share of its width.

    ``percent`` is from 0 to 100. The number stands beside it as text, so readers skip the bar.
    """
    return html.Span(
        html.Span(style={"width": f"{percent:.2f}%"}),
        className=f"bar bar-{look}",
        **aria(hidden="true"),
    )
