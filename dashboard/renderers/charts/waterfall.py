"""Waterfall: a change and the signed parts that add up to it, one below the other.

The axis counts from the level at the start, so the parts can be seen; the levels at start and
end are dots, which need no axis from zero, and not bars, which do.
"""

from __future__ import annotations

from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import Chart
from dashboard.renderers.charts.bar import bar_row
from dashboard.renderers.charts.rows import BarRow, rows_chart
from dashboard.renderers.layout import Place
from dashboard.renderers.observations import latest, observations
from dashboard.renderers.wording import LEVELS

#: Items of series that are the whole change.
_WHOLE = frozenset({"change", "total"})


def waterfall_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the waterfall of an exhibit, decided for a width class."""
    return rows_chart(exhibit, waterfall_rows(exhibit), place, joined=True)


def waterfall_rows(exhibit: Exhibit) -> tuple[BarRow, ...]:
    """Return a row per part, from where the sum stood before it to where it stands after it."""
    found = observations(exhibit)
    rows: list[BarRow] = []
    reached = 0.0
    for series in exhibit.series:
        part = part_of(series)
        unit = replace(exhibit.unit, signed=part not in LEVELS)
        row = bar_row(replace(exhibit, unit=unit), series, latest(found[series.key]))
        if part in LEVELS:
            row = replace(row, low=reached, high=reached, level=not row.missing)
        elif part in _WHOLE:
            reached = row.high
        else:
            row = replace(row, low=reached, high=reached + row.high)
            reached = row.high
        rows.append(replace(row, tone=_tone(part), strong=part == "regional"))
    return tuple(rows)


def part_of(series: Series) -> str:
    """Return which part of the sum a series is: its item, or the end of its key."""
    return series.item if series.item else series.key.rsplit("-", 1)[-1]


def _tone(part: str) -> str:
    """Return the tone of a part: accent for the region's own, grey for what came from outside."""
    if part == "regional":
        return "focus"
    return "ink" if part in LEVELS | _WHOLE else "context"
