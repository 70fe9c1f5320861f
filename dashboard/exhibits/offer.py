"""What can be chosen for a view, and why something cannot: for controls that explain themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from dashboard.exhibits.offer_beside import seconds, thirds
from dashboard.exhibits.query_chart_rules import ONE_ACTIVITY, charts_of
from dashboard.exhibits.query_year_rules import valued_years
from dashboard.exhibits.resolve import CROSS_SECTION
from dashboard.exhibits.view import Analysis, ChartKind, View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.definition import Indicator
from dashboard.indicators.observations import (
    inhabitants,
    published_activities,
    published_regions,
    published_years,
)
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

#: Analyses that need a published total.
_OF_A_TOTAL = ("share", "location_quotient", "shift_share", "contribution")


@dataclass(frozen=True)
class Offer:
    """What suits a view.

    ``analyses`` and ``charts`` hold all of them: "" where it can be chosen, else the message key of
    the reason; ``seconds`` and ``thirds`` do so for indicators beside the one in focus, and are
    empty where there is no place for one. ``more`` are activities that can stand beside those
    chosen, ``years`` those with a result. The others hold what is published for the indicator in
    focus.
    """

    regions: tuple[str, ...]
    activities: tuple[str, ...]
    years: tuple[int, ...]
    analyses: Mapping[str, str]
    charts: Mapping[str, str]
    more: tuple[str, ...] = ()
    seconds: Mapping[str, str] = field(default_factory=dict)
    thirds: Mapping[str, str] = field(default_factory=dict)


def offered(view: View, catalogue: Catalogue) -> Offer:
    """Return what can be chosen beside what a view already asks."""
    indicator = INDICATORS[view.indicator[0]]
    return Offer(
        regions=published_regions(indicator, catalogue),
        activities=published_activities(indicator, catalogue),
        years=_years(view, catalogue) or published_years(indicator, catalogue),
        analyses={key: _analysis(key, view, catalogue) for key in get_args(Analysis)},
        charts={kind: _chart(kind, view, catalogue) for kind in get_args(ChartKind)},
        more=_more(view, published_activities(indicator, catalogue)),
        seconds=seconds(view),
        thirds=thirds(view),
    )


def _years(view: View, catalogue: Catalogue) -> tuple[int, ...]:
    """Return the years with a result, and those that are chosen: a span may begin before them."""
    chosen = (view.start, view.end, view.year, view.base)
    return tuple(sorted({*valued_years(view, catalogue), *(year for year in chosen if year)}))


def _reason(name: str) -> str:
    return f"indicators.refused.{name}"


def _analysis(key: Analysis, view: View, catalogue: Catalogue) -> str:
    """Return why an analysis cannot be chosen, "" when it can."""
    indicator = INDICATORS[view.indicator[0]]
    if key not in indicator.analyses:
        if key in _OF_A_TOTAL and not indicator.total:
            return _reason("no-total")
        one_year = len(published_years(indicator, catalogue)) < 2
        return _reason("one-year" if ANALYSES[key].base and one_year else "not-offered")
    if any(key not in INDICATORS[other].analyses for other in view.indicator[1:]):
        return _reason("not-together")
    published = published_regions(indicator, catalogue)
    if ANALYSES[key].reference and view.reference not in published:
        return _reason("no-reference")
    if key == "per_capita" and not _inhabited(view, indicator, catalogue):
        return _reason("no-population")
    return ""


def _inhabited(view: View, indicator: Indicator, catalogue: Catalogue) -> bool:
    region = (view.region or indicator.region)[0]
    return bool(inhabitants(catalogue, region))


def _chart(kind: ChartKind, view: View, catalogue: Catalogue) -> str:
    """Return why a chart cannot be chosen, "" when it can."""
    if kind in charts_of(view):
        focus = (view.region or INDICATORS[view.indicator[0]].region)[0]
        if kind == "map" and not catalogue.codes.is_drawn(focus):
            return _reason("no-borders")
        return ""
    indicator = INDICATORS[view.indicator[0]]
    if kind == "waterfall":
        return _reason("only-shift-share")
    if view.analysis == "shift_share":
        return _reason("shift-share")
    if kind == "scatter":
        return _reason("needs-two")
    if kind in ("area", "treemap") and not indicator.partition:
        return _reason("no-parts")
    if len(view.indicator) > 1:
        return _reason("one-figure" if "scatter" in charts_of(view) else "one-figure-only")
    if kind in indicator.charts:
        return _reason("not-this-analysis")
    one_year = len(published_years(indicator, catalogue)) < 2
    return _reason("one-year" if one_year and kind not in CROSS_SECTION else "not-this-figure")


def _more(view: View, activities: Sequence[str]) -> tuple[str, ...]:
    """Return the activities that can be added: none where a chart shows one, or regions as bars."""
    single = view.chart in ONE_ACTIVITY or len(view.indicator) > 1 or not view.activity
    if single or (view.chart == "bar" and len(view.region) > 1):
        return ()
    return tuple(code for code in activities if code not in view.activity)
