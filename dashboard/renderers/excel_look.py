"""The look that all native charts of a workbook share: type, axes, and where their cells are."""

from __future__ import annotations

from typing import Any, NamedTuple

from dashboard.renderers.excel_aside import Aside
from dashboard.renderers.excel_formats import FONT
from dashboard.renderers.palette import colour

#: Size of a chart in px.
WIDTH, HEIGHT = 900, 430


class Place(NamedTuple):
    """Where a block stands: name of its sheet, row and column of its corner.

    ``aside`` takes what a chart is drawn of beside the block.
    """

    sheet: str
    row: int
    column: int
    aside: Aside


def axis_look(*, shown: bool = True, grid: bool = False) -> dict[str, Any]:
    """Return an axis with a thin line and soft labels; ``grid`` draws thin rules at its ticks."""
    look: dict[str, Any] = {
        "num_font": font(colour("soft")),
        "line": {"color": colour("soft"), "width": 0.75},
        "major_tick_mark": "none",
        "minor_tick_mark": "none",
        "major_gridlines": {"visible": grid},
    }
    if grid:
        look["major_gridlines"] = {
            "visible": True,
            "line": {"color": colour("rule"), "width": 0.75},
        }
        look["line"] = {"none": True}
    return look if shown else {**look, "visible": False}


def font(tone: str = "", *, bold: bool = False, size: int = 9) -> dict[str, Any]:
    """Return the type of a chart."""
    return {"name": FONT, "size": size, "color": tone or colour("ink"), "bold": bold}


def head(place: Place, column: int) -> list[Any]:
    """Return the cell with the head of a column, counted from the one of the names."""
    return [place.sheet, place.row, place.column + column]


def cells_of(place: Place, first: int, column: int, last: int) -> list[Any]:
    """Return a column of the block from one row of it to another."""
    top, at = place.row + 1, place.column + column
    return [place.sheet, top + first, at, top + last, at]
