"""Words on a map: the legend of the classes, and the names of the regions in focus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import Anchor, Label, Panel, Point, Run, Swatch
from dashboard.renderers.classes import class_tokens
from dashboard.renderers.labels import Box, label_box, label_size
from dashboard.renderers.layout import SMALL, TEXT
from dashboard.renderers.observations import Observation
from dashboard.renderers.palette import RAMP
from dashboard.renderers.projection import MapShapes, bounds_of, inside
from dashboard.renderers.scales import tick_decimals
from dashboard.renderers.simplify import Ring
from dashboard.renderers.wording import missing_words, value_text
from dashboard.vocabulary.messages import message

_ROW, _SWATCH_WIDTH, _SWATCH_HEIGHT, _INDENT = 20.0, 20.0, 12.0, 28.0

#: Px between a name and the edge of its region, which may be the outline of the one in focus; and
#: where a value would not be told otherwise.
_CLEAR, _TIGHT = 4.0, 1.0

#: Heights along a region, from north to south, at which a label is tried beside it last.
_PARTS = (0.25, 0.75, 0.9)

#: A map of at most so many regions names them all, in them.
FEW = 20

Lines = tuple[tuple[Run, ...], ...]
Regions = Mapping[str, tuple[Series, Observation | None]]


@dataclass(frozen=True)
class Legend:
    """Classes from low to high, then what was not published: tone, stripes, words."""

    entries: tuple[tuple[str, bool, str], ...]

    @property
    def width(self) -> float:
        """Return the width in px."""
        lines = tuple((Run(words),) for _, _, words in self.entries)
        return _INDENT + label_size(lines, SMALL)[0]

    @property
    def height(self) -> float:
        """Return the height in px."""
        return _ROW * len(self.entries)

    def box(self, spot: Point) -> Box:
        """Return the px box of the legend at a place."""
        return Box(spot.x, spot.y, spot.x + self.width, spot.y + self.height)

    def swatches(self, spot: Point) -> tuple[Swatch, ...]:
        """Return the boxes of the classes."""
        drop = (_ROW - _SWATCH_HEIGHT) / 2
        return tuple(
            Swatch(spot.x, spot.y + i * _ROW + drop, _SWATCH_WIDTH, _SWATCH_HEIGHT, tone, hatch)
            for i, (tone, hatch, _) in enumerate(self.entries)
        )

    def labels(self, spot: Point) -> tuple[Label, ...]:
        """Return the words of the classes."""
        return tuple(
            Label(
                Point(spot.x + _INDENT, spot.y + (i + 0.5) * _ROW),
                ((Run(words),),),
                "soft",
                SMALL,
                panel=-1,
            )
            for i, (_, _, words) in enumerate(self.entries)
        )


def legend_of(
    exhibit: Exhibit, limits: Sequence[float], values: Sequence[float], *, missing: bool
) -> Legend:
    """Return the legend of classes between limits."""
    language = exhibit.language
    unit = replace(exhibit.unit, decimals=max(map(tick_decimals, limits), default=0))
    texts = [value_text(replace(exhibit, unit=unit), limit) for limit in limits]
    entries: list[tuple[str, bool, str]] = []
    tones = class_tokens(len(limits) + 1)
    if limits:
        words = [message(language, "charts.class_below", value=texts[0])]
        words += [
            message(language, "charts.class_between", low=low, high=high)
            for low, high in pairwise(texts)
        ]
        words.append(message(language, "charts.class_above", value=texts[-1]))
        entries = [(tone, False, text) for tone, text in zip(tones, words, strict=True)]
    elif values:
        entries = [(tones[0], False, value_text(exhibit, values[0]))]
    if missing:
        entries.append(("paper", True, missing_words(exhibit)))
    return Legend(tuple(entries))


def place_legend(
    legend: Legend, shapes: MapShapes, panel: Panel, width: float, height: float
) -> Point | None:
    """Return a corner of the box where the legend covers no region, None when there is none."""
    right, bottom = width - legend.width - 2, height - legend.height - 4
    beside = panel.left + panel.width + 12
    corners = (
        Point(2, 4),
        Point(2, min(bottom, panel.top + panel.height - legend.height)),
        Point(min(right, beside), 4),
        Point(min(right, beside), min(bottom, panel.top + panel.height - legend.height)),
    )
    for corner in corners:
        if clear(legend.box(corner), shapes, panel):
            return corner
    return None


def clear(box: Box, shapes: MapShapes, panel: Panel, margin: float = 3.0) -> bool:
    """Whether no region lies under a px box.

    None has a corner in the box, and no place of a grid over the box is in a region.
    """
    left, top = _unit(panel, box.left - margin, box.top - margin)
    right, bottom = _unit(panel, box.right + margin, box.bottom + margin)
    grid = [
        Point(left + (right - left) * i / 6 + 0.013, top + (bottom - top) * j / 4 + 0.017)
        for i in range(7)
        for j in range(5)
    ]
    for bounds, ring in shapes.bounds:
        if bounds.left > right or left > bounds.right or bounds.top > bottom or top > bounds.bottom:
            continue
        if any(left <= p.x <= right and top <= p.y <= bottom for p in ring):
            return False
        if any(inside(point, (ring,)) for point in grid):
            return False
    return True


def _unit(panel: Panel, x: float, y: float) -> tuple[float, float]:
    """Return the map units of a px place."""
    return (
        (x - panel.left) / panel.width * panel.x.high,
        (y - panel.top) / panel.height * panel.y.low,
    )


def map_labels(
    exhibit: Exhibit,
    shapes: MapShapes,
    rows: Regions,
    tones: Mapping[str, str],
    panel: Panel,
    frame: Box,
    legend: Box,
) -> tuple[Label, ...]:
    """Return the labels of a map: regions in focus with their value, others where they have room.

    A region in focus is labelled beside it where no other region is, or inside it when the label
    fits there; inside comes first in a small group, whose other regions are named inside as well.
    """
    labels: list[Label] = []
    taken = [legend]
    order = sorted(rows, key=lambda code: rows[code][0].role != "focus")
    for code in order:
        series, row = rows[code]
        focus = series.role == "focus"
        name = series.short or series.name
        if focus:
            lines: Lines = ((Run(name, True),), (Run(_value(exhibit, row), True),))
        elif len(rows) <= FEW:
            lines = ((Run(name),),)
        else:
            continue
        size = TEXT if focus else SMALL
        spots = _inside(shapes, code, lines, tones[code], size, panel)
        tone = "soft" if row is None or row.value is None else "focus"
        if focus:
            beside = tuple(
                (label, box)
                for label, box in _outside(shapes, code, lines, tone, panel)
                if frame.holds(box) and clear(box, shapes, panel, 1.0)
            )
            spots = (*spots, *beside) if len(rows) <= FEW else (*beside, *spots)
            small = _inside(shapes, code, lines, tones[code], SMALL, panel, _TIGHT)
            spots = (*spots, *small, *_over(shapes, code, lines, tone, panel, frame))
        for label, box in spots:
            if not any(box.touches(other) for other in taken):
                labels.append(label)
                taken.append(box)
                break
    return tuple(labels)


def _value(exhibit: Exhibit, row: Observation | None) -> str:
    if row is None or row.value is None:
        return missing_words(exhibit, row)
    return value_text(exhibit, row.value)


def _inside(
    shapes: MapShapes,
    code: str,
    lines: Lines,
    tone: str,
    size: float,
    panel: Panel,
    clearance: float = _CLEAR,
) -> tuple[tuple[Label, Box], ...]:
    """Return the place nearest to the middle of a region where a label lies wholly in it, if any.

    Nothing is written over stripes.
    """
    if tone == "paper":
        return ()
    rings, middle = shapes.rings[code], shapes.middles[code]
    reach = panel.x.high / panel.width
    width, height = label_size(lines, size)
    largest = max((bounds_of(ring) for ring in rings), key=lambda b: b.right - b.left)
    room = (largest.right - largest.left) / reach, (largest.bottom - largest.top) / reach
    if width > room[0] or height > room[1]:
        return ()
    steps = [step * reach * 3 for step in range(-10, 11)]
    spots = sorted(
        (Point(middle.x + dx, middle.y + dy) for dx in steps for dy in steps),
        key=lambda at: (at.x - middle.x) ** 2 + (at.y - middle.y) ** 2,
    )
    for at in spots:
        label = Label(at, lines, _on(tone, focus=lines[0][0].bold), size, "middle")
        box = label_box(label, panel.px(at))
        if all(_within(line, rings, panel, clearance) for line in _lines(box, lines, size)):
            return ((label, box),)
    return ()


def _lines(box: Box, lines: Lines, size: float) -> Iterable[Box]:
    """Yield the px box of each line of a label that is centred in a box."""
    height = (box.bottom - box.top) / len(lines)
    for i, line in enumerate(lines):
        spare = (box.right - box.left - label_size((line,), size)[0]) / 2
        top = box.top + i * height
        yield Box(box.left + spare, top, box.right - spare, top + height)


def _on(tone: str, *, focus: bool) -> str:
    """Return the colour of text on a class of the ramp that keeps 4.5:1 in both themes."""
    if tone == RAMP[-1]:
        return "paper"
    return "focus" if focus and tone == RAMP[0] else "ink"


def _over(
    shapes: MapShapes, code: str, lines: Lines, tone: str, panel: Panel, frame: Box
) -> Iterable[tuple[Label, Box]]:
    """Yield places beside a region that lie over others, with a rim of paper: the last resort."""
    for label, box in _outside(shapes, code, lines, tone, panel):
        if frame.holds(box):
            yield replace(label, halo=True), box


def _within(box: Box, rings: tuple[Ring, ...], panel: Panel, clearance: float) -> bool:
    """Whether the edge of a px box, and so all of it, lies in a region."""
    edge = [
        _unit(panel, box.left - clearance + (box.right - box.left + 2 * clearance) * i / 8, y)
        for i in (0, 8, 2, 6, 4, 1, 7, 3, 5)
        for y in (box.top, box.bottom, (box.top + box.bottom) / 2)
    ]
    return all(inside(Point(*place), rings) for place in edge)


def _outside(
    shapes: MapShapes, code: str, lines: Lines, tone: str, panel: Panel
) -> Iterable[tuple[Label, Box]]:
    """Yield places beside a region: right, left, below, above of its bounds."""
    points = [p for ring in shapes.rings[code] for p in ring]
    west, east = min(p.x for p in points), max(p.x for p in points)
    north, south = min(p.y for p in points), max(p.y for p in points)
    middle = Point((west + east) / 2, (north + south) / 2)
    half = label_size(lines, TEXT)[1] / 2
    spots: tuple[tuple[Point, Anchor, float, float], ...] = (
        (Point(east, middle.y), "start", 6.0, 0.0),
        (Point(west, middle.y), "end", -6.0, 0.0),
        (Point(middle.x, south), "middle", 0.0, half + 4),
        (Point(middle.x, north), "middle", 0.0, -half - 4),
        (Point(east, south), "start", 4.0, half),
        (Point(east, north), "start", 4.0, -half),
        (Point(west, south), "end", -4.0, half),
        (Point(west, north), "end", -4.0, -half),
        *((Point(east, north + (south - north) * part), "start", 6.0, 0.0) for part in _PARTS),
        *((Point(west, north + (south - north) * part), "end", -6.0, 0.0) for part in _PARTS),
    )
    for at, anchor, dx, dy in spots:
        label = Label(at, lines, tone, TEXT, anchor, dx, dy)
        px = panel.px(at)
        yield label, label_box(label, Point(px.x + dx, px.y + dy))
