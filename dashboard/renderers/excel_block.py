"""The figures of a chart as a block of cells: what a native chart of a workbook refers to.

Charts over time have a row per year and a column per series, others a row per series. Cells
without a value are left empty: a text there would be drawn as zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.charts.scatter import axis_names
from dashboard.renderers.observations import Observation, latest, observations
from dashboard.vocabulary.messages import message

#: Kinds of chart whose block has one row per year.
OVER_TIME = frozenset({"line", "area", "multiples", "table"})

_VALUE = "downloads.column.value"

Values = Sequence[Sequence[float | None]]


@dataclass(frozen=True)
class Block:
    """A block with its head: ``values[row][column]``, both without the heads.

    ``rows`` are years where ``over_time``, else names of series, of regions where two measures are
    compared; ``units`` the unit of each column where ``by_column``, else of each row.
    """

    over_time: bool
    corner: str
    columns: tuple[str, ...]
    rows: tuple[int | str, ...]
    values: Values
    units: tuple[str, ...]
    by_column: bool
    provisional: Sequence[Sequence[bool]] = ()
    """Which values may still change, in the places of ``values``."""


def block(exhibit: Exhibit) -> Block:
    """Return the block of an exhibit that is not empty."""
    rows = observations(exhibit)
    cells = {(key, row.period): row for key, found in rows.items() for row in found}
    years = sorted({year for _, year in cells})
    if exhibit.view.chart in OVER_TIME:
        return _over_time(exhibit, cells, years)
    if exhibit.view.chart == "scatter":
        return _by_region(exhibit, rows)
    return _across(exhibit, rows, cells, years)


def _over_time(
    exhibit: Exhibit, cells: Mapping[tuple[str, int], Observation], years: Sequence[int]
) -> Block:
    return Block(
        over_time=True,
        corner=message(exhibit.language, "charts.table.year"),
        columns=tuple(series.name for series in exhibit.series),
        rows=tuple(years),
        values=[[_value(cells.get((one.key, y))) for one in exhibit.series] for y in years],
        units=tuple(_unit(exhibit, cells, one, years) for one in exhibit.series),
        by_column=True,
        provisional=[[_loose(cells.get((one.key, y))) for one in exhibit.series] for y in years],
    )


def _across(
    exhibit: Exhibit,
    rows: Mapping[str, Sequence[Observation]],
    cells: Mapping[tuple[str, int], Observation],
    years: Sequence[int],
) -> Block:
    """Return a row per series: one column where each has one value, else one per year."""
    single = all(len(rows[series.key]) <= 1 for series in exhibit.series)
    columns = tuple(map(str, years))
    if single:
        shown = [[next(iter(rows[one.key]), None)] for one in exhibit.series]
        columns = columns if len(years) == 1 else (message(exhibit.language, _VALUE),)
    else:
        shown = [[cells.get((one.key, y)) for y in years] for one in exhibit.series]
    return Block(
        over_time=False,
        corner=message(exhibit.language, "downloads.column.series"),
        columns=columns,
        rows=tuple(series.name for series in exhibit.series),
        values=[[_value(row) for row in found] for found in shown],
        units=tuple(_unit(exhibit, cells, one, years) for one in exhibit.series),
        by_column=False,
        provisional=[[_loose(row) for row in found] for found in shown],
    )


def _by_region(exhibit: Exhibit, rows: Mapping[str, Sequence[Observation]]) -> Block:
    """Return a row per region and a column per measure, the latest value of each."""
    groups = by_region(exhibit)
    most = max(len(group) for group in groups)
    shown = [
        [latest(tuple(rows[one.key])) for one in group] + [None] * (most - len(group))
        for group in groups
    ]
    columns = list(zip(*shown, strict=True))
    found = [next((row for row in column if row is not None), None) for column in columns]
    names = axis_names(exhibit) or (exhibit.unit.name,)
    return Block(
        over_time=False,
        corner=message(exhibit.language, "charts.table.region"),
        columns=tuple(names[min(i, len(names) - 1)] for i in range(most)),
        rows=tuple(group[0].name for group in groups),
        values=[[_value(row) for row in line] for line in shown],
        units=tuple(exhibit.unit.code if row is None else row.unit for row in found),
        by_column=True,
        provisional=[[_loose(row) for row in line] for line in shown],
    )


def _value(row: Observation | None) -> float | None:
    return None if row is None else row.value


def _loose(row: Observation | None) -> bool:
    return row is not None and row.provisional


def _unit(
    exhibit: Exhibit,
    cells: Mapping[tuple[str, int], Observation],
    series: Series,
    years: Sequence[int],
) -> str:
    found = (cells.get((series.key, year)) for year in years)
    return next((row.unit for row in found if row is not None), exhibit.unit.code)
