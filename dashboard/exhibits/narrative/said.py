"""Numbers as they are said in a text, and templates filled with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import NamedTuple

from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_number, format_value


@dataclass(frozen=True)
class InTable:
    """The cell of one observation: in the table of a figure, by series and period."""

    figure: str
    series: str
    period: int


@dataclass(frozen=True)
class InList:
    """The row of a published figure (by id) or a fact (by key) in the list of those."""

    row: str


@dataclass(frozen=True)
class InFigure:
    """A figure as a whole: the number counts what it shows."""

    figure: str


@dataclass(frozen=True)
class InSums:
    """The row of a computed number, by its name, in the list that shows how each was computed."""

    number: str


Where = InTable | InList | InFigure | InSums


@dataclass(frozen=True)
class Said:
    """A number, year, name or date as it is said in a text.

    ``value`` is None for words, ``period`` where the year is not known, ``region`` the code of the
    region it is about. ``where`` it stands is None for what is no observation (a year, a name).
    ``title`` tells what it is, its status and its source.
    """

    text: str
    value: float | None = None
    period: int | None = None
    region: str = ""
    where: Where | None = None
    title: str = ""


class _Euro(NamedTuple):
    """How an amount of euros is written."""

    decimals: int
    signed: bool
    short: str = "€"
    kind: str = "money"


class Piece(NamedTuple):
    """A stretch of a filled template: plain words, or something said from the data.

    ``step`` names the step that it belongs to, where the words move a chart.
    """

    words: str
    said: Said | None
    step: str = ""


#: ``[[name|words]]``: words that move a chart.
_MARKED = re.compile(r"\[\[([a-z-]+)\|(.+?)\]\]")


def pieces(template: str, said: Mapping[str, Said], choices: Mapping[str, str]) -> list[Piece]:
    """Return a template as pieces; choices are templates themselves.

    Raises
    ------
    KeyError
        A placeholder is neither said nor chosen.
    """
    # Plain text, and then again and again: name of a step, its words, plain text.
    first, *rest = _MARKED.split(template)
    found = _filled(first, said, choices)
    for step, words, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        found += [piece._replace(step=step) for piece in _filled(words, said, choices)]
        found += _filled(after, said, choices)
    return found


def _filled(template: str, said: Mapping[str, Said], choices: Mapping[str, str]) -> list[Piece]:
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


def plain(found: list[Piece]) -> str:
    """Return pieces as one text."""
    return "".join(piece.words for piece in found)


def written(
    value: float,
    unit: str,
    language: Language,
    *,
    decimals: int | None = None,
    signed: bool = False,
) -> str:
    """Return a value in one of the few units that facts and published figures have.

    ``unit`` is ``percent``, ``euro`` or ``million-euro``; any other is a count. Without
    ``decimals`` a percentage has one, a count one when it is no whole number.
    """
    least = 1 if unit == "percent" or value % 1 else 0
    shown = least if decimals is None else decimals
    if unit == "euro":
        return format_value(value, _Euro(shown, signed), language)
    digits = format_number(value, language, shown, signed=signed)
    key = {"percent": "percent", "million-euro": "million_euro"}.get(unit, "count")
    return message(language, f"narrative.unit.{key}", value=digits)
