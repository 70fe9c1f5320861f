"""The analyses that a view can ask for (``as=``)."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.indicators.definition import AnalysisDefinition, AnalysisKey, ChartKey

_TIME: tuple[ChartKey, ...] = ("line", "rank", "map", "bar", "multiples", "scatter", "table")

DUNN = (
    "Dunn, E. S. (1960). A statistical and analytical technique for regional analysis. "
    "Papers in Regional Science 6(1), 97–112."
)
FLORENCE = (
    "Florence, P. S. (1939). Report on the location of industry. "
    "Political and Economic Planning, London."
)
_ALL = (
    AnalysisDefinition("level", (*_TIME, "area", "treemap")),
    AnalysisDefinition("share", (*_TIME, "area", "treemap"), "PC_TOTAL", caveats=("rounded",)),
    AnalysisDefinition("change", _TIME, base=True, neutral=0.0),
    AnalysisDefinition(
        "growth", _TIME, "PC_YEAR", base=True, neutral=0.0, caveats=("ends-decide",)
    ),
    AnalysisDefinition("index", _TIME, "INDEX", base=True, neutral=100.0, caveats=("ends-decide",)),
    AnalysisDefinition("per_capita", _TIME, "PER_THOUSAND", caveats=("population-first-day",)),
    AnalysisDefinition(
        "location_quotient",
        _TIME,
        "RATIO",
        reference=True,
        neutral=1.0,
        caveats=("not-size",),
        literature=(FLORENCE,),
    ),
    AnalysisDefinition(
        "shift_share",
        ("waterfall", "table"),
        reference=True,
        base=True,
        caveats=("no-cause", "ends-decide"),
        literature=(DUNN,),
    ),
    AnalysisDefinition("gap", _TIME, "PC_REFERENCE", reference=True, neutral=0.0),
    AnalysisDefinition(
        "contribution", _TIME, "POINTS", base=True, neutral=0.0, caveats=("ends-decide",)
    ),
)

ANALYSES: Mapping[AnalysisKey, AnalysisDefinition] = {one.key: one for one in _ALL}
