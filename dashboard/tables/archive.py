"""The catalogue as it was on a day: tables that were replaced since are read from the archive."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from dashboard.tables.catalogue import Catalogue
from dashboard.tables.editions import Past
from dashboard.tables.loading import (
    PUBLISHED,
    observation_frame,
    published_figures,
    published_table,
    table_info,
)
from dashboard.tables.reading import Columns, read_columns
from dashboard.tables.table import Table

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def today_of(catalogue: Catalogue) -> str:
    """Return the day of the data that are in use, ``""`` when the catalogue does not know it."""
    found = catalogue.tables.get(PUBLISHED)
    return found.info.vintage if found else ""


def knows(catalogue: Catalogue, day: str) -> bool:
    """Tell whether it is known what the data were on a day, written as ``YYYY-MM-DD``."""
    if not _DAY.fullmatch(day):
        return False
    now = today_of(catalogue)
    return (catalogue.archive.first or now) <= day <= now


def as_of(catalogue: Catalogue, day: str) -> Catalogue:
    """Return the catalogue with the tables as they were on a day; itself when nothing changed.

    Code lists and the story are those of now: they name what the tables hold. Rows whose codes
    they no longer know are left out.

    Raises
    ------
    TableError
        A file of the archive is not the one that was kept.
    """
    past = catalogue.archive.at(day)
    if not past:
        return catalogue
    changed: dict[str, Any] = {}
    tables = dict(catalogue.tables)
    for name, one in past.items():
        columns = _read(catalogue, one)
        if name == PUBLISHED:
            figures = published_figures(columns)
            changed["published"] = figures
            tables[PUBLISHED] = published_table(one.resource, figures)
        else:
            info = table_info(one.resource)
            tables[info.code] = Table(info, observation_frame(columns, info))
    vintages = [t.info.vintage for code, t in tables.items() if code != PUBLISHED]
    checksums = "".join(past[name].resource.sha256 for name in sorted(past))
    return replace(
        catalogue,
        tables=tables,
        vintage=max(vintages),
        checksum=hashlib.sha256((catalogue.checksum + checksums).encode()).hexdigest(),
        **changed,
    )


def read_past(folder: Path, past: Past) -> Columns:
    """Return the cells of a kept table, codes that are no longer known included.

    Raises
    ------
    TableError
        The file is not the one that was kept.
    """
    return read_columns(folder, replace(past.resource, references={}), {})


def _read(catalogue: Catalogue, past: Past) -> Columns:
    """Return the cells of a kept table whose codes are known today."""
    columns = read_past(catalogue.archive.folder, past)
    known: Mapping[str, Any] = {
        "region": catalogue.codes.regions,
        "activity": catalogue.codes.activities,
    }
    count = len(next(iter(columns.values())))
    rows = [
        row
        for row in range(count)
        if all(columns[n][row] in codes or not columns[n][row] for n, codes in known.items()
               if n in columns)
    ]  # fmt: skip
    return {name: [cells[row] for row in rows] for name, cells in columns.items()}
