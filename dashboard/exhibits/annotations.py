"""Marks that explain an axis: programme years, events, a goal, the line of no difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.exhibits.exhibit import Annotation
from dashboard.exhibits.pins import pin_marks
from dashboard.exhibits.series import Line
from dashboard.exhibits.summary import constants
from dashboard.exhibits.words import Words
from dashboard.tables.catalogue import Fact
from dashboard.vocabulary.messages import has_message

_TIME = ("line", "area", "multiples")
_MONTHS = 12


def annotations_of(lines: Sequence[Line], words: Words) -> tuple[Annotation, ...]:
    """Return the marks of a view, those of the value axis first."""
    years = [year for line in lines for year in line.rows]
    found = list(_values(words))
    if words.asked.view.annotate and years and words.asked.chart in _TIME:
        found += _programme(words, min(years), max(years))
    found += pin_marks(lines, words)
    return tuple(found)


def _values(words: Words) -> Iterator[Annotation]:
    """Yield the line that means "no difference", or the goal where the programme set it there."""
    asked = words.asked
    neutral = asked.analysis.neutral
    if neutral is None:
        return
    key = asked.analysis.key
    if key == "gap":
        goal = _year(words.catalogue.programme.facts.get("board-goals-year"))
        if asked.view.annotate and asked.indicator.key == "gdp-per-inhabitant" and goal:
            text = words.say("annotation.goal", year=goal)
        else:
            text = words.say("annotation.parity", reference=words.name(asked.reference))
        yield Annotation("target", neutral, neutral, text, "parity")
        return
    if key == "index":
        text = words.say("annotation.index", base=asked.base, **_only(words, "hundred"))
    elif key == "location_quotient":
        name = words.name(asked.reference)
        text = words.say("annotation.reference", reference=name, **_only(words, "one"))
    else:
        text = words.say("annotation.no_change")
    yield Annotation("neutral", neutral, neutral, text, key)


def _only(words: Words, name: str) -> dict[str, str]:
    return {name: constants(words)[name]}


def _programme(words: Words, first: int, last: int) -> Iterator[Annotation]:
    """Yield the programme's years as a band, and those of its events that have a short name."""
    programme = words.catalogue.programme
    start = _year(programme.facts.get("period-start"))
    end = _year(programme.facts.get("period-end"))
    if start and end and start <= last and end >= first:
        text = words.say("annotation.programme")
        yield Annotation("band", max(start, first), min(end, last), text, "programme")
    for event in programme.timeline:
        key = f"annotation.event.{event.key}"
        at = moment(event.date)
        if (
            at is not None
            and first <= at <= last
            and has_message(words.language, f"indicators.{key}")
        ):
            yield Annotation("event", at, at, words.say(key), event.key)


def _year(fact: Fact | None) -> int | None:
    """Return the year of a dated fact, None when it is not known."""
    return int(fact.date[:4]) if fact is not None and fact.date[:4].isdigit() else None


def moment(date: str) -> float | None:
    """Return a date as a year with a fraction, as exact as it is known; None when undated."""
    parts = date.split("-")
    if not parts[0].isdigit():
        return None
    month = int(parts[1]) - 1 if len(parts) > 1 else 0
    return int(parts[0]) + month / _MONTHS
