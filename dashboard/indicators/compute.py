"""An analysis of one series: period -> result, from the tables, no words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

from dashboard.indicators.computed import ABSENT, Computed, computed, published
from dashboard.indicators.definition import AnalysisKey, Indicator, Item
from dashboard.indicators.development import change, contribution, growth, index
from dashboard.indicators.observations import observations, total_item
from dashboard.indicators.ratios import gap, location_quotient, per_capita, rate_gap, share
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.shift_share import COMPONENTS, ShiftShare, shift_share
from dashboard.indicators.units import UNITS
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Cell

Cells = Mapping[int, Cell]
Results = dict[int, Computed]


@dataclass(frozen=True)
class Measure:
    """One series of observations: what is measured, where, of which activity."""

    indicator: Indicator
    item: Item
    region: str
    activity: str = ""

    def cells(self, catalogue: Catalogue) -> Cells:
        """Return period -> observation."""
        return observations(self.indicator, self.item, catalogue, self.region, self.activity)

    @property
    def whole(self) -> Measure:
        """Return the published total of the region that this is a part of."""
        activity = self.indicator.total if self.indicator.activities else ""
        item = total_item(self.indicator, self.item)
        return Measure(self.indicator, item, self.region, activity)

    def total(self, catalogue: Catalogue) -> Cells:
        """Return period -> published total of the region."""
        return self.whole.cells(catalogue)

    def elsewhere(self, region: str) -> Measure:
        """Return the same measure in another region."""
        return Measure(self.indicator, self.item, region, self.activity)


def results(
    measure: Measure,
    catalogue: Catalogue,
    analysis: AnalysisKey,
    base: int,
    reference: str,
    years: Collection[int] | None = None,
) -> Results:
    """Return period -> result of an analysis for every year in which the table has a row.

    Parameters
    ----------
    measure, catalogue
        What is measured, and where it is looked up.
    analysis
        Any but ``shift_share``, which has three results: `shift_share_results`.
    base
        Base year of ``change``, ``growth``, ``index`` and ``contribution``; unused by others.
    reference
        Region code of the economy compared with; unused by others.
    years
        Years that are wanted; all for None.

    Returns
    -------
    dict
        Missing where an input is missing. ``growth`` has no row up to the base year. ``gap`` is in
        per cent of the reference, of a rate in percentage points.
    """
    known = measure.cells(catalogue)
    cells = known if years is None else {year: known[year] for year in years if year in known}
    if analysis == "level":
        return {year: published(cell) for year, cell in cells.items()}
    if analysis in ("change", "growth", "index"):
        return _since(cells, known.get(base, ABSENT), base, analysis)
    if analysis == "contribution":
        before = (known.get(base, ABSENT), measure.total(catalogue).get(base, ABSENT))
        return {
            year: computed(contribution, before[0], cell, before[1]) for year, cell in cells.items()
        }
    others = [one.cells(catalogue) for one in inputs(measure, analysis, reference)]
    functions: dict[str, Callable[..., float | None]] = {
        "share": share,
        "gap": rate_gap if UNITS[measure.item.unit].kind == "percent" else gap,
        "location_quotient": location_quotient,
        "per_capita": partial(per_capita, factor=UNITS[measure.item.unit].factor),
    }
    function = functions[analysis]
    return {
        year: computed(function, cell, *(other.get(year, ABSENT) for other in others))
        for year, cell in cells.items()
    }


def inputs(measure: Measure, analysis: AnalysisKey, reference: str) -> tuple[Measure, ...]:
    """Return what an analysis needs besides its measure, in order of its parameters."""
    there = measure.elsewhere(reference)
    if analysis in ("share", "contribution"):
        return (measure.whole,)
    if analysis == "gap":
        return (there,)
    if analysis == "per_capita":
        population = INDICATORS["population"]
        return (Measure(population, population.default_item, measure.region),)
    if analysis == "location_quotient":
        return (measure.whole, there, there.whole)
    return ()


def _since(cells: Cells, before: Cell, base: int, analysis: AnalysisKey) -> Results:
    """Return change, growth or index since the base year."""
    found: Results = {}
    for year, cell in cells.items():
        if analysis == "change":
            found[year] = computed(change, before, cell)
        elif analysis == "index":
            found[year] = computed(index, cell, before)
        elif year > base:
            found[year] = computed(partial(growth, years=year - base), before, cell)
    return found


def shift_share_results(
    measure: Measure, catalogue: Catalogue, base: int, end: int, reference: str
) -> dict[str, Computed]:
    """Return component -> result, and ``change``; all missing as soon as one input is.

    For the total the components of the partition are summed; they then sum to the change of the
    partition, which differs from that of the published total by rounding.
    """
    indicator = measure.indicator
    whole = measure.activity == indicator.total and bool(indicator.partition)
    activities = indicator.partition if whole else (measure.activity,)
    inputs: list[Cell] = []
    for activity in activities:
        here = Measure(indicator, measure.item, measure.region, activity)
        for one in (here, here.elsewhere(reference)):
            cells = one.cells(catalogue)
            inputs += [cells.get(base, ABSENT), cells.get(end, ABSENT)]
    total = measure.elsewhere(reference).total(catalogue)
    inputs += [total.get(base, ABSENT), total.get(end, ABSENT)]
    return {name: computed(partial(_component, name), *inputs) for name in (*COMPONENTS, "change")}


def _component(name: str, *numbers: float) -> float | None:
    """Return one component of the sum over activities, each with four numbers, then two totals."""
    *parts, total_before, total_after = numbers
    found: list[ShiftShare] = []
    for i in range(0, len(parts), 4):
        before, after, there_before, there_after = parts[i : i + 4]
        one = shift_share(before, after, there_before, there_after, total_before, total_after)
        if one is None:
            return None
        found.append(one)
    return float(sum(getattr(one, name) for one in found))
