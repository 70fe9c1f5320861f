"""What native charts of workbooks and slides share: which pieces are drawn, named and in what tone.

A line is drawn in stretches with the year as its x: cut where a value is missing and before a
break, and parted where values become provisional, so that no program can join what is apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.charts.rows import BarRow
from dashboard.renderers.excel_block import Block
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.palette import colour

#: Years that may lie between two labels of a year axis, and how many labels there are at most.
_STEPS = (1, 2, 3, 4, 5, 10, 20, 50)
_MOST_YEARS = 9

#: Tones of the parts of a whole, so that neighbours are told apart; their names stand at them.
_PARTS = ("rule", "band")

#: How much of its tone a hollow mark keeps: programs that draw no edge of a mark show it too.
_HOLLOW = 0.35


class Stretch(NamedTuple):
    """A piece of a series: its column of the block and its first and last row, inclusive.

    ``joined`` has a line, else only marks; ``loose`` is provisional; ``last`` is the end of its
    series, where its name stands.
    """

    column: int
    first: int
    last: int
    joined: bool
    loose: bool
    ends: bool


def stretches(cells: Block, column: int, breaks: Sequence[int]) -> list[Stretch]:
    """Return the pieces of a series, in order of the years.

    A provisional stretch begins at the last firm value, and its values are marks of their own.
    """
    found: list[Stretch] = []
    for first, last in _runs(cells, column, breaks):
        rows = range(first, last + 1)
        loose = next((i for i in rows if cells.provisional[i][column]), last + 1)
        if loose - first > 1:
            found.append(Stretch(column, first, loose - 1, True, False, False))
        elif loose > first and last == first:
            found.append(Stretch(column, first, first, False, False, False))
        if loose <= last:
            if last > first:
                start = max(loose - 1, first)
                found.append(Stretch(column, start, last, True, True, False))
            found.append(Stretch(column, loose, last, False, True, False))
    return [*found[:-1], found[-1]._replace(ends=True)] if found else []


def _runs(cells: Block, column: int, breaks: Sequence[int]) -> list[tuple[int, int]]:
    """Return first and last row of what may be joined: cut at gaps and before breaks."""
    found: list[tuple[int, int]] = []
    for i, year in enumerate(cells.rows):
        if cells.values[i][column] is None:
            continue
        if found and found[-1][1] == i - 1 and year not in breaks:
            found[-1] = (found[-1][0], i)
        else:
            found.append((i, i))
    return found


def year_step(years: Sequence[int]) -> int:
    """Return the years between two labels of an axis; one that ends on a label if there is one."""
    span = years[-1] - years[0]
    fitting = [step for step in _STEPS if span <= _MOST_YEARS * step]
    whole = [step for step in fitting[:3] if span % step == 0]
    return [*whole, *fitting, _STEPS[-1]][0]


def years_of(cells: Block) -> list[int]:
    """Return the years of a block over time."""
    return [year for year in cells.rows if isinstance(year, int)]


def can_be_stacked(exhibit: Exhibit, cells: Block) -> bool:
    """Tell whether areas can be stacked: no part is missing in a year, and none is broken."""
    whole = all(value is not None for row in cells.values for value in row)
    return whole and not any(one.breaks for one in exhibit.series)


def bar_tone(series: Series, *, earlier: bool = False) -> str:
    """Return the tone of a bar: accent and ink for the chosen, grey for the others.

    ``earlier`` is a year that another is compared with, whose bars stand back.
    """
    if earlier:
        return "rule"
    return LOOKS[series.role].tone if series.role in ("focus", "second", "reference") else "context"


def bar_ends(cells: Block, origin: float) -> tuple[float, float]:
    """Return the lowest and the highest end of bars that all begin at an origin."""
    values = [value for row in cells.values for value in row if value is not None]
    return min([origin, *values]), max([origin, *values])


def part_tone(series: Series, number: int) -> str:
    """Return the tone of a part of a whole, as our drawing has it."""
    return "focus" if series.role == "focus" else _PARTS[number % len(_PARTS)]


def hollow(tone: str) -> str:
    """Return the colour within a mark or bar of a tone that may still change, as ``#rrggbb``."""
    full, paper = (bytes.fromhex(colour(one)[1:]) for one in (tone, "paper"))
    mixed = (round(_HOLLOW * a + (1 - _HOLLOW) * b) for a, b in zip(full, paper, strict=True))
    return f"#{bytes(mixed).hex()}"


class Stack(NamedTuple):
    """What a column is stacked of: unseen foot, part above the axis, part below it."""

    foot: float
    above: float
    below: float


def stack(row: BarRow) -> Stack:
    """Return the pieces of a bar between its two ends; nothing for a level or a missing value."""
    if row.level or row.missing:
        return Stack(0.0, 0.0, 0.0)
    low, high = sorted((row.low, row.high))
    if low >= 0:
        return Stack(low, high - low, 0.0)
    if high <= 0:
        return Stack(high, 0.0, low - high)
    return Stack(0.0, high, low)
