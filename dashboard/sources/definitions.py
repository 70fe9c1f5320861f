"""What we know of each statistics table, read from `reference/tables.toml`."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).resolve().parent / "reference"


@dataclass(frozen=True)
class Definition:
    """One statistics table: where it comes from and how it is coded.

    Attributes
    ----------
    code, provider, file, vintage
        The provider's table code; ``eurostat`` or ``cbs``; the source file; ISO 8601, as exact as
        known.
    dimensions
        Field -> column of the source file; ``period`` comes from ``year``.
    constants
        Columns that must hold one code; they say nothing further and are left out.
    part
        Column -> code that picks this table's rows from a file that holds several tables.
    spellings
        Columns that only repeat a dimension in another code.
    unit, unit_of
        The one unit, or the dimension whose code list says it; both empty when ``unit`` is a
        dimension.
    decimals, minimum, maximum
        What every value keeps to.
    aliases
        Dimension -> provider's spelling -> our code.
    notes, scoped, breaks, promises
        As written to `datapackage.json`.
    """

    code: str
    provider: str
    file: str
    vintage: str
    dimensions: Mapping[str, str]
    decimals: int
    minimum: float | None = None
    maximum: float | None = None
    constants: Mapping[str, str] = field(default_factory=dict)
    part: Mapping[str, str] = field(default_factory=dict)
    spellings: tuple[str, ...] = ()
    unit: str = ""
    unit_of: str = ""
    aliases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    scoped: tuple[Mapping[str, Any], ...] = ()
    breaks: tuple[Mapping[str, Any], ...] = ()
    promises: tuple[Mapping[str, Any], ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that identify an observation, ``period`` last."""
        return (*self.dimensions, "period")


def read_definitions(path: Path = REFERENCE / "tables.toml") -> tuple[Definition, ...]:
    """Return all table definitions, in order of the file."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["table"]
    return tuple(_definition(table) for table in tables)


def _definition(table: dict[str, Any]) -> Definition:
    sequences = {"spellings", "notes", "breaks"}
    plain: dict[str, Any] = {
        key: tuple(value) if key in sequences else value
        for key, value in table.items()
        if key not in ("scoped", "promise")
    }
    return Definition(
        **plain,
        scoped=tuple(table.get("scoped", ())),
        promises=tuple(table.get("promise", ())),
    )


def read_reference(name: str) -> list[dict[str, str]]:
    """Return the rows of a list that we keep by hand, such as ``activities.csv``."""
    with (REFERENCE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))
