"""The two lists beside a slope: who stands where, what is written there, and who has room."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import Run
from dashboard.renderers.labels import line_width, names_of
from dashboard.renderers.layout import SMALL, row_at
from dashboard.renderers.looks import CHOSEN, row_tone
from dashboard.renderers.moving import End, Mover, listed
from dashboard.renderers.typeface import shorten, text_width
from dashboard.renderers.wording import missing_words, value_text

#: Px from the middle of one name to that of the next, at least.
_APART = SMALL * 1.15


class Listed(NamedTuple):
    """A region in the list of one year: its row, and where it stands there."""

    mover: Mover
    end: End
    at: float

    @property
    def chosen(self) -> bool:
        """Whether it stands out from the grey ones."""
        return self.mover.series.role in CHOSEN

    @property
    def tone(self) -> str:
        """Return the tone of its line and its ends."""
        return row_tone(self.mover.series)


def lists(found: Sequence[Mover]) -> tuple[tuple[Listed, ...], tuple[Listed, ...]]:
    """Return the lists of both years, in order of the places."""
    return _rows(found, later=False), _rows(found, later=True)


def _rows(found: Sequence[Mover], *, later: bool) -> tuple[Listed, ...]:
    ordered = listed(found, later=later)
    return tuple(
        Listed(mover, mover.after if later else mover.before, row_at(ordered, i))
        for i, mover in enumerate(ordered)
    )


def with_room(rows: Sequence[Listed], row_height: float) -> tuple[Listed, ...]:
    """Return the rows that are named where rows lie so many px apart: all, if there is room.

    Else the chosen ones, the first and the last, and of the others who moved most.
    """
    ends = (rows[0].at, min(row.at for row in rows if row.end.rank or row is rows[0]))

    def weight(row: Listed) -> tuple[bool, bool, int]:
        return not row.chosen, row.at not in ends, -abs(row.mover.moved or 0)

    kept: list[Listed] = []
    for row in sorted(rows, key=weight):
        if all(abs(row.at - other.at) * row_height >= _APART for other in kept):
            kept.append(row)
    return tuple(row for row in rows if row in kept)


def widest(exhibit: Exhibit, rows: Sequence[Listed]) -> float:
    """Return the px that the longest words of some rows take."""
    return max((line_width(words(exhibit, row), SMALL) for row in rows), default=0.0)


def words(exhibit: Exhibit, row: Listed, room: float = inf) -> tuple[Run, ...]:
    """Return the longest name of a region that fits, and what is said beside it.

    Where not both fit, a grey name stands alone: a cross tells that its value is missing.
    """
    said, names = _said(exhibit, row), names_of(row.mover.series)

    def fitting(beside: str) -> str | None:
        taken = text_width(f" {beside}", SMALL) if beside else 0.0
        widths = ((one, text_width(one, SMALL, bold=row.chosen)) for one in names)
        return next((one for one, width in widths if width + taken <= room), None)

    name = fitting(said)
    if name is None and not row.chosen:
        said = ""
        name = fitting(said)
    if name is None:
        taken = text_width(f" {said}", SMALL) if said else 0.0
        name = shorten(names[-1], SMALL, room - taken, bold=row.chosen)
    return (Run(name, row.chosen), Run(f" {said}")) if said else (Run(name, row.chosen),)


def _said(exhibit: Exhibit, row: Listed) -> str:
    """Return what is written beside a name: the value of the chosen ones, why one has no place."""
    if row.end.value is None:
        return missing_words(exhibit, row.end.row)
    return value_text(exhibit, row.end.value) if row.chosen or row.end.rank is None else ""
