"""What must hold between the keys of a view, and how a view that breaks it is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dashboard.errors import Problem
from dashboard.exhibits.resolve import resolve
from dashboard.exhibits.view import ChartKind, View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.observations import published_regions, published_years
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS
from dashboard.tables.catalogue import Catalogue

#: Most lines, bars or areas that a view may ask for by naming regions and activities.
MOST_SERIES = 60
#: Charts that show one region, and charts that show one activity.
ONE_REGION = ("area", "treemap", "waterfall")
ONE_ACTIVITY = ("rank", "map", "multiples", "scatter", "waterfall")
#: Keys of years -> fields of the view.
YEARS = {"from": "start", "to": "end", "year": "year", "base": "base"}
#: Most years or regions that are listed as allowed.
_MOST_ALLOWED = 60

Rule = Callable[[View, Catalogue], tuple[Problem, View] | None]


def mended(view: View, catalogue: Catalogue, problems: list[Problem], *, chart_named: bool) -> View:
    """Return the view with every rule kept, adding a problem for each that was broken.

    A chart that nobody named follows the analysis and is no problem.
    """
    for rule in (_analysis, _together):
        view = _kept(rule, view, catalogue, problems)
    if not chart_named:
        view = view.model_copy(update={"chart": default_chart(view)})
    for rule in (_chart, _one_region, _one_activity, _series):
        view = _kept(rule, view, catalogue, problems)
    for key, field in YEARS.items():
        view = _kept(partial(_within, key, field), view, catalogue, problems)
        view = _kept(partial(_valued, key, field), view, catalogue, problems)
    for rule in (_span, _nothing_left, _base, _reference, _apart):
        view = _kept(rule, view, catalogue, problems)
    if view.chart not in charts_of(view):
        view = view.model_copy(update={"chart": default_chart(view)})
    return named(view)


def named(view: View) -> View:
    """Return the view with the default regions and activity named, so that an address tells them.

    Bars without an activity compare those of a region. One year over time is a period.
    """
    indicator = INDICATORS[view.indicator[0]]
    whole = view.chart in ("line", "table")
    filled: dict[str, object] = {}
    if view.year and view.chart in ("line", "area", "table") and view.analysis != "shift_share":
        filled["year"] = None
        if view.start is None and view.end is None:
            first = view.base or (None if ANALYSES[view.analysis].base else view.year)
            filled |= {"start": first, "end": view.year}
    if not view.region:
        filled["region"] = indicator.region if whole else indicator.region[:1]
    if not view.activity and indicator.activities and view.chart != "bar":
        filled["activity"] = (indicator.activity,)
    return view.model_copy(update=filled) if filled else view


def _kept(rule: Rule, view: View, catalogue: Catalogue, problems: list[Problem]) -> View:
    broken = rule(view, catalogue)
    if broken is None:
        return view
    problems.append(broken[0])
    return broken[1]


def charts_of(view: View) -> tuple[ChartKind, ...]:
    """Return the charts that can show a view, the default first."""
    indicator = INDICATORS[view.indicator[0]]
    analysis = ANALYSES[view.analysis]
    if analysis.key == "shift_share":
        return analysis.charts
    kinds = tuple(kind for kind in indicator.charts if kind in analysis.charts)
    if len(view.indicator) > 1:
        for key in view.indicator:
            kinds = tuple(kind for kind in kinds if kind in INDICATORS[key].charts)
        return tuple(kind for kind in ("line", "scatter", "table") if kind in kinds) or ("table",)
    kinds = tuple(kind for kind in kinds if kind != "scatter")
    if not indicator.partition:
        kinds = tuple(kind for kind in kinds if kind not in ("area", "treemap"))
    return kinds or ("table",)


def default_chart(view: View) -> ChartKind:
    """Return the chart of a view that names none: the first that shows all that is asked."""
    kinds = charts_of(view)
    if len(view.activity) > 1:
        kinds = tuple(kind for kind in kinds if kind not in ONE_ACTIVITY) or kinds
    if len(view.region) > 1:
        kinds = tuple(kind for kind in kinds if kind not in ONE_REGION) or kinds
    return kinds[0]


def _analysis(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse an analysis that one of the indicators does not offer."""
    del catalogue
    allowed = INDICATORS[view.indicator[0]].analyses
    for key in view.indicator[1:]:
        allowed = tuple(one for one in allowed if one in INDICATORS[key].analyses)
    if view.analysis in allowed:
        return None
    reason = f"not offered for {' with '.join(view.indicator)}"
    problem = Problem("as", view.analysis, allowed, reason)
    return problem, view.model_copy(update={"analysis": "level"})


