"""What a chart says of one observation, and how its axes write numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit, Series, Unit
from dashboard.exhibits.words import unit_of
from dashboard.indicators.units import UNITS
from dashboard.renderers.chart import Tick
from dashboard.renderers.observations import Observation
from dashboard.renderers.scales import tick_decimals
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_value

#: Items of series that are levels, among the signed parts of a change.
LEVELS = frozenset({"start", "end"})


def unit_for(exhibit: Exhibit, code: str) -> Unit:
    """Return the unit of a row: the exhibit's own, or that of a second measure beside it."""
    if code == exhibit.unit.code or code not in UNITS:
        return exhibit.unit
    return unit_of(UNITS[code], exhibit.language)


def unit_words(exhibit: Exhibit, code: str, *, bare: bool = False) -> str:
    """Return the name of a unit, its sign where it has no name.

    ``bare`` leaves out what is counted, for figures whose publisher counts something else.
    """
    unit = unit_for(exhibit, code)
    return unit.short if bare and unit.short else unit.name or unit.short


def read_as(exhibit: Exhibit, series: Series) -> Exhibit:
    """Return the exhibit in the unit that a series is written in: a level carries no plus."""
    if not (exhibit.unit.signed and series.item in LEVELS):
        return exhibit
    return replace(exhibit, unit=replace(exhibit.unit, signed=False))


def value_text(
    exhibit: Exhibit, value: float | None, *, with_unit: bool = False, code: str = ""
) -> str:
    """Return a value as the exhibit writes it, with a percent sign but no other unit by default.

    ``code`` is the unit of the row where it may be another than the exhibit's.
    """
    unit = unit_for(exhibit, code)
    return format_value(
        value, unit, exhibit.language, with_unit=with_unit or unit.kind in ("percent", "money")
    )


def spoken_value(exhibit: Exhibit, observation: Observation, *, bare: bool = False) -> str:
    """Return value and full unit, or the words for what is missing.

    ``bare`` leaves out what is counted, for figures whose publisher counts something else.
    """
    if observation.value is None:
        return missing_words(exhibit, observation)
    unit = unit_for(exhibit, observation.unit)
    if unit.kind == "number" and unit.name and not bare:
        return f"{value_text(exhibit, observation.value, code=unit.code)} {unit.name}"
    return value_text(exhibit, observation.value, with_unit=True, code=unit.code)


def missing_words(exhibit: Exhibit, observation: Observation | None = None) -> str:
    """Return why there is no value: suppressed, when the provider says so, or not published."""
    words = dict(exhibit.status_words)
    if observation is not None:
        for flag in observation.flags:
            if flag == "c" and flag in words:
                return words[flag]
    return message(exhibit.language, "charts.missing")


def flag_words(exhibit: Exhibit, observation: Observation) -> tuple[str, ...]:
    """Return the meanings of the flags of a value, unknown ones as they are."""
    words = dict(exhibit.status_words)
    flags = (observation.status, *observation.flags) if observation.status in words else None
    if flags is not None:
        return (words[observation.status],)
    return tuple(words.get(flag, flag) for flag in observation.flags)


def reading_text(
    exhibit: Exhibit,
    observation: Observation,
    where: str | None = None,
    *,
    bare: bool = False,
    broken: bool = False,
) -> str:
    """Return the reading text of a point: ``2012: 41,7 duizend werkzame personen (voorlopig)``.

    ``where`` replaces the period as the place that is read, such as a region's name; ``broken``
    tells that the series is broken before it.
    """
    place = str(observation.period) if where is None else where
    value = spoken_value(exhibit, observation, bare=bare)
    words = flag_words(exhibit, observation) if observation.value is not None else ()
    if broken:
        words = (*words, message(exhibit.language, "charts.broken"))
    if not words:
        return message(exhibit.language, "charts.reading", place=place, value=value)
    return message(
        exhibit.language,
        "charts.reading_status",
        place=place,
        value=value,
        status=", ".join(words),
    )


def value_ticks(
    values: Iterable[float], unit: Unit, language: Language, step: float
) -> tuple[Tick, ...]:
    """Return ticks with as many decimals as their step needs, per cent and money with sign."""
    plain = replace(unit, decimals=tick_decimals(step))
    with_unit = unit.kind in ("percent", "money")
    return tuple(
        Tick(value, format_value(value, plain, language, with_unit=with_unit)) for value in values
    )


def written(exhibit: Exhibit, row: Observation) -> str:
    """Return the value of a row as a label writes it."""
    return value_text(exhibit, row.value, code=row.unit)
