"""The figures of an exhibit as native tables: as many slides as they need."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.excel_block import block
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.powerpoint.paint import type_in
from dashboard.renderers.powerpoint.sizes import AXIS_TYPE, EMU, Box
from dashboard.renderers.powerpoint.xml import SPACES, filled
from dashboard.renderers.table import cell_text

#: Rows and columns of figures that a slide holds in type that can be read.
ROWS, COLUMNS = 18, 5

_ROW, _HEAD = 17.5, 40.0
_YEAR, _WIDEST = 80.0, 150.0


def parts(exhibit: Exhibit) -> list[tuple[range, range]]:
    """Return the rows and columns of each table that the figures take."""
    cells = block(exhibit)
    rows, columns = len(cells.rows), len(cells.columns)
    return [
        (range(top, min(top + ROWS, rows)), range(left, min(left + COLUMNS, columns)))
        for left in range(0, columns, COLUMNS)
        for top in range(0, rows, ROWS)
    ]


def table(shapes: Any, exhibit: Exhibit, box: Box, part: tuple[range, range]) -> Any:
    """Add a table with some rows and columns of an exhibit over time, and return its frame."""
    cells = block(exhibit)
    rows, columns = part
    height = _HEAD + _ROW * len(rows)
    wide = min((box.width - _YEAR) / len(columns), _WIDEST)
    place = Box(box.left, box.top, _YEAR + wide * len(columns), height).emu
    frame = shapes.add_table(len(rows) + 1, len(columns) + 1, *place)
    made = frame.table
    _plain(made)
    made.columns[0].width = round(_YEAR * EMU)
    for i in range(len(columns)):
        made.columns[i + 1].width = round(wide * EMU)
    made.rows[0].height = round(_HEAD * EMU)
    _cell(made.cell(0, 0), cells.corner, "soft", head=True)
    for i, column in enumerate(columns, 1):
        tone = LOOKS[exhibit.series[column].role].label
        _cell(made.cell(0, i), cells.columns[column], tone, head=True, right=True)
    shown = _observed(exhibit)
    for i, row in enumerate(rows, 1):
        made.rows[i].height = round(_ROW * EMU)
        year = int(cells.rows[row])
        _cell(made.cell(i, 0), str(year), "soft")
        for j, column in enumerate(columns, 1):
            found = shown.get((exhibit.series[column].key, year))
            _cell(made.cell(i, j), cell_text(exhibit, found), "ink", right=True)
    return frame


def _observed(exhibit: Exhibit) -> dict[tuple[str, int], Observation]:
    found = observations(exhibit)
    return {(key, row.period): row for key, rows in found.items() for row in rows}


def _cell(cell: Any, text: str, tone: str, *, head: bool = False, right: bool = False) -> None:
    """Write a cell; a thin rule stands below each row, one of ink below the heads."""
    cell.text = text
    cell.margin_left = cell.margin_right = 3 * EMU
    cell.margin_top = cell.margin_bottom = EMU
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.MIDDLE
    for paragraph in cell.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
        for run in paragraph.runs:
            type_in(run.font, AXIS_TYPE, tone, bold=head)
    properties = cell._tc.get_or_add_tcPr()
    rule = filled("ink" if head else "rule")
    below = f'<a:lnB {SPACES} w="{round((1 if head else 0.5) * EMU)}">{rule}</a:lnB>'
    properties.insert(0, parse_xml(below))


def _plain(made: Any) -> None:
    """Take away the colours that tables come with; the first row stays a head for readers."""
    properties = made._tbl.tblPr
    properties.set("bandRow", "0")
    properties.set("firstRow", "1")
    style = properties.find(qn("a:tableStyleId"))
    if style is not None:
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
