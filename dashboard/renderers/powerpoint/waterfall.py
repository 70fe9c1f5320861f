"""A change and the parts it is made of as native stacked columns, with dots for the levels.

As in our own drawing the axis counts from the level at the start, so that the parts can be seen.
The workbook holds the values themselves; beside them stand the pieces that columns are stacked of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.charts.rows import BarRow
from dashboard.renderers.charts.waterfall import waterfall_rows
from dashboard.renderers.excel_block import block
from dashboard.renderers.excel_formats import number_format
from dashboard.renderers.native import Stack, hollow, stack
from dashboard.renderers.powerpoint import looks
from dashboard.renderers.powerpoint.lines import form_of
from dashboard.renderers.powerpoint.paint import fill, line
from dashboard.renderers.powerpoint.sheet import Sheet, refer
from dashboard.renderers.powerpoint.sizes import CHART_TYPE, Box
from dashboard.renderers.powerpoint.xml import SPACES, filled, run
from dashboard.vocabulary.messages import message


def waterfall(shapes: Any, exhibit: Exhibit, box: Box) -> Any:
    """Add the waterfall of an exhibit and return its frame."""
    rows = waterfall_rows(exhibit)
    stacks = [stack(row) for row in rows]
    sheet = _sheet(exhibit, rows, stacks)
    data = CategoryChartData()
    data.categories = [row.name for row in rows]
    for i in range(3):
        data.add_series(sheet.heads[2 + i], [one[i] for one in stacks], sheet.formats[1])
    frame = shapes.add_chart(XL_CHART_TYPE.COLUMN_STACKED, *box.emu, data)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.workbook())
    looks.base(chart)
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 60, False
    last = len(rows) - 1
    for i, shown in enumerate(plot.series):
        refer(
            shown,
            name=sheet.head(2 + i),
            across=sheet.cells(0, 0, last),
            values=sheet.cells(2 + i, 0, last),
        )
        if i == 0:
            shown.format.fill.background()
            line(shown.format, "", 0)
            continue
        shown.invert_if_negative = False
        fill(shown.format, "context")
        for number, row in enumerate(rows):
            point = shown.points[number].format
            fill(point, hollow(row.tone) if row.hollow else row.tone)
            line(point, row.tone if row.hollow else "", 1.25)
    _ends(chart, rows, sheet)
    names, values = chart.category_axis, chart.value_axis
    looks.axis_look(names)
    looks.every_label(names)
    looks.axis_look(values, shown=False, line_tone="")
    values.visible = False
    return frame


def _sheet(exhibit: Exhibit, rows: tuple[BarRow, ...], stacks: list[Stack]) -> Sheet:
    """Return the workbook: the values, and what columns are stacked of."""
    cells = block(exhibit)
    form = form_of(exhibit, exhibit.unit.code)
    say = (
        message(exhibit.language, f"slides.stack.{key}")
        for key in ("foot", "above", "below", "end")
    )
    value = message(exhibit.language, "downloads.column.value")
    lines = [
        (row.name, next((one for one in values if one is not None), None), *one, row.high)
        for row, values, one in zip(rows, cells.values, stacks, strict=True)
    ]
    plain = number_format(replace(exhibit.unit, signed=False), exhibit.language)
    return Sheet((cells.corner, value, *say), lines, ("@", plain, *[form] * 4))


_ENDS = """
<c:lineChart {spaces}><c:grouping val="standard"/><c:varyColors val="0"/>
<c:ser><c:idx val="3"/><c:order val="3"/>
<c:tx><c:strRef><c:f>{head}</c:f><c:strCache><c:ptCount val="1"/>
<c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>
<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>{dots}
<c:dLbls>{labels}<c:spPr><a:noFill/></c:spPr><c:dLblPos val="t"/>{hidden}</c:dLbls>
<c:cat><c:strRef><c:f>{across}</c:f><c:strCache><c:ptCount val="{count}"/>{names}
</c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:f>{values}</c:f><c:numCache><c:formatCode>General</c:formatCode>
<c:ptCount val="{count}"/>{points}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>
<c:marker val="1"/>{axes}</c:lineChart>
"""
_DOT = (
    '<c:dPt><c:idx val="{i}"/><c:marker><c:symbol val="circle"/><c:size val="10"/><c:spPr>{fill}'
    '<a:ln><a:noFill/></a:ln></c:spPr></c:marker><c:bubble3D val="0"/></c:dPt>'
)
_LABEL = (
    '<c:dLbl><c:idx val="{i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>{run}</a:p>'
    '</c:rich></c:tx><c:dLblPos val="{side}"/>{shown}</c:dLbl>'
)
_HIDDEN = (
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def _ends(chart: Any, rows: tuple[BarRow, ...], sheet: Sheet) -> None:
    """Add the ends of the parts as points: dots for levels, the values written at all of them."""
    bar = chart._chartSpace.chart.plotArea.find(qn("c:barChart"))
    axes = "".join(f'<c:axId val="{one.get("val")}"/>' for one in bar.findall(qn("c:axId")))
    last = len(rows) - 1
    labels = "".join(
        _LABEL.format(
            i=i,
            run=run(row.value, CHART_TYPE, row.tone if row.strong else "ink", bold=not row.missing),
            side="b" if row.high < row.low else "t",
            shown=_HIDDEN.replace('showVal val="0"', 'showVal val="1"'),
        )
        for i, row in enumerate(rows)
    )
    text = _ENDS.format(
        spaces=SPACES,
        head=sheet.head(5),
        name=_text(sheet.heads[5]),
        dots="".join(
            _DOT.format(i=i, fill=filled("ink")) for i, row in enumerate(rows) if row.level
        ),
        labels=labels,
        hidden=_HIDDEN,
        across=sheet.cells(0, 0, last),
        values=sheet.cells(5, 0, last),
        count=len(rows),
        names="".join(
            f'<c:pt idx="{i}"><c:v>{_text(row.name)}</c:v></c:pt>' for i, row in enumerate(rows)
        ),
        points="".join(
            f'<c:pt idx="{i}"><c:v>{row.high!r}</c:v></c:pt>' for i, row in enumerate(rows)
        ),
        axes=axes,
    )
    bar.addnext(parse_xml(text))


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
