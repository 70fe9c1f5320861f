"""Summary sentences of charts that compare regions or activities, or show parts of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.exhibits.names import activities_differ
from dashboard.exhibits.ranking import standing
from dashboard.exhibits.series import Line
from dashboard.exhibits.summary_beside import beside
from dashboard.exhibits.words import Words
from dashboard.indicators.rank import Place, ranks

#: Most regions or activities that a sentence names.
_MOST_NAMED = 6

_SINCE = ("change", "growth", "index", "contribution")


class Ends(NamedTuple):
    """The series with the highest and the lowest value, and the place of the one in focus."""

    year: int
    top: Line
    bottom: Line
    focus: Line | None
    place: Place | None
    size: int
    growing: int

    def value(self, line: Line) -> float | None:
        """Return the value of a series in the year compared."""
        return line.at(self.year).value


def ends_of(lines: Sequence[Line], words: Words, year: int) -> Ends | None:
    """Return the ends of a comparison of like with like, None when no series has a value."""
    known = [line for line in lines if line.ranked and line.at(year).value is not None]
    if not known:
        return None
    known.sort(key=lambda line: -(line.at(year).value or 0.0))
    focus = next((line for line in lines if line.role == "focus"), None)
    places = ranks({line.key: line.at(year).value for line in known})
    neutral = words.asked.analysis.neutral or 0.0
    growing = sum(words.sign((line.at(year).value or 0.0) - neutral) == "more" for line in known)
    place = places.get(focus.key) if focus else None
    return Ends(year, known[0], known[-1], focus, place, len(known), growing)


def label(line: Line, lines: Sequence[Line], words: Words) -> str:
    """Return what a series is called: the region, or the activity where they differ."""
    if activities_differ(lines):
        return words.in_text(words.activity_name(line.measure.activity))
    return words.name(line.measure.region)


def group(lines: Sequence[Line], words: Words) -> str:
    """Return what the series are together: regions, municipalities, activities."""
    if activities_differ(lines):
        return words.say("group.activities")
    return words.group(words.asked.focus.region)


def across_summary(lines: Sequence[Line], words: Words) -> str:
    """Return who is first and last, where the focus stands, and of changes how many grew."""
    asked = words.asked
    ends = ends_of(lines, words, asked.year)
    if ends is None:
        return ""
    if ends.size == 1:
        return words.stop(_single(ends, lines, words))
    since = asked.analysis.key in _SINCE
    text = words.say(
        "cross.since" if since else "cross.level",
        base=asked.base,
        year=asked.year,
        top=label(ends.top, lines, words),
        top_value=words.value(ends.value(ends.top)),
        bottom=label(ends.bottom, lines, words),
        bottom_value=words.value(ends.value(ends.bottom)),
    )
    if ends.focus is not None:
        text = words.also(text, _place(ends, ends.focus, lines, words))
        text = _with_place_then(text, words)
    if since:
        regions = words.some(ends.growing, ends.size, group(lines, words))
        growing = words.say("cross.growing", regions=regions)
        text = words.also(text, _named(growing, ends, lines, words))
        text = words.caution(text, lines, asked.base, asked.year)
    return words.stop(_with_specialised(text, ends, lines, words))


def _single(ends: Ends, lines: Sequence[Line], words: Words) -> str:
    """Return the one value that nothing of its kind stands beside, and what else is shown."""
    year = ends.year
    alone = sum(line.at(year).value is not None for line in lines) == 1
    only = {"name": label(ends.top, lines, words), "value": words.value(ends.value(ends.top))}
    text = words.find("only_one" if alone else "one_alike", year=year, **only)
    others = [] if alone else beside(ends.top, lines, year, words)
    return words.also(text, words.find("beside", others=words.listed(others))) if others else text


def _named(clause: str, ends: Ends, lines: Sequence[Line], words: Words) -> str:
    """Return the clause on those that grew with their names, where these are few and not all."""
    names = _above(ends, lines, words)
    is_few = 0 < len(names) <= _MOST_NAMED and len(names) < ends.size
    return words.find("named", clause=clause, names=words.listed(names)) if is_few else clause


def _with_specialised(text: str, ends: Ends, lines: Sequence[Line], words: Words) -> str:
    """Return the sentence with what has a larger share than in the economy compared with."""
    names = _above(ends, lines, words)
    if words.asked.analysis.key != "location_quotient" or not 0 < len(names) <= _MOST_NAMED:
        return text
    values = {"where": words.where(words.asked.reference), "names": words.listed(names)}
    return words.also(text, words.find("larger_share", **values))


def _above(ends: Ends, lines: Sequence[Line], words: Words) -> list[str]:
    """Return the names of what lies above the neutral value, as displayed, the highest first."""
    neutral = words.asked.analysis.neutral or 0.0
    known = [(ends.value(line), line) for line in lines if line.ranked]
    found = [
        (-value, _with_value(line, value, lines, words))
        for value, line in known
        if value is not None and words.sign(value - neutral) == "more"
    ]
    return [name for _, name in sorted(found)]


def _with_value(line: Line, value: float, lines: Sequence[Line], words: Words) -> str:
    """Return the name of a region; of an activity, whose name may have commas, with its value."""
    if not activities_differ(lines):
        return label(line, lines, words)
    name = words.in_text(words.activity_name(line.measure.activity, short=True))
    return words.find("valued", name=name, value=words.value(value))


def _with_place_then(text: str, words: Words) -> str:
    """Return the sentence with the place in the year that a ranking is compared with."""
    before = place_then(words)
    if before is None:
        return text
    values = {"base": words.asked.base, "rank": before.rank, "count": before.of}
    return words.also(text, words.find("place_then", **values))


def place_then(words: Words) -> Place | None:
    """Return the place of the region in focus in the year that a ranking is compared with."""
    asked = words.asked
    if asked.view.base is None or asked.analysis.base or asked.chart not in ("rank", "map"):
        return None
    found = standing(asked, words.catalogue, asked.year, asked.base)
    return None if found is None else found.before


def _place(ends: Ends, focus: Line, lines: Sequence[Line], words: Words) -> str:
    """Return the clause that says where the series in focus stands; short when it is an end."""
    name = label(focus, lines, words)
    if ends.place is None:
        return words.say("cross.absent", focus=name)
    values = {"count": words.count(ends.size), "group": group(lines, words)}
    if focus is ends.bottom and focus is not ends.top:
        return words.say("rank.only", new=ends.place.rank, **values)
    if focus is ends.top:
        return words.say("cross.among", **values)
    shown = words.value(ends.value(focus))
    return words.say("cross.place", focus=name, value=shown, rank=ends.place.rank, **values)


def multiples_summary(lines: Sequence[Line], words: Words) -> str:
    """Return which region is highest and how many rose since the base year."""
    asked = words.asked
    ends = ends_of(lines, words, asked.year)
    if ends is None:
        return ""
    text = words.say(
        "multiples.level",
        year=asked.year,
        base=asked.base,
        top=label(ends.top, lines, words),
        top_value=words.value(ends.value(ends.top)),
        regions=words.some(risen(lines, words), ends.size, group(lines, words)),
    )
    return words.stop(words.caution(text, lines, asked.base, asked.year))


def risen(lines: Sequence[Line], words: Words) -> int:
    """Return how many series are higher in the year than in the base year, as displayed."""
    asked = words.asked
    found = 0
    for line in lines:
        before, after = line.at(asked.base).value, line.at(asked.year).value
        if before is not None and after is not None:
            found += words.sign(after - before) == "more"
    return found


def parts_summary(lines: Sequence[Line], words: Words) -> str:
    """Return which part is the largest, and the part in focus, in the last year with all values."""
    year = last_year(lines, words)
    ends = ends_of(lines, words, year)
    if ends is None:
        return ""
    text = words.say(
        "cross.share",
        year=year,
        top=label(ends.top, lines, words),
        top_value=words.value(ends.value(ends.top)),
        count=words.count(ends.size),
        group=group(lines, words),
        where=words.where(words.asked.focus.region),
    )
    if ends.focus is not None and ends.focus is not ends.top and ends.place is not None:
        value = words.value(ends.value(ends.focus))
        name = label(ends.focus, lines, words)
        text = words.also(text, words.say("cross.share_focus", focus=name, value=value))
    return words.stop(text)


def last_year(lines: Sequence[Line], words: Words) -> int:
    """Return the last year in which any part has a value."""
    return max((line.known()[-1] for line in lines if line.known()), default=words.asked.year)


def scatter_summary(lines: Sequence[Line], words: Words) -> str:
    """Return both values of the region in focus."""
    asked = words.asked
    region = asked.focus.region
    mine = [line for line in lines if line.measure.region == region]
    both = with_both(lines, asked.year)
    if len(mine) < 2 or region not in both:
        return ""
    first, second = mine[0], mine[1]
    return words.stop(
        words.say(
            "scatter.level",
            year=asked.year,
            focus=words.subject(region),
            first_value=words.value(first.at(asked.year).value, words.rule_unit(first.measure)),
            first=words.in_text(words.phrase("title", first.measure)),
            second_value=words.value(second.at(asked.year).value, words.rule_unit(second.measure)),
            second=words.in_text(words.phrase("title", second.measure)),
            count=words.count(len(both)),
            group=words.group(region),
        )
    )


def with_both(lines: Sequence[Line], year: int) -> set[str]:
    """Return the regions that have a value of the first two measures; a third is their size."""
    axes = list(dict.fromkeys(line.measure.indicator.key for line in lines))[:2]
    known = [
        {
            line.measure.region
            for line in lines
            if line.measure.indicator.key == key and line.at(year).value is not None
        }
        for key in axes
    ]
    return known[0] & known[1] if len(known) > 1 else set()
