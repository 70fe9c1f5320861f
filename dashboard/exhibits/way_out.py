"""Where a reader whose view shows nothing finds values: the nearest view that has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.exhibits.build import lines_of
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.resolve import resolve
from dashboard.exhibits.summary_across import with_both
from dashboard.exhibits.view import View
from dashboard.indicators.observations import published_activities
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

_EVERY_YEAR: Mapping[str, Any] = {"start": None, "end": None, "year": None, "base": None, "pin": ()}


def way_out(view: View, catalogue: Catalogue) -> View | None:
    """Return the view with values that takes the least away from what was asked.

    Other years come first, then the figure as published, another activity, one figure, and last
    the region that the figure is shown for by itself. None when even that has no value.
    """
    for changes in _steps(view, catalogue):
        changed = view.model_copy(update=changes)
        found, _ = nearest_view(view_query(changed, catalogue), catalogue)
        if _has_values(found, catalogue):
            return found
    return None


def _steps(view: View, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """Yield what is changed of a view, the least first."""
    indicator = INDICATORS[view.indicator[0]]
    published = {**_EVERY_YEAR, "analysis": "level"}
    if view.chart not in indicator.charts or view.chart in ("waterfall", "scatter"):
        published["chart"] = indicator.charts[0]
    yield dict(_EVERY_YEAR)
    yield published
    published["indicator"] = view.indicator[:1]
    for code in published_activities(indicator, catalogue):
        yield {**published, "activity": (code,)}
    yield {**published, "chart": indicator.charts[0], "activity": ()}
    yield {**published, "chart": indicator.charts[0], "activity": (), "region": indicator.region}


def _has_values(view: View, catalogue: Catalogue) -> bool:
    """Return whether the chart of a view shows any value."""
    asked = resolve(view, catalogue)
    lines = lines_of(asked, catalogue)
    if view.chart == "scatter":
        return bool(with_both(lines, asked.year))
    return any(line.known() for line in lines)
