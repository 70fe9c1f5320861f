"""The observations of an Exhibit per series, as plain tuples: looked up, not filtered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from dashboard.exhibits.exhibit import Exhibit

_PROVISIONAL = frozenset("pe")


class Observation(NamedTuple):
    """One row of an Exhibit's frame. ``value`` is None when there is none to show."""

    period: int
    value: float | None
    status: str
    confidentiality: str
    unit: str
    table: str

    @property
    def flags(self) -> tuple[str, ...]:
        """Return the flags that apply, one letter each, ``c`` for suppressed included."""
        letters = dict.fromkeys((*self.status, *self.confidentiality))
        return tuple(letter for letter in letters if letter.strip())

    @property
    def provisional(self) -> bool:
        """Whether the value may still change: provisional or estimated."""
        return self.value is not None and not _PROVISIONAL.isdisjoint(self.flags)


def observations(exhibit: Exhibit) -> Mapping[str, tuple[Observation, ...]]:
    """Return the observations of each series in order of period; empty where it has none."""
    frame = exhibit.frame
    found: dict[str, list[Observation]] = {series.key: [] for series in exhibit.series}
    names = ("series", "period", "value", "status", "confidentiality", "unit", "table")
    columns = [frame[name].tolist() for name in names]
    for key, period, value, status, secret, unit, table in zip(*columns, strict=True):
        number = None if pd.isna(value) else float(value)
        found.setdefault(key, []).append(
            Observation(int(period), number, status or "", secret or "", unit, table)
        )
    return {key: tuple(sorted(rows)) for key, rows in found.items()}


def latest(rows: tuple[Observation, ...]) -> Observation | None:
    """Return the last observation that has a value, or the last one, or None when there is none."""
    with_value = [row for row in rows if row.value is not None]
    return with_value[-1] if with_value else rows[-1] if rows else None
