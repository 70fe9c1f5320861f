"""Sizes: width classes, heights of the boxes that pages reserve, type sizes and margins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, get_args

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import WidthClass

WIDTH_CLASSES: tuple[WidthClass, ...] = get_args(WidthClass)

#: Width in px that a class is designed at.
DESIGN_WIDTH: Mapping[WidthClass, int] = {"narrow": 300, "medium": 480, "wide": 720}

#: Width in px from which a class applies.
CLASS_FROM: Mapping[WidthClass, int] = {"narrow": 0, "medium": 456, "wide": 684}

#: A drawing is shown at most so much larger than it was designed, so that type keeps its size.
LARGEST = 1.12

#: Type sizes in px: ticks and names, labels in the chart.
SMALL, TEXT = 13.0, 14.0

#: Height of the box in px where it does not depend on what is drawn.
HEIGHTS: Mapping[str, Mapping[WidthClass, int]] = {
    "line": {"narrow": 300, "medium": 340, "wide": 380},
    "area": {"narrow": 300, "medium": 340, "wide": 380},
    "scatter": {"narrow": 340, "medium": 400, "wide": 440},
    "treemap": {"narrow": 380, "medium": 400, "wide": 420},
    "map": {"narrow": 360, "medium": 490, "wide": 540},
    "empty": {"narrow": 120, "medium": 100, "wide": 100},
}

#: Height of one row of a rank or a bar chart, and of what stands above and below the rows.
ROW: Mapping[str, Mapping[WidthClass, int]] = {
    "rank": {"narrow": 17, "medium": 18, "wide": 18},
    "bar": {"narrow": 38, "medium": 32, "wide": 30},
    "waterfall": {"narrow": 46, "medium": 42, "wide": 42},
}
ROWS_TOP, ROWS_BOTTOM = 26, 14

#: More bars than this stand as close together as the rows of a rank.
MANY_BARS = 16

#: Height that the name of one part of a stack takes on a narrow page, where it has two lines.
_PART = 34

#: Columns and height of one panel of small multiples.
MULTIPLES: Mapping[WidthClass, tuple[int, int]] = {
    "narrow": (2, 160),
    "medium": (3, 152),
    "wide": (4, 156),
}

#: Most small multiples whose drawing of the medium class can be read on a sheet of paper. More have
#: a drawing for paper: its width and its greatest height in px, and the most rows in it.
MANY_PANELS, PAPER_WIDTH, PAPER_HEIGHT, PAPER_ROWS = 15, 920, 1000, 7


def width_class(width: float) -> WidthClass:
    """Return the class of a width in px."""
    for name in reversed(WIDTH_CLASSES):
        if width >= CLASS_FROM[name]:
            return name
    return "narrow"


def box_height(exhibit: Exhibit, name: WidthClass) -> int:
    """Return the height in px of the box of an exhibit's chart, the same for SVG and figure."""
    kind = exhibit.view.chart
    if exhibit.empty:
        return HEIGHTS["empty"][name]
    if kind in ROW:
        many = len(exhibit.series) > MANY_BARS
        row = ROW["rank" if many else kind][name]
        return ROWS_TOP + ROWS_BOTTOM + row * len(exhibit.series)
    if kind == "multiples":
        columns, height = MULTIPLES[name]
        regions = len({series.region for series in exhibit.series})
        return height * -(-regions // columns)
    height = HEIGHTS.get(kind, HEIGHTS["line"])[name]
    if kind == "area" and name == "narrow":
        return max(height, _PART * len(exhibit.series[:MANY_BARS]) + ROWS_TOP + ROWS_BOTTOM)
    return height


def heights(exhibit: Exhibit) -> dict[str, int]:
    """Return the height of the box for each width class."""
    return {name: box_height(exhibit, name) for name in WIDTH_CLASSES}


class Frame(NamedTuple):
    """The room of one drawing in px; the class decides which rules for type and columns hold."""

    name: WidthClass
    width: float
    height: float
    columns: int
    """Panels, or parts of a long list, beside one another."""


#: Where a chart is drawn: the box that pages have for a width class, or a frame of its own.
Place = WidthClass | Frame


def framed(exhibit: Exhibit, place: Place) -> Frame:
    """Return the frame of a chart: that of its box on a page, unless it has a frame of its own."""
    if isinstance(place, Frame):
        return place
    width, height = DESIGN_WIDTH[place], box_height(exhibit, place)
    columns = MULTIPLES[place][0] if exhibit.view.chart == "multiples" else 1
    return Frame(place, float(width), float(height), columns)


def places(exhibit: Exhibit, wide: Frame | None = None) -> dict[WidthClass, Frame]:
    """Return the frame of a chart in each width class; ``wide`` may be one of its own."""
    found = {name: framed(exhibit, name) for name in WIDTH_CLASSES}
    return found if wide is None else found | {"wide": wide}


def paper_frame(exhibit: Exhibit) -> Frame | None:
    """Return the frame that many small multiples have on paper; None where one of a page does."""
    count = len({series.region for series in exhibit.series})
    if exhibit.view.chart != "multiples" or exhibit.empty or count <= MANY_PANELS:
        return None
    columns = -(-count // PAPER_ROWS)
    rows = -(-count // columns)
    height = min(PAPER_HEIGHT, MULTIPLES["wide"][1] * rows)
    return Frame("wide", float(PAPER_WIDTH), float(height), columns)


def row_at(rows: Sequence[object], i: int) -> float:
    """Return the place of a row on the category axis: the first on top."""
    return float(len(rows) - 1 - i)
