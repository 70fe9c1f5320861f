"""Two measures against each other: one dot per region, the one in focus in the accent."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import (
    Axis,
    Chart,
    Dots,
    Label,
    Mark,
    Panel,
    Point,
    Run,
    Shape,
    reading_dots,
    readings,
)
from dashboard.renderers.labels import LINE_HEIGHT, Box, Places, label_size
from dashboard.renderers.layout import SMALL, TEXT, Place, framed
from dashboard.renderers.looks import BACK_TO_FRONT, LOOKS
from dashboard.renderers.observations import Observation, latest, observations
from dashboard.renderers.scales import nice_range, ticks_between, with_room
from dashboard.renderers.typeface import shorten, text_width
from dashboard.renderers.wording import spoken_value, unit_for, unit_words, value_text, value_ticks
from dashboard.vocabulary.messages import message

#: Px across the dots of the largest and the smallest third value.
_LARGEST, _SMALLEST = 34.0, 5.0

#: Px of paper around a sized dot, so that those that overlap stay apart.
_RIM = 1.0


class Pair(NamedTuple):
    """A region with both of its values, the codes of their units, and the size of its dot."""

    series: Series
    at: Point
    units: tuple[str, str]
    third: Observation | None = None
    size: float = 0.0


def pairs(exhibit: Exhibit) -> tuple[Pair, ...]:
    """Return the regions that have a value of both measures: the first across, the second up.

    The series of a region are its measures, in order of the exhibit.
    """
    rows = observations(exhibit)
    groups: dict[str, list[Series]] = {}
    for series in exhibit.series:
        groups.setdefault(series.region, []).append(series)
    found = []
    for group in groups.values():
        both = [row for row in (latest(rows[one.key]) for one in group[:2]) if row]
        if len(both) == 2 and both[0].value is not None and both[1].value is not None:
            at = Point(both[0].value, both[1].value)
            third = latest(rows[group[2].key]) if len(group) > 2 else None
            found.append(Pair(group[0], at, (both[0].unit, both[1].unit), third))
    return _sized(found)


def _sized(found: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the pairs with their sizes: the area of a dot is as the third value, where it is one.

    A region without a third value keeps the smallest dot, as a ring.
    """
    most = max((_third(pair) or 0.0 for pair in found), default=0.0)
    if most <= 0:
        return tuple(pair._replace(size=LOOKS[pair.series.role].size) for pair in found)
    return tuple(
        pair._replace(size=max(_LARGEST * ((_third(pair) or 0.0) / most) ** 0.5, _SMALLEST))
        for pair in found
    )


def _third(pair: Pair) -> float | None:
    return pair.third.value if pair.third is not None else None


