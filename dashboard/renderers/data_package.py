"""Exhibit → the description of its CSV files as a Data Package (specs.frictionlessdata.io).

A program that reads it knows the type of every column, the sources and the licences.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, get_type_hints

from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.renderers.csv import head, uses_comma
from dashboard.renderers.records import COLUMNS, Record, column_name
from dashboard.renderers.table import vintage_text

_TYPES = {str: "string", int: "integer", float | None: "number"}


@dataclass(frozen=True)
class CsvFile:
    """A tidy CSV file of the exhibit; ``plain`` as `renderers.csv.csv_text` means it."""

    name: str
    content: bytes
    plain: bool


def data_package(
    exhibit: Exhibit, files: Iterable[CsvFile], *, name: str, address: str, made: date
) -> dict[str, Any]:
    """Return the description as plain values for JSON.

    Parameters
    ----------
    files
        CSV files in the folder of the description.
    name
        Name of the package: lower-case letters, digits and hyphens.
    address, made
        Where the view can be seen again, and the day on which the files were made.
    """
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": exhibit.title,
        "description": " ".join((f"{exhibit.subtitle}.", exhibit.summary)),
        "homepage": address,
        "created": f"{made.isoformat()}T00:00:00Z",
        "licenses": _licences(exhibit),
        "sources": [_source(exhibit, source) for source in exhibit.sources],
        "resources": [_resource(exhibit, file) for file in files],
    }


def _licences(exhibit: Exhibit) -> list[dict[str, str]]:
    """Return the licences by their names in the list of SPDX; a program finds their texts there."""
    known = dict.fromkeys(source.licence for source in exhibit.sources if source.licence)
    return [{"name": one} for one in known]


def _source(exhibit: Exhibit, source: Source) -> dict[str, str]:
    named = (source.provider, source.table, source.title, vintage_text(source, exhibit.language))
    title = ", ".join(part for part in named if part)
    return {"title": title} | ({"path": source.address} if source.address else {})


def _resource(exhibit: Exhibit, file: CsvFile) -> dict[str, Any]:
    comma = uses_comma(exhibit.language, plain=file.plain)
    return {
        "name": file.name.removesuffix(".csv"),
        "path": file.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8" if file.plain else "utf-8-sig",
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
        "dialect": {"delimiter": ";" if comma else ",", "lineTerminator": "\r\n"},
        "schema": {
            "fields": [_field(exhibit, name, comma, file.plain) for name in COLUMNS],
            "missingValues": [""],
            "primaryKey": [_head(exhibit, name, file.plain) for name in ("series", "period")],
        },
    }


def _head(exhibit: Exhibit, name: str, plain: bool) -> str:
    return name if plain else head(exhibit.language, name)


def _field(exhibit: Exhibit, name: str, comma: bool, plain: bool) -> dict[str, Any]:
    kind = _TYPES[get_type_hints(Record)[name]]
    found = {
        "name": _head(exhibit, name, plain),
        "type": kind,
        "title": column_name(exhibit.language, name),
    }
    return found | ({"decimalChar": ","} if kind == "number" and comma else {})
