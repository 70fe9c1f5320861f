"""Native charts of a workbook over the years: lines, small multiples.

A line is drawn as straight pieces between points with the year as its x, so that a broken series
is drawn in pieces of one column, and a year without a value leaves a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.charts.line import line_chart, value_axis
from dashboard.renderers.charts.line_labels import leaders
from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.charts.pins import pin_lines
from dashboard.renderers.charts.time_axis import target_lines
from dashboard.renderers.excel_around import (
    band_edges,
    plot_area,
    strokes_of,
    write_lines,
    write_names,
)
from dashboard.renderers.excel_block import Block
from dashboard.renderers.excel_formats import axis_format
from dashboard.renderers.excel_look import HEIGHT, WIDTH, Place, axis_look, cells_of, font, head
from dashboard.renderers.layout import Frame
from dashboard.renderers.looks import LOOKS, MARKERS
from dashboard.renderers.native import (
    Stretch,
    hollow,
    stretches,
    year_step,
    years_of,
)
from dashboard.renderers.observations import observations
from dashboard.renderers.palette import colour
from dashboard.renderers.powerpoint.fit import Fit
from dashboard.renderers.ranking import neutral_value

_MARKERS = {"diamond": "diamond", "ring": "circle", "dot": "circle"}


def lines(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> Any:
    """Return the lines of an exhibit, named where our drawing names them."""
    pieces = [
        piece
        for column, series in enumerate(exhibit.series)
        for piece in stretches(cells, column, series.breaks)
    ]
    chart = _drawn(workbook, exhibit, pieces, place)
    fit = Fit(line_chart(exhibit, Frame("wide", WIDTH, HEIGHT, 1)))
    first, last = fit.across
    years = years_of(cells)
    chart.set_x_axis({**_years(exhibit, cells, year_step(years)), "min": first, "max": last})
    chart.set_y_axis(_values(exhibit))
    chart.set_plotarea(plot_area(fit))
    chart.set_legend({"none": True})
    explained = (
        band_edges(fit),
        strokes_of(fit),
        target_lines(exhibit, years),
        pin_lines(exhibit, fit.panel.y),
        *leaders(fit.chart.labels, years[-1], fit.panel),
    )
    write_lines(chart, explained, cells.corner, place.aside)
    write_names(chart, fit, fit.chart.labels, place.aside)
    return chart


def multiples(workbook: Any, exhibit: Exhibit, cells: Block, place: Place) -> list[Any]:
    """Return a chart for each region, all on the same axes, each under the name of its region."""
    years = years_of(cells)
    found = []
    for group in by_region(exhibit):
        columns = [exhibit.series.index(one) for one in group]
        pieces = [
            piece
            for column in columns
            for piece in stretches(cells, column, exhibit.series[column].breaks)
        ]
        # A region without a value keeps its panel: a chart must have a series, so an empty one.
        pieces = pieces or [Stretch(columns[0], 0, len(cells.rows) - 1, False, False, True)]
        chart = _drawn(workbook, exhibit, pieces, place)
        chart.set_x_axis(_years(exhibit, cells, max(years[-1] - years[0], 1)))
        values = _values(exhibit)
        chart.set_y_axis({**values, "major_unit": values["max"] - values["min"]})
        chart.set_legend({"none": True})
        tone = colour(LOOKS[group[0].role].label)
        title = {"name": group[0].short or group[0].name, "name_font": font(tone, bold=True)}
        chart.set_title({**title, "overlay": False})
        found.append(chart)
    return found


def _drawn(workbook: Any, exhibit: Exhibit, pieces: Sequence[Stretch], place: Place) -> Any:
    """Return a chart with a series for each piece."""
    chart = workbook.add_chart({"type": "scatter", "subtype": "straight"})
    for piece in pieces:
        series = exhibit.series[piece.column]
        chart.add_series(
            {
                "name": head(place, 1 + piece.column),
                "categories": cells_of(place, piece.first, 0, piece.last),
                "values": cells_of(place, piece.first, 1 + piece.column, piece.last),
                **_look(series, piece, alone=exhibit.view.chart == "multiples"),
            }
        )
    return chart


def _look(series: Series, piece: Stretch, *, alone: bool) -> dict[str, Any]:
    """Return line or marks of a piece: dashed and hollow for what may change.

    ``alone`` in its panel no line is a mere context of others.
    """
    look = LOOKS["peer" if alone and series.role == "context" else series.role]
    tone = colour(look.tone)
    published = series.role in MARKERS
    if piece.joined and not published:
        line: dict[str, Any] = {"color": tone, "width": look.width * (0.7 if piece.loose else 1)}
        if look.dash == "dotted":
            line["dash_type"] = "round_dot"
        elif piece.loose:
            line["dash_type"] = "dash"
        return {"line": line, "marker": {"type": "none"}}
    is_open = piece.loose or look.shape == "ring"
    marker = {
        "type": _MARKERS[look.shape],
        "size": 8 if published else 5,
        "border": {"color": tone, "width": 1.5},
        "fill": {"color": hollow(look.tone) if is_open else tone},
    }
    return {"line": {"none": True}, "marker": marker}


def _years(exhibit: Exhibit, cells: Block, step: int) -> dict[str, Any]:
    """Return the axis of the years, through the value that means no difference if there is one."""
    years = years_of(cells)
    return {
        **axis_look(),
        "min": years[0],
        "max": years[-1] if len(years) > 1 else years[0] + 1,
        "major_unit": step,
        "num_format": "0",
        "label_position": "low",
    }


def _values(exhibit: Exhibit) -> dict[str, Any]:
    """Return the axis of the values: ours, so that its ends and steps are the same."""
    axis = value_axis(exhibit, observations(exhibit))
    step = axis.ticks[1].at - axis.ticks[0].at
    look = {
        **axis_look(grid=True),
        "num_format": axis_format(exhibit.unit, exhibit.language, step),
        "min": axis.ticks[0].at,
        "max": axis.ticks[-1].at,
        "major_unit": step,
    }
    return {**look, "crossing": neutral_value(exhibit)} if axis.zero is not None else look
