"""Prose with numbers: every number of a filled text is a link to its cell."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.said import InList, InSums, InTable, Piece, Said, Where, plain
from dashboard.renderers.table import cell_id

Inline = list[Component | str]
#: Returns the address of where a number stands.
Address = Callable[[Where], str]
#: Returns the words of a step, by its name, as a link.
StepLink = Callable[[str, str], Component | str]


def _words(_step: str, words: str) -> str:
    return words


def on_page(where: Where) -> str:
    """Return the address of a number that stands on the same page."""
    return f"#{place_id(where)}"


def linked(found: list[Piece], address: Address = on_page, step_link: StepLink = _words) -> Inline:
    """Return pieces as components: words as text, numbers as links.

    The words of a step are one link, so no number in them is; they stay words where no chart
    stands beside the text.
    """
    inline: Inline = []
    for step, group in groupby(found, key=lambda piece: piece.step):
        if step:
            inline.append(step_link(step, plain(list(group))))
        else:
            inline += [
                number_link(piece.said, address) if piece.said else piece.words for piece in group
            ]
    return inline


def number_link(said: Said, address: Address = on_page) -> Component | str:
    """Return a number as a link to its cell; words without a cell as they are."""
    if said.where is None:
        return said.text
    attributes: dict[str, Any] = {"title": said.title} if said.title else {}
    return html.A(said.text, href=address(said.where), className="number", **attributes)


def place_id(where: Where) -> str:
    """Return the id of the element of a page where a number stands."""
    if isinstance(where, InTable):
        return cell_id(where.figure, where.series, where.period)
    if isinstance(where, InSums):
        return f"sum-{where.number}"
    return row_id(where.row) if isinstance(where, InList) else where.figure


def row_id(key: str) -> str:
    """Return the id of the row that lists a published figure or a fact."""
    return f"published-{key}"
