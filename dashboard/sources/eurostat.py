"""Eurostat: its flags, its pages, and how its tables are recoded."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.errors import SourceError
from dashboard.sources.definitions import Definition
from dashboard.sources.recode import Flagged, observations
from dashboard.sources.rows import Row

NAME = "Eurostat"
LICENCE = "CC-BY-4.0"

#: Break, definition differs, estimated, provisional, low reliability.
FLAGS = frozenset("bdepu")
MISSING = "m"


def address(code: str) -> str:
    """Return Eurostat's own page of a table."""
    return f"https://ec.europa.eu/eurostat/databrowser/view/{code}/default/table"


def flagged(value: str, flag: str) -> Flagged:
    """Return the value and its flags, letters sorted.

    ``missing`` in a copy becomes the status ``m``. A copy may also have left the flag behind the
    value (``219 d``), as Eurostat's own files have it.

    Raises
    ------
    SourceError
        A flag that Eurostat does not have, or a value where one should be missing.
    """
    printed, _, behind = value.partition(" ")
    if flag == "missing" and not value:
        return Flagged("", MISSING, "")
    letters = "".join(sorted(flag + behind))
    if not printed or not FLAGS.issuperset(letters):
        raise SourceError(f"Eurostat value {value!r} with flag {flag!r} cannot be read")
    return Flagged(printed, letters, "")


def recode(definition: Definition, rows: Collection[Row]) -> list[tuple[str, ...]]:
    """Return the observations of a Eurostat table, see `recode.observations`."""
    return observations(definition, rows, flagged)
