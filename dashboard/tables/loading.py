"""Load the catalogue: every table read strictly, or none at all."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.errors import TableError
from dashboard.tables.catalogue import (
    Catalogue,
    Event,
    Fact,
    Programme,
    PublishedFigure,
    Target,
)
from dashboard.tables.codelists import code_lists, records
from dashboard.tables.editions import read_archive
from dashboard.tables.files import TableFile, table_file
from dashboard.tables.reading import Columns, read_columns, read_text
from dashboard.tables.schema import DESCRIPTION, Resource, read_package, read_texts
from dashboard.tables.table import Table, TableInfo
from dashboard.vocabulary.codes import CodeLists
from dashboard.vocabulary.language import LANGUAGES

#: Code lists that other tables refer to; read first.
CODE_LISTS = ("regions", "activities")
PUBLISHED = "published_figures"
#: The texts of the narrative, per language, and the numbers that fill them.
NARRATIVE = {language: f"narrative.{language}" for language in LANGUAGES}
NUMBERS = "numbers"


def load_catalogue(folder: Path) -> Catalogue:
    """Return everything that a data package holds, loaded and checked.

    Raises
    ------
    TableError
        The first rule that is broken, with file, line and field. Nothing is returned then.
    """
    resources = {resource.name: resource for resource in read_package(folder)}
    columns = read_all(folder, resources)
    codes = code_lists(*(columns[n] for n in (*CODE_LISTS, "breakdowns", "borders")))
    published = published_figures(columns[PUBLISHED])
    tables = {
        info.code: Table(info, observation_frame(columns[name], info))
        for name, resource in resources.items()
        if resource.kind == "observations"
        for info in [table_info(resource)]
    }
    tables[PUBLISHED] = published_table(resources[PUBLISHED], published)
    return Catalogue(
        tables=tables,
        codes=codes,
        published=published,
        programme=_programme(folder, columns, codes, published),
        vintage=max(t.info.vintage for c, t in tables.items() if c != PUBLISHED),
        checksum=hashlib.sha256((folder / DESCRIPTION).read_bytes()).hexdigest(),
        files=_files(resources, columns),
        archive=read_archive(folder),
    )


def read_all(folder: Path, resources: Mapping[str, Resource]) -> dict[str, Columns]:
    """Return the cells of all tables, code lists first, so that codes can be checked.

    Raises
    ------
    TableError
        The first rule that is broken, or a table that the program needs is not listed.
    """
    needed = (*CODE_LISTS, "breakdowns", "borders", PUBLISHED, "facts", "timeline", "targets")
    for name in needed:
        if name not in resources:
            raise TableError(DESCRIPTION, None, "resources", f"the table {name!r} is not listed")
    columns: dict[str, Columns] = {}
    codes: dict[str, frozenset[str]] = {}
    for name in (*CODE_LISTS, *(name for name in resources if name not in CODE_LISTS)):
        columns[name] = read_columns(folder, resources[name], codes)
        if name in CODE_LISTS:
            codes[name] = frozenset(columns[name]["code"])
    return columns


def _files(
    resources: Mapping[str, Resource], columns: Mapping[str, Columns]
) -> dict[str, TableFile]:
    files = (table_file(resource, columns[name]) for name, resource in resources.items())
    return {file.key: file for file in files}


def table_info(resource: Resource) -> TableInfo:
    """Return what the package says of one table of observations."""
    about = resource.about
    licences = about.get("licenses", ())
    return TableInfo(
        code=about["table"],
        provider=about["provider"],
        titles={language: about["titles"][language] for language in LANGUAGES},
        address=about["address"],
        licence=licences[0]["name"] if licences else "",
        vintage=about["vintage"],
        dimensions=resource.key,
        notes=tuple(about["notes"]),
        scoped_notes={s["note"]: _where(s["where"]) for s in about["scopedNotes"]},
        unit=about.get("unit", ""),
        units=dict(about.get("units", {})),
        breaks=tuple(_where(one) for one in about.get("breaks", ())),
    )


def _where(conditions: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {k: (v,) if isinstance(v, str) else tuple(v) for k, v in conditions.items()}


def observation_frame(columns: Columns, info: TableInfo) -> pd.DataFrame:
    """Return observations as a frame: codes as text, ``period`` whole, ``value`` Float64."""
    frame = pd.DataFrame({name: pd.Series(cells, dtype="str") for name, cells in columns.items()})
    frame["period"] = [int(year) for year in columns["period"]]
    frame["value"] = pd.array(
        [float(value) if value else None for value in columns["value"]], dtype="Float64"
    )
    return frame[[*info.dimensions, "value", "status", "confidentiality"]]


def published_figures(columns: Columns) -> dict[str, PublishedFigure]:
    """Return the figures that others published, by id."""
    return {
        row["id"]: PublishedFigure(
            id=row["id"],
            measure=row["measure"],
            concept=row["concept"],
            region=row["region"],
            period=int(row["period"]) if row["period"] else None,
            period_text=row["period_text"],
            value=float(row["value"]),
            unit=row["unit"],
            publisher=row["publisher"],
            title=row["title"],
            address=row["address"],
            definition=row["definition"],
            confidence=row["confidence"],
            published=row["published"],
            precision=row["precision"],
        )
        for row in records(columns)
    }


def published_table(resource: Resource, published: Mapping[str, PublishedFigure]) -> Table:
    """Return the figures that are about one year as a table, by id, region and period."""
    info = TableInfo(
        **{**vars(table_info(resource)), "dimensions": ("id", "region", "concept", "period")}
    )
    dated = [figure for figure in published.values() if figure.period is not None]
    frame = pd.DataFrame(
        {
            "id": pd.Series([f.id for f in dated], dtype="str"),
            "region": pd.Series([f.region for f in dated], dtype="str"),
            "concept": pd.Series([f.concept for f in dated], dtype="str"),
            "period": [f.period for f in dated],
            "value": pd.array([f.value for f in dated], dtype="Float64"),
            "status": pd.Series([""] * len(dated), dtype="str"),
            "confidentiality": pd.Series([""] * len(dated), dtype="str"),
        }
    )
    return Table(info, frame)


def _programme(
    folder: Path,
    columns: Mapping[str, Columns],
    codes: CodeLists,
    published: Mapping[str, PublishedFigure],
) -> Programme:
    facts = {
        row["key"]: Fact(
            key=row["key"],
            value=float(row["value"]) if row["value"] else None,
            unit=row["unit"],
            date=row["date"],
            addresses=tuple(row["addresses"].split()),
            precision=row["precision"],
        )
        for row in records(columns["facts"])
    }
    events = tuple(
        Event(key=row["key"], date=row["date"], addresses=tuple(row["addresses"].split()))
        for row in records(columns["timeline"])
    )
    targets = tuple(_target(row) for row in records(columns["targets"]))
    for line, target in enumerate(targets, start=2):
        for reference in (*target.goal, *target.baseline, *target.later):
            if reference not in facts and reference not in published:
                file = "programme/targets.csv"
                raise TableError(file, line, None, "an unknown reference", f"found {reference!r}")
    texts = read_narrative(folder)
    return Programme(
        facts=facts,
        timeline=events,
        targets=targets,
        narrative={language: texts[NARRATIVE[language]] for language in LANGUAGES},
        numbers=texts[NUMBERS],
    )


def _target(row: Mapping[str, str]) -> Target:
    return Target(
        key=row["key"],
        target_year=int(row["target_year"]) if row["target_year"] else None,
        baseline=tuple(row["baseline"].split()),
        later=tuple(row["later"].split()),
        addresses=tuple(row["addresses"].split()),
        indicator=row["indicator"],
        goal=tuple(row["goal"].split()),
    )


def read_narrative(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the narrative of every language and its numbers, by name in the package.

    Raises
    ------
    TableError
        One of them is not listed, is missing, is not the one described, or is not TOML.
    """
    listed = {text.name: text for text in read_texts(folder)}
    found = {}
    for name in (*NARRATIVE.values(), NUMBERS):
        if name not in listed:
            raise TableError(
                DESCRIPTION, None, "resources", f"the text {name!r} is not listed",
                "python -m dashboard compile brings it",
            )  # fmt: skip
        content = read_text(folder, listed[name])
        try:
            found[name] = tomllib.loads(content)
        except tomllib.TOMLDecodeError as error:
            raise TableError(listed[name].path, None, None, f"not TOML: {error}") from error
    return found
