"""The look that all native charts of slides share: type, axes, and where the plot stands."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from dashboard.renderers.powerpoint.paint import line, type_in
from dashboard.renderers.powerpoint.sizes import AXIS_TYPE
from dashboard.renderers.powerpoint.xml import SPACES
from dashboard.vocabulary.language import Language

#: Languages as office programs call them.
LOCALES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE"}

_LAYOUT = (
    "<c:layout {spaces}><c:manualLayout>"
    '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    '<c:x val="{0}"/><c:y val="{1}"/><c:w val="{2}"/><c:h val="{3}"/>'
    "</c:manualLayout></c:layout>"
)


def base(chart: Any, size: float = AXIS_TYPE) -> None:
    """Give a chart our type and no title; its own name is the title of the slide."""
    chart.has_title = False
    chart.has_legend = False
    type_in(chart.font, size)
    space = chart._chartSpace
    for name in ("c:roundedCorners", "c:date1904"):
        for old in space.findall(qn(name)):
            space.remove(old)
    space.insert(0, parse_xml(f'<c:roundedCorners {SPACES} val="0"/>'))
    _renumber(space)


def legend(chart: Any) -> None:
    """Name the series of a chart over it."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False


def _renumber(space: Any) -> None:
    """Give the axes numbers from one: those of python-pptx are negative, against the standard."""
    found = [one for name in ("c:axId", "c:crossAx") for one in space.iter(qn(name))]
    numbers = {one: str(i) for i, one in enumerate(dict.fromkeys(a.get("val") for a in found), 1)}
    for one in found:
        one.set("val", numbers[one.get("val")])


def plot_at(chart: Any, left: float, top: float, width: float, height: float) -> None:
    """Put the plot at a part of the chart's box, so that labels have room beside it."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, parse_xml(_LAYOUT.format(left, top, width, height, spaces=SPACES)))


def axis_look(
    axis: Any,
    *,
    grid: bool = False,
    shown: bool = True,
    line_tone: str = "soft",
    size: float = AXIS_TYPE,
) -> None:
    """Give an axis a thin line and soft labels; ``grid`` draws thin rules at its ticks."""
    axis.has_title = False
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.has_minor_gridlines = False
    axis.has_major_gridlines = grid
    if grid:
        line(axis.major_gridlines.format, "rule", 0.75)
    line(axis.format, line_tone, 0.75)
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW if shown else XL_TICK_LABEL_POSITION.NONE
    if shown:
        type_in(axis.tick_labels.font, size, "soft")


def number_labels(axis: Any, form: str) -> None:
    """Write the labels of an axis in a number format."""
    axis.tick_labels.number_format = form
    axis.tick_labels.number_format_is_linked = False


def cross_at(axis: Any, value: float) -> None:
    """Let the labels' axis lie at a value of the other one: the line that means no difference."""
    element = axis._element
    for name in ("c:crosses", "c:crossesAt"):
        for old in element.findall(qn(name)):
            element.replace(old, parse_xml(f'<c:crossesAt {SPACES} val="{value!r}"/>'))


def every_label(axis: Any, step: int = 1) -> None:
    """Let an axis of names write each of them, or one in so many, however close they are."""
    element = axis._element
    for old in element.findall(qn("c:tickLblSkip")):
        element.remove(old)
    skip = parse_xml(f'<c:tickLblSkip {SPACES} val="{step}"/>')
    element.find(qn("c:noMultiLvlLbl")).addprevious(skip)


def on_ticks(axis: Any) -> None:
    """Let the axis that crosses this one begin and end at the edges of the plot."""
    for old in axis._element.findall(qn("c:crossBetween")):
        axis._element.remove(old)
    between = parse_xml(f'<c:crossBetween {SPACES} val="midCat"/>')
    axis._element.find(qn("c:crosses")).addnext(between)
