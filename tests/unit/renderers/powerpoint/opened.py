"""A file of slides as another program reads it: its slides, charts and the workbooks in them."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pptx import Presentation
from pptx.oxml.ns import qn

from dashboard.renderers.powerpoint.deck import powerpoint

ADDRESS = "https://twente.test/nl/explore?indicator=employment"


def slides(shown: Any, catalogue: Any) -> list[Any]:
    """Return the slides of an exhibit."""
    made = powerpoint(shown, catalogue, address=ADDRESS)
    return list(Presentation(io.BytesIO(made)).slides)


def charts(slide: Any) -> list[Any]:
    """Return the native charts of a slide."""
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def cells(chart: Any) -> list[tuple[Any, ...]]:
    """Return the rows of the workbook in a chart, its heads first."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    return list(load_workbook(io.BytesIO(blob)).active.iter_rows(values_only=True))


@dataclass(frozen=True)
class Drawn:
    """A series of a chart: the column of its values, its first row, what is drawn across and up."""

    column: int
    row: int
    across: tuple[str, ...]
    up: tuple[float, ...]
    xml: Any


def drawn(chart: Any) -> list[Drawn]:
    """Return the series of a chart; what they draw must be what their cells hold."""
    rows = cells(chart)
    found = []
    for series in chart._chartSpace.iter(qn("c:ser")):
        values = _part(series, "c:val", "c:yVal")
        across = _part(series, "c:cat", "c:xVal")
        column, top, _, _ = _bounds(values)
        assert _held(rows, values) == [_number(text) for text in _texts(values)]
        assert [str(one) for one in _held(rows, across)] == [
            str(_number(text)) if _is_number(across) else text for text in _texts(across)
        ]
        up = tuple(float(text) for text in _texts(values))
        found.append(Drawn(column - 1, top - 2, tuple(_texts(across)), up, series))
    return found


def _part(series: Any, *names: str) -> Any:
    return next(one for one in (series.find(qn(name)) for name in names) if one is not None)


def _bounds(part: Any) -> tuple[int, int, int, int]:
    reference = part.find(f".//{qn('c:f')}").text
    return range_boundaries(re.sub(r"^.*!", "", reference))


def _held(rows: list[tuple[Any, ...]], part: Any) -> list[Any]:
    """Return the cells that a part of a series refers to; empty ones are not drawn."""
    left, top, right, bottom = _bounds(part)
    held = [one for row in rows[top - 1 : bottom] for one in row[left - 1 : right]]
    return [one if isinstance(one, str) else _number(one) for one in held if one is not None]


def _texts(part: Any) -> list[str]:
    return [one.text for one in part.iter(qn("c:v"))]


def _is_number(part: Any) -> bool:
    return part.find(qn("c:numRef")) is not None


def _number(text: str | float) -> float:
    """Return a number to fifteen digits: no spreadsheet holds more."""
    return float(f"{float(text):.15g}")
