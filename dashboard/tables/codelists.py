"""Code lists and borders, from their tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from dashboard.errors import TableError
from dashboard.tables.reading import Columns
from dashboard.vocabulary.codes import Activity, CodeLists, Level, Region
from dashboard.vocabulary.language import LANGUAGES, Words

Ring = tuple[tuple[float, float], ...]


def code_lists(
    regions: Columns, activities: Columns, breakdowns: Columns, borders: Columns
) -> CodeLists:
    """Return all code lists, in order of presentation.

    Raises
    ------
    TableError
        A parent is not in its list, or a region's parents go round in a circle.
    """
    _check_parents("reference/regions.csv", regions)
    _check_parents("reference/activities.csv", activities)
    return CodeLists(
        regions={row["code"]: _region(row) for row in records(regions)},
        activities={row["code"]: _activity(row) for row in records(activities)},
        breakdowns=_breakdowns(breakdowns),
        borders=_borders(borders),
    )


def records(columns: Columns) -> Iterable[dict[str, str]]:
    """Yield the rows of a table, field -> cell."""
    names = tuple(columns)
    for cells in zip(*columns.values(), strict=True):
        yield dict(zip(names, cells, strict=True))


def _region(row: dict[str, str]) -> Region:
    return Region(
        code=row["code"],
        level=cast(Level, row["level"]),
        parent=row["parent"],
        names=_words(row),
        corop=row["corop"],
        nuts_2024=row["nuts_2024"],
        groups=tuple(row["groups"].split()),
    )


def _activity(row: dict[str, str]) -> Activity:
    return Activity(
        code=row["code"], parent=row["parent"], names=_words(row), short=_words(row, "_short")
    )


def _words(row: dict[str, str], ending: str = "") -> Words:
    return {language: typeset(row[language + ending]) for language in LANGUAGES}


def typeset(name: str) -> str:
    """Return a name with the apostrophe that our own words have; sources write a straight one."""
    return name.replace("'", "’")


def _breakdowns(columns: Columns) -> dict[str, dict[str, Words]]:
    found: dict[str, dict[str, Words]] = {}
    for row in records(columns):
        found.setdefault(row["field"], {})[row["code"]] = _words(row)
    return found


def _borders(columns: Columns) -> dict[str, tuple[Ring, ...]]:
    """Return region -> its outer rings; holes are in the table and not drawn."""
    found: dict[str, tuple[Ring, ...]] = {}
    for row in records(columns):
        if int(row["ring"]) == 0:
            found[row["region"]] = (*found.get(row["region"], ()), _ring(row["points"]))
    return found


def _ring(points: str) -> Ring:
    pairs = (point.split(" ") for point in points.split(";"))
    return tuple((float(longitude), float(latitude)) for longitude, latitude in pairs)


def _check_parents(file: str, columns: Columns) -> None:
    parents = dict(zip(columns["code"], columns["parent"], strict=True))
    for line, (code, parent) in enumerate(parents.items(), start=2):
        if parent and parent not in parents:
            raise TableError(file, line, "parent", "an unknown code", f"found {parent!r}")
        seen = {code}
        while parent:
            if parent in seen:
                raise TableError(file, line, "parent", "a region inside itself", f"at {code!r}")
            seen.add(parent)
            parent = parents.get(parent, "")
