"""Two measures against each other as a native chart: a dot per region, named if there is room."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE

from dashboard.exhibits.exhibit import Exhibit, Role
from dashboard.renderers.chart import Label
from dashboard.renderers.charts.scatter import axis_names, scatter_chart
from dashboard.renderers.charts.scatter_names import leaders_of
from dashboard.renderers.charts.scatter_pairs import Pair, pairs
from dashboard.renderers.excel_formats import axis_format
from dashboard.renderers.layout import TEXT
from dashboard.renderers.looks import BACK_TO_FRONT, LOOKS
from dashboard.renderers.powerpoint import looks
from dashboard.renderers.powerpoint.around import draw_around
from dashboard.renderers.powerpoint.fit import Fit, frame_of
from dashboard.renderers.powerpoint.labels import Pointed, write_labels
from dashboard.renderers.powerpoint.lines import form_of
from dashboard.renderers.powerpoint.paint import fill, line
from dashboard.renderers.powerpoint.sheet import Sheet, refer
from dashboard.renderers.powerpoint.sizes import CHART_TYPE, Box
from dashboard.renderers.wording import unit_for
from dashboard.vocabulary.messages import message

#: Diameter of a dot in points, and the smallest that a program draws.
_DOT, _SMALLEST = 8, 3


def scatter(shapes: Any, exhibit: Exhibit, box: Box) -> Any:
    """Add the cloud of an exhibit and return its frame: a series for each role."""
    ordered = _ordered(exhibit)
    groups = [
        (role, [i for i, pair in enumerate(ordered) if pair.series.role == role])
        for role in dict.fromkeys(pair.series.role for pair in ordered)
    ]
    # LibreOffice leaves out what precedes a longer series.
    longest = max(len(rows) for _, rows in groups)
    groups.sort(key=lambda group: len(group[1]) < longest)
    sheet = sheet_of(exhibit, ordered)
    data = XyChartData()
    for _, rows in groups:
        series = data.add_series(sheet.heads[2], sheet.formats[2])
        for i in rows:
            series.add_data_point(*ordered[i].at)
    frame = shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *box.emu, data)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.workbook())
    looks.base(chart)
    fit = Fit(scatter_chart(exhibit, frame_of(box)), ticked=True)
    rest = list(fit.chart.labels)
    for shown, (role, rows) in zip(chart.plots[0].series, groups, strict=True):
        refer(
            shown,
            name=sheet.head(2),
            across=sheet.cells(1, rows[0], rows[-1]),
            values=sheet.cells(2, rows[0], rows[-1]),
        )
        _dots(shown, role, [ordered[i] for i in rows])
        found = _labels([ordered[i] for i in rows], rest)
        write_labels(shown, found, fit, sheet.formats[2])
        rest = [label for label in rest if all(label is not one.label for one in found)]
    _axes(chart, exhibit, ordered[0], fit)
    looks.plot_at(chart, *fit.plot)
    draw_around(chart, fit, rest, leaders_of(fit.chart))
    return frame


def _ordered(exhibit: Exhibit) -> list[Pair]:
    """Return the regions with both values, from back to front."""
    return sorted(pairs(exhibit), key=lambda pair: BACK_TO_FRONT.index(pair.series.role))


def sheet_of(exhibit: Exhibit, ordered: list[Pair]) -> Sheet:
    """Return the workbook of a cloud: a row per region, a column for each measure."""
    names = axis_names(exhibit) or (exhibit.unit.name, exhibit.unit.name)
    region = message(exhibit.language, "charts.table.region")
    thirds = [pair.third for pair in ordered if pair.third is not None]
    units = (*ordered[0].units, *(one.unit for one in thirds[:1]))
    rows = [
        (pair.series.name, *pair.at, *([pair.third.value] if pair.third is not None else []))
        for pair in ordered
    ]
    forms = [form_of(exhibit, code) for code in units]
    return Sheet((region, *names[: len(units)]), rows, ("@", *forms))


def _dots(shown: Any, role: Role, group: list[Pair]) -> None:
    """Give the dots of a group their tone, and the size that a third measure gives them."""
    line(shown.format, "", 0)
    shown.marker.style = XL_MARKER_STYLE.CIRCLE
    shown.marker.size = _DOT
    fill(shown.marker.format, LOOKS[role].tone)
    line(shown.marker.format, "paper", 0.75)
    for i, pair in enumerate(group):
        if pair.third is not None:
            marker = shown.points[i].marker
            marker.style = XL_MARKER_STYLE.CIRCLE
            marker.size = max(round(pair.size * CHART_TYPE / TEXT), _SMALLEST)
            known = pair.third.value is not None
            fill(marker.format, LOOKS[role].tone if known else "paper")
            line(marker.format, "paper" if known else LOOKS[role].tone, 0.75)


def _labels(group: list[Pair], labels: list[Label]) -> list[Pointed]:
    """Return the names that stand at the dots of a group."""
    found = []
    for label in labels:
        for i, pair in enumerate(group):
            name = "".join(run.text for line in label.lines for run in line)
            if label.at == pair.at and name in (pair.series.short, pair.series.name):
                found.append(Pointed(i, label, pair.at, "", pair.size / 2 + 5))
                break
    return found


def _axes(chart: Any, exhibit: Exhibit, first: Pair, fit: Fit) -> None:
    """Give both measures their axes."""
    axes = (chart.category_axis, chart.value_axis)
    for axis, ends, step, code in zip(
        axes, (fit.across, fit.up), fit.steps, first.units, strict=True
    ):
        looks.axis_look(axis, grid=True)
        axis.minimum_scale, axis.maximum_scale = ends
        axis.major_unit = step
        unit = unit_for(exhibit, code)
        looks.number_labels(axis, axis_format(unit, exhibit.language, step))
