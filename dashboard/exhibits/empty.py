"""Why an exhibit shows nothing, and what a reader can do about it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exhibits.series import Line
from dashboard.exhibits.summary_across import with_both
from dashboard.exhibits.words import Words
from dashboard.indicators.compute import Measure
from dashboard.indicators.observations import published_activities, published_regions
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_range

#: Most activities that are named as what there is.
_NAMED = 4


def empty_of(lines: Sequence[Line], words: Words) -> str:
    """Return the sentence of an exhibit without any value; empty when something has one."""
    asked = words.asked
    if asked.chart == "scatter" and lines:
        return "" if with_both(lines, asked.year) else _say(words, "pair", year=asked.year)
    if any(line.known() for line in lines):
        return ""
    if asked.analysis.reference:
        known = published_regions(asked.indicator, words.catalogue)
        if asked.reference not in known:
            title = words.say(f"{asked.indicator.key}.title")
            reference = words.subject(asked.reference)
            return words.say("empty.no-reference", title=title, reference=reference)
    rows = [row for line in lines for row in line.rows.values()]
    if any(row.confidentiality for row in rows):
        return _say(words, "suppressed")
    if any(row.reason == "not-computable" for row in rows):
        return _say(words, "not_computable")
    return _not_computed(words) or _elsewhere(words)


def _not_computed(words: Words) -> str:
    """Return why nothing is made of figures that there are; empty where there are none."""
    asked = words.asked
    subject, known = words.subject(asked.focus.region), _years(asked.focus, words)
    if not known or asked.analysis.key == "level":
        return ""
    if not any(asked.years[0] <= year <= asked.years[1] for year in known):
        years = format_range(known[0], known[-1])
        return _say(words, "other_years", subject=subject, years=years)
    if asked.analysis.base:
        return _say(words, "two_years", subject=subject)
    if asked.analysis.reference:
        return _say(words, "reference", reference=words.subject(asked.reference))
    return _say(words, "divisor", subject=subject)


def _say(words: Words, key: str, **values: object) -> str:
    return message(words.language, f"empty.{key}", **values)


def _elsewhere(words: Words) -> str:
    """Return what is published for the region instead, or that nothing is."""
    focus = words.asked.focus
    others = [
        words.activity_name(code)
        for code in published_activities(focus.indicator, words.catalogue)
        if code not in {one.activity for one in words.asked.measures}
        and _has_value(Measure(focus.indicator, focus.item, focus.region, code), words)
    ]
    subject = words.subject(focus.region)
    if others:
        named = words.listed([words.in_text(one) for one in others[:_NAMED]])
        return _say(words, "activities", subject=subject, activities=named)
    if any(_has_value(focus.elsewhere(code), words) for code in words.asked.group):
        return _say(words, "region", title=words.phrase("title", focus), subject=subject)
    return words.say("empty.no-observations")


def _has_value(measure: Measure, words: Words) -> bool:
    return bool(_years(measure, words))


def _years(measure: Measure, words: Words) -> list[int]:
    """Return the years in which a measure has a value, in order."""
    cells = measure.cells(words.catalogue).items()
    return sorted(year for year, cell in cells if cell.value is not None)
