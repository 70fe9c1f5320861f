"""Rules of a view about its analysis: who offers it, what shares an axis, what it compares with."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.exhibits.query_chart_rules import charts_of
from dashboard.exhibits.query_problems import Fault, Sent, why
from dashboard.exhibits.view import Analysis, View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.observations import published_regions
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS
from dashboard.tables.catalogue import Catalogue


def analyses_of(view: View) -> tuple[Analysis, ...]:
    """Return the analyses that every indicator of a view offers, the level first."""
    allowed = INDICATORS[view.indicator[0]].analyses
    for key in view.indicator[1:]:
        allowed = tuple(one for one in allowed if one in INDICATORS[key].analyses)
    return allowed


def offered_analysis(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse an analysis that one of the indicators does not offer."""
    del catalogue, sent
    allowed = analyses_of(view)
    if view.analysis in allowed:
        return None
    reason = why("not_offered", indicators=",".join(view.indicator))
    return Fault("as", allowed, reason, view.model_copy(update={"analysis": "level"}))


def one_axis(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse indicators on one axis that count different things; a scatter takes any."""
    del catalogue, sent
    keys = view.indicator
    if len(keys) == 1 or view.analysis == "index":
        return None
    if view.chart == "scatter" and view.chart in charts_of(view):
        return None
    fitting = tuple(companions(keys[0]))
    kept = tuple(key for key in keys if key == keys[0] or key in fitting)
    if kept == keys:
        return None
    allowed = dict.fromkeys((",".join(kept), *(f"{keys[0]},{one}" for one in fitting), keys[0]))
    reason = why("axis", indicator=keys[0])
    return Fault("indicator", tuple(allowed), reason, view.model_copy(update={"indicator": kept}))


def companions(key: str) -> Iterator[str]:
    """Yield the indicators that can share an axis with one: their units count the same things."""
    counts = UNITS[INDICATORS[key].default_item.unit].counts
    for other, indicator in INDICATORS.items():
        if other != key and UNITS[indicator.default_item.unit].counts == counts:
            yield other


def known_reference(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse an analysis against an economy that is not published.

    The fault is the reference where one was sent, else the analysis that needs one.
    """
    if not ANALYSES[view.analysis].reference:
        return None
    allowed = published_regions(INDICATORS[view.indicator[0]], catalogue)
    if view.reference in allowed:
        return None
    level = view.model_copy(update={"analysis": "level"})
    told = {"indicator": view.indicator[0], "region": view.reference, "analysis": view.analysis}
    if "reference" in sent:
        return Fault("reference", allowed, why("reference", **told), level)
    others = tuple(one for one in analyses_of(view) if not ANALYSES[one].reference)
    return Fault("as", others, why("no_reference", **told, other=allowed[0]), level)
