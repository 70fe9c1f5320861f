"""The one spelling of a view: defaults are named, and what has no effect is left out."""

from __future__ import annotations

from dashboard.exhibits.query_year_rules import valued_years
from dashboard.exhibits.resolve import CROSS_SECTION, resolve
from dashboard.exhibits.view import View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

#: Charts over time, in which one year is a period.
_OVER_TIME = ("line", "area", "table")
#: Charts in which the compared year means something to any analysis: the place or value then.
_COMPARED = ("line", "table", "multiples", "rank", "map")
_REFERENCE = View(indicator=("",)).reference


def spelled(view: View, catalogue: Catalogue) -> View:
    """Return the same view in its one spelling: two views that say the same become equal."""
    return _effective(_named(_dated(view, catalogue)), catalogue)


def _dated(view: View, catalogue: Catalogue) -> View:
    """Return the view with its time in the keys of its chart.

    What compares one year, or two, has a year and a base; what runs over time has a span.
    """
    analysis = ANALYSES[view.analysis]
    span = (view.start, view.end) != (None, None)
    if view.chart in CROSS_SECTION or analysis.key == "shift_share":
        if not span:
            return view
        fields = _compared(view, catalogue)
    elif view.year and view.chart in _OVER_TIME:
        first = view.base or (None if analysis.base else view.year)
        fields = {"year": None}
        if not span:
            fields |= {"start": first, "end": view.year}
    else:
        return view
    return view.model_copy(update=fields)


def _compared(view: View, catalogue: Catalogue) -> dict[str, int | None]:
    """Return the year, and the base where it matters, that a span of years comes down to."""
    fields = {"start": None, "end": None, "year": view.year, "base": view.base}
    asked, known = resolve(view, catalogue), valued_years(view, catalogue)
    latest = resolve(view.model_copy(update=fields), catalogue).year
    if view.end or asked.year != latest:
        within = [year for year in known if not view.end or year <= view.end]
        nearest = max(within, default=None if known else asked.year)
        fields["year"] = asked.year if asked.year in within else nearest
    if view.start and ANALYSES[view.analysis].base and asked.base in known:
        fields["base"] = asked.base
    return fields


def _named(view: View) -> View:
    """Return the view with the default regions and activity named, so that an address tells them.

    Bars without an activity compare those of a region.
    """
    indicator = INDICATORS[view.indicator[0]]
    whole = view.chart in ("line", "table")
    filled: dict[str, object] = {}
    if not view.region:
        filled["region"] = indicator.region if whole else indicator.region[:1]
    if not view.activity and indicator.activities and view.chart != "bar":
        filled["activity"] = (indicator.activity,)
    return view.model_copy(update=filled) if filled else view


def _effective(view: View, catalogue: Catalogue) -> View:
    """Return the view without a reference or base year that changes nothing of what is shown."""
    analysis = ANALYSES[view.analysis]
    dropped: dict[str, object] = {}
    if not analysis.reference and view.reference != _REFERENCE:
        dropped["reference"] = _REFERENCE
    if view.base and not _matters(view, catalogue):
        dropped["base"] = None
    return view.model_copy(update=dropped) if dropped else view


def _matters(view: View, catalogue: Catalogue) -> bool:
    """Return whether the base year says more than the first year that is asked for anyway."""
    if not ANALYSES[view.analysis].base:
        return view.chart in _COMPARED
    if view.start is None:
        return True
    return resolve(view.model_copy(update={"base": None}), catalogue).base != view.base
