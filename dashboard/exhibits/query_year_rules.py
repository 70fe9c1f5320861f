"""Rules of a view about its years: each has values, they run forwards, a change needs two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.errors import Said
from dashboard.exhibits.query_problems import MOST_ALLOWED, Fault, Sent, why
from dashboard.exhibits.resolve import resolve
from dashboard.exhibits.view import View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.compute import results
from dashboard.indicators.definition import AnalysisKey
from dashboard.indicators.observations import published_years
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

#: Keys of years -> fields of the view.
YEARS = {"from": "start", "to": "end", "year": "year", "base": "base"}


def valued_years(view: View, catalogue: Catalogue) -> tuple[int, ...]:
    """Return the years in which a series of a view has a result, whatever years it asks for.

    A distance has none where the economy compared with has no value. An analysis since a base year
    is counted by the values that it is made of, since its base is not chosen yet.
    """
    asked = resolve(view.model_copy(update=dict.fromkeys(YEARS.values())), catalogue)
    key: AnalysisKey = "level" if ANALYSES[view.analysis].base else view.analysis
    found = {
        year
        for measure in asked.measures
        for year, row in results(measure, catalogue, key, 0, asked.reference).items()
        if row.value is not None
    }
    if asked.published:
        found.update(published_years(INDICATORS["published-figure"], catalogue))
    return tuple(sorted(found))


def within_table(
    key: str, field: str, view: View, catalogue: Catalogue, sent: Sent
) -> Fault | None:
    """Refuse a year for which no table of the view can have figures."""
    del sent
    year = getattr(view, field)
    tables = (published_years(INDICATORS[one], catalogue) for one in view.indicator)
    years = sorted({year for table in tables for year in table})
    if year is None or not years or years[0] <= year <= years[-1]:
        return None
    valued = valued_years(view, catalogue) or tuple(years)
    reason = why("years", first=valued[0], last=valued[-1])
    nearest = min(max(year, valued[0]), valued[-1])
    return _moved(key, valued, reason, view, {field: nearest}, "outside")


def with_values(key: str, field: str, view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a year without any value, and a first or last year that leaves none."""
    del sent
    year: int | None = getattr(view, field)
    years = valued_years(view, catalogue) if year is not None else ()
    if year is None or not years:
        return None
    fits = {"from": year <= years[-1], "to": year >= years[0]}.get(key, year in years)
    if fits:
        return None
    reason = why("no_value", year=year)
    return _moved(key, years, reason, view, {field: _nearest(years, year)}, "no_value")


def forwards(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a span that ends before it begins."""
    del catalogue, sent
    if view.start is None or view.end is None or view.start <= view.end:
        return None
    turned = {"start": view.end, "end": view.start}
    return _moved("from", (view.end,), why("turned", year=view.end), view, turned, "turned")


def something_left(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a span of years in which nothing has a value."""
    del sent
    if view.start is None or view.end is None:
        return None
    years = valued_years(view, catalogue)
    if not years or any(view.start <= year <= view.end for year in years):
        return None
    first = _nearest(years, view.start)
    reason = why("no_values", first=view.start, last=view.end)
    return _moved("from", years, reason, view, {"start": first, "end": first}, "no_value")


def year_shown(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a year outside of the span of years that is asked for beside it."""
    return _shown("year", view.start, view.end, view, catalogue, sent)


def base_shown(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a base year outside of the years shown."""
    last = view.end if view.year is None else view.year
    return _shown("base", view.start, last, view, catalogue, sent)


def _shown(
    key: str, first: int | None, last: int | None, view: View, catalogue: Catalogue, sent: Sent
) -> Fault | None:
    del sent
    year: int | None = getattr(view, YEARS[key])
    low, high = (year if first is None else first), (year if last is None else last)
    if year is None or low is None or high is None or low <= year <= high:
        return None
    years = [
        one
        for one in valued_years(view, catalogue)
        if (first is None or one >= first) and (last is None or one <= last)
    ]
    reason = why("outside")
    return _moved(key, years, reason, view, {YEARS[key]: None}, "not_shown")


def apart(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a shift-share from a year to itself, or back in time."""
    del sent
    if view.analysis != "shift_share":
        return None
    asked, years = resolve(view, catalogue), valued_years(view, catalogue)
    if asked.base < asked.year or not years:
        return None
    reason = why("base_before", year=asked.year)
    open_years: dict[str, int | None] = {"base": None, "start": None}
    earlier = tuple(year for year in years if year < asked.year)
    if earlier and (view.base or view.start):
        return _moved(
            "base" if view.base else "from", earlier, reason, view, open_years, "two_years"
        )
    later = tuple(year for year in years if year > years[0])
    open_years |= {"year": None, "end": None}
    if later and (view.year or view.end):
        return _moved("year" if view.year else "to", later, reason, view, open_years, "two_years")
    return None


def _nearest(years: Sequence[int], year: int) -> int:
    return min(years, key=lambda one: (abs(one - year), one))


def _moved(
    key: str,
    years: Sequence[int],
    reason: Said,
    view: View,
    fields: Mapping[str, int | None],
    kind: str,
) -> Fault:
    """Return the fault of a year that another has to stand in for; the latest years are listed."""
    allowed = tuple(map(str, years[-MOST_ALLOWED:]))
    return Fault(key, allowed, reason, view.model_copy(update=fields), kind)
