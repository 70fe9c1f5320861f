"""Words that sentences, titles and names share: places, measures, values, comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.exhibits.exhibit import Unit
from dashboard.exhibits.ranking import Standing, standing
from dashboard.exhibits.resolve import Asked
from dashboard.exhibits.series import Line
from dashboard.indicators.compute import Measure
from dashboard.indicators.definition import Item
from dashboard.indicators.units import UNITS, UnitRule, change_unit
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import TOTAL, CodeLists
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import has_message, message
from dashboard.vocabulary.numbers import format_number, format_value, rounded

#: Years between the newest vintage of all tables and a value that is old.
OLD = 5


def unit_of(rule: UnitRule, language: Language) -> Unit:
    """Return a unit with its words."""
    return Unit(
        rule.code,
        message(language, f"indicators.unit.{rule.code}.name"),
        message(language, f"indicators.unit.{rule.code}.short"),
        rule.decimals,
        rule.kind,
        rule.signed,
    )


def item_label(item: Item, codes: CodeLists, language: Language) -> str:
    """Return the words of an indicator's variant, empty when it has none of its own."""
    if "concept" in item.where:
        return message(language, f"indicators.concept.{item.where['concept']}")
    names = (codes.breakdowns[name][code][language] for name, code in item.labels)
    return ", ".join(names)


#: Indicators whose sentence says that a part works in, or goes to, something.
_PARTS_OF_A_WHOLE = ("high-tech-employment", "rd-expenditure")


