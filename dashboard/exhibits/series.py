"""The series of an exhibit in numbers: results per year, roles and breaks, no words yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dashboard.exhibits.exhibit import Role
from dashboard.exhibits.resolve import PARTS, Asked
from dashboard.indicators.compute import Measure, Results, inputs, results, shift_share_results
from dashboard.indicators.computed import Computed
from dashboard.indicators.units import UNITS, UnitRule, change_unit
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Cell
from dashboard.vocabulary.codes import CodeLists

_REFERENCE_LEVELS = ("country", "eu")
_NONE = Computed(None, "", "", "missing-input")


@dataclass(frozen=True)
class Line:
    """One series in numbers.

    ``part`` is the item column: the indicator's item, or the component of a shift-share. ``rows``
    are ascending by year and hold each missing year between the first and the last one. Published
    figures have a ``publisher`` and ``ids``, and an ``edition`` where there is more than one.
    ``ranked`` is False for a region of another level than those that a ranking compares.
    """

    measure: Measure
    role: Role
    rows: Mapping[int, Computed]
    unit: UnitRule
    part: str
    breaks: tuple[int, ...] = ()
    publisher: str = ""
    ids: tuple[str, ...] = field(default=())
    edition: str = ""
    ranked: bool = True

    @property
    def key(self) -> str:
        """Return the key: indicator, region, activity, part and edition, as far as it has them."""
        one = self.measure
        names = (one.indicator.key, one.region, one.activity, self.part, self.edition)
        return "-".join(name for name in names if name)

    @property
    def table(self) -> str:
        """Return the code of the table that it comes from."""
        return self.measure.indicator.table

    def at(self, year: int) -> Computed:
        """Return the result of a year, missing when there is no row."""
        return self.rows.get(year, _NONE)

    def broken(self, base: int, year: int) -> bool:
        """Return whether a comparison of two years crosses a break."""
        return any(min(base, year) < one <= max(base, year) for one in self.breaks)

    def known(self) -> tuple[int, ...]:
        """Return the years with a value, ascending."""
        return tuple(year for year, row in self.rows.items() if row.value is not None)


def result_unit(asked: Asked, measure: Measure) -> UnitRule:
    """Return the unit of the results of an analysis."""
    unit = UNITS[measure.item.unit]
    if asked.analysis.key in ("change", "shift_share"):
        return change_unit(unit)
    if asked.analysis.key == "gap" and unit.kind == "percent":
        return change_unit(unit)
    return UNITS[asked.analysis.unit] if asked.analysis.unit else unit


def official_lines(asked: Asked, catalogue: Catalogue) -> tuple[Line, ...]:
    """Return the official series: the one in focus first, in a cross-section the best first."""
    if asked.analysis.key == "shift_share":
        return _components(asked, catalogue)
    lines = [
        line_of(asked, catalogue, measure, role_of(asked, catalogue.codes, i))
        for i, measure in enumerate(asked.measures)
        if i == 0 or not _is_parity(asked, measure)
    ]
    if asked.across:
        lines = [_single(line, asked) for line in lines]
    if asked.across and asked.chart != "scatter":
        lines = [
            replace(line, ranked=_is_ranked(asked, catalogue.codes, line.measure)) for line in lines
        ]
        lines.sort(key=lambda line: _order(line.at(asked.year).value))
    return tuple(lines)


def _is_parity(asked: Asked, measure: Measure) -> bool:
    """Return whether a series is the reference compared with itself: a line drawn anyway."""
    compared = asked.analysis.key in ("gap", "location_quotient")
    return compared and measure.region == asked.reference and not asked.across


def _is_ranked(asked: Asked, codes: CodeLists, measure: Measure) -> bool:
    """Return whether a region is compared with like: one of the peers, among bars no country."""
    if measure.region == asked.focus.region or not asked.group:
        return True
    if asked.chart in ("rank", "map"):
        return measure.region in asked.group
    level = codes.regions[measure.region].level if measure.region in codes.regions else ""
    return level not in _REFERENCE_LEVELS


def _single(line: Line, asked: Asked) -> Line:
    """Return a series with the one year that is shown, and the breaks that its value crosses.

    A ranking that moves shows its base year too.
    """
    since = asked.base if asked.analysis.base or asked.moving else asked.year
    breaks = tuple(one for one in line.breaks if since < one <= asked.year)
    years = (asked.base, asked.year) if asked.moving else (asked.year,)
    return replace(line, rows={year: line.at(year) for year in years}, breaks=breaks)


def _order(value: float | None) -> tuple[bool, float]:
    """Return what sorts the highest value first and missing ones last."""
    return (value is None, -(value or 0.0))


def line_of(asked: Asked, catalogue: Catalogue, measure: Measure, role: Role) -> Line:
    """Return one official series over the years of the view."""
    found = results(measure, catalogue, asked.analysis.key, asked.base, asked.reference)
    low, high = asked.view.start, asked.view.end
    shown = {
        year: row
        for year, row in sorted(found.items())
        if (low is None or year >= low) and (high is None or year <= high)
    }
    return Line(
        measure,
        role,
        _filled(shown),
        result_unit(asked, measure),
        measure.item.key if len(measure.indicator.items) > 1 else "",
        _breaks(asked, catalogue, measure, shown),
    )


def _breaks(
    asked: Asked, catalogue: Catalogue, measure: Measure, shown: Results
) -> tuple[int, ...]:
    """Return the years before which a result is broken: it is where any of its inputs is.

    Parts that are stacked are broken where their published total is.
    """
    used = [measure, *inputs(measure, asked.analysis.key, asked.reference)]
    if asked.chart in PARTS and measure.indicator.total:
        used.append(measure.whole)
    found: set[int] = set()
    for one in used:
        cells = {year: cell for year, cell in one.cells(catalogue).items() if year in shown}
        found.update(breaks_of(cells), described_breaks(one, catalogue))
    first = min(shown, default=0)
    return tuple(sorted(year for year in found if year in shown and year > first))


def described_breaks(measure: Measure, catalogue: Catalogue) -> tuple[int, ...]:
    """Return the years before which a series is broken as its table's description says."""
    codes = {**measure.item.where, "region": measure.region, "activity": measure.activity}
    return tuple(
        int(year)
        for where in catalogue.tables[measure.indicator.table].info.breaks
        if all(codes.get(name) in allowed for name, allowed in where.items() if name != "period")
        for year in where.get("period", ())
    )


