"""The structure of a region: each activity's share, against the country, and what it added."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.groups import structure_indicator
from dashboard.exhibits.profile.figures import Point, points_of
from dashboard.exhibits.query import parse_view
from dashboard.indicators.structure import structure_year
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import NETHERLANDS
from dashboard.vocabulary.language import Language

#: Years over which growth is told, where the table reaches so far back.
SPAN = 10


@dataclass(frozen=True)
class Sector:
    """One activity of a region; each point may be missing.

    ``share`` and ``beside`` are per cent of all work here and in the country; ``quotient`` is the
    one divided by the other; ``contribution`` is what it added to the growth of the total.
    """

    activity: str
    share: Point | None
    beside: Point | None
    quotient: Point | None
    contribution: Point | None


@dataclass(frozen=True)
class Structure:
    """The activities of a region in one year, and where each number was looked up.

    ``quotients`` is None where there is no country to compare with; ``growth`` is the exhibit of
    the contributions, from ``base`` on.
    """

    year: int
    base: int
    sectors: tuple[Sector, ...]
    shares: Exhibit
    quotients: Exhibit | None
    growth: Exhibit

    @property
    def strongest(self) -> Sector | None:
        """Return the activity that is largest against the country; None without a comparison."""
        known = [one for one in self.sectors if one.quotient and one.quotient.value is not None]
        return max(known, key=lambda one: one.quotient.value or 0.0, default=None)  # type: ignore[union-attr]

    @property
    def largest(self) -> Sector | None:
        """Return the activity with the most work; None when no share is published."""
        known = [one for one in self.sectors if one.share and one.share.value is not None]
        return max(known, key=lambda one: one.share.value or 0.0, default=None)  # type: ignore[union-attr]


def region_structure(region: str, catalogue: Catalogue, language: Language) -> Structure | None:
    """Return the structure of a region; None when no year has every share of it."""
    indicator = structure_indicator(catalogue, region)
    year = structure_year(indicator, catalogue, region)
    if year is None:
        return None
    compared = "location_quotient" in indicator.analyses and region != NETHERLANDS

    def answer(query: str) -> Exhibit:
        view = parse_view(f"indicator={indicator.key}&{query}", catalogue)
        return exhibit(view, catalogue, language)

    named = f"{region},{NETHERLANDS}" if compared else region
    parts = ",".join(map(quote, indicator.partition))
    shares = answer(f"region={named}&activity={parts}&as=share&from={year}&to={year}&chart=table")
    quotients = (
        answer(f"region={region}&as=location_quotient&year={year}&chart=bar") if compared else None
    )
    base = first_year(region, catalogue, year)
    growth = answer(f"region={region}&as=contribution&base={base}&year={year}&chart=bar")
    sectors = tuple(
        Sector(
            activity,
            _point(shares, region, activity),
            _point(shares, NETHERLANDS, activity) if compared else None,
            _point(quotients, region, activity) if quotients else None,
            _point(growth, region, activity),
        )
        for activity in indicator.partition
    )
    return Structure(year, base, sectors, shares, quotients, growth)


def first_year(region: str, catalogue: Catalogue, year: int) -> int:
    """Return the year from which growth is told: `SPAN` years earlier, or the first after that.

    A break within those years moves it behind the break.
    """
    indicator = structure_indicator(catalogue, region)
    view = parse_view(
        f"indicator={indicator.key}&region={region}&activity={indicator.total}", catalogue
    )
    line = exhibit(view, catalogue, "nl")
    broken = max((one for one in line.series[0].breaks if one <= year), default=0)
    earliest = max(year - SPAN, broken)
    known = [point.year for point in points_of(line, region) if point.value is not None]
    return next(one for one in known if one >= earliest)


def _point(shown: Exhibit, region: str, activity: str) -> Point | None:
    points = points_of(shown, region, activity)
    return points[-1] if points else None
