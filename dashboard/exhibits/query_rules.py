"""What must hold between the keys of a view, in order, and how a view that breaks it is mended.

The rules themselves stand by subject: `query_analysis_rules`, `query_chart_rules`,
`query_year_rules`. Each returns None, or the problem together with the mended view.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dashboard.errors import Problem
from dashboard.exhibits.query_analysis_rules import known_reference, offered_analysis, one_axis
from dashboard.exhibits.query_chart_rules import (
    charts_of,
    default_chart,
    offered_chart,
    one_activity,
    one_region,
    readable,
)
from dashboard.exhibits.query_year_rules import (
    YEARS,
    apart,
    base_shown,
    forwards,
    something_left,
    with_values,
    within_table,
)
from dashboard.exhibits.view import View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

Rule = Callable[[View, Catalogue], tuple[Problem, View] | None]


def mended(view: View, catalogue: Catalogue, problems: list[Problem], *, chart_named: bool) -> View:
    """Return the view with every rule kept, adding a problem for each that was broken.

    A chart that nobody named follows the analysis and is no problem.
    """
    for rule in (offered_analysis, one_axis):
        view = _kept(rule, view, catalogue, problems)
    if not chart_named:
        view = view.model_copy(update={"chart": default_chart(view)})
    for rule in (offered_chart, one_region, one_activity, readable):
        view = _kept(rule, view, catalogue, problems)
    for key, field in YEARS.items():
        view = _kept(partial(within_table, key, field), view, catalogue, problems)
        view = _kept(partial(with_values, key, field), view, catalogue, problems)
    for rule in (forwards, something_left, base_shown, known_reference, apart):
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
