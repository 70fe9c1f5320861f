"""Earlier vintages of tables: where they are kept, and of which days they are.

A *day* of the data is the one on which the sources were collected. A table that was replaced by a
newer vintage stays in ``archive/``, with the days between which it was the one in use.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.errors import TableError
from dashboard.tables.schema import Resource, read_entry, seal

#: The description of all that is kept, beside `datapackage.json`.
ARCHIVE = "archive/archive.json"


@dataclass(frozen=True)
class Past:
    """One vintage of a table that was in use from ``since`` until the day before ``until``."""

    resource: Resource
    since: str
    until: str


@dataclass(frozen=True)
class Archive:
    """Everything that was replaced, oldest first. ``folder`` is that of the data package."""

    folder: Path = Path()
    kept: tuple[Past, ...] = ()

    def at(self, day: str) -> Mapping[str, Past]:
        """Return table name -> the vintage of a day, for the tables that have another one now."""
        found: dict[str, Past] = {}
        for past in sorted(self.kept, key=lambda one: one.until, reverse=True):
            if day < past.until:
                found[past.resource.name] = past
        return found

    @property
    def first(self) -> str:
        """Return the earliest day that is known, ``""`` when nothing was ever replaced."""
        return min((past.since for past in self.kept), default="")


def read_archive(folder: Path) -> Archive:
    """Return what is kept beside a data package; its tables are read when somebody asks for them.

    Raises
    ------
    TableError
        The description is not the one that was written.
    """
    try:
        described: dict[str, Any] = json.loads((folder / ARCHIVE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Archive(folder)
    except ValueError as error:
        raise TableError(ARCHIVE, None, None, f"not JSON: {error}") from error
    if described.get("hash") != seal(described):
        raise TableError(
            ARCHIVE, None, "hash", "the description is not the one that was written",
            "python -m dashboard compile writes it; it is never edited by hand",
        )  # fmt: skip
    kept = (
        Past(read_entry(one["resource"]), one["since"], one["until"]) for one in described["kept"]
    )
    return Archive(folder, tuple(kept))
