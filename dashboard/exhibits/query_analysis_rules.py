"""Rules of a view about its analysis: who offers it, what shares an axis, what it compares with."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.errors import Problem
from dashboard.exhibits.query_chart_rules import charts_of
from dashboard.exhibits.view import View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.observations import published_regions
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS
from dashboard.tables.catalogue import Catalogue

#: Most regions that are listed as allowed.
_MOST_ALLOWED = 60


def offered_analysis(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
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


def one_axis(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse indicators on one axis that count different things; a scatter takes any."""
    del catalogue
    keys = view.indicator
    if len(keys) == 1 or view.analysis == "index":
        return None
    if view.chart == "scatter" and view.chart in charts_of(view):
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


def known_reference(view: View, catalogue: Catalogue) -> tuple[Problem, View] | None:
    """Refuse an analysis against a reference economy that is not published."""
    if not ANALYSES[view.analysis].reference:
        return None
    allowed = published_regions(INDICATORS[view.indicator[0]], catalogue)
    if view.reference in allowed:
        return None
    reason = f"{view.indicator[0]} is not published for it; {view.analysis} needs a reference"
    problem = Problem("reference", view.reference, allowed[:_MOST_ALLOWED], reason)
    return problem, view.model_copy(update={"analysis": "level"})