def _together(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse indicators on one axis that count different things; a scatter takes any two."""
    del catalogue
    keys = view.indicator
    if len(keys) == 1 or view.analysis == "index":
        return None
    if view.chart == "scatter" and len(keys) == 2 and view.chart in charts_of(view):
        return None
    allowed = tuple(companions(keys[0]))
    wrong = [key for key in keys[1:] if key not in allowed]
    if not wrong:
        return None
    problem = Problem("indicator", ",".join(keys), allowed, f"cannot share an axis with {keys[0]}")
    kept = tuple(key for key in keys if key not in wrong)
    return problem, view.model_copy(update={"indicator": kept})


def companions(key: str) -> Iterator[str]:
    """Yield the indicators that can share an axis with one: their units count the same things."""
    counts = UNITS[INDICATORS[key].default_item.unit].counts
    for other, indicator in INDICATORS.items():
        if other != key and UNITS[indicator.default_item.unit].counts == counts:
            yield other


def _chart(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    del catalogue
    allowed = charts_of(view)
    if view.chart in allowed:
        return None
    reason = f"cannot show {view.analysis} of {','.join(view.indicator)}"
    problem = Problem("chart", view.chart, allowed, reason)
    return problem, view.model_copy(update={"chart": allowed[0]})


def _one_region(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    del catalogue
    if view.chart not in ONE_REGION or len(view.region) < 2:
        return None
    problem = Problem("region", ",".join(view.region)[:80], view.region, "this chart shows one")
    return problem, view.model_copy(update={"region": view.region[:1]})


def _one_activity(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    del catalogue
    single = view.chart in ONE_ACTIVITY or len(view.indicator) > 1
    if not single or len(view.activity) < 2:
        return None
    sent = ",".join(view.activity)[:80]
    problem = Problem("activity", sent, view.activity, "this chart shows one")
    return problem, view.model_copy(update={"activity": view.activity[:1]})


def _series(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse more series than can be read, and bars of regions and activities at once."""
    del catalogue
    regions, activities = max(len(view.region), 1), max(len(view.activity), 1)
    if view.chart == "bar" and regions > 1 and activities > 1:
        reason = "bars compare regions or activities, not both"
    elif regions * activities > MOST_SERIES:
        reason = f"regions times activities is at most {MOST_SERIES}"
    else:
        return None
    problem = Problem("activity", ",".join(view.activity)[:80], view.activity[:1], reason)
    fewer = {"activity": view.activity[:1], "region": view.region[:MOST_SERIES]}
    return problem, view.model_copy(update=fewer)


def _within(key: str, field: str, view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
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


def _valued(key: str, field: str, view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
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


def _nothing_left(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
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


def _span(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    del catalogue
    if view.start is None or view.end is None or view.start <= view.end:
        return None
    problem = Problem("from", str(view.start), (str(view.end),), f"lies after to={view.end}")
    return problem, view.model_copy(update={"start": view.end, "end": view.start})


def _base(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
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


def _apart(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
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


def _reference(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse an analysis against a reference economy that is not published."""
    if not ANALYSES[view.analysis].reference:
        return None
    allowed = published_regions(INDICATORS[view.indicator[0]], catalogue)
    if view.reference in allowed:
        return None
    reason = f"{view.indicator[0]} is not published for it; {view.analysis} needs a reference"
    problem = Problem("reference", view.reference, allowed[:_MOST_ALLOWED], reason)
    return problem, view.model_copy(update={"analysis": "level"})
