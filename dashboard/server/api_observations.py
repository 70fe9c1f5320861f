"""Observations as the API answers them: each row says all that tells it from the others."""

from __future__ import annotations

from typing import Any

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.observations import Observation, observations

#: What identifies an entry.
KEY = ("indicator", "region", "activity", "item", "component", "publisher", "period")


def entries(exhibit: Exhibit) -> list[dict[str, Any]]:
    """Return one entry per observation, by series and year; no two have the same `KEY`."""
    rows = observations(exhibit)
    return [_entry(exhibit, series, row) for series in exhibit.series for row in rows[series.key]]


def _entry(exhibit: Exhibit, series: Series, row: Observation) -> dict[str, Any]:
    item, component = _part(exhibit, series)
    return {
        "indicator": series.indicator,
        "region": series.region,
        "activity": series.activity,
        "item": item,
        "component": component,
        "publisher": series.publisher,
        "period": row.period,
        "value": row.value,
        "unit": row.unit,
        "status": "".join(row.flags),
        "confidentiality": row.confidentiality,
        "table": row.table,
    }


def _part(exhibit: Exhibit, series: Series) -> tuple[str, str]:
    """Return the item, the default one too, and the component of an analysis or of what is said."""
    indicator = INDICATORS[series.indicator]
    if series.publisher:
        return series.item.removesuffix(f"-{series.role}"), series.role
    if exhibit.view.analysis == "shift_share":
        return indicator.item(exhibit.view.item).key, series.item
    return series.item or indicator.default_item.key, ""
