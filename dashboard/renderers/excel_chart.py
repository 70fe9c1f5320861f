"""Native charts of a workbook, in our colours: lines, stacked areas, bars.

A line is drawn as straight pieces between points with the year as its x, so that a broken series
is drawn in pieces of one column, and a year without a value leaves a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.charts.rank import neutral_value
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_formats import FONT, number_format
from dashboard.renderers.looks import LOOKS, MARKERS
from dashboard.renderers.palette import colour

#: Kinds that a workbook draws itself.
NATIVE = frozenset({"line", "area", "bar", "rank"})

WIDTH, HEIGHT, ROW, AROUND = 900, 430, 21, 90
_MARKERS = {"diamond": "diamond", "ring": "circle", "dot": "circle"}
_STEPS = (1, 2, 5, 10, 20, 50)

#: Tones of the parts of a whole, neighbours unlike one another; hatched when they are used up.
_PARTS = ("soft", "rule", "context", "band", "ramp-3", "ramp-1", "ink", "ramp-2")

#: From this range on an axis needs no decimals.
_COARSE = 10

#: Names at the ends of lines need this part of the range between them.
_APART = 0.06
_MOST_NAMES = 5


class Place(NamedTuple):
    """Where a block stands: name of its sheet, row and column of its corner."""

    sheet: str
    row: int
    column: int


def can_be_drawn(exhibit: Exhibit, cells: Block) -> bool:
    """Tell whether a workbook draws this chart without making a gap look like zero."""
    whole = all(value is not None for row in cells.values for value in row)
    return exhibit.view.chart in NATIVE and (exhibit.view.chart != "area" or whole)


def native_chart(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return a chart of the workbook that refers to the cells of a block."""
    kind = exhibit.view.chart
    if kind == "line":
        chart = _lines(workbook, exhibit, cells, place)
    elif kind == "area":
        chart = _areas(workbook, exhibit, cells, place)
    else:
        chart = _bars(workbook, exhibit, cells, place)
    chart.set_title({"none": True})
    chart.set_chartarea({"border": {"none": True}, "fill": {"color": colour("paper")}})
    chart.show_blanks_as("gap")
    chart.set_size({"width": WIDTH, "height": chart_height(cells)})
    return chart


def chart_height(cells: Block) -> int:
    """Return the height in px of the chart of a block."""
    return HEIGHT if cells.over_time else max(200, AROUND + ROW * len(cells.rows))


