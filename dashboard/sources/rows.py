"""Read source files and write table files, as text, cell by cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from dashboard.errors import SourceError

Row = dict[str, str]


def source_text(folder: Path, name: str) -> str:
    """Return the text of a source file.

    Raises
    ------
    SourceError
        The file is not there, or is not UTF-8.
    """
    try:
        return (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SourceError(f"{name}: no such file in the folder of sources") from None
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: not UTF-8 ({error.reason})") from error


def source_rows(folder: Path, name: str, columns: Sequence[str]) -> list[Row]:
    """Return the rows of a source table; every cell is the text that the file holds.

    Raises
    ------
    SourceError
        The file is missing, has other columns than ``columns``, or a row of another length.
    """
    lines = csv.reader(io.StringIO(source_text(folder, name)), strict=True)
    header = next(lines, [])
    if sorted(header) != sorted(columns):
        raise SourceError(f"{name}: columns are {header}, expected {sorted(columns)}")
    rows = []
    for cells in lines:
        if len(cells) != len(header):
            raise SourceError(
                f"{name}, line {lines.line_num}: {len(cells)} cells, expected {len(header)}"
            )
        rows.append(dict(zip(header, cells, strict=True)))
    return rows


def table_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as it is stored: comma, line feed, final newline, the same every time."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()
