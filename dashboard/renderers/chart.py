"""Primitives of a chart, in data space per panel: what both the SVG and the figure draw.

A chart is decided once, for one width class: its box, the ranges and ticks of its axes, its marks
and the place of every label. `renderers.svg` and `renderers.figure` only translate it, which is why
they look the same. Colours are names of tokens (`assets/tokens.json`), never values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

WidthClass = Literal["narrow", "medium", "wide"]
Anchor = Literal["start", "middle", "end"]
Dash = Literal["solid", "dotted", "dashed"]
Shape = Literal["dot", "ring", "diamond", "stroke", "cross", "none"]


class Point(NamedTuple):
    """A place in the data space of a panel."""

    x: float
    y: float


class Run(NamedTuple):
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Tick:
    """A labelled place on an axis."""

    at: float
    text: str


@dataclass(frozen=True)
class Axis:
    """A value range with its ticks; ``low`` is at the left or the bottom, also when larger.

    ``grid`` draws a thin rule at each tick; ``zero`` an ink line at that value, None for no line.
    """

    low: float
    high: float
    ticks: tuple[Tick, ...] = ()
    grid: bool = False
    zero: float | None = None


@dataclass(frozen=True)
class Panel:
    """A rectangle with its own axes: px from the left and top of the chart's box.

    ``square`` keeps both axes on one scale when the box is wider than it was designed (maps).
    """

    left: float
    top: float
    width: float
    height: float
    x: Axis
    y: Axis
    square: bool = False

    def px(self, point: Point) -> Point:
        """Return the px place of a data point in the chart's box."""
        x = self.left + (point.x - self.x.low) / (self.x.high - self.x.low) * self.width
        y = self.top + (self.y.high - point.y) / (self.y.high - self.y.low) * self.height
        return Point(x, y)

    def data(self, px: Point) -> Point:
        """Return the data point at a px place: the opposite of `px`."""
        x = self.x.low + (px.x - self.left) / self.width * (self.x.high - self.x.low)
        y = self.y.high - (px.y - self.top) / self.height * (self.y.high - self.y.low)
        return Point(x, y)


@dataclass(frozen=True)
class Stroke:
    """Polylines of one look; never the carrier of a reading."""

    lines: tuple[tuple[Point, ...], ...]
    tone: str
    width: float = 2.0
    dash: Dash = "solid"
    panel: int = 0


@dataclass(frozen=True)
class Dots:
    """Point marks of one look. ``size`` is the diameter in px.

    ``shape`` "none" draws nothing and only answers hover, taps and keys.
    ``texts`` are the reading texts, one per point, or empty. ``key`` and
    ``name`` are the series that they are the reading of, empty when they are no reading;
    ``heading`` stands over them where several series answer the pointer.
    """

    points: tuple[Point, ...]
    shape: Shape
    tone: str
    size: float = 8.0
    texts: tuple[str, ...] = ()
    key: str = ""
    name: str = ""
    heading: str = ""
    panel: int = 0


@dataclass(frozen=True)
class Fill:
    """An area bounded by rings. ``shape`` names the map shape it draws, empty for others.

    ``hatch`` lays stripes over the tone, for what was not published.
    """

    rings: tuple[tuple[Point, ...], ...]
    tone: str
    edge: str = ""
    edge_width: float = 0.0
    hatch: bool = False
    text: str = ""
    name: str = ""
    shape: str = ""
    panel: int = 0


class Bar(NamedTuple):
    """One bar: its middle on the category axis, its two ends on the value axis."""

    at: float
    low: float
    high: float


@dataclass(frozen=True)
class Bars:
    """Horizontal bars of one look, ``thick`` units of the category axis high.

    ``hollow`` bars are outlined: provisional values.
    """

    bars: tuple[Bar, ...]
    tone: str
    thick: float
    hollow: bool = False
    panel: int = 0


Mark = Stroke | Dots | Fill | Bars


@dataclass(frozen=True)
class Label:
    """Lines of text, centred vertically on a data point moved by (``dx``, ``dy``) px.

    ``halo`` draws a rim of paper around the letters, for text on open ground that a gridline runs
    through.
    """

    at: Point
    lines: tuple[tuple[Run, ...], ...]
    tone: str = "ink"
    size: float = 14.0
    anchor: Anchor = "start"
    dx: float = 0.0
    dy: float = 0.0
    panel: int = 0
    halo: bool = False


@dataclass(frozen=True)
class Swatch:
    """A small box of a legend: px from the left and top of the chart's box."""

    left: float
    top: float
    width: float
    height: float
    tone: str
    hatch: bool = False


@dataclass(frozen=True)
class Band:
    """A stretch of the x axis that lies behind everything."""

    start: float
    end: float
    tone: str = "band"
    panel: int = 0


@dataclass(frozen=True)
class Read:
    """One stop of the reading order: which point of which mark, and what is said there."""

    mark: int
    index: int
    text: str
    at: Point


@dataclass(frozen=True)
class Reading:
    """The stops of one series, in order."""

    key: str
    name: str
    stops: tuple[Read, ...]


@dataclass(frozen=True)
class Chart:
    """A chart, decided for one width class.

    Labels outside any panel have ``panel`` -1 and px places.
    """

    width: float
    height: float
    panels: tuple[Panel, ...]
    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()
    bands: tuple[Band, ...] = ()
    swatches: tuple[Swatch, ...] = ()
    readings: tuple[Reading, ...] = field(default=())
    empty: str = ""

    def place(self, label: Label) -> Point:
        """Return the px place of a label in the chart's box."""
        at = label.at if label.panel < 0 else self.panels[label.panel].px(label.at)
        return Point(at.x + label.dx, at.y + label.dy)


def reading_dots(
    points: Sequence[Point],
    texts: Sequence[str],
    *,
    name: str,
    key: str = "regions",
    reach: float = 12,
    tone: str = "context",
    heading: str = "",
) -> Dots:
    """Return unseen points that carry reading texts, one each.

    ``reach`` is the diameter in px within which the pointer finds them.
    """
    return Dots(tuple(points), "none", tone, reach, tuple(texts), key, name, heading)


def readings(marks: Sequence[Mark]) -> tuple[Reading, ...]:
    """Return one reading per set of reading points, in the order of the marks."""
    return tuple(
        Reading(
            mark.key,
            mark.name,
            tuple(
                Read(number, index, text, at)
                for index, (text, at) in enumerate(zip(mark.texts, mark.points, strict=True))
            ),
        )
        for number, mark in enumerate(marks)
        if isinstance(mark, Dots) and mark.key and mark.points
    )
