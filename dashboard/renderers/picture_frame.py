"""Sizes of pictures, and the frame in which each kind of chart fills its place in them."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Literal, NamedTuple, get_args

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import (
    DESIGN_WIDTH,
    ROWS_BOTTOM,
    ROWS_TOP,
    Frame,
    framed,
    width_class,
)

PictureSize = Literal["16x9", "4x3", "1x1", "page", "card"]
#: Those that a reader chooses from; a card is for sites.
PICTURE_SIZES: tuple[PictureSize, ...] = tuple(s for s in get_args(PictureSize) if s != "card")


class Sheet(NamedTuple):
    """The size of a picture and its margin in px; without ``height`` it is as high as it needs."""

    width: float
    height: float | None
    margin: float


SHEETS: Mapping[PictureSize, Sheet] = {
    "16x9": Sheet(960, 540, 32),
    "4x3": Sheet(960, 720, 32),
    "1x1": Sheet(720, 720, 28),
    # What sites show of a page that is shared: 1200 by 630, drawn a quarter larger.
    "card": Sheet(960, 504, 32),
    "page": Sheet(DESIGN_WIDTH["wide"] + 40, None, 20),
}

#: Least px of a chart, and of one row or one panel of it, at the type size of our pages.
_LEAST: Mapping[str, tuple[float, float]] = {
    "line": (480, 250), "area": (480, 280), "scatter": (420, 300), "treemap": (480, 320),
    "map": (420, 400),
}  # fmt: skip
_LEAST_ROW: Mapping[str, float] = {"rank": 16, "bar": 24, "waterfall": 30}
_MOST_ROW = 46.0
_LEAST_PANEL = (140.0, 118.0)

#: The part of a picture's height that its chart has, about; the least that a drawing is scaled to.
_CHART, _SMALLEST = 0.65, 0.75

#: A drawing is at most so much larger than on our pages.
_LARGEST = 1.3


def fitted(exhibit: Exhibit, width: float, height: float | None) -> Frame:
    """Return the frame to draw a chart in that is to be shown ``width`` by ``height`` px.

    It has the proportions of that place, or is less high where there are few rows. It is larger
    where much has to be shown: the drawing is then scaled down, all of it alike. Without
    ``height`` it is the box that our pages have.
    """
    if height is None or exhibit.empty:
        return framed(exhibit, width_class(width))
    kind, columns = exhibit.view.chart, 1
    least_width, least_height = _LEAST.get(kind, _LEAST["line"])
    most_height = float("inf")
    if kind in _LEAST_ROW:
        rows = len(exhibit.series)
        least_width, around = 420.0, ROWS_TOP + ROWS_BOTTOM
        least_height = around + rows * _LEAST_ROW[kind]
        most_height = around + rows * _MOST_ROW
    elif kind == "multiples":
        panels = len({series.region for series in exhibit.series})
        columns = _columns(panels, width / height)
        least_width = _LEAST_PANEL[0] * columns
        least_height = _LEAST_PANEL[1] * ceil(panels / columns)
    times = max(least_width / width, least_height / height, 1 / _LARGEST)
    name = width_class(width * times)
    return Frame(name, width * times, min(height * times, most_height), columns)


def suited(exhibit: Exhibit) -> PictureSize:
    """Return the first size in which the type of a chart stays large enough to read on a slide."""
    for size, sheet in SHEETS.items():
        if sheet.height is not None:
            width, height = sheet.width - 2 * sheet.margin, sheet.height * _CHART
            if width / fitted(exhibit, width, height).width >= _SMALLEST:
                return size
    return "page"


def _columns(panels: int, proportion: float) -> int:
    """Return how many panels stand beside one another, so that they can be as large as possible."""
    wide, high = _LEAST_PANEL
    return min(
        range(1, panels + 1),
        key=lambda count: max(wide * count / proportion, high * ceil(panels / count)),
    )
