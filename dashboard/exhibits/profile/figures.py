"""Key figures of a region: the last value of each, its place among its peers, its development."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qsl

import pandas as pd

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.view import View
from dashboard.indicators.observations import published_regions
from dashboard.indicators.rank import Place, ranks
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import NETHERLANDS, Level
from dashboard.vocabulary.language import Language

#: Fewest regions of which a place says something.
FEWEST = 3


class Spec(NamedTuple):
    """One key figure: ``key`` names it in messages, ``query`` is a view without its region.

    ``compared``: whether the value of the country can stand beside it, as of a rate.
    """

    key: str
    query: str
    compared: bool = False


_PEOPLE = Spec("population", "indicator=population")
_WORK = (
    Spec("employment", "indicator=employment&activity=TOTAL"),
    Spec("employment-rate", "indicator=employment&activity=TOTAL&as=per_capita", compared=True),
    Spec("manufacturing", "indicator=employment&activity=C&as=share", compared=True),
)
_MONEY = (
    Spec("gdp", "indicator=gdp"),
    Spec("gdp-per-inhabitant", "indicator=gdp-per-inhabitant", compared=True),
    Spec("productivity", "indicator=productivity", compared=True),
)
_CHARACTER = (
    Spec("specialisation", "indicator=specialisation"),
    Spec("concentration", "indicator=concentration", compared=True),
)
_JOBS = Spec("employee-jobs", "indicator=employee-jobs&activity=TOTAL")
#: Published for provinces and larger regions alone.
WIDE = (
    Spec("high-tech", "indicator=high-tech-employment&activity=C_HTC_MH", compared=True),
    Spec("rd", "indicator=rd-expenditure", compared=True),
    Spec("education", "indicator=tertiary-education", compared=True),
    Spec("unemployment", "indicator=unemployment-rate", compared=True),
)
_MUNICIPAL = (
    Spec("municipal-population", "indicator=municipal-profile&item=population_1jan"),
    Spec("establishments", "indicator=establishments&activity=TOTAL"),
    Spec("participation", "indicator=municipal-profile&item=net_labour_participation"),
    Spec("self-employed", "indicator=municipal-profile&item=self_employed_share_of_employed"),
    Spec("high-education", "indicator=municipal-profile&item=education_high_share"),
    Spec("income", "indicator=municipal-profile&item=income_per_inhabitant"),
    Spec("over-65", "indicator=municipal-profile&item=share_65_plus"),
    Spec("density", "indicator=municipal-profile&item=address_density"),
)
FIGURES: Mapping[Level, tuple[Spec, ...]] = {
    "nuts3": (_PEOPLE, *_WORK, _JOBS, *_MONEY, *_CHARACTER),
    "nuts2": (_PEOPLE, *_WORK, *_MONEY, *_CHARACTER, *WIDE),
    "nuts1": (_PEOPLE, *_WORK, *_MONEY, *_CHARACTER, *WIDE),
    "country": (_PEOPLE, *_WORK, *_MONEY, _CHARACTER[1], *WIDE),
    "municipality": _MUNICIPAL,
}


class Point(NamedTuple):
    """One observation of a series. ``value`` is None when missing; flags as the provider's."""

    year: int
    value: float | None
    flags: str = ""


@dataclass(frozen=True)
class KeyFigure:
    """A key figure of one region, all of it from exhibits.

    Attributes
    ----------
    spec, exhibit
        Which figure; the answer to its view, over all years. No exhibit where the table has no row
        at all for the region.
    points, breaks
        The region's own observations, ascending; the years before which they are broken.
    last, first
        The newest value, and the oldest since the last break; None when nothing is published.
    beside
        The country's value in the newest year, None when it is not compared or not published.
    place
        Among the peers in the newest year, highest first; None when there are too few.
    ranking
        The view that shows the place; None when there is none.
    """

    spec: Spec
    exhibit: Exhibit | None
    points: tuple[Point, ...]
    breaks: tuple[int, ...]
    last: Point | None
    first: Point | None
    beside: float | None
    place: Place | None
    ranking: View | None


def key_figures(region: str, catalogue: Catalogue, language: Language) -> tuple[KeyFigure, ...]:
    """Return the key figures of a region's level; those that are not published have no ``last``."""
    level = catalogue.codes.regions[region].level
    return tuple(key_figure(one, region, catalogue, language) for one in FIGURES[level])


def key_figure(spec: Spec, region: str, catalogue: Catalogue, language: Language) -> KeyFigure:
    """Return one key figure of a region."""
    indicator = INDICATORS[dict(parse_qsl(spec.query))["indicator"]]
    published = published_regions(indicator, catalogue)
    if region not in published:
        return KeyFigure(spec, None, (), (), None, None, None, None, None)
    compared = spec.compared and region != NETHERLANDS and NETHERLANDS in published
    named = f"{region},{NETHERLANDS}" if compared else region
    chart = next(kind for kind in indicator.charts if kind in ("line", "table"))
    shown = _answer(f"{spec.query}&region={named}&chart={chart}", catalogue, language)
    points = points_of(shown, region)
    known = [point for point in points if point.value is not None]
    breaks = next((one.breaks for one in shown.series if one.region == region), ())
    if not known:
        return KeyFigure(spec, shown, points, breaks, None, None, None, None, None)
    last = known[-1]
    first = next(
        point for point in known if not any(point.year < one <= last.year for one in breaks)
    )
    beside = next(
        (p.value for p in points_of(shown, NETHERLANDS) if compared and p.year == last.year), None
    )
    ranking = f"{spec.query}&region={region}&chart=rank&year={last.year}"
    ranked = _answer(ranking, catalogue, language)
    place = place_of(ranked, region)
    view = ranked.view if place else None
    return KeyFigure(spec, shown, points, breaks, last, first, beside, place, view)


def _answer(query: str, catalogue: Catalogue, language: Language) -> Exhibit:
    return exhibit(parse_view(query, catalogue), catalogue, language)


def points_of(shown: Exhibit, region: str, activity: str | None = None) -> tuple[Point, ...]:
    """Return the observations of a region in an exhibit, of one activity where it has several."""
    found = _by_series(shown)
    return tuple(
        point
        for one in shown.series
        if one.region == region and activity in (None, one.activity)
        for point in found.get(one.key, ())
    )


def _by_series(shown: Exhibit) -> Mapping[str, list[Point]]:
    """Return key of each series -> its observations. Walked once: asking is slow."""
    columns = ("series", "period", "value", "status", "confidentiality")
    found: dict[str, list[Point]] = {}
    for key, year, value, status, secret in zip(
        *(shown.frame[name].tolist() for name in columns), strict=True
    ):
        number = None if pd.isna(value) else float(value)
        found.setdefault(key, []).append(Point(int(year), number, f"{status}{secret}"))
    return found


def place_of(ranked: Exhibit, region: str) -> Place | None:
    """Return the place of a region in a ranking; None among too few, or without a value."""
    found = _by_series(ranked)
    values = {one.region: found[one.key][-1].value for one in ranked.series if one.ranked}
    place = ranks(values).get(region)
    return place if place and place.of >= FEWEST else None
