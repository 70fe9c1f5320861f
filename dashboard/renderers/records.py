"""The observations of an Exhibit in codes and words: what every file to take away is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from dashboard.exhibits.exhibit import Exhibit, Series, Source
from dashboard.exhibits.published import named_editions, year_of
from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.words import item_label
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.looks import MARKERS
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.wording import flag_words, missing_words, unit_words
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Status of a value that is not published without a flag that says why; of one that no table has.
MISSING, NO_ROW = "missing", "none"

_NOWHERE = ("", "", "")


@dataclass(frozen=True)
class Record:
    """One observation. The names of the fields are the codes of the columns in every file.

    ``value`` is None when there is none; it is in the unit of ``unit``, as computed, not rounded.
    ``status`` and ``confidentiality`` are the provider's letters; ``status_name`` says in words
    what they mean, or why there is no value, and is empty for a normal value.
    """

    series: str
    indicator: str
    indicator_name: str
    item: str
    item_name: str
    region: str
    region_name: str
    activity: str
    activity_name: str
    period: int
    value: float | None
    unit: str
    unit_name: str
    status: str
    status_name: str
    confidentiality: str
    table: str
    source: str
    vintage: str
    licence: str


#: Columns of a tidy file, in order.
COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(Record))

#: Columns that are the same in every row of a series.
OF_SERIES: tuple[str, ...] = tuple(
    name
    for name in COLUMNS
    if name not in ("period", "value", "status", "status_name", "confidentiality")
)


def records(exhibit: Exhibit, catalogue: Catalogue) -> tuple[Record, ...]:
    """Return one record per observation, missing ones included: by series, then by year."""
    rows = observations(exhibit)
    sources = _sources(exhibit)
    return tuple(
        _record(exhibit, catalogue, sources, series, row)
        for series in exhibit.series
        for row in rows[series.key]
    )


def by_series(found: tuple[Record, ...]) -> Mapping[str, Mapping[int, Record]]:
    """Return series -> year -> record, in the order of the records."""
    result: dict[str, dict[int, Record]] = {}
    for record in found:
        result.setdefault(record.series, {})[record.period] = record
    return result


def sign_of(record: Record | None) -> str:
    """Return the status of a cell in one word: letters, `MISSING`, `NO_ROW` or empty."""
    if record is None:
        return NO_ROW
    letters = "".join(dict.fromkeys(record.status + record.confidentiality))
    return letters or (MISSING if record.value is None else "")


def column_name(language: Language, name: str) -> str:
    """Return the words of a column."""
    return message(language, f"downloads.column.{name}")


def _record(
    exhibit: Exhibit,
    catalogue: Catalogue,
    sources: Mapping[str, tuple[str, str, str]],
    series: Series,
    row: Observation,
) -> Record:
    language = exhibit.language
    source, vintage, licence = _page(series, row, catalogue, language) or sources.get(
        row.table, _NOWHERE
    )
    counted_otherwise = series.role in MARKERS
    return Record(
        series=series.key,
        indicator=series.indicator,
        indicator_name=message(language, f"indicators.{series.indicator}.title"),
        item=series.item,
        item_name=_item_name(series, catalogue, language),
        region=series.region,
        region_name=region_name(series.region, catalogue, language),
        activity=series.activity,
        activity_name=activity_name(series.activity, catalogue, language),
        period=row.period,
        value=row.value,
        unit=row.unit,
        unit_name=unit_words(exhibit, row.unit, bare=counted_otherwise),
        status=row.status,
        status_name=status_words(exhibit, row),
        confidentiality=row.confidentiality,
        table=row.table,
        source=source,
        vintage=vintage,
        licence=licence,
    )


def status_words(exhibit: Exhibit, row: Observation) -> str:
    """Return what the flags of a row mean, or why it has no value; empty for a normal value."""
    if row.value is None and not row.flags:
        return missing_words(exhibit, row)
    return ", ".join(flag_words(exhibit, row))


def series_units(exhibit: Exhibit) -> Mapping[str, str]:
    """Return key of series -> name of its unit, for the series that have an observation."""
    rows = observations(exhibit)
    return {
        series.key: unit_words(exhibit, rows[series.key][0].unit, bare=series.role in MARKERS)
        for series in exhibit.series
        if rows[series.key]
    }


def region_name(code: str, catalogue: Catalogue, language: Language) -> str:
    """Return the name of a region; the code when the list does not know it."""
    known = catalogue.codes.regions.get(code)
    return known.names[language] if known else code


def activity_name(code: str, catalogue: Catalogue, language: Language) -> str:
    """Return the name of an activity; the code when the list does not know it."""
    known = catalogue.codes.activities.get(code)
    return known.names[language] if known else code


def _item_name(series: Series, catalogue: Catalogue, language: Language) -> str:
    """Return the words of a variant; the series' own where the item is a part of an analysis."""
    indicator = INDICATORS[series.indicator]
    if not series.item:
        return ""
    if indicator.has(series.item):
        return item_label(indicator.item(series.item), catalogue.codes, language)
    return series.name


def _page(
    series: Series, row: Observation, catalogue: Catalogue, language: Language
) -> tuple[str, str, str] | None:
    """Return who published a figure and when, empty where the page has no date.

    None for an observation of a table.
    """
    if not series.publisher:
        return None
    concept = series.item.removesuffix(f"-{series.role}")
    dates = [
        figure.published
        for edition, said in named_editions(catalogue, concept, series.region, series.role)
        if series.key.endswith(f"-{series.item}{edition and '-'}{edition}")
        for figure in said
        if year_of(figure) == row.period
    ]
    return publisher_name(series.publisher, language), dates[-1] if dates else "", ""


def _sources(exhibit: Exhibit) -> Mapping[str, tuple[str, str, str]]:
    """Return table -> provider, vintage, licence."""
    found: dict[str, list[Source]] = {}
    for source in exhibit.sources:
        found.setdefault(source.table, []).append(source)
    return {
        table: (
            _joined(one.provider for one in many),
            _joined(one.vintage for one in many),
            _joined(one.licence for one in many),
        )
        for table, many in found.items()
    }


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))
