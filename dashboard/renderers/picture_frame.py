"""Sizes of pictures, and the frame in which each kind of chart fills its place in them."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Literal, NamedTuple, get_args

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import (
    DESIGN_WIDTH,
    MANY_BARS,
    ROWS_BOTTOM,
    ROWS_TOP,
    Frame,
    framed,
    width_class,
)
from dashboard.renderers.moving import two_years

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
    "map": (420, 340),
}  # fmt: skip
_LEAST_ROW: Mapping[str, float] = {"rank": 16, "bar": 24, "waterfall": 30}
_MOST_ROW = 46.0
#: Least px of a row of a slope, whose names need not all be written; and of a list's width.
_LEAST_SLOPE, _LEAST_LIST = 9.0, 360.0
#: A drawing may be so much larger than its place before a list is parted.
_STILL_READ = 1.2
#: Px above and below rows.
_AROUND = ROWS_TOP + ROWS_BOTTOM
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
    if two_years(exhibit) is not None:
        least_width, least_height = 520.0, _AROUND + len(exhibit.series) * _LEAST_SLOPE
    elif kind in _LEAST_ROW:
        rows = len(exhibit.series)
        if kind == "rank":
            columns = _lists(rows, width, height)
        rows = ceil(rows / columns)
        least_width = 420.0 if columns == 1 else _LEAST_LIST * columns
        least_height = _AROUND + rows * least_row(kind, rows)
        most_height = _AROUND + rows * _MOST_ROW
    elif kind == "multiples":
        panels = len({series.region for series in exhibit.series})
        columns = _columns(panels, width / height)
        least_width = _LEAST_PANEL[0] * columns
        least_height = _LEAST_PANEL[1] * ceil(panels / columns)
    # Beside one another lists take the room for their bars, not for larger type.
    largest = 1 if kind == "rank" and columns > 1 else _LARGEST
    times = max(least_width / width, least_height / height, 1 / largest)
    name = width_class(width * times)
    return Frame(name, width * times, min(height * times, most_height), columns)


def least_row(kind: str, rows: int) -> float:
    """Return the least px of a row at the type size of our pages."""
    return _LEAST_ROW["rank" if rows > MANY_BARS else kind]


def _lists(rows: int, width: float, height: float) -> int:
    """Return in how many lists beside one another a ranking can be read: as few as possible."""

    def times(columns: int) -> float:
        high = _AROUND + ceil(rows / columns) * _LEAST_ROW["rank"]
        return max(_LEAST_LIST * columns / width, high / height)

    return next((one for one in (1, 2) if times(one) <= _STILL_READ), min((1, 2, 3), key=times))


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
