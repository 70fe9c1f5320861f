"""What a view leaves open is filled in: regions, activities, years, base year, peers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.exhibits.view import ChartKind, View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.compute import Measure
from dashboard.indicators.definition import AnalysisDefinition, Indicator, Item
from dashboard.indicators.observations import (
    peers,
    published_activities,
    published_regions,
    published_years,
)
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

#: Charts that compare regions or activities in one year.
CROSS_SECTION: tuple[ChartKind, ...] = ("rank", "map", "bar", "treemap", "scatter")
#: Charts of parts of a whole.
PARTS: tuple[ChartKind, ...] = ("area", "treemap")
_PUBLISHED = "published-figure"


@dataclass(frozen=True)
class Asked:
    """A view with nothing left open.

    ``measures`` are the official series in order of presentation, the one in focus first.
    ``year`` is the year of charts across and the last year of others, ``base`` the year that is
    compared with; ``years`` the first and last year shown. ``group`` is the peer group of the
    region in focus. ``published`` tells whether published figures stand beside the series.
    """

    view: View
    chart: ChartKind
    indicator: Indicator
    item: Item
    analysis: AnalysisDefinition
    measures: tuple[Measure, ...]
    years: tuple[int, int]
    year: int
    base: int
    reference: str
    group: tuple[str, ...]
    published: bool

    @property
    def focus(self) -> Measure:
        """Return the measure in focus."""
        return self.measures[0]

    @property
    def across(self) -> bool:
        """Whether one year is shown for many regions or activities."""
        return self.chart in CROSS_SECTION


def resolve(view: View, catalogue: Catalogue) -> Asked:
    """Return a view with its defaults filled in.

    The year of a chart across is the latest in which more than half of its series have a value,
    so that a table's last, partial year does not empty the chart.
    """
    keys = tuple(key for key in view.indicator if key != _PUBLISHED) or view.indicator
    indicator = INDICATORS[keys[0]]
    item = indicator.item(view.item)
    region = (view.region or indicator.region)[0]
    group = _group(indicator, catalogue, region)
    regions, activities = _shown(view, indicator, catalogue, region, group)
    measures = [Measure(indicator, item, r, a) for r in regions for a in activities]
    for key in keys[1:]:
        other = INDICATORS[key]
        measures += _beside(other, catalogue, regions, activities)
    table_years = published_years(indicator, catalogue)
    for key in view.indicator:
        table_years = tuple(sorted({*table_years, *published_years(INDICATORS[key], catalogue)}))
    low, high = view.start or table_years[0], view.end or table_years[-1]
    have = _valued(measures, catalogue, low, high)
    first, last = (have[0], have[-1]) if have else (low, high)
    most = _most(measures, catalogue, low, high) or (first, last)
    across = view.chart in CROSS_SECTION
    year = view.year or (most[1] if across else last)
    base = view.base or view.start or (most[0] if across else _first(measures[0], catalogue, low))
    return Asked(
        view=view,
        chart=view.chart,
        indicator=indicator,
        item=item,
        analysis=ANALYSES[view.analysis],
        measures=tuple(measures),
        years=(min(first, base), last),
        year=year,
        base=base,
        reference=view.reference,
        group=group,
        published=_PUBLISHED in view.indicator,
    )


def _group(indicator: Indicator, catalogue: Catalogue, region: str) -> tuple[str, ...]:
    return peers(indicator, catalogue, region) if region in catalogue.codes.regions else ()


def _shown(
    view: View, indicator: Indicator, catalogue: Catalogue, region: str, group: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the regions and the activities shown, those in focus first."""
    activities = view.activity or ((indicator.activity,) if indicator.activities else ("",))
    named = view.region or (indicator.region if view.chart in ("line", "table") else (region,))
    if view.chart in PARTS:
        parts = activities if len(activities) > 1 else indicator.partition or activities
        return named[:1], parts
    if view.chart in ("rank", "map", "scatter"):
        return _joined(named, group), activities[:1]
    if view.chart == "multiples":
        return (named if len(named) > 1 else _joined(named, group)), activities[:1]
    if view.chart == "bar" and len(named) == 1 and len(activities) == 1:
        if not view.activity and indicator.partition:
            return named, indicator.partition
        return _joined(named, group), activities
    if view.chart == "waterfall":
        return named[:1], activities[:1]
    return named, activities


def _joined(named: Iterable[str], group: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*named, *group)))


def _beside(
    other: Indicator, catalogue: Catalogue, regions: Sequence[str], activities: Sequence[str]
) -> list[Measure]:
    """Return the series of a further indicator for the same regions and activities."""
    known = set(published_regions(other, catalogue))
    parts = published_activities(other, catalogue)
    wanted = activities if any(activities) else (other.activity,)
    used = [code for code in wanted if code in parts] if parts else [""]
    return [
        Measure(other, other.default_item, region, activity)
        for region in regions
        if region in known
        for activity in used
    ]


def _valued(
    measures: Sequence[Measure], catalogue: Catalogue, low: int, high: int
) -> tuple[int, ...]:
    """Return the years within a span in which any series has a row, ascending."""
    years = {
        year for measure in measures for year in measure.cells(catalogue) if low <= year <= high
    }
    return tuple(sorted(years))


def _most(
    measures: Sequence[Measure], catalogue: Catalogue, low: int, high: int
) -> tuple[int, int] | None:
    """Return the first and last year in which more than half of the series have a value."""
    counts: Counter[int] = Counter(
        year
        for measure in measures
        for year, cell in measure.cells(catalogue).items()
        if low <= year <= high and cell.value is not None
    )
    full = sorted(year for year, count in counts.items() if count * 2 > len(measures))
    return (full[0], full[-1]) if full else None


def _first(measure: Measure, catalogue: Catalogue, low: int) -> int:
    """Return the first year from ``low`` in which a series has a value, else ``low``."""
    years = [
        year
        for year, cell in measure.cells(catalogue).items()
        if year >= low and cell.value is not None
    ]
    return min(years, default=low)
