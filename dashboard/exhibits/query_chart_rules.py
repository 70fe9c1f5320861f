"""Rules of a view about its chart: which chart can show it, and how much a chart can show."""

from __future__ import annotations

from dashboard.errors import Said
from dashboard.exhibits.query_problems import Fault, Sent, why
from dashboard.exhibits.view import ChartKind, View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

#: Most lines, bars or areas that a view may ask for by naming regions and activities.
MOST_SERIES = 60
#: Charts that show one region, and charts that show one activity.
ONE_REGION = ("area", "treemap", "waterfall")
ONE_ACTIVITY = ("rank", "map", "multiples", "scatter", "waterfall")


def charts_of(view: View) -> tuple[ChartKind, ...]:
    """Return the charts that can show a view, the default first."""
    indicator = INDICATORS[view.indicator[0]]
    analysis = ANALYSES[view.analysis]
    if analysis.key == "shift_share":
        return analysis.charts
    kinds = tuple(kind for kind in indicator.charts if kind in analysis.charts)
    if len(view.indicator) > 1:
        for key in view.indicator:
            kinds = tuple(kind for kind in kinds if kind in INDICATORS[key].charts)
        return tuple(kind for kind in ("line", "scatter", "table") if kind in kinds) or ("table",)
    kinds = tuple(kind for kind in kinds if kind != "scatter")
    if not indicator.partition:
        kinds = tuple(kind for kind in kinds if kind not in ("area", "treemap"))
    return kinds or ("table",)


def default_chart(view: View) -> ChartKind:
    """Return the chart of a view that names none: the first that shows all that is asked."""
    kinds = charts_of(view)
    if len(view.activity) > 1:
        kinds = tuple(kind for kind in kinds if kind not in ONE_ACTIVITY) or kinds
    if len(view.region) > 1:
        kinds = tuple(kind for kind in kinds if kind not in ONE_REGION) or kinds
    return kinds[0]


def offered_chart(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a chart that cannot show the analysis or the indicators together."""
    del catalogue, sent
    allowed = charts_of(view)
    if view.chart in allowed:
        return None
    return Fault("chart", allowed, _cannot(view), view.model_copy(update={"chart": allowed[0]}))


def _cannot(view: View) -> Said:
    """Return why a chart cannot show a view; of points what makes them."""
    (first, *others), charts = view.indicator, INDICATORS[view.indicator[0]].charts
    if view.chart == "scatter" and not others and "scatter" in charts:
        fitting = (key for key, one in INDICATORS.items() if "scatter" in one.charts)
        second = next(key for key in fitting if key != first)
        return why("scatter", example=f"indicator={first},{second}")
    return why("chart", analysis=view.analysis, indicators=",".join(view.indicator))


def bordered(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a map on which the region in focus is not: its borders are not among ours."""
    del sent
    focus = (view.region or INDICATORS[view.indicator[0]].region)[0]
    if view.chart != "map" or not catalogue.codes.borders or catalogue.codes.is_drawn(focus):
        return None
    allowed = tuple(kind for kind in charts_of(view) if kind != "map")
    reason = why("no_borders", region=focus)
    return Fault("chart", allowed, reason, view.model_copy(update={"chart": allowed[0]}))


def one_region(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a second region in a chart of one."""
    del catalogue, sent
    if view.chart not in ONE_REGION or len(view.region) < 2:
        return None
    first = view.model_copy(update={"region": view.region[:1]})
    return Fault("region", view.region, why("one_region", chart=view.chart), first)


def one_activity(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a second activity in a chart of one, and beside a second indicator."""
    del catalogue, sent
    single = view.chart in ONE_ACTIVITY or len(view.indicator) > 1
    if not single or len(view.activity) < 2:
        return None
    first = view.model_copy(update={"activity": view.activity[:1]})
    one = "one_activity" if view.chart in ONE_ACTIVITY else "one_activity_beside"
    reason = why(one, chart=view.chart)
    return Fault("activity", view.activity, reason, first)


def readable(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse more series than can be read, and bars of regions and activities at once."""
    del catalogue, sent
    regions, activities = max(len(view.region), 1), max(len(view.activity), 1)
    if view.chart == "bar" and regions > 1 and activities > 1:
        reason = why("bars")
    elif regions * activities > MOST_SERIES:
        reason = why("series", most=MOST_SERIES)
    else:
        return None
    first, fewer = view.activity[:1], view.region[:MOST_SERIES]
    mended = view.model_copy(update={"activity": first, "region": fewer})
    if activities > 1:
        return Fault("activity", view.activity, reason, mended)
    return Fault("region", (",".join(fewer), fewer[0]), reason, mended)
