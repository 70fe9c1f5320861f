"""What a view leaves open is filled in: regions, activities, years, base year, peers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.exhibits.view import ChartKind, View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.compute import Measure, results
from dashboard.indicators.definition import AnalysisDefinition, AnalysisKey, Indicator, Item
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

    @property
    def span(self) -> tuple[int, int] | None:
        """First and last year of what is compared; None where the years run along the chart."""
        if self.analysis.key == "shift_share" or (self.across and self.analysis.base):
            return self.base, self.year
        return (self.year, self.year) if self.across else None

    @property
    def moving(self) -> bool:
        """Whether places in a base year that was asked for are drawn beside those in the year."""
        asked = self.chart == "rank" and self.view.base is not None
        return asked and not self.analysis.base and self.base < self.year


def resolve(view: View, catalogue: Catalogue) -> Asked:
    """Return a view with its defaults filled in.

    The year of a chart that compares is the latest in which more than half of its series have a
    result, so that a table's last, partial year does not empty the chart.
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
    across = view.chart in CROSS_SECTION
    compared = across or view.chart == "multiples"
    year = view.year or ((_latest(view, measures, catalogue, have) or last) if compared else last)
    base = view.base or _base(view, measures, catalogue, low, high) or first
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


def _latest(
    view: View, measures: Sequence[Measure], catalogue: Catalogue, years: Sequence[int]
) -> int | None:
    """Return the last year in which more than half of what is shown has a result.

    A dot of a scatter has one when all its measures do.
    """
    key: AnalysisKey = "level" if ANALYSES[view.analysis].base else view.analysis
    shown = [[one] for one in measures]
    if view.chart == "scatter":
        regions = dict.fromkeys(one.region for one in measures)
        shown = [[one for one in measures if one.region == region] for region in regions]

    def known(one: Measure, year: int) -> bool:
        row = results(one, catalogue, key, year, view.reference, {year}).get(year)
        return row is not None and row.value is not None

    for year in reversed(years):
        found = sum(all(known(one, year) for one in together) for together in shown)
        if found * 2 > len(shown):
            return year
    return None


def _base(
    view: View, measures: Sequence[Measure], catalogue: Catalogue, low: int, high: int
) -> int | None:
    """Return the base year of a view that names none.

    In a cross-section the first year in which more than half of the series have a value. Else, and
    where there is no such year, the first in which the series in focus has a result.
    """
    if view.chart in CROSS_SECTION:
        counts = Counter(
            year
            for measure in measures
            for year, cell in measure.cells(catalogue).items()
            if low <= year <= high and cell.value is not None
        )
        most = [year for year, n in counts.items() if n * 2 > len(measures)]
        if most:
            return min(most)
    key: AnalysisKey = "level" if ANALYSES[view.analysis].base else view.analysis
    found = results(measures[0], catalogue, key, low, view.reference)
    known = (year for year, row in found.items() if row.value is not None and low <= year <= high)
    return min(known, default=None)
