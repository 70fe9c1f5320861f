"""Native charts of a workbook across regions, activities or parts: bars, clouds, waterfalls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.charts.rank import neutral_value
from dashboard.renderers.charts.rows import BarRow
from dashboard.renderers.charts.scatter import axis_names
from dashboard.renderers.charts.waterfall import waterfall_rows
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_formats import number_format
from dashboard.renderers.excel_look import Place, axis_look, cells_of, font, head
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.native import bar_ends, bar_tone, hollow
from dashboard.renderers.palette import colour
from dashboard.renderers.wording import unit_for

#: With more dots than this only the chosen ones are named.
_ALL_NAMED = 15

#: Columns of the pieces of a waterfall stand so far right of its values.
PIECES_AT = 3


def bars(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return horizontal bars in the order of the block, the first on top."""
    chart = workbook.add_chart({"type": "bar"})
    last, last_column = len(cells.rows) - 1, len(cells.columns) - 1
    for column in range(len(cells.columns)):
        points = [
            _bar(series, loose=cells.provisional[i][column], earlier=column < last_column)
            for i, series in enumerate(exhibit.series)
        ]
        chart.add_series(
            {
                "name": head(place, 1 + column),
                "categories": cells_of(place, 0, 0, last),
                "values": cells_of(place, 0, 1 + column, last),
                "fill": {"color": colour("context")},
                "points": points,
                "gap": 40,
                "data_labels": {"value": True, "font": font()},
            }
        )
    # The axes are named by where they are: the one of the names is vertical.
    names = {"reverse": True, "label_position": "low", "interval_unit": 1}
    chart.set_y_axis({**axis_look(), **names})
    origin = neutral_value(exhibit)
    low, high = bar_ends(cells, origin)
    ends = {"min": origin} if low == origin else {"max": origin} if high == origin else {}
    crossing = {"crossing": origin} if origin else {}
    chart.set_x_axis({**axis_look(shown=False), **ends, **crossing})
    chart.set_legend({"position": "top", "font": font()} if last_column else {"none": True})
    return chart


def _bar(series: Series, *, loose: bool, earlier: bool) -> dict[str, Any]:
    """Return the look of a bar: light with an edge where its value may change."""
    tone = bar_tone(series, earlier=earlier)
    if not loose:
        return {"fill": {"color": colour(tone)}}
    return {"fill": {"color": hollow(tone)}, "border": {"color": colour(tone), "width": 1.25}}


def scatter(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return two measures against each other: a dot per region, the chosen ones named."""
    chart = workbook.add_chart({"type": "scatter"})
    last = len(cells.rows) - 1
    shown = dict.fromkeys(series.region for series in exhibit.series)
    firsts = [next(one for one in exhibit.series if one.region == code) for code in shown]
    chart.add_series(
        {
            "name": head(place, 2),
            "categories": cells_of(place, 0, 1, last),
            "values": cells_of(place, 0, 2, last),
            "marker": {"type": "circle", "size": 7, "fill": {"color": colour("context")}},
            "points": [{"fill": {"color": colour(LOOKS[one.role].tone)}} for one in firsts],
            "data_labels": {
                "value": True,
                "position": "right",
                "custom": [_named(one, len(firsts)) for one in firsts],
            },
        }
    )
    names = axis_names(exhibit) or (exhibit.unit.name, exhibit.unit.name)
    for number, put in enumerate((chart.set_x_axis, chart.set_y_axis)):
        unit = unit_for(exhibit, cells.units[number])
        form = number_format(unit, exhibit.language)
        label = {"name": names[number], "name_font": font(colour("soft"))}
        ends = {"min": 0} if exhibit.zero_based and _lowest(cells, number) >= 0 else {}
        put({**axis_look(grid=True), **label, **ends, "num_format": form, "label_position": "low"})
    chart.set_legend({"none": True})
    return chart


def _named(series: Series, count: int) -> dict[str, Any]:
    """Return the name of a dot, none where it is one of many."""
    if series.role == "context" and count > _ALL_NAMED:
        return {"delete": True}
    look = LOOKS[series.role]
    tone = font(colour(look.label), bold=series.role == "focus")
    return {"value": series.short or series.name, "font": tone}


def _lowest(cells: Block, column: int) -> float:
    return min((row[column] or 0.0 for row in cells.values), default=0.0)


def waterfall(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return stacked columns for the parts, and dots for the levels, with the values at them.

    They refer to the pieces that `pieces_of` gives, which stand beside the values.
    """
    rows = waterfall_rows(exhibit)
    last = len(rows) - 1
    chart = workbook.add_chart({"type": "column", "subtype": "stacked"})
    for i in range(3):
        look: dict[str, Any] = {"points": [_piece(row) for row in rows]}
        chart.add_series(
            {
                "name": head(place, PIECES_AT + i),
                "categories": cells_of(place, 0, 0, last),
                "values": cells_of(place, 0, PIECES_AT + i, last),
                "gap": 60,
                **(look if i else {"fill": {"none": True}}),
            }
        )
    chart.combine(_ends(workbook, rows, place))
    chart.set_x_axis({**axis_look(), "label_position": "low"})
    chart.set_y_axis(axis_look(shown=False))
    chart.set_legend({"none": True})
    return chart


def _piece(row: BarRow) -> dict[str, Any]:
    """Return the look of a part: light with an edge where its value may change."""
    if not row.hollow:
        return {"fill": {"color": colour(row.tone)}}
    return {"fill": {"color": hollow(row.tone)}, "border": {"color": colour(row.tone)}}


def _ends(workbook: Any, rows: Sequence[BarRow], place: Place) -> Any:
    """Return points without a line: the tops of the parts, with their values; dots for levels."""
    last = len(rows) - 1
    ends = workbook.add_chart({"type": "line"})
    ends.add_series(
        {
            "name": head(place, PIECES_AT + 3),
            "categories": cells_of(place, 0, 0, last),
            "values": cells_of(place, 0, PIECES_AT + 3, last),
            "line": {"none": True},
            "marker": {"type": "none"},
            "data_labels": {
                "value": True,
                "position": "above",
                "custom": [
                    {
                        "value": row.value,
                        "font": font(colour(row.tone if row.strong else "ink"), bold=True),
                    }
                    for row in rows
                ],
            },
        }
    )
    dot = {"type": "circle", "size": 8, "fill": {"color": colour("ink")}, "border": {"none": True}}
    ends.add_series(
        {
            "name": head(place, PIECES_AT + 4),
            "categories": cells_of(place, 0, 0, last),
            "values": cells_of(place, 0, PIECES_AT + 4, last),
            "line": {"none": True},
            "marker": dot,
        }
    )
    ends.show_blanks_as("gap")
    return ends
