"""Clauses of a summary: what the other regions had, and whether a distance became smaller."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exhibits.series import Line
from dashboard.exhibits.words import Words, unit_of
from dashboard.indicators.units import change_unit

#: Most other regions that a sentence names.
_OTHERS = 3


def with_closing(text: str, line: Line, before: float, after: float, words: Words) -> str:
    """Return the sentence with whether a distance became smaller, where its side is the same."""
    if words.sign(before) != words.sign(after):
        return text
    unit = unit_of(change_unit(line.unit), words.language)
    change = abs(after) - abs(before)
    said = words.find(f"closing.{words.sign(change, unit)}", difference=words.amount(change, unit))
    return words.also(text, said)


def with_beside(
    text: str, line: Line, lines: Sequence[Line], years: tuple[int, int], words: Words
) -> str:
    """Return the sentence with what the other regions had in the last of two years.

    Of one other region with a percentage also what it had in the first.
    """
    base, year = years
    others = beside(line, lines, year, words)
    known = [one for one in _others(line, lines) if one.at(year).value is not None]
    if len(known) == 1 and base < year and line.unit.kind == "percent":
        before = known[0].at(base).value
        if before is not None and not known[0].broken(base, year):
            then = words.find("each_then", each=others[0], base=base, value=words.value(before))
            others = [then]
    return words.also(text, words.find("beside", others=words.listed(others))) if others else text


def beside(line: Line, lines: Sequence[Line], year: int, words: Words) -> list[str]:
    """Return the values of the few other regions in the same year; none when they are many."""
    return [
        words.find(
            "each", place=words.name(one.measure.region), value=words.value(one.at(year).value)
        )
        for one in _others(line, lines)
        if one.at(year).value is not None
    ]


def _others(line: Line, lines: Sequence[Line]) -> list[Line]:
    """Return the few other regions of the same indicator, none when they are many."""
    others = [
        one
        for one in lines
        if one.role in ("reference", "peer")
        and one.measure.region != line.measure.region
        and one.measure.indicator == line.measure.indicator
    ]
    return others if len(others) <= _OTHERS else []