def _filled(rows: Results) -> Results:
    """Return the rows with a missing one for each year between the first and the last."""
    if not rows:
        return rows
    return {year: rows.get(year, _NONE) for year in range(min(rows), max(rows) + 1)}


def breaks_of(rows: Mapping[int, Cell]) -> tuple[int, ...]:
    """Return the years before which a series is broken.

    ``b`` marks the first year of the new series, as Eurostat writes it. ``b`` with ``r`` marks
    every year of the old series, as our recomputed tables write it: the break is where it ends.
    """
    years = sorted(rows)
    found: list[int] = []
    for before, year in pairwise(years):
        old, new = rows[before].status, rows[year].status
        begins = "b" in new and "r" not in new
        ended = "b" in old and "r" in old and "b" not in new
        if begins or ended:
            found.append(year)
    return tuple(found)


def role_of(asked: Asked, codes: CodeLists, number: int) -> Role:
    """Return the role of a measure by its number: focus, same region, reference, named or not."""
    measure, focus = asked.measures[number], asked.focus
    if asked.chart in PARTS or _activities_differ(asked):
        return "focus" if measure.activity == _activity_in_focus(asked, codes) else _rest(asked)
    if measure == focus:
        return "focus"
    if measure.region == focus.region:
        return "second"
    named = asked.view.region or asked.indicator.region
    level = codes.regions[measure.region].level if measure.region in codes.regions else ""
    if measure.region not in named:
        return "context"
    compared = asked.analysis.reference and measure.region == asked.reference
    return "reference" if compared or level in _REFERENCE_LEVELS else "peer"


def _activities_differ(asked: Asked) -> bool:
    same = {(one.region, one.indicator.key) for one in asked.measures}
    return len(same) == 1 and len(asked.measures) > 1


def _rest(asked: Asked) -> Role:
    return "context" if asked.across or asked.chart in PARTS else "peer"


def _activity_in_focus(asked: Asked, codes: CodeLists) -> str:
    """Return the activity shown that is, or contains, the one asked for or the indicator's own."""
    shown = {measure.activity for measure in asked.measures}
    code = asked.view.activity[0] if asked.view.activity else asked.indicator.activity
    while code and code not in shown:
        code = codes.activities[code].parent if code in codes.activities else ""
    return code


def _components(asked: Asked, catalogue: Catalogue) -> tuple[Line, ...]:
    """Return a waterfall: level at the start, three components, change and level at the end."""
    measure, base, end = asked.focus, asked.base, asked.year
    levels = measure.cells(catalogue)
    parts = shift_share_results(measure, catalogue, base, end, asked.reference)
    unit = result_unit(asked, measure)
    found = {**parts}
    ordered = ("start", "national", "mix", "regional", "end")
    for name, year in (("start", base), ("end", end)):
        cell = levels.get(year)
        found[name] = Computed(*cell) if cell else _NONE
    return tuple(
        Line(
            measure,
            "focus" if name == "regional" else "context",
            {base if name == "start" else end: found[name]},
            unit if name in parts else replace(unit, signed=False),
            name,
        )
        for name in ordered
    )
