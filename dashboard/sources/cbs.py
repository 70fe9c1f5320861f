"""Statistics Netherlands (CBS): its suppressed cells, its pages, and how its tables are recoded."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.errors import SourceError
from dashboard.sources.definitions import Definition
from dashboard.sources.recode import Flagged, observations
from dashboard.sources.rows import Row

NAME = "CBS"
LICENCE = "CC-BY-4.0"

SUPPRESSED = "c"
#: Recomputed by simple arithmetic; the same and not comparable with later years.
RECOMPUTED = frozenset({"", "r", "rb"})


def address(code: str) -> str:
    """Return CBS's own page of a table."""
    return f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{code}/table"


def flagged(value: str, flag: str) -> Flagged:
    """Return the value and its attributes; a suppressed cell has no value.

    Raises
    ------
    SourceError
        A flag that is not in use, or a value and suppression that contradict each other.
    """
    if flag == SUPPRESSED and not value:
        return Flagged("", "", SUPPRESSED)
    if not value or flag not in RECOMPUTED:
        raise SourceError(f"CBS value {value!r} with flag {flag!r} cannot be read")
    return Flagged(value, flag, "")


def recode(definition: Definition, rows: Collection[Row]) -> list[tuple[str, ...]]:
    """Return the observations of a CBS table, see `recode.observations`."""
    return observations(definition, rows, flagged)