def scatter_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the scatter chart of an exhibit, decided for a width class."""
    found = pairs(exhibit)
    _, width, height, _ = framed(exhibit, place)
    panel = _panel(exhibit, found, width, height)
    marks = _marks(exhibit, found)
    labels = (*_names(found, panel, width), *_axes(exhibit, found, panel, width))
    return Chart(width, height, (panel,), marks, labels, readings=readings(marks))


def _axis(exhibit: Exhibit, values: Sequence[float], code: str) -> Axis:
    ends = [*values, 0.0] if exhibit.zero_based else values
    low, high, step = nice_range(min(ends, default=0.0), max(ends, default=1.0))
    unit = unit_for(exhibit, code)
    ticks = value_ticks(ticks_between(low, high, step), unit, exhibit.language, step)
    return Axis(low, high, ticks, grid=True, zero=0.0 if low <= 0 <= high else None)


def _panel(exhibit: Exhibit, found: Sequence[Pair], width: float, height: float) -> Panel:
    across, up = found[0].units if found else ("", "")
    x = _axis(exhibit, [pair.at.x for pair in found], across)
    y = _axis(exhibit, [pair.at.y for pair in found], up)
    left = max(label_size(((Run(tick.text),),), SMALL)[0] for tick in y.ticks) + 10
    wide, high = width - left - 24, height - 30 - 48
    return Panel(left, 30, wide, high, with_room(x, wide), with_room(y, high))


def _marks(exhibit: Exhibit, found: Sequence[Pair]) -> tuple[Mark, ...]:
    """Return the dots from back to front, and the reading points in order of name."""
    marks: list[Mark] = []
    sized = any(pair.third is not None for pair in found)
    for role in BACK_TO_FRONT:
        mine = sorted((p for p in found if p.series.role == role), key=lambda p: -p.size)
        if mine and not sized:
            marks.append(Dots(tuple(p.at for p in mine), "dot", LOOKS[role].tone, mine[0].size))
        elif mine:
            for p in mine:
                shape: Shape = "dot" if _third(p) is not None else "ring"
                rim = Dots((p.at,), "dot", "paper", p.size + 2 * _RIM)
                marks += [rim, Dots((p.at,), shape, LOOKS[role].tone, p.size)]
    ordered = sorted(found, key=lambda pair: pair.series.name)
    if ordered:
        marks.append(
            reading_dots(
                [pair.at for pair in ordered],
                [_reading(exhibit, pair) for pair in ordered],
                name=exhibit.title,
            )
        )
    return tuple(marks)


def _reading(exhibit: Exhibit, pair: Pair) -> str:
    """Return the reading text of a region: its name and both values."""
    text = message(
        exhibit.language,
        "charts.pair",
        place=pair.series.name,
        across=value_text(exhibit, pair.at.x, with_unit=True, code=pair.units[0]),
        up=value_text(exhibit, pair.at.y, with_unit=True, code=pair.units[1]),
    )
    if pair.third is None:
        return text
    size = spoken_value(exhibit, pair.third)
    return message(exhibit.language, "charts.pair_sized", text=text, size=size)


def _names(found: Sequence[Pair], panel: Panel, width: float) -> tuple[Label, ...]:
    """Return the names of the chosen regions, then of the others as far as they have room."""
    places = Places(Box(panel.left + 2, 2, width - 1, panel.top + panel.height - 2))
    for pair in found:
        places.take_dot(panel.px(pair.at), pair.size)
    order = sorted(found, key=lambda pair: -BACK_TO_FRONT.index(pair.series.role))
    labels = []
    for pair in order:
        look = LOOKS[pair.series.role]
        runs = ((Run(pair.series.short or pair.series.name, pair.series.role == "focus"),),)
        size = TEXT if pair.series.role == "focus" else SMALL
        px = panel.px(pair.at)
        gap, half = pair.size / 2 + 5, size * LINE_HEIGHT / 2
        candidates = [
            (Label(pair.at, runs, look.label, size, "start", gap, 0), Point(px.x + gap, px.y)),
            (Label(pair.at, runs, look.label, size, "end", -gap, 0), Point(px.x - gap, px.y)),
        ]
        for dy in (-gap - half + 2, gap + half - 2):
            label = Label(pair.at, runs, look.label, size, "middle", 0, dy)
            candidates.append((label, Point(px.x, px.y + dy)))
        label_found = places.first(candidates)
        if label_found is not None:
            labels.append(label_found)
    return tuple(labels)


def _axes(exhibit: Exhibit, found: Sequence[Pair], panel: Panel, width: float) -> tuple[Label, ...]:
    """Return both measures with their units: below the right end and above the left one."""
    names = axis_titles(exhibit, found[0].units, width - 8) if found else ()
    if len(names) < 2:
        return ()
    across, up = (((Run(name),),) for name in names[:2])
    right = Point(panel.x.high, panel.y.low)
    return (
        Label(right, across, "soft", SMALL, "end", 0, 38),
        Label(Point(2, 12), up, "soft", SMALL, "start", panel=-1),
    )


def axis_names(exhibit: Exhibit) -> tuple[str, ...]:
    """Return the names of the measures, in order; empty when the exhibit has but one."""
    keys = tuple(dict.fromkeys(series.indicator for series in exhibit.series))
    if len(keys) < 2:
        return ()
    return tuple(message(exhibit.language, f"indicators.{key}.title") for key in keys)


def axis_titles(exhibit: Exhibit, units: Sequence[str], width: float = inf) -> tuple[str, ...]:
    """Return the names of the measures with their units, of which ``units`` are the codes.

    Where ``width``, in px, has no room for the name of a unit it is the sign of it.
    """
    return tuple(
        _axis_title(exhibit, name, code, width)
        for name, code in zip(axis_names(exhibit), units, strict=False)
    )


def _axis_title(exhibit: Exhibit, name: str, code: str, width: float) -> str:
    whole, brief = (
        message(
            exhibit.language, "charts.axis", name=name, unit=unit_words(exhibit, code, bare=bare)
        )
        for bare in (False, True)
    )
    return whole if text_width(whole, SMALL) <= width else shorten(brief, SMALL, width)
