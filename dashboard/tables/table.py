"""A loaded table: observations with their dimensions, and what the package says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from dashboard.vocabulary.language import Words


class Cell(NamedTuple):
    """One observation: ``value`` is None when missing; flags as the provider writes them."""

    value: float | None
    status: str
    confidentiality: str


@dataclass(frozen=True)
class TableInfo:
    """What `datapackage.json` says of one table.

    Attributes
    ----------
    code
        The provider's code, also the folder's name: ``nama_10r_3empers``, ``83582NED``.
    provider
        ``Eurostat``, ``CBS`` or ``published``.
    titles
        Title per language.
    address
        The provider's page of this table.
    licence
        SPDX identifier, such as ``CC-BY-4.0``.
    vintage
        When the provider published this copy, ``2020-09`` or ``2020-09-15``; as exact as known.
    dimensions
        Fields that identify an observation, ``period`` last.
    notes
        Keys of the doubts a reader must see with every figure of this table
        (texts in `vocabulary/messages`, key ``notes.<key>``).
    scoped_notes
        Note key -> conditions under which it applies, field -> codes
        (``{"period": ("2016",), "activity": ("C",)}``).
    unit, units
        The one unit of all values; or code -> unit, for the dimension that decides it. Both are
        empty when ``unit`` is itself a dimension.
    breaks
        Series that are broken before a period: field -> codes, ``period`` the first year after.
    """

    code: str
    provider: str
    titles: Words
    address: str
    licence: str
    vintage: str
    dimensions: tuple[str, ...]
    notes: tuple[str, ...] = ()
    scoped_notes: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    unit: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    breaks: tuple[Mapping[str, tuple[str, ...]], ...] = ()


class Table:
    """Observations of one table, immutable, looked up by code.

    Parameters
    ----------
    info
        What the package says of it.
    frame
        One row per observation: the dimensions as text (``period`` as int), then ``value``
        (Float64, missing = not published), ``status``, ``confidentiality`` (text, empty = none).
        Rows are unique by dimension and sorted.
    """

    def __init__(self, info: TableInfo, frame: pd.DataFrame):
        self.info = info
        self.frame = frame
        self._series: dict[tuple[str, ...], dict[int, Cell]] = {}
        keys = [name for name in info.dimensions if name != "period"]
        columns = [frame[name].tolist() for name in keys]
        values = [None if pd.isna(v) else float(v) for v in frame["value"].tolist()]
        rows = zip(
            zip(*columns, strict=True),
            frame["period"].tolist(),
            values,
            frame["status"].tolist(),
            frame["confidentiality"].tolist(),
            strict=True,
        )
        for key, period, value, status, confidentiality in rows:
            self._series.setdefault(key, {})[int(period)] = Cell(value, status, confidentiality)
        self._keys = keys

    def series(self, **codes: str) -> Mapping[int, Cell]:
        """Return period -> cell for one code of each dimension but the period.

        Empty when the table has no row for it. Raises KeyError when a dimension is not named.
        """
        return self._series.get(tuple(codes[name] for name in self._keys), {})

    def codes(self, dimension: str) -> tuple[str, ...]:
        """Return the codes of one dimension that occur, sorted."""
        return tuple(sorted(self.frame[dimension].astype(str).unique()))

    def periods(self) -> tuple[int, ...]:
        """Return the years that occur, ascending."""
        return tuple(sorted({int(p) for p in self.frame["period"].unique()}))
