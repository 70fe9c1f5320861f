"""What must hold between the keys of a view, in order, and how a view that breaks it is mended.

The rules themselves stand by subject: `query_analysis_rules`, `query_chart_rules`,
`query_year_rules`. Each returns None, or its fault with the key to change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dashboard.errors import Problem
from dashboard.exhibits.query_analysis_rules import known_reference, offered_analysis, one_axis
from dashboard.exhibits.query_chart_rules import (
    bordered,
    charts_of,
    default_chart,
    offered_chart,
    one_activity,
    one_region,
    readable,
)
from dashboard.exhibits.query_pin_rules import pinned
from dashboard.exhibits.query_problems import Fault, Sent, problem
from dashboard.exhibits.query_spelling import spelled
from dashboard.exhibits.query_year_rules import (
    YEARS,
    apart,
    base_shown,
    forwards,
    something_left,
    with_values,
    within_table,
    year_shown,
)
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue

Rule = Callable[[View, Catalogue, Sent], Fault | None]

_ANALYSIS: tuple[Rule, ...] = (offered_analysis, one_axis, known_reference)
_CHART: tuple[Rule, ...] = (offered_chart, bordered, one_region, one_activity, readable)
_SPAN: tuple[Rule, ...] = (forwards, something_left, year_shown, base_shown, apart)


def mended(view: View, catalogue: Catalogue, problems: list[Problem], sent: Sent) -> View:
    """Return the view with every rule kept, adding a problem for each that was broken.

    A chart that nobody named follows the analysis and is no problem.
    """

    def kept(view: View, rules: tuple[Rule, ...]) -> View:
        for rule in rules:
            fault = rule(view, catalogue, sent)
            if fault is not None:
                told = sent.get(fault.key, "")
                problems.append(problem(fault.key, told, fault.allowed, fault.reason, fault.kind))
                view = fault.mended
        return view

    view = kept(view, _ANALYSIS)
    if "chart" not in sent:
        view = view.model_copy(update={"chart": default_chart(view)})
    view = kept(view, _CHART)
    view = kept(view, tuple(_of_years()))
    view = kept(view, _SPAN)
    if view.chart not in charts_of(view):
        view = view.model_copy(update={"chart": default_chart(view)})
    return kept(spelled(view, catalogue), (pinned,))


def _of_years() -> Iterator[Rule]:
    """Yield the rules of each key of a year."""
    for key, field in YEARS.items():
        yield partial(within_table, key, field)
        yield partial(with_values, key, field)
