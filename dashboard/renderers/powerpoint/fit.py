"""Our own drawing of a chart laid over a native one: same plot, axes and places of labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.renderers.chart import Chart, Label, Panel, Point
from dashboard.renderers.layout import TEXT, Frame
from dashboard.renderers.powerpoint.sizes import CHART_TYPE, Box


def frame_of(box: Box) -> Frame:
    """Return the frame to draw in for a box of the slide: its type is as large as a slide's."""
    times = TEXT / CHART_TYPE
    return Frame("wide", box.width * times, box.height * times, 1)


@dataclass(frozen=True)
class Fit:
    """A drawing and the panel of it that a native chart draws; all places are parts of its box."""

    chart: Chart
    ticked: bool = False
    """Whether the axis across ends at its outer ticks, too."""

    @property
    def panel(self) -> Panel:
        """Return the panel."""
        return self.chart.panels[0]

    @property
    def across(self) -> tuple[float, float]:
        """Return both ends of the axis across."""
        ticks = self.panel.x.ticks
        return (ticks[0].at, ticks[-1].at) if self.ticked else (self.panel.x.low, self.panel.x.high)

    @property
    def up(self) -> tuple[float, float]:
        """Return the outer ticks of the axis up."""
        ticks = self.panel.y.ticks
        return ticks[0].at, ticks[-1].at

    @property
    def steps(self) -> tuple[float, float]:
        """Return what lies between two ticks of the axis across, and of the axis up."""
        across, up = self.panel.x.ticks, self.panel.y.ticks
        return across[1].at - across[0].at if self.ticked else 0.0, up[1].at - up[0].at

    @property
    def plot(self) -> tuple[float, float, float, float]:
        """Return left, top, width and height of the plot."""
        low, high = self.up
        start = self.part(Point(self.across[0], high))
        end = self.part(Point(self.across[1], low))
        return start.x, start.y, end.x - start.x, end.y - start.y

    def part(self, at: Point) -> Point:
        """Return where a data point lies."""
        return self._parts(self.panel.px(at))

    def place(self, label: Label) -> Point:
        """Return where a label stands: its middle in height, its anchor in width."""
        return self._parts(self.chart.place(label))

    def moved(self, label: Label, at: Point) -> Point:
        """Return how far a label stands from a data point."""
        here, there = self.place(label), self.part(at)
        return Point(here.x - there.x, here.y - there.y)

    def _parts(self, px: Point) -> Point:
        return Point(px.x / self.chart.width, px.y / self.chart.height)


def type_size(label: Label) -> float:
    """Return the type of a label in points: that of our drawings, as large as slides need."""
    return label.size - TEXT + CHART_TYPE


def text_lines(label: Label) -> Sequence[str]:
    """Return the lines of a label as text."""
    return ["".join(run.text for run in line) for line in label.lines]
