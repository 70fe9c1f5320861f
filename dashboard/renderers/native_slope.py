"""What native charts draw of how places moved: for each region two points, and words at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import Panel, Run
from dashboard.renderers.charts.slope import slope_chart
from dashboard.renderers.charts.slope_names import Listed, lists, with_room, words
from dashboard.renderers.layout import Frame
from dashboard.renderers.looks import CHOSEN
from dashboard.renderers.moving import Mover, movers, two_years
from dashboard.vocabulary.messages import message

#: Px that are kept free beside the words at the ends of lines.
_BESIDE = 14.0
#: Between a place and a name: an en space.
_SPACE = "\u2002"

#: The mark at an end: firm, may still change, not published, none where only words stand.
Mark = Literal["firm", "loose", "missing", "none"]


class Tip(NamedTuple):
    """An end of a line: its row in the list, its mark, its words; no words where rows are dense."""

    row: int
    mark: Mark
    words: tuple[Run, ...]


class Track(NamedTuple):
    """A region: its place among the series of the exhibit, both ends, and whether they join."""

    number: int
    mover: Mover
    tips: tuple[Tip, Tip]
    joined: bool

    @property
    def tone(self) -> str:
        """Return the tone of the words at its ends."""
        chosen = self.mover.series.role in CHOSEN
        return Listed(self.mover, self.mover.after, 0).tone if chosen else "soft"


class Slope(NamedTuple):
    """All regions from back to front, the years, and the plot as parts of the box."""

    years: tuple[int, int]
    tracks: tuple[Track, ...]
    plot: tuple[float, float, float, float]
    ends: tuple[float, float]
    """Both ends of the axis of the rows, of which the first is on top."""


def slope_of(exhibit: Exhibit, frame: Frame) -> Slope | None:
    """Return what a ranking of two years draws in a frame, None for any other exhibit."""
    years = two_years(exhibit)
    if years is None:
        return None
    found = movers(exhibit, years)
    chart = slope_chart(exhibit, frame, years)
    (panel,) = chart.panels
    tips = _tips(exhibit, found, panel, frame.width)
    numbers = {one.key: i for i, one in enumerate(exhibit.series)}
    tracks = [
        Track(
            numbers[one.series.key],
            one,
            tips[one.series.key],
            one.moved is not None and not one.broken,
        )
        for one in found
    ]
    order = ("soft", "ink", "focus")
    tracks.sort(key=lambda one: order.index(one.tone))
    left, top = panel.left / chart.width, panel.top / chart.height
    plot = (left, top, panel.width / chart.width, panel.height / chart.height)
    # Rows count from one, from the top; our drawing counts them from zero, from below.
    high, low = (len(found) - at for at in (panel.y.high, panel.y.low))
    return Slope(years, tuple(tracks), plot, (high, low))


def _tips(
    exhibit: Exhibit, found: Sequence[Mover], panel: Panel, width: float
) -> dict[str, tuple[Tip, Tip]]:
    """Return both ends of each region, with the place in front of the line."""
    rooms = (panel.left, width - panel.left - panel.width)
    columns = []
    for rows, room, later in zip(lists(found), rooms, (False, True), strict=True):
        named = with_room(rows, panel.height / len(rows))
        column = {}
        for number, row in enumerate(rows, 1):
            said: tuple[Run, ...] = ()
            if row in named:
                said = words(exhibit, row, room - 2 * _BESIDE)
                place = "" if row.end.rank is None else str(row.end.rank)
                said = (
                    (Run(f"{place}{_SPACE}"), *said) if later else (*said, Run(f"{_SPACE}{place}"))
                )
            column[row.mover.series.key] = Tip(number, _mark(row), said)
        columns.append(column)
    before, after = columns
    return {key: (before[key], after[key]) for key in before}


def _mark(row: Listed) -> Mark:
    if row.end.value is None:
        return "missing"
    if row.end.rank is None:
        return "none"
    return "loose" if row.end.provisional else "firm"


def place_heads(exhibit: Exhibit, years: tuple[int, int]) -> tuple[str, str, str]:
    """Return the heads of the places in both years and of the move between them."""
    before, after = (message(exhibit.language, "slope.table.place", year=year) for year in years)
    return before, after, message(exhibit.language, "slope.table.moved")


def places(exhibit: Exhibit, years: tuple[int, int]) -> list[tuple[int | None, ...]]:
    """Return place in both years and the move of each series, as the table on the page has them."""
    found = {one.series.key: one for one in movers(exhibit, years)}
    ordered = (found[series.key] for series in exhibit.series)
    return [(one.before.rank, one.after.rank, one.moved) for one in ordered]
