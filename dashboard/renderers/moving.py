"""A ranking in two years: each region's place in both, and how many places it moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.indicators.rank import Place, ranks
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.wording import missing_words, reading_text
from dashboard.vocabulary.messages import message


class End(NamedTuple):
    """A region in one of the two years; ``rank`` is None where it has no place there."""

    period: int
    row: Observation | None
    rank: int | None

    @property
    def value(self) -> float | None:
        """Return the value, None when there is none to show."""
        return None if self.row is None else self.row.value

    @property
    def provisional(self) -> bool:
        """Whether the value, and so the place, may still change."""
        return self.row is not None and self.row.provisional


class Mover(NamedTuple):
    """A region with where it stood and where it stands."""

    series: Series
    before: End
    after: End

    @property
    def moved(self) -> int | None:
        """Return how many places it went up, negative for down; None without two places."""
        if self.before.rank is None or self.after.rank is None:
            return None
        return self.before.rank - self.after.rank

    @property
    def broken(self) -> bool:
        """Whether the series is broken between the two years."""
        return any(self.before.period < one <= self.after.period for one in self.series.breaks)


def two_years(exhibit: Exhibit) -> tuple[int, int] | None:
    """Return the two years of a ranking that shows how places moved, None for any other chart."""
    if exhibit.view.chart != "rank" or exhibit.view.base is None:
        return None
    periods = sorted({int(period) for period in exhibit.frame["period"]})
    is_moving = len(periods) > 1 and periods[0] == exhibit.view.base
    return (periods[0], periods[-1]) if is_moving else None


def movers(exhibit: Exhibit, years: tuple[int, int]) -> tuple[Mover, ...]:
    """Return one per series, in order of the place in the later year, those without one last.

    Of regions on one place the one that stood higher before comes first.
    """
    rows = observations(exhibit)
    cells = {(key, row.period): row for key, found in rows.items() for row in found}
    before, after = (_places(exhibit, cells, year) for year in years)

    def end(series: Series, year: int, places: Mapping[str, Place]) -> End:
        place = places.get(series.key)
        return End(year, cells.get((series.key, year)), place.rank if place else None)

    found = [
        Mover(one, end(one, years[0], before), end(one, years[1], after)) for one in exhibit.series
    ]
    return tuple(sorted(found, key=lambda one: order(one.after, one.before, one.series)))


def _places(
    exhibit: Exhibit, cells: Mapping[tuple[str, int], Observation], year: int
) -> Mapping[str, Place]:
    found = ((one.key, cells.get((one.key, year))) for one in exhibit.series if one.ranked)
    return ranks({key: None if row is None else row.value for key, row in found})


def order(end: End, other: End, series: Series) -> tuple[bool, int, bool, int, str]:
    """Return what sorts one year's list: by place, then by that in the other year, then by name."""
    return end.rank is None, end.rank or 0, other.rank is None, other.rank or 0, series.name


def reading(exhibit: Exhibit, mover: Mover) -> str:
    """Return what is said of a region: value, status and place in both years, and its move."""
    said = {
        "name": mover.series.name,
        "before": _said(exhibit, mover.before),
        "after": _said(exhibit, mover.after),
    }
    if mover.moved is None:
        return message(exhibit.language, "slope.reading", **said)
    moved = moved_words(exhibit, mover.moved)
    return message(exhibit.language, "slope.reading_moved", moved=moved, **said)


def _said(exhibit: Exhibit, end: End) -> str:
    if end.row is None:
        words = missing_words(exhibit)
        return message(exhibit.language, "charts.reading", place=end.period, value=words)
    text = reading_text(exhibit, end.row)
    if end.rank is None:
        return text
    return message(exhibit.language, "charts.ranked", text=text, rank=end.rank)


def moved_words(exhibit: Exhibit, moved: int) -> str:
    """Return "drie plaatsen hoger" in figures, or that the place is the same."""
    if moved == 0:
        return message(exhibit.language, "slope.moved.same")
    way = "higher" if moved > 0 else "lower"
    if abs(moved) == 1:
        return message(exhibit.language, f"slope.moved.{way}_one")
    return message(exhibit.language, f"slope.moved.{way}", count=abs(moved))


def listed(found: Sequence[Mover], *, later: bool) -> tuple[Mover, ...]:
    """Return the regions as one of the two years lists them, those without a place last."""
    if later:
        return tuple(found)
    return tuple(sorted(found, key=lambda one: order(one.before, one.after, one.series)))
