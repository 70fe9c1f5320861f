"""Small Exhibits and catalogues for the tests of the renderers, made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.exhibits.exhibit import (
    FRAME_COLUMNS,
    Annotation,
    Exhibit,
    Note,
    Series,
    Source,
    Unit,
)
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue, Programme
from dashboard.tables.table import Table, TableInfo
from dashboard.vocabulary.codes import CodeLists, Region

THOUSAND = Unit("THS_PER", "duizend werkzame personen", "duizend", 1, "number")
PERCENT = Unit("PC", "procent", "%", 1, "percent", signed=True)
RATIO = Unit("RATIO", "verhouding", "", 2, "ratio")

BAND = Annotation("band", 2012, 2017, "Innovatiesprong", "programme")

#: value, or (value, status), or (None, status, confidentiality) per year
Values = Mapping[int, Any]


def series(key: str, values: Values, *, role: str = "focus", name: str = "", **more: Any):
    """Return a Series and its rows of the frame."""
    fields = {
        "indicator": "employment",
        "region": "NL213",
        "activity": "C",
        "item": "",
        "table": "nama_10r_3empers",
        "short": name or key,
    } | more
    made = Series(key=key, name=name or key, role=role, **fields)
    rows = []
    for period, cell in values.items():
        value, status, secret = (*cell, "", "")[:3] if isinstance(cell, tuple) else (cell, "", "")
        rows.append(
            (
                *(key, made.indicator, made.region, made.activity, made.item, period, value),
                *("THS_PER", status, secret, made.table),
            )
        )
    return made, rows


def exhibit(chart: str, parts: Sequence[Any], **more: Any) -> Exhibit:
    """Return an Exhibit of the parts that `series` made."""
    frame = pd.DataFrame([row for _, rows in parts for row in rows], columns=list(FRAME_COLUMNS))
    frame["value"] = frame["value"].astype("Float64")
    frame["unit"] = more.get("unit", THOUSAND).code
    fields: dict[str, Any] = {
        "view": View(indicator=("employment",), chart=chart),
        "language": "nl",
        "title": "De industrie kromp",
        "subtitle": "Werkgelegenheid in de industrie, duizend",
        "unit": THOUSAND,
        "summary": "In 2017 werkten er 40,0 duizend mensen.",
        "notes": (Note("old-vintage", "Oude uitgave."),),
        "sources": (
            Source(
                "Eurostat",
                "nama_10r_3empers",
                "Employment",
                "2020-09",
                "CC-BY-4.0",
                "https://ec.europa.eu/eurostat",
            ),
        ),
        "status_words": (("p", "voorlopig"), ("c", "geheim"), ("b", "breuk")),
    } | more
    return Exhibit(frame=frame, series=tuple(made for made, _ in parts), **fields)


def square(left: float, bottom: float, side: float = 1.0):
    """Return the border of a square region: one ring of (longitude, latitude)."""
    right, top = left + side, bottom + side
    return (((left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)),)


def _table() -> Table:
    """Return a table of two years, enough for a view to have an address."""
    info = TableInfo(
        "nama_10r_3empers",
        "Eurostat",
        {"nl": "W", "en": "W", "de": "W"},
        "https://ec.europa.eu/eurostat",
        "CC-BY-4.0",
        "2020-09",
        ("region", "activity", "period"),
    )
    columns = ["region", "activity", "period", "value", "status", "confidentiality"]
    rows = [("NL213", "C", year, 40.0, "", "") for year in (2012, 2017)]
    return Table(info, pd.DataFrame(rows, columns=columns))


def catalogue(borders: Mapping[str, Any] | None = None, *, group: str = "corop") -> Catalogue:
    """Return a catalogue with regions and borders and no tables."""
    borders = borders or {"NL211": square(5, 52), "NL213": square(6, 52), "NL225": square(5, 51)}
    level = "municipality" if group == "twente" else "nuts3"
    regions = {
        code: Region(code, level, "", {"nl": code, "en": code, "de": code}, groups=(group,))
        for code in borders
    }
    return Catalogue(
        tables={"nama_10r_3empers": _table()},
        codes=CodeLists(regions, {}, borders=borders),
        published={},
        programme=Programme({}, (), ()),
        vintage="2026-05",
        checksum="0",
    )
