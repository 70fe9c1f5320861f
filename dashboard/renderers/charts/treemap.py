"""Treemap: parts of a whole as areas, the part in focus in the accent.

Squarified layout (Bruls, Huizing and van Wijk 2000): cells are put in rows along the shorter side,
each row as long as that makes its cells more square.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import (
    Axis,
    Chart,
    Dots,
    Fill,
    Label,
    Mark,
    Panel,
    Point,
    reading_dots,
    readings,
)
from dashboard.renderers.labels import LINE_HEIGHT, label_size, value_and_name, was_cut
from dashboard.renderers.layout import SMALL, TEXT, Place, framed
from dashboard.renderers.observations import Observation, latest, observations
from dashboard.renderers.wording import reading_text, value_text

#: Px from the edges of a cell to its text: sides and top; closer in a cell that is small.
_INSETS = ((8.0, 6.0), (4.0, 2.0), (2.0, 0.0))


class Cell(NamedTuple):
    """A rectangle of the layout, from the left and top."""

    left: float
    top: float
    width: float
    height: float


def treemap_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the treemap of an exhibit; parts without a value or below zero have no area."""
    rows = observations(exhibit)
    found = [(series, latest(rows[series.key])) for series in exhibit.series]
    parts = [(one, row) for one, row in found if row is not None and (row.value or 0) > 0]
    parts.sort(key=lambda part: -(part[1].value or 0))
    _, width, height, _ = framed(exhibit, place)
    cells = squarified([row.value or 0 for _, row in parts], width, height)
    panel = Panel(0, 0, width, height, Axis(0, 1), Axis(1, 0))
    marks: list[Mark] = []
    labels: list[Label] = []
    for (series, row), cell in zip(parts, cells, strict=True):
        focus = series.role == "focus"
        ring = (_ring(cell, width, height),)
        marks.append(Fill(ring, "focus" if focus else "band", "soft", 1.0))
        labels.extend(_label(exhibit, series, row, cell))
    if parts:
        marks.append(_reading(exhibit, parts, cells, width, height))
    return Chart(width, height, (panel,), tuple(marks), tuple(labels), readings=readings(marks))


def squarified(values: Sequence[float], width: float, height: float) -> tuple[Cell, ...]:
    """Return a cell per value, areas in proportion; values must be descending and positive."""
    total = sum(values)
    if not total:
        return ()
    areas = [value / total * width * height for value in values]
    cells: list[Cell] = []
    left, top = 0.0, 0.0
    while areas:
        short = min(width - left, height - top)
        count = _row_length(areas, short)
        row, areas = areas[:count], areas[count:]
        thick = sum(row) / short
        along = 0.0
        lying = width - left >= height - top
        for area in row:
            length = area / thick
            if lying:
                cells.append(Cell(left, top + along, thick, length))
            else:
                cells.append(Cell(left + along, top, length, thick))
            along += length
        if lying:
            left += thick
        else:
            top += thick
    return tuple(cells)


def _row_length(areas: Sequence[float], short: float) -> int:
    """Return how many cells make a row before its worst cell gets less square."""
    count = 1
    while count < len(areas) and _worst(areas[: count + 1], short) <= _worst(areas[:count], short):
        count += 1
    return count


def _worst(row: Sequence[float], short: float) -> float:
    """Return the largest ratio of sides in a row."""
    thick = sum(row) / short
    return max(max(thick * thick / area, area / (thick * thick)) for area in row)


def _ring(cell: Cell, width: float, height: float) -> tuple[Point, ...]:
    left, top = cell.left / width, cell.top / height
    right, bottom = left + cell.width / width, top + cell.height / height
    return Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)


def _label(exhibit: Exhibit, series: Series, row: Observation, cell: Cell) -> tuple[Label, ...]:
    """Return value and name in the upper left corner of a cell; the name whole or not at all."""
    value, name = value_text(exhibit, row.value), series.short or series.name
    tone = "paper" if series.role == "focus" else "ink"
    for words in (name, ""):
        for left, top in _INSETS:
            size = TEXT if cell.width > 120 else SMALL
            room, most = cell.width - 2 * left, int((cell.height - 2 * top) / (size * LINE_HEIGHT))
            lines = value_and_name(value, words, size, room, most_lines=max(most, 1))
            width, height = label_size(lines, size)
            if most >= len(lines) and width <= room and not was_cut(lines, words):
                at = Point(cell.left + left, cell.top + top + height / 2)
                return (Label(at, lines, tone, size, panel=-1),)
    return ()


def _reading(
    exhibit: Exhibit,
    parts: Sequence[tuple[Series, Observation]],
    cells: Sequence[Cell],
    width: float,
    height: float,
) -> Dots:
    """Return the points in the middle of the cells that carry the reading texts."""
    return reading_dots(
        [Point((c.left + c.width / 2) / width, (c.top + c.height / 2) / height) for c in cells],
        [reading_text(exhibit, row, series.name) for series, row in parts],
        key="parts",
        name=exhibit.title,
        reach=6,
    )
