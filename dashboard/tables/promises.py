"""What holds between the rows of a table: they are all there, and parts add to their total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

from dashboard.errors import TableError
from dashboard.tables.reading import Columns
from dashboard.tables.schema import Resource
from dashboard.vocabulary.codes import Region

Key = tuple[str, ...]


def broken_promises(
    resource: Resource, columns: Columns, regions: Mapping[str, Region]
) -> Iterator[TableError]:
    """Yield a problem for each sum that does not come out, and for rows that are not there.

    A promise of `datapackage.json` names a ``total`` code and its ``parts`` in one ``dimension``,
    or a ``level`` whose regions fill the one that contains them. It holds where its conditions
    (``where``) are met and every value is published, within ``tolerance``, which allows for
    the rounding of each part. A promise of kind ``complete`` has a row for each of its codes
    (``where``; else all that occur), each region of its ``group`` and each of its ``years``,
    first to last.
    """
    rows = list(zip(*(columns[name] for name in resource.key), strict=True))
    values = dict(zip(rows, columns["value"], strict=True))
    lines = {key: line for line, key in enumerate(rows, start=2)}
    for promise in resource.about.get("promises", ()):
        if promise["kind"] == "complete":
            yield from _gaps(resource, columns, promise, regions)
            continue
        for total, parts in _sums(resource.key, rows, promise, regions):
            printed = [values.get(part, "") for part in parts]
            if not values[total] or not all(printed):
                continue
            found = sum((Decimal(value) for value in printed), Decimal(0))
            if abs(found - Decimal(values[total])) > Decimal(promise["tolerance"]):
                yield TableError(
                    resource.path, lines[total], "value",
                    f"{len(parts)} parts add to {found}, not to {values[total]}",
                    f"{', '.join(total)}; within {promise['tolerance']} was promised",
                )  # fmt: skip


def _gaps(
    resource: Resource,
    columns: Columns,
    promise: Mapping[str, Any],
    regions: Mapping[str, Region],
) -> Iterator[TableError]:
    """Yield one problem when rows are missing that a promise names."""
    first, last = promise["years"]
    wanted: dict[str, Iterable[str]] = {
        **promise["where"],
        "period": [str(year) for year in range(first, last + 1)],
    }
    if "group" in promise:
        wanted["region"] = [r.code for r in regions.values() if promise["group"] in r.groups]
    promised = product(*(wanted.get(name) or set(columns[name]) for name in resource.key))
    there = set(zip(*(columns[name] for name in resource.key), strict=True))
    missing = [key for key in promised if key not in there]
    if missing:
        yield TableError(
            resource.path, None, ", ".join(resource.key), f"{len(missing)} rows are missing",
            f"{', '.join(missing[0])} is the first of those that were promised",
        )  # fmt: skip


def _sums(
    names: Sequence[str],
    rows: Iterable[Key],
    promise: Mapping[str, Any],
    regions: Mapping[str, Region],
) -> Iterator[tuple[Key, tuple[Key, ...]]]:
    """Yield the key of each total with the keys of its parts."""
    nested = promise["kind"] == "nested"
    position = names.index("region" if nested else promise["dimension"])
    conditions = [(names.index(name), set(codes)) for name, codes in promise["where"].items()]
    inside: dict[str, list[str]] = {}
    if nested:
        for code, region in regions.items():
            if region.level == promise["level"]:
                inside.setdefault(region.parent, []).append(code)
    for key in rows:
        if any(key[n] not in codes for n, codes in conditions):
            continue
        if nested:
            parts = inside.get(key[position], [])
        else:
            parts = promise["parts"] if key[position] == promise["total"] else []
        if parts:
            yield key, tuple((*key[:position], part, *key[position + 1 :]) for part in parts)
