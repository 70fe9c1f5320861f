"""From published cells to the cells of an analysis; flags travel along."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.exhibits.resolve import Question, observed
from dashboard.indicators import analyses
from dashboard.indicators.definition import Indicator, Item
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.shift_share import Pair, ShiftShare, shift_share
from dashboard.tables.table import Cell
from dashboard.vocabulary.codes import TOTAL

Cells = Mapping[int, Cell]
_ABSENT = Cell(None, "", "")


def cells(question: Question, indicator: Indicator, region: str, activity: str) -> dict[int, Cell]:
    """Return year -> cell of one series under the question's analysis, over the years shown.

    Years between the first and last row of the series that have no row are missing, not left out.
    """
    item = question.item if indicator is question.indicator else indicator.items[0]
    own = observed(question.catalogue, indicator, item, region, activity)
    shown = [year for year in question.periods if own and min(own) <= year <= max(own)]
    compute = _computer(question, indicator, item, region, activity, own)
    return {year: compute(year) for year in shown}


def _computer(
    question: Question, indicator: Indicator, item: Item, region: str, activity: str, own: Cells
) -> Callable[[int], Cell]:
    """Return the function that gives the cell of a year."""
    view, catalogue, base = question.view, question.catalogue, question.base

    def at(cells: Cells, year: int | None) -> Cell:
        return cells.get(year, _ABSENT) if year is not None else _ABSENT

    def look(code: str, what: str) -> Cells:
        return observed(catalogue, indicator, item, code, what)

    if view.analysis == "level" or view.analysis == "shift_share":
        return lambda year: at(own, year)
    if view.analysis == "share":
        total = look(region, TOTAL)
        return lambda year: _with(analyses.share, at(own, year), at(total, year))
    if view.analysis == "change":
        return lambda year: _with(analyses.change, at(own, year), at(own, base))
    if view.analysis == "growth":
        years = lambda year: year - (base or year)  # noqa: E731
        return lambda year: _with(
            lambda v, b: analyses.growth(v, b, years(year)), at(own, year), at(own, base)
        )
    if view.analysis == "index":
        return lambda year: _with(analyses.index, at(own, year), at(own, base))
    if view.analysis == "gap":
        other = look(view.reference, activity)
        return lambda year: _with(analyses.gap, at(own, year), at(other, year))
    if view.analysis == "per_capita":
        people = INDICATORS["population"]
        population = observed(catalogue, people, people.items[0], region, "")
        return lambda year: _with(
            lambda v, p: analyses.per_capita(v, p, indicator.factor),
            at(own, year),
            at(population, year),
        )
    total, other, whole = (
        look(region, TOTAL),
        look(view.reference, activity),
        look(view.reference, TOTAL),
    )
    return lambda year: _with(
        analyses.location_quotient, at(own, year), at(total, year), at(other, year), at(whole, year)
    )


def _with(formula: Callable[..., float | None], *inputs: Cell) -> Cell:
    """Return the computed cell: missing stays missing, and the flags of all inputs travel along."""
    value = formula(*(cell.value for cell in inputs))
    status = "".join(sorted({flag for cell in inputs for flag in cell.status if flag != "m"}))
    secret = "c" if any(cell.confidentiality for cell in inputs) and value is None else ""
    return Cell(value, status, secret)


def decomposition(question: Question) -> ShiftShare | None:
    """Return the shift-share of the region in focus between base and year; None where not possible.

    For activity ``TOTAL`` the parts are summed over the indicator's partition.
    """
    indicator, item = question.indicator, question.item
    region, activity = question.regions[0], question.activities[0]
    base, year = question.base, question.year
    if base is None or year is None:
        return None

    def pair(code: str, what: str) -> Pair:
        own = observed(question.catalogue, indicator, item, code, what)
        return Pair(own.get(base, _ABSENT).value, own.get(year, _ABSENT).value)

    parts = indicator.partition if activity == TOTAL else (activity,)
    reference = question.view.reference
    return shift_share(
        {part: pair(region, part) for part in parts},
        {part: pair(reference, part) for part in parts},
        pair(reference, TOTAL),
    )
