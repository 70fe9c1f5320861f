"""A worked example of an analysis: the numbers that go in, looked up, and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.indicators.arithmetic import FORMULAS, MEANINGS
from dashboard.indicators.compute import Cells, Measure, results, shift_share_results
from dashboard.indicators.computed import ABSENT, Computed
from dashboard.indicators.definition import AnalysisKey
from dashboard.indicators.expression import Symbol, symbols
from dashboard.indicators.observations import total_item
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.shift_share import COMPONENTS
from dashboard.indicators.units import UNITS
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Cell
from dashboard.vocabulary.codes import NETHERLANDS, TWENTE

#: Years between the base year and the year of an example, where the table reaches so far back.
SPAN = 10
_USUAL = "employment"
#: Analyses that are shown on another indicator than the usual one.
_SHOWN_ON: Mapping[AnalysisKey, str] = {"gap": "gdp-per-inhabitant"}


@dataclass(frozen=True)
class Given:
    """A number that goes into a formula.

    ``measure`` is None for years and for how many things a unit holds; then ``cell`` has just the
    value.
    """

    symbol: Symbol
    measure: Measure | None
    year: int
    cell: Cell


@dataclass(frozen=True)
class Worked:
    """An analysis of one real series in one year.

    ``results`` has the same names as the formulas of `arithmetic.FORMULAS`, computed by
    `compute` from the tables.
    """

    analysis: AnalysisKey
    measure: Measure
    year: int
    base: int
    reference: str
    given: tuple[Given, ...]
    results: Mapping[str, Computed]

    def numbers(self) -> dict[str, float]:
        """Return key of each symbol -> its number; all of them are there."""
        return {g.symbol.key: g.cell.value for g in self.given if g.cell.value is not None}


def worked(analysis: AnalysisKey, catalogue: Catalogue) -> Worked | None:
    """Return the newest example of which no number is missing; None when there is none.

    It is about manufacturing in Twente, or about the default of an indicator that suits better;
    compared with the Netherlands.
    """
    indicator = INDICATORS[_SHOWN_ON.get(analysis, _USUAL)]
    measure = Measure(indicator, indicator.default_item, TWENTE, indicator.activity)
    years = sorted(measure.cells(catalogue))
    for year in reversed(years):
        base = max(year - SPAN, years[0])
        given = tuple(
            _given(symbol, measure, year, base, catalogue)
            for symbol in symbols(*FORMULAS[analysis].values())
        )
        if all(one.cell.value is not None for one in given):
            found = _results(analysis, measure, year, base, catalogue)
            return Worked(analysis, measure, year, base, NETHERLANDS, given, found)
    return None


def _results(
    analysis: AnalysisKey, measure: Measure, year: int, base: int, catalogue: Catalogue
) -> dict[str, Computed]:
    if analysis == "shift_share":
        split = shift_share_results(measure, catalogue, base, year, NETHERLANDS)
        return {name: split[name] for name in COMPONENTS}
    found = results(measure, catalogue, analysis, base, NETHERLANDS, (year,))
    return {analysis: found[year]}


def _given(symbol: Symbol, measure: Measure, year: int, base: int, catalogue: Catalogue) -> Given:
    of, at_base = MEANINGS[symbol]
    when = base if at_base else year
    if of == "time":
        return Given(symbol, None, when, Cell(float(when), "", ""))
    if of == "unit":
        return Given(symbol, None, when, Cell(UNITS[measure.item.unit].factor, "", ""))
    if of == "inhabitants":
        population = INDICATORS["population"]
        return _looked_up(
            symbol, Measure(population, population.default_item, measure.region), when, catalogue
        )
    asked = measure.elsewhere(NETHERLANDS) if of.startswith("there") else measure
    return _looked_up(symbol, _whole(asked) if of.endswith("total") else asked, when, catalogue)


def _whole(measure: Measure) -> Measure:
    """Return the published total that a measure is a part of."""
    indicator = measure.indicator
    activity = indicator.total if indicator.activities else ""
    return Measure(indicator, total_item(indicator, measure.item), measure.region, activity)


def _looked_up(symbol: Symbol, measure: Measure, year: int, catalogue: Catalogue) -> Given:
    cells: Cells = measure.cells(catalogue)
    return Given(symbol, measure, year, cells.get(year, ABSENT))
