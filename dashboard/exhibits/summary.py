"""The summary sentence, by rule from the data: which rule depends on chart and analysis."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.ranking import Standing
from dashboard.exhibits.series import Line
from dashboard.exhibits.summary_across import (
    across_summary,
    multiples_summary,
    parts_summary,
    scatter_summary,
)
from dashboard.exhibits.summary_beside import with_beside, with_closing
from dashboard.exhibits.words import Words
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.ratios import PER_THOUSAND
from dashboard.vocabulary.codes import TOTAL
from dashboard.vocabulary.numbers import format_number

#: Analyses whose sentence already compares with the base year.
_SINCE = ("change", "growth", "index", "contribution")
#: Most other series that the sentence names.
_OTHERS = 3


def summary_of(lines: Sequence[Line], words: Words) -> str:
    """Return the summary of a view in which something has a value."""
    return _by_rule(lines, words) or _nothing(words)


def _by_rule(lines: Sequence[Line], words: Words) -> str:
    """Return the sentence of the chart and analysis; empty when it cannot be said."""
    asked = words.asked
    official = words.official
    if asked.analysis.key == "shift_share":
        return _shift(official, words)
    if asked.chart == "scatter":
        return scatter_summary(official, words)
    if asked.chart in ("treemap", "area"):
        return parts_summary(official, words)
    if asked.chart in ("rank", "map", "bar"):
        return across_summary(official, words)
    if asked.chart == "multiples":
        return multiples_summary(official, words)
    if not official:
        return published_summary(lines, words)
    return " ".join(_sentences(official, words))


def _sentences(lines: Sequence[Line], words: Words) -> list[str]:
    """Return a sentence for the line in focus and one for each second indicator."""
    found = []
    for line in lines:
        other = line.role == "second" and line.measure.indicator != lines[0].measure.indicator
        if line.known() and (line is lines[0] or other):
            found.append(words.stop(_time_sentence(line, lines, words)))
    return found


def _nothing(words: Words) -> str:
    """Return that the region in focus has no value, where or when others have."""
    asked = words.asked
    where = words.where(asked.focus.region)
    before = asked.focus.cells(words.catalogue).get(asked.base)
    year = asked.base if asked.analysis.base and (before is None or before.value is None) else None
    return words.stop(words.say("sentence.missing", year=year or asked.year, where=where))


def _time_sentence(line: Line, lines: Sequence[Line], words: Words) -> str:
    year = line.known()[-1]
    base = words.compared_year(line)
    value = line.at(year).value or 0.0
    text = value_sentence(line, value, year, words)
    if words.asked.analysis.key in _SINCE:
        text = _with_others(text, line, lines, year, words)
        return words.caution(text, [line], base, year)
    before = line.at(base).value
    if before is not None and base < year:
        if words.asked.analysis.key == "gap":
            side = f"comparison.gap.{words.sign(before)}"
            then = words.say(side, base=base, value=words.amount(before))
            text = with_closing(words.also(text, then), line, before, value, words)
            text = with_beside(text, line, lines, (base, year), words)
            return words.caution(text, [line], base, year)
        comparison = words.comparison(line, before, value, base)
        text = words.say("sentence.compared", sentence=text, comparison=comparison)
    if line is lines[0]:
        text = _with_rank(text, words.standing, line, words)
        text = with_beside(text, line, lines, (base, year), words)
    return words.caution(text, [line], base, year)


def _with_rank(text: str, place: Standing | None, line: Line, words: Words) -> str:
    if place is None or place.now is None:
        return text
    values = {
        "count": words.count(place.now.of),
        "group": words.group(line.measure.region),
        "new": place.now.rank,
    }
    if place.before is None or len(line.known()) < 2:
        clause = words.say("rank.only", **values)
    elif not place.comparable:
        clause = words.find("rank_now", year=line.known()[-1], **values)
    elif place.before.rank == place.now.rank:
        clause = words.say("rank.kept", **values)
    else:
        clause = words.say("rank.moved", old=place.before.rank, **values)
    return words.also(text, clause)


def _with_others(text: str, line: Line, lines: Sequence[Line], year: int, words: Words) -> str:
    """Return the sentence with the values of the named other series in the same year."""
    clauses: list[str] = []
    for other in lines:
        value = other.at(year).value
        named = other.role in ("reference", "peer") and other.measure.region != line.measure.region
        if named and value is not None and len(clauses) < _OTHERS:
            place = words.subject(other.measure.region)
            clauses.append(words.say("sentence.other", place=place, value=words.value(value)))
    return words.also(text, words.listed(clauses)) if clauses else text


def value_sentence(line: Line, value: float, year: int, words: Words) -> str:
    """Return the sentence that gives one value of an analysis, without its full stop."""
    asked, measure = words.asked, line.measure
    key = asked.analysis.key
    if key == "level":
        return words.level(measure, value, year)
    values = {
        "year": year,
        "base": asked.base,
        "where": words.where(measure.region),
        "value": words.value(value),
        "the": words.phrase("the", measure),
        "measure": words.phrase("noun", measure),
        "all": words.say(f"{measure.indicator.key}.all"),
        "activity": words.activity(measure.activity),
        "item": words.item_name(measure),
        "reference": words.where(asked.reference),
        **constants(words),
    }
    if key == "share":
        kind = "activity" if measure.indicator.activities else "item"
        return words.say(f"analysis.share.{kind}", **values)
    if key in ("change", "growth", "gap", "contribution"):
        values["value"] = words.amount(value)
        return words.say(f"analysis.{key}.{words.sign(value)}", **values)
    return words.say(f"analysis.{key}.level", **values)


def reading_of(line: Line, value: float, words: Words) -> str:
    """Return a value as a title says it: "41,6 duizend banen", "12,6 % van het totaal"."""
    key, indicator = words.asked.analysis.key, line.measure.indicator
    text = words.value(value)
    if key == "level":
        counted = indicator.activities and indicator.plural
        return f"{text} {words.say(f'{indicator.key}.noun')}" if counted else text
    return words.say(
        f"analysis.{key}.reading",
        value=text,
        base=words.asked.base,
        reference=words.name(words.asked.reference),
        where=words.where(words.asked.reference),
        **constants(words),
    )


def constants(words: Words) -> dict[str, str]:
    """Return the numbers that definitions name: neutral values, the thousand of a rate."""
    neutral = ANALYSES["index"].neutral or 0.0
    one = ANALYSES["location_quotient"].neutral or 0.0
    return {
        "hundred": format_number(neutral, words.language, 0),
        "one": format_number(one, words.language, 0),
        "thousand": format_number(PER_THOUSAND, words.language, 0),
    }


def _shift(lines: Sequence[Line], words: Words) -> str:
    asked = words.asked
    parts = {line.part: next(iter(line.rows.values())).value for line in lines}
    if any(value is None for value in parts.values()):
        return ""
    change = sum(parts[name] or 0.0 for name in ("national", "mix", "regional"))
    is_whole = asked.focus.activity in ("", TOTAL)
    return words.stop(
        words.say(
            f"analysis.shift_share.{words.sign(change)}",
            base=asked.base,
            year=asked.year,
            the=words.phrase("the", asked.focus),
            where=words.where(asked.focus.region),
            change=words.amount(change),
            reference=words.where(asked.reference),
            pace=words.say(f"analysis.shift_share.pace_{'all' if is_whole else 'one'}"),
            **{name: words.value(parts[name]) for name in ("national", "mix", "regional")},
        )
    )


def published_summary(lines: Sequence[Line], words: Words) -> str:
    """Return what the latest published figure says; empty when there is none."""
    if not lines:
        return ""
    line = max(lines, key=lambda one: max(one.rows))
    year = max(line.rows)
    concept = line.measure.item.where["concept"]
    text = words.say(
        "published-figure.level",
        year=year,
        publisher=publisher_name(line.publisher, words.language),
        value=words.value(line.at(year).value),
        concept=words.say(f"concept.{concept}"),
    )
    return words.stop(text)
