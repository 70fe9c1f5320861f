"""Exhibit → the box of its chart as HTML, for pages that are not made of Dash components.

`assets/js/graph.js` says what it looks for.
"""

from __future__ import annotations

from html import escape

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import Frame
from dashboard.renderers.signs import signs_of
from dashboard.renderers.still import boxes, paper_still, still
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message


def chart_box(
    exhibit: Exhibit,
    catalogue: Catalogue,
    *,
    title: str,
    shapes: bool = True,
    wide: Frame | None = None,
    paper: bool = False,
) -> str:
    """Return the box with the written chart and the place of the live one.

    Parameters
    ----------
    title
        What is heard when the keys reach the chart.
    shapes
        Whether the regions of a map are written with it; else the page holds them already.
    wide
        Another frame for the widest class.
    paper
        Whether a drawing for sheets of paper is written too, where the chart needs one.
    """
    language = exhibit.language
    style = ";".join(f"{name}:{value}" for name, value in boxes(exhibit, wide).items())
    told = {
        "label": title,
        "role": message(language, "shell.figure.role"),
        "keys": message(language, "shell.figure.keys"),
    }
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in told.items())
    written = still(exhibit, catalogue, shapes=shapes, wide=wide)
    if paper:
        written += paper_still(exhibit, catalogue)
    return (
        f'<div class="figure-chart" style="{style}"{data}>'
        f'<div class="figure-still">{written}</div>'
        '<div class="figure-live"></div></div>'
    )


def below_chart(exhibit: Exhibit, catalogue: Catalogue) -> str:
    """Return the line in which a narrow chart is read out, and what the signs in it mean."""
    hint = escape(message(exhibit.language, "shell.figure.hint"))
    signs = "".join(
        f'<span class="sign"><i class="sign-{sign.kind}"></i>{escape(sign.words)}</span>'
        for sign in signs_of(exhibit, catalogue)
    )
    return f'<p class="figure-readout" data-hint="{hint}" aria-hidden="true"></p>' + (
        f'<p class="figure-signs">{signs}</p>' if signs else ""
    )
