"""Prose with numbers: templates become text in which every number is a link to its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, NamedTuple

from dash import html
from dash.development.base_component import Component

Inline = list[Component | str]


@dataclass(frozen=True)
class Said:
    """A number, year, name or date as it is said in a text.

    ``value`` is None for words, ``period`` where the year is not known, ``region`` the code of the
    region it is about. ``href`` leads to the cell; empty for what is no observation (a year, a
    name). ``title`` tells what it is, its status and its source.
    """

    text: str
    value: float | None = None
    period: int | None = None
    region: str = ""
    href: str = ""
    title: str = ""


class Piece(NamedTuple):
    """A stretch of a filled template: plain words, or something said from the data."""

    words: str
    said: Said | None


def pieces(template: str, said: Mapping[str, Said], choices: Mapping[str, str]) -> list[Piece]:
    """Return a template as pieces; choices are templates themselves.

    Raises
    ------
    KeyError
        A placeholder is neither said nor chosen.
    """
    found: list[Piece] = []
    for words, name, _, _ in Formatter().parse(template):
        if words:
            found.append(Piece(words, None))
        if name is None:
            continue
        if name in choices:
            found.extend(pieces(choices[name], said, choices))
        else:
            found.append(Piece(said[name].text, said[name]))
    return found


def linked(found: list[Piece]) -> Inline:
    """Return pieces as components: words as text, numbers as links."""
    return [number_link(piece.said) if piece.said else piece.words for piece in found]


def plain(found: list[Piece]) -> str:
    """Return pieces as one text."""
    return "".join(piece.words for piece in found)


def number_link(said: Said) -> Component | str:
    """Return a number as a link to its cell; words without a cell as they are."""
    if not said.href:
        return said.text
    attributes: dict[str, Any] = {"title": said.title} if said.title else {}
    return html.A(said.text, href=said.href, className="number", **attributes)
