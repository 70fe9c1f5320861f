"""The description of the data package: `datapackage.json`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.tables.schema import TEXT, seal
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message

Field = dict[str, Any]

#: A date of ISO 8601, as exact as known.
DATE = r"\d{4}(-\d{2}(-\d{2})?)?"

LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "MIT": "https://opensource.org/license/mit",
}
#: Who keeps the lists and texts that no publisher has, and their licence.
OURS = "Twente in cijfers"
OUR_LICENCE = "MIT"


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


@dataclass(frozen=True)
class Text:
    """One text of ours, written into the package as it stands."""

    name: str
    path: str
    text: str


def licence(name: str) -> list[dict[str, str]]:
    """Return a licence as the description has it."""
    return [{"name": name, "path": LICENCES[name]}]


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


def describe(resources: Sequence[Resource], texts: Sequence[Text]) -> str:
    """Return `datapackage.json`: every table with its fields, keys, origin, notes and checksum.

    The last property is a checksum over all the others.
    """
    package: dict[str, Any] = {
        "profile": "data-package",
        "name": "twente-in-figures",
        "title": message("en", "tables.package.title"),
        "titles": titles("package"),
        "licenses": [{"name": name, "path": path} for name, path in LICENCES.items()],
        "resources": [*map(_describe, resources), *map(_describe_text, texts)],
    }
    package["hash"] = seal(package)
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _describe_text(text: Text) -> dict[str, Any]:
    content = text.text.encode()
    return {
        "name": text.name,
        "path": text.path,
        "title": message("en", "tables.narrative.title"),
        "titles": titles("narrative"),
        "profile": TEXT,
        "format": "toml",
        "mediatype": "application/toml",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "provider": OURS,
        "licenses": licence(OUR_LICENCE),
    }


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
