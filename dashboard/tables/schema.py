"""What `datapackage.json` promises of each table: its file, its fields, its keys, its rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from dashboard.errors import TableError

DESCRIPTION = "datapackage.json"

Kind = Literal["string", "integer", "number"]

#: The profile of a file that is no table.
TEXT = "data-resource"


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
    is everything else that the description says, as it stands. ``rows`` is None when the number
    of rows is not promised.
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
    rows: int | None = None


@dataclass(frozen=True)
class Text:
    """One file of the package that is no table: a part of the narrative."""

    name: str
    path: str
    size: int
    sha256: str


def read_package(folder: Path) -> tuple[Resource, ...]:
    """Return the tables that a data package lists, in its order.

    Raises
    ------
    TableError
        The description is missing or unreadable, is not the one that was compiled, lacks a
        property, or names a file outside ``folder``.
    """
    return _read(folder)[0]


def read_texts(folder: Path) -> tuple[Text, ...]:
    """Return the files of a data package that are no tables. Raises as `read_package` does."""
    return _read(folder)[1]


def seal(package: Mapping[str, Any]) -> str:
    """Return the checksum of a description, over all that it says but its own ``hash``."""
    said = {name: value for name, value in package.items() if name != "hash"}
    text = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _read(folder: Path) -> tuple[tuple[Resource, ...], tuple[Text, ...]]:
    try:
        package = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        if not isinstance(package, dict):
            raise TypeError(f"an object is needed, found a {type(package).__name__}")
        entries = package["resources"]
        texts = tuple(_text(entry) for entry in entries if entry.get("profile") == TEXT)
        tables = tuple(read_entry(entry) for entry in entries if entry.get("profile") != TEXT)
        promised = str(package["hash"])
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
    for path in [*(table.path for table in tables), *(text.path for text in texts)]:
        if not (folder / path).resolve().is_relative_to(folder.resolve()):
            raise TableError(DESCRIPTION, None, "path", f"{path!r} is outside the package")
    if seal(package) != promised:
        raise TableError(
            DESCRIPTION, None, "hash", "the description is not the one that was compiled",
            "python -m dashboard compile writes it; it is never edited by hand",
        )  # fmt: skip
    return tables, texts


def _text(entry: Mapping[str, Any]) -> Text:
    return Text(entry["name"], entry["path"], int(entry["bytes"]), _digest(entry))


def _digest(entry: Mapping[str, Any]) -> str:
    algorithm, _, digest = str(entry["hash"]).partition(":")
    if algorithm != "sha256":
        raise ValueError(f"hash {entry['hash']!r} is not a sha256")
    return digest


def read_entry(entry: Mapping[str, Any]) -> Resource:
    """Return what a description promises of one table; raises KeyError for what it lacks."""
    schema = entry["schema"]
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
        sha256=_digest(entry),
        sorted=bool(entry["sorted"]),
        fields=tuple(_field(one) for one in schema["fields"]),
        key=tuple(schema["primaryKey"]),
        references=references,
        about=entry,
        rows=int(entry["rows"]),
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
