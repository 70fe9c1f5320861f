"""Exhibit → CSV, as a spreadsheet of the language opens it or as programs read it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal, get_args

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.differences import differences_head
from dashboard.renderers.records import (
    COLUMNS,
    OF_SERIES,
    Record,
    by_series,
    column_name,
    records,
    sign_of,
)
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

Shape = Literal["tidy", "wide"]
SHAPES: tuple[Shape, ...] = get_args(Shape)

#: Says that a file is UTF-8 to spreadsheets, which otherwise guess.
MARK = "\ufeff"

#: Signs with which a spreadsheet lets a formula begin, full-width ones included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

#: Columns of a wide file between two pinned years.
_DIFFERENCE = ["difference", "difference_unit"]

Row = Mapping[str, str]
Layout = tuple[Sequence[str], Sequence[Row]]


def csv_text(
    exhibit: Exhibit, catalogue: Catalogue, *, plain: bool = False, shape: Shape = "tidy"
) -> str:
    r"""Return the observations of an exhibit as CSV with lines that end in ``\r\n``.

    Parameters
    ----------
    plain
        For programs: comma, decimal point, no byte order mark, columns named by their codes.
        Otherwise as a spreadsheet of the exhibit's language opens it (nl, de: semicolon and
        decimal comma; en: comma and point), with byte order mark; columns are named in words,
        their codes in brackets.
    shape
        ``tidy``: one row per observation. ``wide``: one row per series, with a column per year
        and, behind a year in which any cell has one, its status (the provider's letters,
        ``missing`` where no value is published, ``none`` where the table has no such row). Of two
        pinned years the difference stands last, with its unit.

    Returns
    -------
    str
        Values as computed, not rounded. A missing value is empty, never zero. A text that a
        spreadsheet would run as a formula gets an apostrophe before it.
    """
    comma = uses_comma(exhibit.language, plain=plain)
    found = records(exhibit, catalogue)
    columns, rows = _tidy(found, comma) if shape == "tidy" else _wide(exhibit, found, comma)
    output = io.StringIO(newline="")
    writer = csv.writer(output, delimiter=";" if comma else ",", lineterminator="\r\n")
    writer.writerow(columns if plain else [_head(exhibit, one) for one in columns])
    writer.writerows([row[one] for one in columns] for row in rows)
    return ("" if plain else MARK) + output.getvalue()


def uses_comma(language: Language, *, plain: bool) -> bool:
    """Tell whether a file has decimal commas, and so semicolons between its columns."""
    return not plain and language in ("nl", "de")


def number_text(value: float | None, *, comma: bool = False) -> str:
    """Return a number in full, without exponent and group signs; empty when it is missing."""
    if value is None:
        return ""
    text = f"{Decimal(repr(float(value))):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = "0" if text == "-0" else text
    return text.replace(".", ",") if comma else text


def inert(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: where it might, ``'`` goes first."""
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _tidy(found: Iterable[Record], comma: bool) -> Layout:
    return COLUMNS, [_cells(record, COLUMNS, comma) for record in found]


def _wide(exhibit: Exhibit, found: tuple[Record, ...], comma: bool) -> Layout:
    """Return one row per series, with the value of each year that occurs, and its status."""
    years = sorted({record.period for record in found})
    series = by_series(found)
    columns = [*OF_SERIES]
    for year in years:
        signed = any(sign_of(known.get(year)) for known in series.values())
        columns += [str(year), f"{year}_status"] if signed else [str(year)]
    columns += _DIFFERENCE if exhibit.differences else []
    differences = {one.series: one for one in exhibit.differences}
    rows = []
    for key, known in series.items():
        row = dict(_cells(next(iter(known.values())), OF_SERIES, comma))
        for year in years:
            record = known.get(year)
            row[str(year)] = number_text(record.value if record else None, comma=comma)
            row[f"{year}_status"] = sign_of(record)
        between = differences.get(key)
        row["difference"] = number_text(between.value if between else None, comma=comma)
        row["difference_unit"] = (between.unit.name or between.unit.short) if between else ""
        rows.append(row)
    return columns, rows


def _cells(record: Record, columns: Sequence[str], comma: bool) -> Row:
    """Return the cells of a record as text."""
    found = {}
    for name in columns:
        value = getattr(record, name)
        text = isinstance(value, str)
        found[name] = inert(value) if text else number_text(value, comma=comma)
    return found


def head(language: Language, column: str) -> str:
    """Return a column's head in words and, in brackets, its code; years stay as they are."""
    year, _, status = column.partition("_")
    if year.isdigit():
        return f"{year} {column_name(language, 'status').lower()}" if status else year
    return f"{column_name(language, column)} [{column}]"


def _head(exhibit: Exhibit, column: str) -> str:
    """Return a column's head, with its years where it lies between two."""
    if column not in _DIFFERENCE:
        return head(exhibit.language, column)
    unit = column_name(exhibit.language, "unit_name").lower()
    return differences_head(exhibit) + (f", {unit}" if column == "difference_unit" else "")
