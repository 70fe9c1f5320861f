"""Check a whole data package and say so in one screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.errors import TableError
from dashboard.tables.archive import read_past
from dashboard.tables.codelists import code_lists
from dashboard.tables.editions import Past, read_archive
from dashboard.tables.loading import CODE_LISTS, load_catalogue, read_narrative
from dashboard.tables.promises import broken_promises
from dashboard.tables.reading import Columns, read_columns
from dashboard.tables.schema import DESCRIPTION, Resource, read_package, read_texts

#: Problems that are told in full; a report fits one screen.
SHOWN = 15


@dataclass(frozen=True)
class Line:
    """One table of the report; ``years`` and ``vintage`` are empty for lists."""

    table: str
    rows: int
    years: str
    vintage: str
    problems: tuple[TableError, ...]


@dataclass(frozen=True)
class Report:
    """What was checked, table by table, and what is wrong with the package as a whole."""

    lines: tuple[Line, ...]
    problems: tuple[TableError, ...]

    @property
    def sound(self) -> bool:
        """Return whether nothing is wrong."""
        return not self.problems and not any(line.problems for line in self.lines)

    def __str__(self) -> str:
        """Return the report as text: a line per table, then each problem with its place."""
        lines = [
            f"{line.table:<20}{line.rows:>8,} rows  {line.years:<11}{line.vintage:<12}"
            f"{'wrong' if line.problems else 'ok'}"
            for line in self.lines
        ]
        found = [*(p for line in self.lines for p in line.problems), *self.problems]
        told = list(dict.fromkeys(str(problem) for problem in found))
        if not told:
            return "\n".join([*lines, "", "all data are sound"])
        more = [f"... and {len(told) - SHOWN} more"] if len(told) > SHOWN else []
        wrong = f"{len(told)} {'problem' if len(told) == 1 else 'problems'}; nothing is served"
        return "\n".join([*lines, "", *told[:SHOWN], *more, wrong])


def check(folder: Path) -> Report:
    """Return the report on a data package: checksums, fields, codes, keys, sums, texts, archive."""
    try:
        resources = {resource.name: resource for resource in read_package(folder)}
    except TableError as problem:
        return Report((), (problem,))
    columns: dict[str, Columns] = {}
    problems: dict[str, list[TableError]] = {name: [] for name in resources}
    codes: dict[str, frozenset[str]] = {}
    for name in sorted(resources, key=lambda name: name not in CODE_LISTS):
        try:
            columns[name] = read_columns(folder, resources[name], codes)
        except TableError as problem:
            problems[name].append(problem)
        if name in CODE_LISTS and name in columns:
            codes[name] = frozenset(columns[name]["code"])
    general = _texts(folder)
    if not general and not any(problems.values()):
        general = _together(folder, resources, columns, problems)
    lines = [_line(r, columns.get(name), problems[name]) for name, r in resources.items()]
    try:
        kept = read_archive(folder).kept
    except TableError as problem:
        kept, general = (), [*general, problem]
    lines += [_kept(folder, one) for one in kept]
    listed = {one.path for one in (*resources.values(), *(past.resource for past in kept))}
    return Report(tuple(lines), (*general, *_strangers(folder, listed)))


def _kept(folder: Path, past: Past) -> Line:
    """Return the line of an earlier vintage: what embeds that are pinned to it show."""
    try:
        return _line(past.resource, read_past(folder, past), [])
    except TableError as problem:
        return _line(past.resource, None, [problem])


def _texts(folder: Path) -> list[TableError]:
    """Check the narrative; return what is wrong with it."""
    try:
        read_narrative(folder)
    except TableError as problem:
        return [problem]
    return []


def _together(
    folder: Path,
    resources: Mapping[str, Resource],
    columns: Mapping[str, Columns],
    problems: Mapping[str, list[TableError]],
) -> list[TableError]:
    """Check what holds between tables; fill ``problems``, return those of the package."""
    try:
        load_catalogue(folder)
    except TableError as problem:
        return [problem]
    lists = code_lists(*(columns[name] for name in (*CODE_LISTS, "breakdowns", "borders")))
    for name, resource in resources.items():
        if resource.about.get("promises"):
            problems[name].extend(broken_promises(resource, columns[name], lists.regions))
    return []


def _strangers(folder: Path, tables: set[str]) -> list[TableError]:
    """Return a problem for each table or text in the folder that no description lists."""
    listed = tables | {text.path for text in read_texts(folder)}
    files = (path for ending in ("csv", "toml") for path in folder.rglob(f"*.{ending}"))
    found = sorted(path.relative_to(folder).as_posix() for path in files)
    return [
        TableError(path, None, None, f"not listed in {DESCRIPTION}")
        for path in found
        if path not in listed
    ]


def _line(resource: Resource, columns: Columns | None, problems: list[TableError]) -> Line:
    years = sorted({int(year) for year in (columns or {}).get("period", ()) if year})
    return Line(
        table=resource.about.get("table", resource.name),
        rows=len(next(iter(columns.values()))) if columns else 0,
        years=f"{years[0]}–{years[-1]}" if years else "",
        vintage=resource.about.get("vintage", ""),
        problems=tuple(problems),
    )
