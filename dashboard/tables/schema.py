"""What `datapackage.json` promises of each table: its file, its fields, its keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from dashboard.errors import TableError

DESCRIPTION = "datapackage.json"

Kind = Literal["string", "integer", "number"]


@dataclass(frozen=True)
class Field:
    """One column and what each of its cells keeps to.

    ``decimals`` is the most decimals a number has, None when not limited; ``codes`` the allowed
    texts, empty when not limited; ``pattern`` matches whole texts.
    """

    name: str
    kind: Kind
    required: bool
    codes: frozenset[str] = frozenset()
    pattern: str = ""
    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None
    decimals: int | None = None


@dataclass(frozen=True)
class Resource:
    """One table file of the package.

    ``references`` maps a field to the resource whose ``code`` holds its allowed codes. ``about``
    is everything else that the description says, as it stands.
    """

    name: str
    path: str
    kind: str
    size: int
    sha256: str
    sorted: bool
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    references: Mapping[str, str]
    about: Mapping[str, Any] = field(default_factory=dict)


def read_package(folder: Path) -> tuple[Resource, ...]:
    """Return the tables that a data package lists, in its order.

    Raises
    ------
    TableError
        The description is missing or unreadable, lacks a property, or names a file outside
        ``folder``.
    """
    try:
        package = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        resources = tuple(_resource(entry) for entry in package["resources"])
    except OSError:
        raise TableError(
            DESCRIPTION, None, None, "no data package here", "python -m dashboard compile makes one"
        ) from None
    except UnicodeDecodeError as error:
        raise TableError(DESCRIPTION, None, None, "not UTF-8") from error
    except json.JSONDecodeError as error:
        raise TableError(DESCRIPTION, error.lineno, None, f"not JSON: {error.msg}") from error
    except KeyError as error:
        raise TableError(DESCRIPTION, None, str(error.args[0]), "a property is missing") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise TableError(
            DESCRIPTION, None, None, f"has another form than expected: {error}"
        ) from error
    for resource in resources:
        if not (folder / resource.path).resolve().is_relative_to(folder.resolve()):
            raise TableError(DESCRIPTION, None, "path", f"{resource.path!r} is outside the package")
    return resources


def _resource(entry: Mapping[str, Any]) -> Resource:
    schema = entry["schema"]
    algorithm, _, digest = str(entry["hash"]).partition(":")
    if algorithm != "sha256":
        raise ValueError(f"hash {entry['hash']!r} is not a sha256")
    references = {
        name: key["reference"]["resource"]
        for key in schema["foreignKeys"]
        for name in key["fields"]
    }
    return Resource(
        name=entry["name"],
        path=entry["path"],
        kind=entry["kind"],
        size=int(entry["bytes"]),
        sha256=digest,
        sorted=bool(entry["sorted"]),
        fields=tuple(_field(one) for one in schema["fields"]),
        key=tuple(schema["primaryKey"]),
        references=references,
        about=entry,
    )


def _field(entry: Mapping[str, Any]) -> Field:
    constraints = entry.get("constraints", {})
    if entry["type"] not in get_args(Kind):
        raise ValueError(f"field type {entry['type']!r} is unknown")
    return Field(
        name=entry["name"],
        kind=entry["type"],
        required=bool(constraints.get("required", False)),
        codes=frozenset(constraints.get("enum", ())),
        pattern=constraints.get("pattern", ""),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        longest=constraints.get("maxLength"),
        decimals=entry.get("decimals"),
    )