@dataclass(frozen=True)
class Words:
    """The words of one view in one language."""

    asked: Asked
    catalogue: Catalogue
    language: Language
    unit: Unit
    lines: tuple[Line, ...]

    @cached_property
    def official(self) -> tuple[Line, ...]:
        """Return the official series, without published figures."""
        return tuple(line for line in self.lines if not line.ids)

    @cached_property
    def standing(self) -> Standing | None:
        """Return the place of the region in focus in its last year and in the year compared."""
        focus = self.official[0] if self.official else None
        if focus is None or not focus.known():
            return None
        year, base = focus.known()[-1], self.compared_year(focus)
        return standing(self.asked, self.catalogue, year, base)

    def is_old(self, year: int) -> bool:
        """Return whether a year lies so far back that a reader must be told which year it is."""
        newest = self.catalogue.vintage[:4]
        return newest.isdigit() and year < int(newest) - OLD

    def compared_year(self, line: Line) -> int:
        """Return the year that a line's last value is compared with.

        The base year asked for, else the first year of the programme where it is shown, else the
        first year with a value; never a year before the last break, unless it was asked for.
        """
        asked, known = self.asked, line.known()
        if asked.view.base is not None or asked.analysis.base:
            return asked.base
        if known:
            known = tuple(year for year in known if not line.broken(year, known[-1]))
        if asked.view.annotate:
            start = self.catalogue.programme.facts.get("period-start")
            if start is not None and start.date[:4].isdigit() and int(start.date[:4]) in known:
                return int(start.date[:4])
        return known[0] if known else asked.base

    def say(self, key: str, **values: object) -> str:
        """Return a text of ``indicators.toml``."""
        return message(self.language, f"indicators.{key}", **values)

    def find(self, key: str, **values: object) -> str:
        """Return a text of ``findings.toml``: clauses of comparisons and their notes."""
        return message(self.language, f"findings.{key}", **values)

    # ---- places and things ----------------------------------------------------------------

    def name(self, region: str) -> str:
        """Return the name of a region; the code when the list does not know it."""
        known = self.catalogue.codes.regions.get(region)
        return known.names[self.language] if known else region

    def subject(self, region: str) -> str:
        """Return a region as the subject of a sentence."""
        return self._place("subject", region)

    def where(self, region: str) -> str:
        """Return a region as the place where something is."""
        return self._place("where", region)

    def _place(self, form: str, region: str) -> str:
        own = f"place.{form}.{region}"
        known = has_message(self.language, f"indicators.{own}")
        return self.say(own if known else f"place.{form}.other", name=self.name(region))

    def activity(self, code: str) -> str:
        """Return an activity as the place where people work, empty for the total."""
        if not code or code == TOTAL:
            return ""
        if has_message(self.language, f"indicators.activity.{code}"):
            return self.say(f"activity.{code}")
        return self.say("activity.other", name=self.in_text(self.activity_name(code)))

    def activity_name(self, code: str, *, short: bool = False) -> str:
        """Return the name of an activity."""
        known = self.catalogue.codes.activities.get(code)
        if known is None:
            return code
        return (known.short if short else known.names)[self.language]

    def in_text(self, name: str) -> str:
        """Return a name as it is written in a sentence."""
        return in_text(name, self.language)

    def item(self, measure: Measure) -> str:
        """Return the variant of an indicator in brackets, empty for the default one."""
        name, usual = self.item_name(measure), measure.indicator.default_item
        if name == self.item_name(replace(measure, item=usual)):
            return ""
        return f" ({self.in_text(name)})"

    def item_name(self, measure: Measure) -> str:
        """Return the words of the variant; its unit only where nothing else tells it apart."""
        named = tuple(label for label in measure.item.labels if label[0] != "unit")
        item = replace(measure.item, labels=named or measure.item.labels)
        return item_label(item, self.catalogue.codes, self.language)

    def phrase(self, key: str, measure: Measure) -> str:
        """Return a phrase with its activity and variant: "banen in de industrie"."""
        indicator = measure.indicator
        if indicator.key == "municipal-profile":
            return self.item_name(measure)
        activity = self.activity(measure.activity)
        within = f"{indicator.key}.{key}_in"
        shorter = bool(activity) and has_message(self.language, f"indicators.{within}")
        text = self.say(within if shorter else f"{indicator.key}.{key}")
        return f"{text} {activity}{self.item(measure)}" if activity else text + self.item(measure)

    def topic(self, measure: Measure) -> str:
        """Return what a title is about: the activity when there is one, else the indicator."""
        counted = measure.indicator.activities and measure.indicator.plural
        if counted and measure.activity != TOTAL:
            return self.activity_name(measure.activity, short=True)
        return self.phrase("title", measure)

    def level(self, measure: Measure, value: float, year: int) -> str:
        """Return the sentence that gives one value as published, without its full stop."""
        indicator = measure.indicator
        counted = "noun" if indicator.plural else ""
        text = self.phrase(counted, measure) if counted else self._detail(measure)
        if indicator.key == "municipal-profile":
            text = f" ({self.item_name(measure)})"
        return self.say(
            f"{indicator.key}.level",
            year=year,
            subject=self.subject(measure.region),
            where=self.where(measure.region),
            value=self.value(value, self.rule_unit(measure)),
            measure=text,
        )

    def _detail(self, measure: Measure) -> str:
        """Return what narrows a rate or amount down: its activity, or its variant in brackets."""
        return self.activity(measure.activity) or self.item(measure)

    def rule_unit(self, measure: Measure) -> Unit:
        """Return the unit of a measure as published."""
        return unit_of(UNITS[measure.item.unit], self.language)

    def group(self, region: str) -> str:
        """Return what the peers of a region are called."""
        for name in ("corop", "province", "twente"):
            if region in self.catalogue.codes.group(name):
                return self.say(f"group.{name}")
        level = self.catalogue.codes.regions[region].level
        return self.say("group.countries" if level == "country" else "group.regions")

    # ---- values ---------------------------------------------------------------------------

    def value(self, value: float | None, unit: Unit | None = None) -> str:
        """Return a value with its unit."""
        return format_value(value, unit or self.unit, self.language)

    def amount(self, value: float, unit: Unit | None = None) -> str:
        """Return the size of a value, without its sign."""
        return format_value(abs(value), replace(unit or self.unit, signed=False), self.language)

    def count(self, number: int) -> str:
        """Return a whole number."""
        return format_number(number, self.language, 0)

    def sign(self, value: float, unit: Unit | None = None) -> str:
        """Return ``more``, ``less`` or ``equal``, as the value is displayed."""
        number = rounded(value, (unit or self.unit).decimals)
        return "more" if number > 0 else "less" if number < 0 else "equal"

    def comparison(self, line: Line, before: float, after: float, base: int) -> str:
        """Return "0,1 duizend minder dan in 2012": equal when it is displayed as zero."""
        unit = unit_of(change_unit(line.unit), self.language)
        key = f"comparison.{self._kind(line)}.{self.sign(after - before, unit)}"
        return self.say(key, difference=self.amount(after - before, unit), base=base)

    def caution(self, sentence: str, lines: Sequence[Line], base: int, year: int) -> str:
        """Return a sentence that says so when it compares two years across a break."""
        if not any(line.broken(base, year) for line in lines):
            return sentence
        return self.also(sentence, self.say("sentence.broken"))

    def _kind(self, line: Line) -> str:
        """Return how a series is compared: as a count, money, a part of a whole, or a rate."""
        indicator = line.measure.indicator
        if line.unit.kind == "number" and indicator.plural:
            return "count"
        if line.unit.kind == "money":
            return "money"
        is_part = self.asked.analysis.key == "share" or indicator.key in _PARTS_OF_A_WHOLE
        return "part" if is_part else "rate"

    def some(self, part: int, whole: int, group: str) -> str:
        """Return "12 van de 14 gemeenten", "alle 14 gemeenten" or "geen van de 14 gemeenten"."""
        key = "some.none" if part == 0 else "some.all" if part == whole else "some.of"
        count = self.count(whole)
        return self.say(key, part=self.count(part), count=count, group=group)

    def listed(self, names: Sequence[str]) -> str:
        """Return names as a list in a sentence."""
        if len(names) < 2:
            return "".join(names)
        return self.say("join.and", first=", ".join(names[:-1]), last=names[-1])

    def stop(self, sentence: str) -> str:
        """Return a sentence with a capital and its full stop."""
        return self.say("sentence.stop", sentence=capital(sentence))

    def also(self, sentence: str, clause: str) -> str:
        """Return a sentence with a further clause."""
        return self.say("sentence.also", sentence=sentence, clause=clause)


def capital(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def in_text(name: str, language: Language) -> str:
    """Return a name as it is written in a sentence: German and abbreviations keep capitals."""
    keeps = language == "de" or name[1:2].isupper()
    return name if keeps else name[:1].lower() + name[1:]
