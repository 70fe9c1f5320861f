"""The small workbook inside a native chart: what opens when a presenter edits its data."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pptx.oxml.ns import qn
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from dashboard.renderers.excel import OPTIONS

NAME = "Data"

Cell = str | float | int | None


@dataclass(frozen=True)
class Sheet:
    """A block of cells below a row of heads; ``formats`` are the number formats of the columns."""

    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    formats: Sequence[str]

    def head(self, column: int) -> str:
        """Return the reference of a head."""
        return f"{NAME}!${xl_col_to_name(column)}$1"

    def cells(self, column: int, first: int, last: int) -> str:
        """Return the reference of some rows of a column, counted from the first below the head."""
        letter = xl_col_to_name(column)
        return f"{NAME}!${letter}${first + 2}:${letter}${last + 2}"

    def heads_of(self, first: int, last: int) -> str:
        """Return the reference of some heads that stand beside one another."""
        return f"{NAME}!${xl_col_to_name(first)}$1:${xl_col_to_name(last)}$1"

    def row(self, number: int, first: int, last: int) -> str:
        """Return the reference of some cells of a row, counted from the first below the heads."""
        left, right = xl_col_to_name(first), xl_col_to_name(last)
        return f"{NAME}!${left}${number + 2}:${right}${number + 2}"

    def workbook(self) -> bytes:
        """Return the workbook; the same cells give the same bytes."""
        output = io.BytesIO()
        book = Workbook(output, OPTIONS)
        book.set_properties({"created": datetime(2000, 1, 1)})
        page = book.add_worksheet(NAME)
        page.set_column(0, 0, 28)
        page.set_column(1, max(len(self.heads) - 1, 1), 16)
        forms = [book.add_format({"num_format": one}) for one in self.formats]
        for column, head in enumerate(self.heads):
            page.write_string(0, column, head)
        for number, row in enumerate(self.rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(number, column, value)
                elif value is not None:
                    page.write_number(number, column, value, forms[column])
        book.close()
        return output.getvalue()


def refer(series: Any, *, name: str, across: str, values: str) -> None:
    """Let a series of a chart refer to its cells: its name, its categories or x, its values."""
    element = series._element
    for parents, reference in (
        ((qn("c:tx"),), name),
        ((qn("c:cat"), qn("c:xVal")), across),
        ((qn("c:val"), qn("c:yVal")), values),
    ):
        for parent in parents:
            found = element.find(parent)
            if found is not None:
                found.find(f".//{qn('c:f')}").text = reference
