"""A share as a bar of its full width."""

from __future__ import annotations

from typing import Literal

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria


def bar(share: float, look: Literal["claim", "count", "own"]) -> Component:
    """Return a bar that is filled for a share of its width.

    ``share`` is from 0 to 1. The number stands beside it as text, so readers skip the bar.
    """
    return html.Span(
        html.Span(style={"width": f"{share:.2%}"}),
        className=f"bar bar-{look}",
        **aria(hidden="true"),
    )
