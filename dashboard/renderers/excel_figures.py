"""The figures below a chart of a workbook: its block, with what the table on the page has besides.

A ranking of two years has places and moves right of the values; pinned years have what changed
between them below the values.
"""

from __future__ import annotations

from typing import Any

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.differences import differences_head
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_formats import MOVE, Formats
from dashboard.renderers.moving import two_years
from dashboard.renderers.native_slope import place_heads, places

#: Height of the heads in px: three lines.
_HEADS = 60


class Figures:
    """Writes the figures of an exhibit on a sheet, the corner of their block at a row."""

    def __init__(self, sheet: Any, top: int, exhibit: Exhibit, cells: Block, formats: Formats):
        self._sheet, self._top = sheet, top
        self._exhibit, self._cells, self._formats = exhibit, cells, formats

    def write(self) -> int:
        """Write all of them and return the first row below."""
        self._sheet.set_row_pixels(self._top, _HEADS)
        self._heads()
        for i, row in enumerate(self._cells.rows, 1):
            if isinstance(row, int):
                self._sheet.write_number(self._top + i, 0, row, self._formats.year)
            else:
                self._sheet.write_string(self._top + i, 0, row, self._formats.text)
            self._values(i)
        self._places()
        return self._differences(self._top + 1 + len(self._cells.rows))

    def _heads(self) -> None:
        self._sheet.write_string(self._top, 0, self._cells.corner, self._formats.head)
        for column, name in enumerate(self._cells.columns, 1):
            self._sheet.write_string(self._top, column, name, self._formats.head_right)

    def _values(self, row: int) -> None:
        cells = self._cells
        for column, value in enumerate(cells.values[row - 1]):
            if value is not None:
                unit = cells.units[column if cells.by_column else row - 1]
                item = "" if cells.by_column else self._exhibit.series[row - 1].item
                form = self._formats.number(unit, item)
                self._sheet.write_number(self._top + row, column + 1, value, form)

    def _places(self) -> None:
        """Write place in both years and the move between them, right of the values."""
        years = two_years(self._exhibit)
        if years is None:
            return
        left = 1 + len(self._cells.columns)
        forms = (
            self._formats.numbered("0"),
            self._formats.numbered("0"),
            self._formats.numbered(MOVE),
        )
        for column, head in enumerate(place_heads(self._exhibit, years), left):
            self._sheet.set_column(column, column, 16)
            self._sheet.write_string(self._top, column, head, self._formats.head_right)
        for row, found in enumerate(places(self._exhibit, years), self._top + 1):
            for column, (value, form) in enumerate(zip(found, forms, strict=True), left):
                if value is not None:
                    self._sheet.write_number(row, column, value, form)

    def _differences(self, row: int) -> int:
        """Write what changed between the pinned years, below the values; return the row below."""
        found = {one.series: one for one in self._exhibit.differences}
        if not found:
            return row
        self._sheet.write_string(row, 0, differences_head(self._exhibit), self._formats.foot)
        for column, series in enumerate(self._exhibit.series, 1):
            one = found.get(series.key)
            if one is not None and one.value is not None:
                form = self._formats.of(one.unit, foot=True)
                self._sheet.write_number(row, column, one.value, form)
            else:
                self._sheet.write_blank(row, column, None, self._formats.foot)
        return row + 1
