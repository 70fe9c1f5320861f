"""What is read with each value of a series: year where no axis has it, measure, source."""

from __future__ import annotations

from dashboard.exhibits.exhibit import Exhibit, Series, Source
from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.resolve import Asked
from dashboard.renderers.table import vintage_text
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_number, format_range


def reading_about(exhibit: Exhibit, asked: Asked, key: str, catalogue: Catalogue) -> str:
    """Return year, measure and source of the series with a key; of all where none has it.

    ``asked`` is the view of the exhibit with nothing left open.
    """
    own = [series for series in exhibit.series if series.key == key] or list(exhibit.series)
    years = [format_range(*asked.span)] if asked.span and not asked.moving else []
    sources = dict.fromkeys(
        _named(exhibit, source)
        for source in exhibit.sources
        if any(_is_from(exhibit, series, source) for series in own)
    )
    official = not any(series.publisher for series in own)
    measure = _measure(exhibit, asked, catalogue) if official else ""
    return ", ".join([*years, *filter(None, [measure]), *sources])


def _measure(exhibit: Exhibit, asked: Asked, catalogue: Catalogue) -> str:
    """Return what a bare number is counted from; empty where a value carries its unit."""
    if exhibit.unit.kind not in ("index", "ratio"):
        return ""
    if asked.analysis.neutral is None:
        return exhibit.unit.name
    language = exhibit.language
    compared = catalogue.codes.regions[asked.reference].names[language]
    what = compared if asked.analysis.reference else str(asked.base)
    value = format_number(asked.analysis.neutral, language, 0)
    return message(language, "charts.neutral", what=what, value=value)


def _is_from(exhibit: Exhibit, series: Series, source: Source) -> bool:
    """Return whether a series comes from a source; what is computed comes from several."""
    if series.publisher:
        return publisher_name(series.publisher, exhibit.language) == source.provider
    alone = len(exhibit.view.indicator) == 1 or exhibit.view.chart == "scatter"
    return bool(source.table) and (alone or source.table == series.table)


def _named(exhibit: Exhibit, source: Source) -> str:
    name = " ".join(part for part in (source.provider, source.table) if part)
    vintage = vintage_text(source, exhibit.language)
    return f"{name} ({vintage})" if vintage else name
