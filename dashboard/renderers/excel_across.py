"""Native charts of a workbook across regions, activities or parts: bars, clouds, waterfalls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.exhibits.exhibit import Exhibit, Role, Series
from dashboard.renderers.chart import Label, Point
from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.charts.rows import BarRow
from dashboard.renderers.charts.scatter import axis_titles, scatter_chart
from dashboard.renderers.charts.scatter_names import leaders_of
from dashboard.renderers.charts.scatter_pairs import pairs
from dashboard.renderers.charts.waterfall import waterfall_rows
from dashboard.renderers.excel_around import plot_area, write_lines, write_names
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_formats import axis_format
from dashboard.renderers.excel_look import HEIGHT, WIDTH, Place, axis_look, cells_of, font, head
from dashboard.renderers.layout import Frame
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.native import bar_ends, bar_tone, hollow, stack
from dashboard.renderers.palette import colour
from dashboard.renderers.powerpoint.fit import Fit
from dashboard.renderers.ranking import neutral_value
from dashboard.renderers.wording import unit_for
from dashboard.vocabulary.messages import message

#: What the columns of a waterfall are stacked of, keys of ``slides.stack``.
_PIECES = ("foot", "above", "below", "top", "level")

#: Points in a px, and the smallest dot that a program draws.
_POINTS, _SMALLEST = 0.75, 3


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
    """Return two measures against each other: a dot per region, named where there is room."""
    chart = workbook.add_chart({"type": "scatter"})
    fit = Fit(scatter_chart(exhibit, Frame("wide", WIDTH, HEIGHT, 1)), ticked=True)
    for (role, size), first, last in _alike(exhibit):
        tone = colour(LOOKS[role].tone)
        chart.add_series(
            {
                "name": head(place, 2),
                "categories": cells_of(place, first, 1, last),
                "values": cells_of(place, first, 2, last),
                "marker": {
                    "type": "circle",
                    "size": size,
                    "fill": {"color": tone},
                    "border": {"color": colour("paper"), "width": 0.75},
                },
            }
        )
    names = axis_titles(exhibit, cells.units) or (exhibit.unit.name, exhibit.unit.name)
    ends, puts = (fit.across, fit.up), (chart.set_x_axis, chart.set_y_axis)
    for number, ((low, high), step, put) in enumerate(zip(ends, fit.steps, puts, strict=True)):
        unit = unit_for(exhibit, cells.units[number])
        label = {"name": names[number], "name_font": font(colour("soft"))}
        form = axis_format(unit, exhibit.language, step)
        scale = {"min": low, "max": high, "major_unit": step, "num_format": form}
        put({**axis_look(grid=True), **label, **scale, "label_position": "low"})
    chart.set_legend({"none": True})
    chart.set_plotarea(plot_area(fit))
    write_lines(chart, leaders_of(fit.chart), cells.corner, place.aside)
    named = [one for one in fit.chart.labels if one.panel >= 0 and not _of_axis(one, fit)]
    write_names(chart, fit, named, place.aside)
    return chart


def _alike(exhibit: Exhibit) -> list[tuple[tuple[Role, int], int, int]]:
    """Return the look of the dots that follow one another and look alike: role and size, rows."""
    sizes = {pair.series.region: pair.size for pair in pairs(exhibit)}
    looks = []
    for group in by_region(exhibit):
        size = sizes.get(group[0].region, LOOKS[group[0].role].size)
        looks.append((group[0].role, max(round(size * _POINTS), _SMALLEST)))
    found: list[tuple[tuple[Role, int], int, int]] = []
    for row, look in enumerate(looks):
        if found and found[-1][0] == look:
            found[-1] = (look, found[-1][1], row)
        else:
            found.append((look, row, row))
    return found


def _of_axis(label: Label, fit: Fit) -> bool:
    """Tell whether a label names an axis, which the native chart does itself."""
    return label.at == Point(fit.panel.x.high, fit.panel.y.low)


def waterfall(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return stacked columns for the parts, and dots for the levels, with the values at them.

    Their pieces stand on the sheet of what a chart is drawn of.
    """
    rows = waterfall_rows(exhibit)
    last = len(rows) - 1
    heads = (message(exhibit.language, f"slides.stack.{key}") for key in _PIECES)
    foot, *parts, top, level = [
        place.aside.add(name, values) for name, values in zip(heads, _pieces(rows), strict=True)
    ]
    chart = workbook.add_chart({"type": "column", "subtype": "stacked"})
    for i, piece in enumerate((foot, *parts)):
        look: dict[str, Any] = {"points": [_piece(row) for row in rows]}
        chart.add_series(
            {
                "name": cells.columns[0],
                "categories": cells_of(place, 0, 0, last),
                "values": piece,
                "gap": 60,
                **(look if i else {"fill": {"none": True}}),
            }
        )
    chart.combine(_ends(workbook, rows, place, top, level))
    chart.set_x_axis({**axis_look(), "label_position": "low"})
    chart.set_y_axis(axis_look(shown=False))
    chart.set_legend({"none": True})
    return chart


def _pieces(rows: Sequence[BarRow]) -> list[list[float | None]]:
    """Return foot, part above and below the axis, top, and level of each row, column by column."""
    stacks = [stack(row) for row in rows]
    return [
        [one.foot for one in stacks],
        [one.above for one in stacks],
        [one.below for one in stacks],
        [max(row.low, row.high) for row in rows],
        [row.high if row.level else None for row in rows],
    ]


def _piece(row: BarRow) -> dict[str, Any]:
    """Return the look of a part: light with an edge where its value may change."""
    if not row.hollow:
        return {"fill": {"color": colour(row.tone)}}
    return {"fill": {"color": hollow(row.tone)}, "border": {"color": colour(row.tone)}}


def _ends(
    workbook: Any, rows: Sequence[BarRow], place: Place, top: list[Any], level: list[Any]
) -> Any:
    """Return points without a line: the tops of the parts, with their values; dots for levels."""
    last = len(rows) - 1
    ends = workbook.add_chart({"type": "line"})
    ends.add_series(
        {
            "name": rows[0].name,
            "categories": cells_of(place, 0, 0, last),
            "values": top,
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
            "name": rows[0].name,
            "categories": cells_of(place, 0, 0, last),
            "values": level,
            "line": {"none": True},
            "marker": dot,
        }
    )
    ends.show_blanks_as("gap")
    return ends
