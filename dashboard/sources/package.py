"""The description of the data package: `datapackage.json`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message

Field = dict[str, Any]

#: A date of ISO 8601, as exact as known.
DATE = r"\d{4}(-\d{2}(-\d{2})?)?"

LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}


@dataclass(frozen=True)
class Resource:
    """One table of the package: its rows as text and what is promised about them."""

    name: str
    path: str
    text: str
    fields: Sequence[Field]
    key: Sequence[str]
    about: Mapping[str, Any]
    references: Mapping[str, str] = field(default_factory=dict)
    sorted: bool = True


def text_field(name: str, *, required: bool = True, **constraints: Any) -> Field:
    """Return a field of text, with constraints such as ``enum`` or ``pattern``."""
    return _field(name, "string", required, constraints)


def whole_field(name: str, *, required: bool = True, **constraints: Any) -> Field:
    """Return a field of whole numbers."""
    return _field(name, "integer", required, constraints)


def number_field(name: str, decimals: int, *, required: bool = False, **constraints: Any) -> Field:
    """Return a field of numbers with at most so many decimals; empty when missing."""
    return {**_field(name, "number", required, constraints), "decimals": decimals}


def _field(name: str, kind: str, required: bool, constraints: Mapping[str, Any]) -> Field:
    kept = {key: value for key, value in constraints.items() if value is not None}
    return {"name": name, "type": kind, "constraints": {"required": required, **kept}}


def titles(key: str) -> dict[str, str]:
    """Return the title of a table in every language."""
    return {language: message(language, f"tables.{key}.title") for language in LANGUAGES}


def describe(resources: Sequence[Resource]) -> str:
    """Return `datapackage.json`: every table with its fields, keys, origin, notes and checksum."""
    package = {
        "profile": "tabular-data-package",
        "name": "twente-in-figures",
        "title": message("en", "tables.package.title"),
        "titles": titles("package"),
        "licenses": [{"name": name, "path": path} for name, path in LICENCES.items()],
        "resources": [_describe(resource) for resource in resources],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _describe(resource: Resource) -> dict[str, Any]:
    content = resource.text.encode()
    words = titles(str(resource.about.get("table", resource.name)))
    return {
        "name": resource.name,
        "path": resource.path,
        "title": words["en"],
        "titles": words,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "sorted": resource.sorted,
        **resource.about,
        "schema": {
            "fields": list(resource.fields),
            "missingValues": [""],
            "primaryKey": list(resource.key),
            "foreignKeys": [
                {"fields": [name], "reference": {"resource": other, "fields": ["code"]}}
                for name, other in resource.references.items()
            ],
        },
    }
