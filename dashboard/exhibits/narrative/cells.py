"""Cells of exhibits, found by coordinates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.exhibits.narrative.said import InTable, Said
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_value

#: Coordinates that pick a series of an exhibit.
PICKS = ("indicator", "region", "activity", "item")


def cell(exhibit: Exhibit, key: str, definition: Mapping[str, Any]) -> Said:
    """Return one cell of an exhibit, which stands in the table of the figure ``key``.

    Raises
    ------
    StopIteration
        No series has these coordinates.
    ValueError
        It has no value in that period.
    """
    series = series_of(exhibit, definition)
    wanted = definition.get("period", "last")
    after = max((year for one in exhibit.series for year in one.breaks), default=0)
    period, value, status = observation(exhibit, series, wanted, after=after)
    source = next(s for s in exhibit.sources if s.table == series.table)
    told = message(
        exhibit.language,
        "narrative.number.cell",
        name=series.name,
        period=period,
        source=f"{source.provider} {source.table}".strip(),
    )
    words = dict(exhibit.status_words)
    flags = [words.get(flag, flag) for flag in ([status] if status in words else status)]
    return Said(
        format_value(value, exhibit.unit, exhibit.language),
        value,
        period,
        series.region,
        InTable(key, series.key, period),
        ", ".join([told, *flags]),
    )


def series_of(exhibit: Exhibit, definition: Mapping[str, Any]) -> Series:
    """Return the series that the coordinates pick: the first that fits, or the highest."""
    fitting = [
        series
        for series in exhibit.series
        if all(getattr(series, name) == definition[name] for name in PICKS if name in definition)
    ]
    if definition.get("pick") == "top":
        found = values(exhibit, definition)
        return max(
            (series for series in fitting if series.key in found), key=lambda s: found[s.key]
        )
    if not set(PICKS) & set(definition):
        return next(series for series in fitting if series.role == "focus")
    return next(iter(fitting))


def observation(
    exhibit: Exhibit, series: Series, period: int | str, *, after: int = 0
) -> tuple[int, float, str]:
    """Return period, value and flags of one series.

    ``"first"`` and ``"last"`` are the first and last period that have a value, ``"unbroken"`` the
    first from ``after`` on.

    Raises
    ------
    ValueError
        There is no value.
    """
    rows = exhibit.frame[(exhibit.frame["series"] == series.key) & exhibit.frame["value"].notna()]
    if isinstance(period, int):
        rows = rows[rows["period"] == period]
    if period == "unbroken":
        rows = rows[rows["period"] >= after]
    if rows.empty:
        raise ValueError(f"{series.key} has no value in {period}")
    row = rows.sort_values("period").iloc[-1 if period == "last" else 0]
    return int(row["period"]), float(row["value"]), str(row["status"])


def values(exhibit: Exhibit, definition: Mapping[str, Any]) -> dict[str, float]:
    """Return the values of all series in a period (the last by default), missing ones left out."""
    frame = exhibit.frame[exhibit.frame["value"].notna()]
    period = definition.get("period", "last")
    wanted = int(frame["period"].max()) if period == "last" else int(period)
    rows: pd.DataFrame = frame[frame["period"] == wanted]
    return {
        str(key): float(value) for key, value in zip(rows["series"], rows["value"], strict=True)
    }


def by_region(exhibit: Exhibit) -> dict[str, float]:
    """Return region -> value of an exhibit with one value per region, missing ones left out."""
    frame = exhibit.frame[exhibit.frame["value"].notna()]
    return {
        str(region): float(value)
        for region, value in zip(frame["region"], frame["value"], strict=True)
    }
