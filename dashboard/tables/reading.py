"""Strict reading: a cell is text until it is checked, and one broken rule refuses the table."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count, pairwise
from pathlib import Path

from dashboard.errors import TableError
from dashboard.tables.schema import Field, Resource, Text

#: Column name -> its cells as text, all of one length.
Columns = dict[str, list[str]]

BYTE_ORDER_MARK = "\N{BOM}".encode()
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?")
_NOTHING = frozenset({"na", "n/a", "nan", "null", "none", "-", ".", ":"})
#: A value and what says why it is missing.
_FLAGGED = ("value", "status", "confidentiality")
#: The first line of a file holds the names of the fields.
_FIRST_ROW = 2


def read_columns(folder: Path, resource: Resource, codes: Mapping[str, Collection[str]]) -> Columns:
    """Return the cells of one table, as text, after checking every one of them.

    Parameters
    ----------
    folder
        Folder of the data package.
    codes
        Name of a code list -> its codes, for the fields that refer to one.

    Raises
    ------
    TableError
        The first rule that is broken, with file, line and field: the file is missing or is not
        the one described (size, checksum); it is not UTF-8, starts with a byte order mark, has
        carriage returns or no final newline; its header is another one; a row is short or long;
        a cell is not a number, is out of range, empty, or an unknown code; a value is missing
        without a reason; a key occurs twice; rows are not sorted, or are more or fewer than
        promised.
    """
    rows = _rows(resource, _text(folder, resource))
    columns = {
        field.name: list(cells)
        for field, cells in zip(resource.fields, zip(*rows, strict=True), strict=True)
    }
    for field in resource.fields:
        _check_field(resource, field, columns[field.name], codes)
    _check_reasons(resource, columns)
    _check_key(resource, columns)
    if resource.rows not in (None, len(rows)):
        raise TableError(
            resource.path, None, None, "rows are missing or were added",
            f"{len(rows)} rows, expected {resource.rows}",
        )  # fmt: skip
    return columns


def read_text(folder: Path, text: Text) -> str:
    """Return a file of the package that is no table.

    Raises
    ------
    TableError
        The file is missing, is not the one described, or is not UTF-8.
    """
    content = _content(folder, text)
    _check_sum(text, content)
    return _decoded(text, content)


def _text(folder: Path, resource: Resource) -> str:
    content = _content(folder, resource)
    text = _decoded(resource, content)
    if hashlib.sha256(content).hexdigest() != resource.sha256:
        rows = _rows(resource, text)  # A broken row says more than a checksum.
        _check_cells_only(resource, rows)
    _check_sum(resource, content)
    return text


def _content(folder: Path, file: Resource | Text) -> bytes:
    try:
        return (folder / file.path).read_bytes()
    except OSError:
        raise TableError(file.path, None, None, "the file is missing") from None


def _check_sum(file: Resource | Text, content: bytes) -> None:
    found = hashlib.sha256(content).hexdigest()
    if len(content) != file.size or found != file.sha256:
        raise TableError(
            file.path, None, None, "the checksum is not the one in datapackage.json",
            f"found sha256 {found[:12]}…, expected {file.sha256[:12]}…",
        )  # fmt: skip


def _decoded(resource: Resource | Text, content: bytes) -> str:
    if content.startswith(BYTE_ORDER_MARK):
        raise TableError(resource.path, 1, None, "starts with a byte order mark")
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TableError(resource.path, line, None, "not UTF-8") from error
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        raise TableError(resource.path, line, None, "a carriage return", "lines end with \\n only")
    if not text.endswith("\n"):
        line = text.count("\n") + 1
        raise TableError(resource.path, line, None, "no newline at the end of the file")
    return text


def _rows(resource: Resource, text: str) -> list[list[str]]:
    names = [field.name for field in resource.fields]
    lines = list(_lines(resource, text))
    if not lines:
        raise TableError(resource.path, 1, None, "the file is empty")
    header, *rows = lines
    if header != names:
        raise TableError(
            resource.path, 1, None, "the header is another one",
            f"found {','.join(header)}, expected {','.join(names)}",
        )  # fmt: skip
    for line, row in enumerate(rows, start=_FIRST_ROW):
        if len(row) != len(names):
            rule = "a short row" if len(row) < len(names) else "a long row"
            raise TableError(
                resource.path, line, None, rule, f"{len(row)} cells, expected {len(names)}"
            )
    if not rows:
        raise TableError(resource.path, None, None, "the table has no rows")
    return rows


def _lines(resource: Resource, text: str) -> Iterator[list[str]]:
    """Yield the rows of a file, its header too. A row is one line, so that lines can be told."""
    reader = csv.reader(text.split("\n")[:-1], strict=True)
    for line in count(1):
        try:
            row = next(reader, None)
        except csv.Error as error:
            # A quote that is never closed is noticed at the end of the file: tell its beginning.
            raise TableError(resource.path, line, None, f"not CSV: {error}") from error
        if row is None:
            return
        if reader.line_num != line:
            raise TableError(resource.path, line, None, "a cell holds a line break")
        yield row


def _check_cells_only(resource: Resource, rows: Sequence[Sequence[str]]) -> None:
    """Raise for the first cell that breaks a rule of its own field; code lists stay out of it."""
    for position, field in enumerate(resource.fields):
        _check_field(resource, field, [row[position] for row in rows], {})


def _check_field(
    resource: Resource, field: Field, cells: list[str], codes: Mapping[str, Collection[str]]
) -> None:
    """Check one column; each text once, and its line is looked up only when it is wrong."""
    allowed = codes.get(resource.references.get(field.name, ""))
    wrong = {cell: problem for cell in set(cells) if (problem := _problem(field, cell, allowed))}
    if not wrong:
        return
    position = next(n for n, cell in enumerate(cells) if cell in wrong)
    raise TableError(
        resource.path, position + _FIRST_ROW, field.name, wrong[cells[position]],
        f"found {cells[position]!r}",
    )  # fmt: skip


def _problem(field: Field, cell: str, allowed: Collection[str] | None) -> str:
    """Return the rule that a cell breaks, else an empty text."""
    if not cell:
        return "empty" if field.required else ""
    if field.kind != "string":
        return _not_a_number(field, cell) or _out_of_range(field, float(cell))
    if allowed is not None and cell not in allowed:
        return "an unknown code"
    if field.codes and cell not in field.codes:
        return "an unknown code"
    if field.pattern and not re.fullmatch(field.pattern, cell):
        return f"does not match {field.pattern}"
    if field.longest is not None and len(cell) > field.longest:
        return "must be empty" if field.longest == 0 else f"longer than {field.longest}"
    return "a space at the edge" if cell != cell.strip() else ""


def _not_a_number(field: Field, cell: str) -> str:
    whole = field.kind == "integer"
    if (_WHOLE if whole else _NUMBER).fullmatch(cell):
        printed = len(cell.partition(".")[2])
        if field.decimals is not None and printed > field.decimals:
            few = f"more than {field.decimals} decimals"
            return few + (", or a thousands separator" if _THOUSANDS.fullmatch(cell) else "")
        return ""
    if cell.strip().lower() in _NOTHING:
        return "a word for nothing: a missing value is an empty cell"
    if _THOUSANDS.fullmatch(cell):
        return "a thousands separator or decimal comma"
    if "," in cell:
        return "a decimal comma"
    return "not a whole number" if whole else "not a number"


def _out_of_range(field: Field, value: float) -> str:
    if field.minimum is not None and value < field.minimum:
        return f"less than {field.minimum:g}"
    if field.maximum is not None and value > field.maximum:
        return f"more than {field.maximum:g}"
    return ""


def _check_reasons(resource: Resource, columns: Columns) -> None:
    """Raise for the first value that is missing while neither of its flags says why."""
    if not columns.keys() >= set(_FLAGGED):
        return
    cells = zip(*(columns[name] for name in _FLAGGED), strict=True)
    for line, (value, status, confidentiality) in enumerate(cells, start=_FIRST_ROW):
        if not (value or status or confidentiality):
            raise TableError(
                resource.path, line, "value", "missing without a reason",
                "status or confidentiality says why a value is not there",
            )  # fmt: skip


def _check_key(resource: Resource, columns: Columns) -> None:
    keys = list(zip(*(columns[name] for name in resource.key), strict=True))
    named = ", ".join(resource.key)
    if len(set(keys)) != len(keys):
        first = {key: line for line, key in reversed(list(enumerate(keys, start=_FIRST_ROW)))}
        line = next(n for n, key in enumerate(keys, start=_FIRST_ROW) if first[key] != n)
        key = keys[line - _FIRST_ROW]
        raise TableError(
            resource.path, line, named, "a duplicate key", f"{', '.join(key)}, as line {first[key]}"
        )
    if resource.sorted and keys != sorted(keys):
        pairs = enumerate(pairwise(keys), start=_FIRST_ROW + 1)
        line = next(n for n, (before, after) in pairs if after < before)
        raise TableError(resource.path, line, named, "rows are not sorted by their key")
