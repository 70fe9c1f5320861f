"""What the providers have in common: from the rows of a source file to observations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from dashboard.errors import SourceError
from dashboard.sources.definitions import Definition
from dashboard.sources.rows import Row

#: Columns of a source file beside its dimensions, constants and spellings.
ALWAYS = ("geo", "geo_name", "year", "value", "flag")


class Flagged(NamedTuple):
    """A value as printed, with its attributes: ``status`` and ``confidentiality``."""

    value: str
    status: str
    confidentiality: str


#: Reads the provider's value and flag.
Flags = Callable[[str, str], Flagged]


def source_columns(definition: Definition) -> tuple[str, ...]:
    """Return the columns that a table's source file must have."""
    own = (*definition.dimensions.values(), *definition.constants, *definition.spellings)
    unit = ("unit",) if definition.unit_of else ()
    return tuple(dict.fromkeys((*ALWAYS, *definition.part, *own, *unit)))


def observations(
    definition: Definition, rows: Collection[Row], flags: Flags
) -> list[tuple[str, ...]]:
    """Return the observations of one table: codes, value, status, confidentiality; sorted.

    Values stay the text that the source printed. A row that is missing or suppressed is kept,
    with an empty value.

    Raises
    ------
    SourceError
        A constant column holds another code, or two rows have the same key.
    """
    found: dict[tuple[str, ...], Flagged] = {}
    for row in rows:
        if any(row[column] != code for column, code in definition.part.items()):
            continue
        for column, code in definition.constants.items():
            if row[column] != code:
                raise SourceError(f"{definition.file}: {column} is {row[column]!r}, not {code!r}")
        key = (*(_code(definition.aliases, name, row) for name in _pairs(definition)), row["year"])
        if key in found:
            raise SourceError(f"{definition.file}: two rows for {', '.join(key)}")
        found[key] = flags(row["value"], row["flag"])
    return sorted((*key, *flagged) for key, flagged in found.items())


def _pairs(definition: Definition) -> tuple[tuple[str, str], ...]:
    return tuple(definition.dimensions.items())


def _code(aliases: Mapping[str, Mapping[str, str]], pair: tuple[str, str], row: Row) -> str:
    name, column = pair
    return aliases.get(name, {}).get(row[column], row[column])
