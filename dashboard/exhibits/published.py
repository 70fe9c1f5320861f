"""Figures that others have published, as marks beside official series: never joined to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dashboard.exhibits.exhibit import Role
from dashboard.exhibits.resolve import Asked
from dashboard.exhibits.series import Line, result_unit
from dashboard.indicators.compute import Measure
from dashboard.indicators.computed import Computed
from dashboard.indicators.registry import BESIDE, INDICATORS
from dashboard.indicators.units import converted
from dashboard.tables.catalogue import Catalogue, PublishedFigure

_YEAR = re.compile(r"\b[0-9]{4}\b")
_PUBLISHED = "published-figure"


def published_lines(asked: Asked, catalogue: Catalogue) -> tuple[Line, ...]:
    """Return the published figures that a view asks for, as one series per concept and role.

    Beside an official series only in the same unit, converted by
    `dashboard.indicators.units.converted`, and only as published: no analysis is made of them.
    """
    if not asked.published or asked.analysis.key != "level":
        return ()
    alone = asked.indicator.key == _PUBLISHED
    indicator = INDICATORS[_PUBLISHED]
    named = (asked.item.key,) if alone and asked.view.item else None
    concepts = named or BESIDE.get(asked.focus.activity, ())
    if alone and not named:
        concepts = tuple(item.key for item in indicator.items)
    lines = []
    for concept in concepts:
        for role in ("claim", "count"):
            line = _line(asked, catalogue, concept, role)
            if line is not None:
                lines.append(line)
    return tuple(lines)


def _line(asked: Asked, catalogue: Catalogue, concept: str, role: Role) -> Line | None:
    indicator = INDICATORS[_PUBLISHED]
    region = asked.focus.region
    measure = Measure(indicator, indicator.item(concept), region, "")
    unit = result_unit(asked, asked.focus)
    rows: dict[int, Computed] = {}
    ids: list[str] = []
    for figure in figures(catalogue, concept, region, role):
        year, value = year_of(figure), converted(figure.value, figure.unit, unit)
        if year is None or value is None or not _within(asked, year):
            continue
        rows[year] = Computed(value, "", "")
        ids.append(figure.id)
    if not rows:
        return None
    publisher = catalogue.published[ids[0]].publisher
    part = f"{concept}-{role}"
    return Line(measure, role, dict(sorted(rows.items())), unit, part, (), publisher, tuple(ids))


def _within(asked: Asked, year: int) -> bool:
    low, high = asked.view.start, asked.view.end
    return (low is None or year >= low) and (high is None or year <= high)


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
