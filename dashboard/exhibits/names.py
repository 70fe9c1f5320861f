"""Names of series: what tells them apart in this view, in full and short."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exhibits.exhibit import Series
from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.series import Line
from dashboard.exhibits.words import Words


def named_series(lines: Sequence[Line], words: Words) -> tuple[Series, ...]:
    """Return the series named after what differs: the region, the activity or the measure."""
    official = [line for line in lines if not line.ids]
    regions = len({line.measure.region for line in official}) > 1
    activities = activities_differ(official)
    indicators = len({line.measure.indicator.key for line in official}) > 1
    scatter = words.asked.chart == "scatter"
    found = []
    for line in lines:
        if line.ids:
            short = _marker(line, words)
            full = _edition(short, line, lines, words)
        elif words.asked.analysis.key == "shift_share":
            year = next(iter(line.rows))
            full = short = words.say(f"component.{line.part}", year=year)
        else:
            full = _name(line, words, regions, activities, indicators and not scatter, short=False)
            short = _name(line, words, regions, activities, indicators and not scatter, short=True)
        found.append(_series(line, full, short))
    return tuple(found)


def label_of(line: Line, lines: Sequence[Line], words: Words) -> str:
    """Return what a sentence calls a series beside the others shown."""
    named = {one.key: one.short for one in named_series(lines, words)}
    return named[line.key]


def activities_differ(lines: Sequence[Line]) -> bool:
    """Return whether the series of one indicator are of different activities."""
    first = lines[0].measure.indicator if lines else None
    same = [line for line in lines if line.measure.indicator == first]
    return len({line.measure.activity for line in same}) > 1


def _marker(line: Line, words: Words) -> str:
    concept = line.measure.item.where["concept"]
    return words.say(f"marker.{line.role}.{concept}")


def _edition(short: str, line: Line, lines: Sequence[Line], words: Words) -> str:
    """Return the name of published figures with their publisher where others said it too."""
    alone = not words.official
    if alone or sum((one.part, bool(one.ids)) == (line.part, True) for one in lines) > 1:
        publisher = publisher_name(line.publisher, words.language)
        return words.say("marker.edition", marker=short, publisher=publisher)
    return short


def _name(
    line: Line, words: Words, regions: bool, activities: bool, indicators: bool, *, short: bool
) -> str:
    measure = line.measure
    parts = []
    if regions or not (activities or indicators):
        parts.append(words.name(measure.region))
    if activities and not (indicators and not regions):
        parts.append(words.activity_name(measure.activity, short=short))
    if indicators:
        parts.append(words.say(f"{measure.indicator.key}.series"))
    return ", ".join(parts)


def _series(line: Line, full: str, short: str) -> Series:
    measure = line.measure
    return Series(
        key=line.key,
        name=full,
        short=short,
        role=line.role,
        indicator=measure.indicator.key,
        region=measure.region,
        activity=measure.activity,
        item=line.part,
        table=line.table,
        breaks=line.breaks,
        publisher=line.publisher,
        ranked=line.ranked,
    )
