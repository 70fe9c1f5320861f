"""What others have published, set beside what official series say about the same year.

A claim is never changed: it keeps its unit, its date and its publisher. An official series stands
beside it only where one is published for the same region and year, and counts the same kind of
thing; the difference is the claim less the official value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.errors import ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.exhibits.query import parse_view, view_query
from dashboard.exhibits.resolve import resolve
from dashboard.exhibits.series import result_unit
from dashboard.exhibits.words import unit_of
from dashboard.indicators.development import change
from dashboard.indicators.units import change_unit, counted, in_unit_of
from dashboard.tables.catalogue import Catalogue, PublishedFigure
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.numbers import format_value


@dataclass(frozen=True)
class Official:
    """What an official series says about the region and year of a claim.

    ``query`` is the view that shows it; ``difference`` is the claim less this value, as text.
    """

    query: str
    value: str
    difference: str
    source: Source


@dataclass(frozen=True)
class Claim:
    """A published figure, others about the same region and year, and the official series."""

    figure: PublishedFigure
    others: tuple[PublishedFigure, ...]
    official: tuple[Official, ...]


def themes(catalogue: Catalogue) -> Mapping[str, Sequence[str]]:
    """Return theme -> concepts, in order of presentation."""
    found: Mapping[str, Sequence[str]] = _definitions(catalogue)["themes"]
    return found


def claims(catalogue: Catalogue, language: Language) -> Mapping[str, tuple[Claim, ...]]:
    """Return concept -> its claims: by region, then year, those without a year last."""
    found: dict[str, list[PublishedFigure]] = {}
    for figure in catalogue.published.values():
        found.setdefault(figure.concept, []).append(figure)
    return {
        concept: tuple(
            Claim(one, _others(one, figures), _official(one, catalogue, language))
            for one in sorted(figures, key=_order)
        )
        for concept, figures in found.items()
    }


def _definitions(catalogue: Catalogue) -> Mapping[str, Any]:
    definitions: Mapping[str, Any] = catalogue.programme.numbers["claims"]
    return definitions


def _order(figure: PublishedFigure) -> tuple[bool, str, str, str]:
    """Sort figures: Twente first, then by region, year and date of publication."""
    year = str(figure.period) if figure.period else f"~{figure.period_text}"
    return figure.region != "NL213", figure.region, year, figure.published


def _others(
    figure: PublishedFigure, figures: Sequence[PublishedFigure]
) -> tuple[PublishedFigure, ...]:
    """Return figures that say another value about the same: editions that differ."""
    return tuple(
        other
        for other in figures
        if _about(other) == _about(figure) and other.value != figure.value
    )


def _about(figure: PublishedFigure) -> tuple[object, ...]:
    """Return what a figure is about; figures without a year are about nothing that compares."""
    when = figure.period_text if figure.period else figure.id
    return figure.measure, figure.region, counted(figure.unit), when


def _official(
    figure: PublishedFigure, catalogue: Catalogue, language: Language
) -> tuple[Official, ...]:
    """Return the official values; a quarter or a span of years is not compared with a year."""
    if figure.period is None or figure.period_text != str(figure.period):
        return ()
    queries: Sequence[str] = _definitions(catalogue)["official"].get(figure.concept, ())
    found = (_compared(figure, query, catalogue, language) for query in queries)
    return tuple(one for one in found if one)


def _compared(
    figure: PublishedFigure, query: str, catalogue: Catalogue, language: Language
) -> Official | None:
    """Return one official value beside a claim; None where it is not published."""
    year = figure.period
    asked = f"{query}&region={figure.region}&from={year}&to={year}&chart=table"
    try:
        view = parse_view(asked, catalogue)
    except ViewError:
        return None
    shown = exhibit(view, catalogue, language)
    value = _value(shown)
    resolved = resolve(view, catalogue)
    rule = result_unit(resolved, resolved.focus)
    said = in_unit_of(figure.value, figure.unit, rule)
    if value is None or said is None:
        return None
    unit = replace(unit_of(change_unit(rule), language), decimals=rule.decimals)
    return Official(
        view_query(view, catalogue),
        format_value(value, shown.unit, language),
        format_value(change(value, said), unit, language),
        shown.sources[0],
    )


def _value(shown: Exhibit) -> float | None:
    known = shown.frame["value"].dropna()
    return float(known.iloc[0]) if len(known) else None
