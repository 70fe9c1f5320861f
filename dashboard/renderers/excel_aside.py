"""A hidden sheet of a workbook: what a native chart is drawn of that is no figure to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.renderers.excel_formats import Formats


class Aside:
    """Collects columns of numbers under their heads, and writes them on a sheet of their own.

    The first row says what the columns are; a number that is None leaves its cell empty.
    """

    def __init__(self, sheet: str):
        self.sheet = sheet
        self._columns: list[tuple[str, tuple[float | None, ...]]] = []

    def __bool__(self) -> bool:
        """Tell whether there is anything to write."""
        return bool(self._columns)

    def add(self, head: str, values: Sequence[float | None]) -> list[Any]:
        """Add a column and return the cells of its values."""
        self._columns.append((head, tuple(values)))
        column = len(self._columns) - 1
        return [self.sheet, 2, column, 1 + len(values), column]

    def write(self, workbook: Any, about: str, formats: Formats) -> None:
        """Add the sheet, hidden."""
        sheet = workbook.add_worksheet(self.sheet)
        sheet.hide()
        sheet.write_string(0, 0, about, formats.text)
        for column, (head, values) in enumerate(self._columns):
            sheet.set_column(column, column, 16)
            sheet.write_string(1, column, head, formats.head)
            for row, value in enumerate(values, 2):
                if value is not None:
                    sheet.write_number(row, column, value, formats.text)
