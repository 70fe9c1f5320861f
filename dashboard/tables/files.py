"""What a table's file holds, told in short: codes and flags that occur, years, some rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.tables.reading import Columns
from dashboard.tables.schema import Resource
from dashboard.vocabulary.codes import NETHERLANDS, OVERIJSSEL, TWENTE

#: Rows of a preview.
PREVIEW = 12
#: Flags are letters with meanings of their own, not codes of a list.
FLAGS = ("status", "confidentiality")
#: Whose rows a preview shows: the first of these that a table has.
_FOCUS = (TWENTE, "GM0153", OVERIJSSEL, NETHERLANDS)


@dataclass(frozen=True)
class TableFile:
    """A table as it stands in the data package.

    Attributes
    ----------
    resource
        What the package promises of it.
    codes
        Field -> its codes that occur, for fields that refer to a list or are limited to one.
    years
        Years that occur, ascending; empty for tables without a period.
    regions
        Number of regions that occur.
    missing
        Number of rows without a value, for tables that have values.
    flags
        Letter of a status or of confidentiality -> number of rows that have it.
    preview
        Some rows as they are written: those of Twente where there are, the newest first.
    """

    resource: Resource
    codes: Mapping[str, tuple[str, ...]]
    years: tuple[int, ...]
    regions: int
    missing: int
    flags: Mapping[str, int]
    preview: tuple[tuple[str, ...], ...]

    @property
    def key(self) -> str:
        """Return its name in addresses: the provider's code, else the name in the package."""
        return str(self.resource.about.get("table", self.resource.name))

    @property
    def rows(self) -> int:
        """Return the number of rows."""
        return int(self.resource.about["rows"])


def table_file(resource: Resource, columns: Columns) -> TableFile:
    """Return what a file holds.

    Parameters
    ----------
    resource, columns
        What the package promises, and the cells: field -> texts, checked already.
    """
    coded = [
        field.name
        for field in resource.fields
        if field.name in resource.references or (field.codes and field.name not in FLAGS)
    ]
    years = {int(year) for year in columns.get("period", ()) if year}
    return TableFile(
        resource=resource,
        codes={name: tuple(sorted(set(columns[name]) - {""})) for name in coded},
        years=tuple(sorted(years)),
        regions=len(set(columns.get("region", ())) - {""}),
        missing=sum(not value for value in columns.get("value", ())),
        flags=_flags(columns),
        preview=_preview(columns),
    )


def _flags(columns: Columns) -> dict[str, int]:
    if not all(name in columns for name in FLAGS):
        return {}
    pairs = zip(*(columns[name] for name in FLAGS), strict=True)
    counted = Counter(letter for pair in pairs for letter in set("".join(pair)))
    return dict(sorted(counted.items()))


def _preview(columns: Columns) -> tuple[tuple[str, ...], ...]:
    rows = list(zip(*columns.values(), strict=True))
    names = list(columns)
    if "region" in columns:
        at = names.index("region")
        present = set(columns["region"])
        focus = next((code for code in _FOCUS if code in present), None)
        rows = [row for row in rows if focus is None or row[at] == focus]
    if "period" in columns:
        when = names.index("period")
        rows.sort(key=lambda row: -int(row[when] or 0))
    return tuple(rows[:PREVIEW])
