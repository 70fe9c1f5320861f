"""Controls that a view has no use for, which the form does not show: each with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.query_chart_rules import ONE_ACTIVITY
from dashboard.exhibits.query_pin_rules import can_pin
from dashboard.exhibits.resolve import CROSS_SECTION
from dashboard.exhibits.view import View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.controls import Control
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Where these reasons stand.
MISSING = "explore-missing"


def not_offered(
    view: View, shown: Mapping[str, Control], language: Language, *, annotated: bool
) -> list[Component]:
    """Return why each control that is not there is not there; ``annotated`` where marks can be."""
    absent = [key for key, control in shown.items() if not control.offered]
    found = {key: why for key, why in _reasons(view) if key in absent}
    if not annotated:
        found["annotate"] = "no-axis"
    if not found:
        return []
    lines = [
        html.Li(
            message(
                language,
                "explore.form.reason",
                choice=message(language, f"explore.form.{key}"),
                why=message(language, f"explore.missing.{why}"),
            )
        )
        for key, why in found.items()
    ]
    words = message(language, "explore.missing.title")
    return [html.Details([html.Summary(words), html.Ul(lines)], className="explore-reasons")]


def _reasons(view: View) -> Iterator[tuple[str, str]]:
    """Yield the reason of each control that may be missing."""
    indicator = INDICATORS[view.indicator[0]]
    single = view.chart in ONE_ACTIVITY or len(view.indicator) > 1
    across = view.chart in CROSS_SECTION or view.analysis == "shift_share"
    span = "one-year" if across else "no-years"
    yield "item", "no-items"
    yield "activity", "no-activities"
    if indicator.activities:
        yield "more", "one-activity" if single else "all-activities"
    yield "group", "no-groups"
    yield "third", "no-second"
    if not ANALYSES[view.analysis].reference:
        yield "reference", "no-comparison"
    yield "base", "no-years" if ANALYSES[view.analysis].base else "no-base"
    yield "year", "no-years" if across else "span"
    yield "from", span
    yield "to", span
    yield "pin", "no-years" if can_pin(view) else "no-axis"
