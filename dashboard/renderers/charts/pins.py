"""Pinned years in a chart: a line through each, and what is read there above it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exhibits.exhibit import Annotation, Exhibit
from dashboard.renderers.chart import Axis, Label, Panel, Point, Run, Stroke
from dashboard.renderers.layout import SMALL
from dashboard.renderers.typeface import shorten, text_width

#: Px that the words of one pin take above the panel.
ROW = 18.0


def pins_of(exhibit: Exhibit) -> tuple[Annotation, ...]:
    """Return the pinned years of an exhibit, the earlier first."""
    return tuple(note for note in exhibit.annotations if note.kind == "pin")


def pin_room(exhibit: Exhibit) -> float:
    """Return the px that the words of the pins need above the panel."""
    return ROW * len(pins_of(exhibit))


def pin_lines(exhibit: Exhibit, axis: Axis) -> Stroke | None:
    """Return the lines through the pinned years, from one end of the value axis to the other."""
    found = pins_of(exhibit)
    if not found:
        return None
    lines = tuple((Point(pin.start, axis.low), Point(pin.start, axis.high)) for pin in found)
    return Stroke(lines, "ink", 1.0, "dashed")


def pin_labels(exhibit: Exhibit, panel: Panel, width: float) -> tuple[Label, ...]:
    """Return the words of the pins, each in a row of its own above the panel."""
    return tuple(
        _label(pin, panel, width, row) for row, pin in enumerate(reversed(pins_of(exhibit)))
    )


def _label(pin: Annotation, panel: Panel, width: float, row: int) -> Label:
    at = Point(pin.start, panel.y.high)
    middle = panel.px(at).x
    text = shorten(pin.text, SMALL, width - 4)
    half = text_width(text, SMALL) / 2
    dx = min(max(middle, half + 2), width - half - 2) - middle
    return Label(at, ((Run(text),),), "ink", SMALL, "middle", dx, -ROW * (row + 0.5) - 2)


def pinned_years(exhibit: Exhibit) -> Sequence[float]:
    """Return the pinned years, which stand on the axis whatever else does."""
    return [pin.start for pin in pins_of(exhibit)]
