"""Titles say the finding, by rule from the data; subtitles say what is measured, where and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.exhibits.names import activities_differ
from dashboard.exhibits.resolve import PARTS
from dashboard.exhibits.series import Line
from dashboard.exhibits.summary import constants, reading_of
from dashboard.exhibits.summary_across import (
    ends_of,
    group,
    label,
    last_year,
    place_then,
    risen,
)
from dashboard.exhibits.summary_beside import beside
from dashboard.exhibits.words import Words, capital
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS
from dashboard.vocabulary.codes import TOTAL
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_range

#: Most regions that a subtitle names.
_NAMED = 3


def title_of(lines: Sequence[Line], words: Words) -> str:
    """Return the title; what is measured and where, when nothing has a value.

    A finding that compares two years across a break says so.
    """
    title = capital(_finding(lines, words))
    return words.say("figure_title.broken", title=title) if _crosses(words) else title


def _crosses(words: Words) -> bool:
    """Return whether the title compares two years with a break between them."""
    asked, official = words.asked, [line for line in words.official if line.known()]
    if not official or asked.chart in ("scatter", *PARTS):
        return False
    if asked.across or asked.chart == "multiples":
        since = asked.analysis.base or asked.moving or asked.chart == "multiples"
        return since and any(line.broken(asked.base, asked.year) for line in official)
    line = official[0]
    return line.broken(words.compared_year(line), line.known()[-1])


def _finding(lines: Sequence[Line], words: Words) -> str:
    asked, official = words.asked, words.official
    if any(line.ids for line in lines) and not official:
        return words.say("figure_title.published", **_place(words))
    if not any(line.known() for line in official):
        return plain_title(words)
    if asked.analysis.key == "shift_share":
        return _shift_title(official, words)
    if asked.chart == "scatter":
        return _scatter_title(words)
    if asked.chart in PARTS:
        return _parts_title(official, words)
    if asked.chart == "multiples":
        return _multiples_title(official, words)
    if asked.across:
        return _across_title(official, words)
    return _time_title(official[0], official, words)


def plain_title(words: Words) -> str:
    """Return what is measured and where, without a finding."""
    where = words.where(words.asked.focus.region)
    return f"{words.phrase('title', words.asked.focus)} {where}"


def _place(words: Words) -> dict[str, str]:
    focus = words.asked.focus
    return {"topic": words.topic(focus), "where": words.where(focus.region)}


def _titles(words: Words) -> list[str]:
    """Return the titles of the indicators, each once."""
    found = (words.phrase("title", measure) for measure in words.asked.measures)
    return list(dict.fromkeys(found))


def _time_title(line: Line, lines: Sequence[Line], words: Words) -> str:
    if not line.known():
        return plain_title(words)
    year, base = line.known()[-1], words.compared_year(line)
    value, before = line.at(year).value or 0.0, line.at(base).value
    place, others = _place(words), beside(line, lines, year, words)
    if words.is_old(year):
        place["where"] = words.find("where_old", where=place["where"], year=year)
    if words.asked.analysis.key == "gap":
        reference = words.subject(words.asked.reference)
        kind = f"figure_title.gap_{words.sign(value)}"
        title = words.say(kind, value=words.amount(value), reference=reference, **place)
        return _with_others(title, others, words)
    text = reading_of(line, value, words)
    if others or before is None or base >= year or words.asked.analysis.base:
        title = words.say("figure_title.only", value=text, year=year, **_place(words))
        return _with_others(title, others, words)
    comparison = words.comparison(line, before, value, base)
    return words.say("figure_title.level", value=text, comparison=comparison, **place)


def _with_others(title: str, others: Sequence[str], words: Words) -> str:
    """Return a title with the values of the other regions shown."""
    return words.find("title_beside", title=title, others=", ".join(others)) if others else title


def _across_title(lines: Sequence[Line], words: Words) -> str:
    asked = words.asked
    ends = ends_of(lines, words, asked.year)
    if ends is None:
        return plain_title(words)
    if asked.chart == "bar" and _holds_its_parts(lines, words):
        return plain_title(words)
    topic = words.topic(asked.focus)
    if activities_differ(lines):
        topic = words.say(f"{asked.indicator.key}.title")
    topic = words.say(f"analysis.{asked.analysis.key}.topic", topic=topic)
    if ends.size == 1:
        return plain_title(words)
    if ends.focus is None or ends.place is None:
        return words.say("figure_title.top", topic=topic, top=label(ends.top, lines, words))
    said = {
        "topic": topic,
        "focus": label(ends.focus, lines, words),
        "rank": ends.place.rank,
        "count": words.count(ends.size),
    }
    before = place_then(words)
    if asked.moving and before is not None:
        return _moved_title(said, before.rank, ends.place.rank, words)
    return words.say("figure_title.cross", **said)


def _moved_title(said: Mapping[str, object], before: int, now: int, words: Words) -> str:
    """Return who went from which place to which, or kept its own."""
    key = "same" if before == now else "moved"
    return message(
        words.language, f"slope.title.{key}", before=before, base=words.asked.base, **said
    )


def _holds_its_parts(lines: Sequence[Line], words: Words) -> bool:
    """Return whether a region or activity stands among its own parts, so that a rank is empty."""
    codes = words.catalogue.codes
    regions = {line.measure.region for line in lines}
    activities = {line.measure.activity for line in lines}
    return any(
        codes.regions[one].parent in regions for one in regions if one in codes.regions
    ) or any(
        codes.activities[one].parent in activities for one in activities if one in codes.activities
    )


def _scatter_title(words: Words) -> str:
    """Return what the axes set against each other: the first two indicators that regions have."""
    keys = dict.fromkeys(measure.indicator.key for measure in words.asked.measures)
    first, second, *_ = (words.say(f"{key}.title") for key in (*keys, *words.asked.view.indicator))
    return words.say("figure_title.scatter", first=first, second=words.in_text(second))


def _parts_title(lines: Sequence[Line], words: Words) -> str:
    ends = ends_of(lines, words, last_year(lines, words))
    if ends is None:
        return plain_title(words)
    where = words.where(words.asked.focus.region)
    return words.say("figure_title.parts", top=label(ends.top, lines, words), where=where)


def _multiples_title(lines: Sequence[Line], words: Words) -> str:
    ends = ends_of(lines, words, words.asked.year)
    if ends is None:
        return plain_title(words)
    return words.say(
        "figure_title.multiples",
        topic=words.topic(words.asked.focus),
        base=words.asked.base,
        regions=words.some(risen(lines, words), ends.size, group(lines, words)),
    )


def _shift_title(lines: Sequence[Line], words: Words) -> str:
    values = {line.part: next(iter(line.rows.values())).value for line in lines}
    parts = [values[name] for name in ("national", "mix", "regional")]
    if any(part is None for part in parts):
        return plain_title(words)
    return words.say(
        "figure_title.shift",
        regional=words.value(values["regional"]),
        change=words.value(sum(part or 0.0 for part in parts)),
        **_place(words),
    )


# ---- subtitle -----------------------------------------------------------------------------


def measure_title(words: Words) -> str:
    """Return what is measured: indicator, activity with its code, and the analysis made of it."""
    asked = words.asked
    measure = _together(words)
    codes = {one.activity for one in asked.measures if one.activity and one.activity != TOTAL}
    if len(codes) == 1 and asked.chart != "scatter":
        measure = f"{measure} ({next(iter(codes))})"
    return words.say(
        f"analysis.{asked.analysis.key}.measure",
        measure=measure,
        base=asked.base,
        year=asked.year,
        reference=words.name(asked.reference),
        **constants(words),
    )


def _together(words: Words) -> str:
    """Return the measure of one indicator, or what several have in common."""
    asked = words.asked
    titles = _titles(words)
    if asked.chart != "scatter" and len({one.activity for one in asked.measures}) > 1:
        return words.say(f"{asked.indicator.key}.title")
    keys = {measure.indicator.key for measure in asked.measures}
    if len(keys) == 1 or len(titles) < 2:
        return titles[0]
    counts = {UNITS[INDICATORS[key].default_item.unit].counts for key in keys}
    if counts == {"work"}:
        text = words.say("together.work")
        activity = words.activity(asked.focus.activity)
        return f"{text} {activity}" if activity else text
    others = {"first": titles[0], "second": words.in_text(titles[1])}
    if asked.chart == "scatter" and len(titles) > len(others):
        return words.find("together_sized", third=words.in_text(titles[2]), **others)
    return words.say("together.other", **others)


def subtitle_of(lines: Sequence[Line], words: Words, *, zero_based: bool) -> str:
    """Return measure with activity code, regions, unit and period; and that an axis is cut off."""
    asked = words.asked
    measure = measure_title(words)
    parts = [measure, _regions(words)]
    if asked.analysis.unit == "" and words.unit.name and asked.chart != "scatter":
        parts.append(_unit(words))
    parts.append(_period(lines, words))
    if not zero_based:
        parts.append(words.say("subtitle.axis"))
    return ", ".join(part for part in parts if part)


def _unit(words: Words) -> str:
    """Return the unit of the axis, empty where the measure already says it."""
    if words.unit.kind in ("percent", "points", "money"):
        return words.unit.name
    return words.unit.short


def _regions(words: Words) -> str:
    asked = words.asked
    shown = [line.measure for line in words.lines] or list(asked.measures)
    regions = list(dict.fromkeys(measure.region for measure in shown))
    if len(regions) <= _NAMED:
        return ", ".join(words.name(region) for region in regions)
    inside = [region for region in regions if region in asked.group]
    others = [words.name(region) for region in regions if region not in asked.group]
    if len(inside) <= _NAMED or len(others) > _NAMED:
        # Regions of several kinds, which have no name together.
        inside, others, called = regions, [], words.say("group.regions")
    else:
        called = words.group(asked.focus.region)
    counted = words.say("subtitle.regions", count=words.count(len(inside)), group=called)
    return ", ".join((counted, *others))


def _period(lines: Sequence[Line], words: Words) -> str:
    asked = words.asked
    if asked.moving:
        return words.listed([str(asked.base), str(asked.year)])
    if asked.span:
        return format_range(*asked.span)
    years = [year for line in lines for year in line.rows]
    return format_range(min(years), max(years)) if years else ""