def pieces(cells: Block, column: int, breaks: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pieces of a series between its breaks: first and last row of each, inclusive.

    Pieces without a value are left out, and empty rows at the ends of a piece.
    """
    edges = [0, *(i for i, year in enumerate(cells.rows) if year in breaks and i), len(cells.rows)]
    found = []
    for start, stop in pairwise(edges):
        known = [i for i in range(start, stop) if cells.values[i][column] is not None]
        if known:
            found.append((known[0], known[-1]))
    return found


def _lines(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    chart = workbook.add_chart({"type": "scatter", "subtype": "straight"})
    named = _named(exhibit, cells)
    repeated: list[int] = []
    count = 0
    for column, series in enumerate(exhibit.series):
        parts = pieces(cells, column, series.breaks)
        for i, (first, last) in enumerate(parts):
            ends = named and i == len(parts) - 1 and series.role != "context"
            chart.add_series(
                {
                    "name": [place.sheet, place.row, place.column + 1 + column],
                    "categories": _range(place, first, 0, last),
                    "values": _range(place, first, 1 + column, last),
                    **_look(series, cells, column, first, last),
                    **({"data_labels": _end(series, last - first)} if ends else {}),
                }
            )
            if i < len(parts) - 1 or series.role == "context":
                repeated.append(count)
            count += 1
    years = [year for year in cells.rows if isinstance(year, int)]
    span = years[-1] - years[0]
    chart.set_x_axis(
        {
            **_axis(),
            "min": years[0],
            "max": years[-1] if span else years[0] + 1,
            "major_unit": next((step for step in _STEPS if span <= 9 * step), _STEPS[-1]),
            "num_format": "0",
            "major_gridlines": {"visible": False},
            "label_position": "low",
        }
    )
    chart.set_y_axis(_value_axis(exhibit, cells))
    if named:
        chart.set_legend({"none": True})
        chart.set_plotarea({"layout": {"x": 0.07, "y": 0.04, "width": 0.72, "height": 0.84}})
    else:
        chart.set_legend({"position": "bottom", "font": _font(), "delete_series": repeated})
    return chart


def _named(exhibit: Exhibit, cells: Block) -> bool:
    """Tell whether the ends of the lines have room for their names; otherwise a legend names."""
    ends = []
    for column, series in enumerate(exhibit.series):
        known = [row[column] for row in cells.values if row[column] is not None]
        if known and series.role != "context":
            ends.append(known[-1] or 0.0)
    values = [value for row in cells.values for value in row if value is not None]
    low = min([0.0, *values]) if exhibit.zero_based else min(values)
    room = (max(values) - low) * _APART
    ends.sort()
    apart = all(after - before >= room for before, after in pairwise(ends))
    return len(ends) <= _MOST_NAMES and (apart or len(ends) < 2)


def _look(series: Series, cells: Block, column: int, first: int, last: int) -> dict[str, Any]:
    """Return line and marker of a piece; a value between two gaps would be no line at all."""
    look = LOOKS[series.role]
    tone = colour(look.tone)
    known = [cells.values[i][column] is not None for i in range(first, last + 1)]
    padded = [False, *known, False]
    alone = any(
        here and not (before or after)
        for before, here, after in zip(padded, padded[1:], padded[2:], strict=False)
    )
    marker = {
        "type": _MARKERS[look.shape],
        "size": 8 if series.role in MARKERS else 5,
        "border": {"color": tone, "width": 1.5},
        # A ring would be white on white where a program draws no border of markers.
        "fill": {"color": tone},
    }
    if series.role in MARKERS:
        return {"line": {"none": True}, "marker": marker}
    line = {"color": tone, "width": look.width}
    if look.dash == "dotted":
        line["dash_type"] = "round_dot"
    return {"line": line, "marker": marker if alone else {"type": "none"}}


def _end(series: Series, last: int) -> dict[str, Any]:
    """Return labels of which only the last is written: the name of the series."""
    tone = colour(LOOKS[series.role].label)
    written = {"value": series.short or series.name, "font": _font(tone, bold=True)}
    gone: list[dict[str, Any]] = [{"delete": True}] * last
    return {"value": True, "position": "right", "custom": [*gone, written]}


def _areas(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return stacked areas, the first series on top as in our own chart."""
    chart = workbook.add_chart({"type": "area", "subtype": "stacked"})
    last = len(cells.rows) - 1
    for column, series in reversed([*enumerate(exhibit.series)]):
        chart.add_series(
            {
                "name": [place.sheet, place.row, place.column + 1 + column],
                "categories": _range(place, 0, 0, last),
                "values": _range(place, 0, 1 + column, last),
                **_filled(series, column),
                "border": {"color": colour("paper"), "width": 1},
            }
        )
    chart.set_x_axis({**_axis(), "num_format": "0", "position_axis": "on_tick"})
    chart.set_y_axis(_value_axis(exhibit, cells))
    chart.set_legend({"position": "right", "font": _font()})
    return chart


def _filled(series: Series, number: int) -> dict[str, Any]:
    """Return the fill of a part: each its own, since a legend names them."""
    tone = colour(_PARTS[number % len(_PARTS)])
    if series.role == "focus":
        return {"fill": {"color": colour("focus")}}
    if number < len(_PARTS):
        return {"fill": {"color": tone}}
    pattern = {"pattern": "wide_upward_diagonal", "fg_color": tone, "bg_color": colour("paper")}
    return {"pattern": pattern}


def _bars(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return horizontal bars in the order of the block, the first on top."""
    chart = workbook.add_chart({"type": "bar"})
    tones = [colour(_bar_tone(series)) for series in exhibit.series]
    last = len(cells.rows) - 1
    for column in range(len(cells.columns)):
        chart.add_series(
            {
                "name": [place.sheet, place.row, place.column + 1 + column],
                "categories": _range(place, 0, 0, last),
                "values": _range(place, 0, 1 + column, last),
                "fill": {"color": colour("context")},
                "points": [{"fill": {"color": tone}} for tone in tones],
                "gap": 40,
                "data_labels": {"value": True, "font": _font()},
            }
        )
    # The axes are named by where they are: the one of the names is vertical.
    chart.set_y_axis({**_axis(), "reverse": True, "label_position": "low", "interval_unit": 1})
    axis = {**_axis(), "visible": False, "major_gridlines": {"visible": False}}
    neutral = neutral_value(exhibit)
    chart.set_x_axis({**axis, "crossing": neutral} if neutral else axis)
    chart.set_legend({"none": True})
    return chart


def _bar_tone(series: Series) -> str:
    return LOOKS[series.role].tone if series.role in ("focus", "second", "reference") else "context"


def _value_axis(exhibit: Exhibit, cells: Block) -> dict[str, Any]:
    values = [value for row in cells.values for value in row if value is not None]
    coarse = max(values) - min(0.0, *values) >= _COARSE
    unit = replace(exhibit.unit, decimals=0) if coarse else exhibit.unit
    axis = {
        **_axis(),
        "num_format": number_format(unit, exhibit.language),
        "major_gridlines": {"visible": True, "line": {"color": colour("rule"), "width": 0.75}},
        "line": {"none": True},
    }
    return {**axis, "min": 0} if exhibit.zero_based and min(values) >= 0 else axis


def _axis() -> dict[str, Any]:
    return {"num_font": _font(colour("soft")), "line": {"color": colour("soft"), "width": 0.75}}


def _font(tone: str = "", *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": 9, "color": tone or colour("ink"), "bold": bold}


def _range(place: Place, first: int, column: int, last: int) -> list[Any]:
    """Return a column of the block from one row of it to another."""
    top, at = place.row + 1, place.column + column
    return [place.sheet, top + first, at, top + last, at]
