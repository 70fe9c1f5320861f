"""Pinned years: what is read there, and of two years the difference, in words and as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.exhibits.exhibit import Annotation, Difference
from dashboard.exhibits.names import label_of
from dashboard.exhibits.series import Line
from dashboard.exhibits.words import Words, unit_of
from dashboard.indicators.derived import difference
from dashboard.indicators.development import total_growth
from dashboard.indicators.units import UNITS, change_unit
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_value

#: Most series whose values a sentence gives.
_NAMED = 4
#: Roles that have a name in the chart, so that the sentence may speak of them.
_SPOKEN = ("focus", "second", "reference", "peer")

#: Of these a difference is also a percentage of what was there.
_AMOUNTS, _LEVELS = ("number", "money"), ("level", "per_capita")


def pin_marks(lines: Sequence[Line], words: Words) -> Iterator[Annotation]:
    """Yield a mark for each pinned year, with the value in focus and what changed since the first.

    Its text is written beside the line in the chart.
    """
    pins = words.asked.view.pin
    focus = next((line for line in lines if line.role == "focus"), None)
    for year in pins:
        yield Annotation("pin", year, year, _mark(focus, year, words), str(year))


def _mark(focus: Line | None, year: int, words: Words) -> str:
    value = None if focus is None else focus.at(year).value
    if focus is None or value is None:
        return str(year)
    text = _say(words, "mark", year=year, value=_level(focus, value, words))
    found = differences([focus], words)
    if year == words.asked.view.pin[0] or not found or found[0].value is None:
        return text
    written = format_value(found[0].value, found[0].unit, words.language)
    return _say(words, "mark_change", mark=text, difference=written)


def differences(lines: Sequence[Line], words: Words) -> tuple[Difference, ...]:
    """Return the difference of each series between two pinned years; nothing without two."""
    pins = words.asked.view.pin
    if len(pins) < 2:
        return ()
    first, last = pins
    return tuple(_difference(line, first, last, words) for line in lines if not line.ids)


def _difference(line: Line, first: int, last: int, words: Words) -> Difference:
    before, after = line.at(first).value, line.at(last).value
    unit = unit_of(change_unit(line.unit), words.language)
    if before is None or after is None:
        return Difference(line.key, first, last, None, None, unit)
    counted = words.asked.analysis.key in ("level", "per_capita") and unit.kind in (
        "number",
        "money",
    )
    percent = total_growth(before, after) if counted and before > 0 else None
    return Difference(line.key, first, last, difference(after, before), percent, unit)


def pin_sentence(lines: Sequence[Line], words: Words) -> str:
    """Return what is read at the pinned years; empty without a pin."""
    pins = words.asked.view.pin
    spoken = [line for line in lines if line.role in _SPOKEN and not line.ids][:_NAMED]
    if not pins or not spoken:
        return ""
    if len(pins) == 1:
        values = words.listed([_value(line, pins[0], lines, words) for line in spoken])
        return words.stop(_say(words, "one", year=pins[0], values=values))
    found = {one.series: one for one in differences(spoken, words)}
    changes = "; ".join(_change(line, found[line.key], lines, words) for line in spoken)
    text = _say(words, "two", first=pins[0], last=pins[1], changes=changes)
    return words.stop(words.caution(text, spoken, *pins))


def _value(line: Line, year: int, lines: Sequence[Line], words: Words) -> str:
    value = line.at(year).value
    return _say(words, "value", name=label_of(line, lines, words), value=_level(line, value, words))


def _change(line: Line, found: Difference, lines: Sequence[Line], words: Words) -> str:
    values: dict[str, object] = {
        "name": label_of(line, lines, words),
        "before": _level(line, line.at(found.first).value, words),
        "after": _level(line, line.at(found.last).value, words),
    }
    if found.value is None:
        return _say(words, "unknown", **values)
    values["difference"] = format_value(found.value, found.unit, words.language)
    if found.percent is None:
        return _say(words, "change", **values)
    rule = replace(unit_of(UNITS["PC"], words.language), signed=True)
    percent = format_value(found.percent, rule, words.language)
    return _say(words, "change_percent", percent=percent, **values)


def _level(line: Line, value: float | None, words: Words) -> str:
    """Return a value in the unit of its series, or that it is not published."""
    if value is None:
        return message(words.language, "charts.missing")
    return words.value(value, unit_of(line.unit, words.language))


def _say(words: Words, key: str, **values: object) -> str:
    return message(words.language, f"pins.{key}", **values)
