"""Figures that others have published, as marks beside official series: never joined to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dashboard.exhibits.exhibit import Role
from dashboard.exhibits.resolve import Asked
from dashboard.exhibits.series import Line, result_unit
from dashboard.indicators.compute import Measure
from dashboard.indicators.computed import Computed
from dashboard.indicators.registry import BESIDE, CONCEPTS, INDICATORS
from dashboard.indicators.units import UNITS, converted
from dashboard.tables.catalogue import Catalogue, PublishedFigure

_YEAR = re.compile(r"\b[0-9]{4}\b")
_PUBLISHED = "published-figure"
#: How the package calls a figure that was computed from published ones; the flag that says so.
_DERIVED, _COMPUTED = "derived", "r"


def published_lines(asked: Asked, catalogue: Catalogue) -> tuple[Line, ...]:
    """Return the published figures of a view: one series per concept, role and edition.

    Beside an official series only where that counts the same in the same size, and only as
    published: no analysis is made of them.
    """
    if not asked.published or asked.analysis.key != "level":
        return ()
    indicator = INDICATORS[_PUBLISHED]
    unit, beside = UNITS[indicator.default_item.unit], result_unit(asked, asked.focus)
    if (unit.counts, unit.factor) != (beside.counts, beside.factor):
        return ()
    lines: list[Line] = []
    for concept in _concepts(asked):
        for role in ("claim", "count"):
            lines += _lines(asked, catalogue, concept, role)
    return tuple(lines)


def _concepts(asked: Asked) -> tuple[str, ...]:
    """Return the concepts asked for: of this activity, the one that is named, or all."""
    if asked.indicator.key != _PUBLISHED:
        return BESIDE.get(asked.focus.activity, ())
    return (asked.item.key,) if asked.item.key in CONCEPTS else CONCEPTS


def _lines(asked: Asked, catalogue: Catalogue, concept: str, role: Role) -> list[Line]:
    """Return a series per edition, so that two figures of one year stand beside each other.

    The key of the first edition is that of the concept; others carry the id of their first figure.
    """
    indicator = INDICATORS[_PUBLISHED]
    measure = Measure(indicator, indicator.item(concept), asked.focus.region, "")
    unit = UNITS[measure.item.unit]
    found: list[Line] = []
    for edition, said in named_editions(catalogue, concept, measure.region, role):
        rows: dict[int, Computed] = {}
        ids: list[str] = []
        for figure in said:
            year, value = year_of(figure), converted(figure.value, figure.unit, unit)
            if year is not None and value is not None and _within(asked, year):
                rows[year] = Computed(value, _COMPUTED if is_derived(figure) else "", "")
                ids.append(figure.id)
        if rows:
            part, publisher = f"{concept}-{role}", said[0].publisher
            rows = dict(sorted(rows.items()))
            found.append(Line(measure, role, rows, unit, part, (), publisher, tuple(ids), edition))
    return found


def is_derived(figure: PublishedFigure) -> bool:
    """Return whether a figure was computed from published ones and not printed itself."""
    return figure.confidence == _DERIVED


def _within(asked: Asked, year: int) -> bool:
    low, high = asked.view.start, asked.view.end
    return (low is None or year >= low) and (high is None or year <= high)


def named_editions(
    catalogue: Catalogue, concept: str, region: str, role: Role
) -> Iterable[tuple[str, Sequence[PublishedFigure]]]:
    """Yield the name that an edition has in the key of its series, and its figures."""
    for number, (_, said) in enumerate(editions(catalogue, concept, region, role)):
        yield said[0].id.lower() if number else "", said


def editions(
    catalogue: Catalogue, concept: str, region: str, role: Role
) -> Iterable[tuple[str, Sequence[PublishedFigure]]]:
    """Yield publisher and figures of each publication: later editions revise earlier years."""
    found: dict[tuple[str, str], list[PublishedFigure]] = {}
    for figure in figures(catalogue, concept, region, role):
        found.setdefault((figure.publisher, figure.title), []).append(figure)
    for (publisher, _), said in found.items():
        yield publisher, said


def figures(
    catalogue: Catalogue, concept: str, region: str, role: Role
) -> Iterable[PublishedFigure]:
    """Yield figures of one concept and region: claims say no year they are about, counts do.

    The same number said again by others is not a second figure.
    """
    said: set[float] = set()
    for figure in catalogue.published.values():
        if (figure.concept, figure.region) != (concept, region):
            continue
        if ("count" if figure.period is not None else "claim") != role:
            continue
        if role == "claim":
            if figure.value in said:
                continue
            said.add(figure.value)
        yield figure


def year_of(figure: PublishedFigure) -> int | None:
    """Return the year that a figure is drawn at: the one it is about, else that of publication."""
    if figure.period is not None:
        return figure.period
    found = _YEAR.search(figure.published) or _YEAR.search(figure.period_text)
    return int(found[0]) if found else None
