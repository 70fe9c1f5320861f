"""From a folder of sources to the data package, byte for byte the same every time."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.sources import lists, resources
from dashboard.sources.archive import archived
from dashboard.sources.borders import border_rows, border_year
from dashboard.sources.dates import iso_date
from dashboard.sources.definitions import REFERENCE, Definition, read_definitions
from dashboard.sources.labels import activity_rows, breakdown_rows, spelling_rows
from dashboard.sources.package import Resource, Text, describe
from dashboard.sources.programme import event_rows, fact_rows, target_rows
from dashboard.sources.published import published_rows
from dashboard.sources.recode import source_columns
from dashboard.sources.regions import region_rows
from dashboard.sources.resources import PROVIDERS, Rows
from dashboard.sources.rows import Row, source_rows, source_text
from dashboard.tables.schema import DESCRIPTION

_COLLECTED = re.compile(r"Collected (?P<date>\d{1,2} \w+ \d{4})")


def compile_package(folder: Path, to: Path) -> tuple[str, ...]:
    """Write the data package that a folder of sources holds; return the paths, sorted.

    Everything is read and checked before the first file is written, so that a bad source changes
    nothing. Files in ``to`` that an earlier package listed and this one does not are removed;
    others are left alone. A table that is replaced by another vintage is kept in ``archive/``.

    Raises
    ------
    SourceError
        A source does not have the form its provider promises, or a code has no label.
    """
    package = build(folder)
    texts = narrative()
    files = {resource.path: resource.text for resource in package}
    files |= {text.path: text.text for text in texts}
    files[DESCRIPTION] = describe(package, texts)
    kept = archived(to, package)
    for path in _listed_before(to) - set(files):
        (to / path).unlink(missing_ok=True)
    for path, text in (files | kept).items():
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        (to / path).write_text(text, encoding="utf-8", newline="")
    return tuple(sorted(files))


def narrative() -> tuple[Text, ...]:
    """Return the story of the programme, which we write ourselves: texts and their numbers."""
    return tuple(
        Text(path.stem, f"programme/{path.name}", path.read_text(encoding="utf-8"))
        for path in sorted((REFERENCE / "programme").glob("*.toml"))
    )


def build(folder: Path) -> tuple[Resource, ...]:
    """Return all tables of the package: statistics, published figures, code lists, programme."""
    definitions = read_definitions()
    sources = {d.code: source_rows(folder, d.file, source_columns(d)) for d in definitions}
    tables = {d.code: PROVIDERS[d.provider].recode(d, sources[d.code]) for d in definitions}
    used = _used(definitions, tables)
    breakdowns = breakdown_rows({k: v for k, v in used.items() if k not in ("region", "activity")})
    regions = region_rows(folder, (row for rows in sources.values() for row in rows))
    events = event_rows(folder)
    municipalities = {row[-1]: row[0] for row in regions if row[1] == "municipality"}
    figures = published_rows(folder, events, municipalities)
    collected = _collected(folder)
    return (
        *(
            resources.statistics(d, tables[d.code], _units(d, breakdowns, sources[d.code]))
            for d in definitions
        ),
        resources.published_figures(figures, collected),
        lists.region_list(regions, collected),
        lists.activity_list(activity_rows(used["activity"]), collected),
        lists.breakdown_list(breakdowns, collected),
        lists.spelling_list(spelling_rows((d, sources[d.code]) for d in definitions), collected),
        lists.border_list(border_rows(folder), border_year(folder)),
        *lists.programme_lists(fact_rows(folder), events, target_rows(folder), collected),
    )


def _used(definitions: tuple[Definition, ...], tables: dict[str, Rows]) -> dict[str, set[str]]:
    used: dict[str, set[str]] = defaultdict(set)
    for definition in definitions:
        for position, name in enumerate(definition.dimensions):
            used[name] |= {row[position] for row in tables[definition.code]}
        used["unit"] |= {definition.unit} - {""}
    return used


def _units(definition: Definition, breakdowns: Rows, rows: Sequence[Row]) -> dict[str, str]:
    """Return code -> unit for a table of which one dimension decides the unit."""
    name = definition.unit_of
    if not name:
        return {}
    printed = {(row[definition.dimensions[name]], row["unit"]) for row in rows}
    units = {code: unit for f, code, unit, *_ in breakdowns if f == name}
    differ = sorted(pair for pair in printed if units[pair[0]] != pair[1])
    if differ:
        raise SourceError(f"breakdowns.csv: another unit than {definition.file} for {differ}")
    return units


def _collected(folder: Path) -> str:
    found = _COLLECTED.search(source_text(folder, "README.md"))
    if not found:
        raise SourceError("README.md: the date of collection is gone")
    return iso_date(found["date"])


def _listed_before(to: Path) -> set[str]:
    try:
        return {r["path"] for r in json.loads((to / DESCRIPTION).read_text())["resources"]}
    except (OSError, ValueError, KeyError):
        return set()
