"""Small multiples: a native chart per region, all on the same axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.charts.line import value_axis
from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.excel_block import block
from dashboard.renderers.excel_formats import axis_format
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.observations import latest, observations
from dashboard.renderers.powerpoint import looks
from dashboard.renderers.powerpoint.lines import add_pieces, pieces_of
from dashboard.renderers.powerpoint.named import describe
from dashboard.renderers.powerpoint.paint import type_in
from dashboard.renderers.powerpoint.sizes import CHART_TYPE, WIDER, Box
from dashboard.renderers.typeface import text_width
from dashboard.renderers.wording import value_text
from dashboard.vocabulary.messages import message

#: Widest that a panel may be for its height, points between panels, and least height of a name.
_SHAPE, _BETWEEN, _NAME = 1.7, 14.0, 18.0

#: Height of a line of a name for its type.
_LINE = 1.25

#: Type in panels, by how many of them stand beside one another.
_LARGEST, _SMALLEST = 11, 7


def multiples(shapes: Any, exhibit: Exhibit, box: Box) -> list[Any]:
    """Add a chart for each region, and return their frames."""
    groups = by_region(exhibit)
    columns = columns_of(len(groups), box)
    rows = -(-len(groups) // columns)
    width = (box.width - _BETWEEN * (columns - 1)) / columns
    height = (box.height - _BETWEEN * (rows - 1)) / rows
    size = max(_SMALLEST, min(_LARGEST, height / 9))
    above = _above(exhibit, groups, width, size)
    frames = []
    for i, group in enumerate(groups):
        left = box.left + (i % columns) * (width + _BETWEEN)
        top = box.top + (i // columns) * (height + _BETWEEN)
        _title(shapes, exhibit, group, Box(left, top, width, above), size)
        inner = Box(left, top + above, width, height - above)
        frames.append(_panel(shapes, exhibit, group, inner, size))
    return frames


def columns_of(count: int, box: Box) -> int:
    """Return how many panels stand beside one another, so that they are wider than high."""
    fitting = math.sqrt(count * box.width / box.height / _SHAPE)
    return min(count, max(1, math.ceil(fitting)))


def _above(
    exhibit: Exhibit, groups: Sequence[tuple[Series, ...]], width: float, size: float
) -> float:
    """Return the height of the names above panels: of two lines where one of them needs it."""
    kind = _title_type(size)
    names = (_name(group) + _value(exhibit, group) for group in groups)
    widest = max(text_width(name, kind, bold=True) * WIDER for name in names)
    lines = 1 if widest <= width else 2
    return max(_NAME, lines * kind * _LINE)


def _name(group: tuple[Series, ...]) -> str:
    """Return the name of a panel's region, with room behind it for its value."""
    return f"{group[0].short or group[0].name} "


def _title_type(size: float) -> float:
    return min(size + 1, CHART_TYPE)


def _panel(shapes: Any, exhibit: Exhibit, group: tuple[Series, ...], box: Box, size: float) -> Any:
    """Add the chart of a region; alone in its panel no line is a mere context of others."""
    shown = tuple(replace(one, role="peer") if one.role == "context" else one for one in group)
    frame_of_group = exhibit.frame[exhibit.frame["series"].isin([one.key for one in group])]
    part = replace(exhibit, series=shown, frame=frame_of_group, annotations=())
    cells = block(part)
    frame = add_pieces(shapes, part, cells, pieces_of(part, cells), box)
    chart = frame.chart
    years = sorted({int(year) for year in exhibit.frame["period"].tolist()})
    axis = value_axis(exhibit, observations(exhibit))
    across, up = chart.category_axis, chart.value_axis
    looks.axis_look(across, size=size)
    across.minimum_scale = years[0]
    across.maximum_scale = years[-1] if len(years) > 1 else years[0] + 1
    across.major_unit = max(years[-1] - years[0], 1)
    looks.number_labels(across, "0")
    looks.axis_look(up, grid=True, line_tone="", size=size)
    up.minimum_scale, up.maximum_scale = axis.ticks[0].at, axis.ticks[-1].at
    up.major_unit = axis.ticks[-1].at - axis.ticks[0].at
    step = axis.ticks[1].at - axis.ticks[0].at
    looks.number_labels(up, axis_format(exhibit.unit, exhibit.language, step))
    if axis.zero is not None:
        looks.cross_at(across, axis.zero)
    describe(frame, group[0].name, _words(exhibit, group))
    return frame


def _value(exhibit: Exhibit, group: tuple[Series, ...]) -> str:
    row = latest(observations(exhibit)[group[0].key])
    return "" if row is None or row.value is None else value_text(exhibit, row.value)


def _words(exhibit: Exhibit, group: tuple[Series, ...]) -> str:
    """Return what is heard instead of a panel: the region and its last value."""
    place, value = group[0].name, _value(exhibit, group)
    return message(exhibit.language, "charts.reading", place=place, value=value) if value else place


def _title(shapes: Any, exhibit: Exhibit, group: tuple[Series, ...], box: Box, size: float) -> None:
    """Write region and last value above a panel."""
    text = shapes.add_textbox(*box.emu).text_frame
    text.margin_left = text.margin_right = text.margin_top = text.margin_bottom = 0
    text.word_wrap = True
    tone = LOOKS[group[0].role].label
    for words, bold in ((_name(group), False), (_value(exhibit, group), True)):
        run = text.paragraphs[0].add_run()
        run.text = words
        type_in(run.font, _title_type(size), tone, bold=bold)
