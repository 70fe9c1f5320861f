"""Rules of a view about its years: each has values, they run forwards, a change needs two."""

from __future__ import annotations

from dashboard.errors import Problem
from dashboard.exhibits.resolve import resolve
from dashboard.exhibits.view import View
from dashboard.indicators.observations import published_years
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

#: Keys of years -> fields of the view.
YEARS = {"from": "start", "to": "end", "year": "year", "base": "base"}
#: Most years that are listed as allowed.
_MOST_ALLOWED = 60


def within_table(
    key: str, field: str, view: View, catalogue: Catalogue
) -> tuple[Problem, View] | None:
    """Refuse a year for which no table of the view can have figures."""
    year = getattr(view, field)
    years = tuple(
        sorted(
            {year for one in view.indicator for year in published_years(INDICATORS[one], catalogue)}
        )
    )
    if year is None or not years or years[0] <= year <= years[-1]:
        return None
    reason = f"there are figures from {years[0]} to {years[-1]}"
    valued = _valued_years(view, catalogue) or years
    allowed = tuple(str(one) for one in valued[-_MOST_ALLOWED:])
    nearest = min(max(year, valued[0]), valued[-1])
    return Problem(key, str(year), allowed, reason), view.model_copy(update={field: nearest})


def _valued_years(view: View, catalogue: Catalogue) -> tuple[int, ...]:
    """Return the years in which any series of a view has a value, whatever years it asks for."""
    years = dict.fromkeys(YEARS.values())
    asked = resolve(view.model_copy(update=years), catalogue)
    found = {
        year
        for measure in asked.measures
        for year, cell in measure.cells(catalogue).items()
        if cell.value is not None
    }
    if asked.published:
        found.update(published_years(INDICATORS["published-figure"], catalogue))
    return tuple(sorted(found))


def with_values(
    key: str, field: str, view: View, catalogue: Catalogue
) -> tuple[Problem, View] | None:
    """Refuse a year without any value, and a first or last year that leaves none."""
    year: int | None = getattr(view, field)
    years = _valued_years(view, catalogue) if year is not None else ()
    if year is None or not years:
        return None
    fits = {"from": year <= years[-1], "to": year >= years[0]}.get(key, year in years)
    if fits:
        return None
    nearest = min(years, key=lambda one: (abs(one - year), one))
    allowed = tuple(str(one) for one in years[-_MOST_ALLOWED:])
    reason = f"no value has been published for {year} in what is shown"
    return Problem(key, str(year), allowed, reason), view.model_copy(update={field: nearest})


def something_left(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse a span of years in which nothing has a value."""
    if view.start is None or view.end is None:
        return None
    years = _valued_years(view, catalogue)
    if not years or any(view.start <= year <= view.end for year in years):
        return None
    first = min(years, key=lambda one: (abs(one - (view.start or one)), one))
    reason = f"no value has been published from {view.start} to {view.end}"
    problem = Problem("from", str(view.start), tuple(map(str, years[-_MOST_ALLOWED:])), reason)
    return problem, view.model_copy(update={"start": first, "end": first})


def forwards(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse a span that ends before it begins."""
    del catalogue
    if view.start is None or view.end is None or view.start <= view.end:
        return None
    problem = Problem("from", str(view.start), (str(view.end),), f"lies after to={view.end}")
    return problem, view.model_copy(update={"start": view.end, "end": view.start})


def base_shown(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse a base year outside of the years shown."""
    del catalogue
    if view.base is None:
        return None
    first, last = view.start or view.base, view.end or view.year or view.base
    if first <= view.base <= last:
        return None
    problem = Problem(
        "base", str(view.base), (str(first), str(last)), "lies outside of what is shown"
    )
    return problem, view.model_copy(update={"base": None})


def apart(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse a shift-share from a year to itself, or back in time."""
    years = published_years(INDICATORS[view.indicator[0]], catalogue)
    end = view.year or view.end
    if view.analysis != "shift_share" or end is None or not years:
        return None
    base = view.base or view.start or years[0]
    if base < end:
        return None
    reason = f"a change needs a base year before {end}"
    earlier = tuple(str(year) for year in years if year < end)
    if earlier:
        key = "base" if view.base else "from"
        problem = Problem(key, str(base), earlier, reason)
        return problem, view.model_copy(update={"base": None, "start": None})
    later = tuple(str(year) for year in years if year > years[0])
    problem = Problem("year" if view.year else "to", str(end), later, reason)
    return problem, view.model_copy(update={"base": None, "start": None, "year": None, "end": None})
