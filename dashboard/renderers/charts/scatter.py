"""Two measures against each other: one dot per region, the one in focus in the accent."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from dashboard.exhibits.exhibit import Exhibit
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
from dashboard.renderers.charts.scatter_names import names_of
from dashboard.renderers.charts.scatter_pairs import Pair, pairs
from dashboard.renderers.labels import label_size
from dashboard.renderers.layout import SMALL, Place, framed
from dashboard.renderers.looks import BACK_TO_FRONT, LOOKS
from dashboard.renderers.scales import nice_range, ticks_between, with_room
from dashboard.renderers.typeface import shorten, text_width
from dashboard.renderers.wording import spoken_value, unit_for, unit_words, value_text, value_ticks
from dashboard.vocabulary.messages import message

#: Px of paper around a sized dot, so that those that overlap stay apart.
_RIM = 1.0


def scatter_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the scatter chart of an exhibit, decided for a width class."""
    found = pairs(exhibit)
    _, width, height, _ = framed(exhibit, place)
    panel = _panel(exhibit, found, width, height)
    names = names_of(found, panel, width)
    marks = (*names.leaders, *_marks(exhibit, found))
    labels = (*names.labels, *_axes(exhibit, found, panel, width))
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
                shape: Shape = "dot" if p.third_value is not None else "ring"
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
