"""Everything an Exhibit says of itself, as lines of name and text: for files that stand alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.records import series_units
from dashboard.renderers.table import vintage_text
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date


class Line(NamedTuple):
    """A name (key under ``downloads.about``), a text, and whether the text is an address."""

    key: str
    text: str
    link: bool = False


def about(exhibit: Exhibit, *, address: str, retrieved: date | None = None) -> tuple[Line, ...]:
    """Return what a reader must know of the figures, most important first; no empty lines.

    Parameters
    ----------
    address
        Where the view can be seen again.
    retrieved
        The day on which the file was made; left out for files that are the same every day.
    """
    lines = [
        Line("title", exhibit.title),
        Line("subtitle", exhibit.subtitle),
        Line("summary", exhibit.summary or exhibit.empty),
        *(Line("unit", words) for words in _units(exhibit)),
        *_definitions(exhibit),
        *(Line("note", note.text) for note in exhibit.notes),
        *(line for source in exhibit.sources for line in _source(source, exhibit.language)),
        Line("address", address, True),
    ]
    if retrieved is not None:
        lines.append(Line("retrieved", format_date(retrieved.isoformat(), exhibit.language)))
    return tuple(line for line in lines if line.text)


def _units(exhibit: Exhibit) -> list[str]:
    """Return the unit of the exhibit; where series differ in theirs, each with its series.

    Where every region has a series in each unit, the measures tell the units apart.
    """
    found: dict[str, list[str]] = {}
    for series, words in series_units(exhibit).items():
        found.setdefault(words, []).append(series)
    if len(found) < 2:
        return [exhibit.unit.name or exhibit.unit.short]
    names = {series.key: series.name for series in exhibit.series}
    if any(first & second for first, second in combinations(_named(found, names), 2)):
        names = {
            series.key: message(exhibit.language, f"indicators.{series.indicator}.title")
            for series in exhibit.series
        }
    return [
        message(
            exhibit.language,
            "charts.reading",
            place="; ".join(dict.fromkeys(names[key] for key in keys)),
            value=words,
        )
        for words, keys in found.items()
    ]


def _named(found: Mapping[str, Sequence[str]], names: Mapping[str, str]) -> list[set[str]]:
    return [{names[key] for key in keys} for keys in found.values()]


def _definitions(exhibit: Exhibit) -> list[Line]:
    """Return what the indicators measure and how the analysis is made."""
    language = exhibit.language
    lines = []
    for key in exhibit.view.indicator:
        words = f"indicators.{key}"
        lines.append(Line("question", message(language, f"{words}.question")))
        lines.append(Line("method", message(language, f"{words}.method")))
    analysis = ANALYSES[exhibit.view.analysis]
    if analysis.key != "level":
        words = f"indicators.analysis.{analysis.key}"
        title, meaning = message(language, f"{words}.title"), message(language, f"{words}.meaning")
        lines.append(Line("analysis", f"{title}. {meaning}"))
        lines.append(Line("formula", message(language, f"{words}.formula")))
    cited = [one for key in exhibit.view.indicator for one in INDICATORS[key].literature]
    return lines + [
        Line("literature", one) for one in dict.fromkeys([*cited, *analysis.literature])
    ]


def _source(source: Source, language: Language) -> list[Line]:
    return [
        Line("source", source.provider),
        Line("table", f"{source.title} ({source.table})" if source.table else source.title),
        Line("vintage", vintage_text(source, language)),
        Line("licence", source.licence),
        Line("page", source.address, True),
    ]


def line_name(language: Language, line: Line) -> str:
    """Return the name of a line in words."""
    return message(language, f"downloads.about.{line.key}")
