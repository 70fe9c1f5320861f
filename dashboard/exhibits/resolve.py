"""A View with its defaults filled in: what exactly is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.exhibits.view import View
from dashboard.indicators.definition import Indicator, Item
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Cell, Table

#: Charts of one moment, across regions or activities.
CROSS_SECTION = frozenset({"rank", "map", "bar", "scatter", "treemap"})
#: Charts that draw a whole peer group, with the chosen regions marked.
PEER_GROUP = frozenset({"rank", "map", "scatter"})
_BASED = frozenset({"change", "growth", "index", "shift_share"})


@dataclass(frozen=True)
class Question:
    """A view, resolved.

    ``regions`` are the chosen ones, the first in focus; ``drawn`` all that are shown. ``periods``
    are the years shown, ``year`` the one of a cross section, ``base`` the year compared with, None
    where the analysis has none.
    """

    view: View
    catalogue: Catalogue
    indicators: tuple[Indicator, ...]
    item: Item
    regions: tuple[str, ...]
    drawn: tuple[str, ...]
    activities: tuple[str, ...]
    periods: tuple[int, ...]
    year: int | None
    base: int | None

    @property
    def indicator(self) -> Indicator:
        """The indicator in focus."""
        return self.indicators[0]

    @property
    def table(self) -> Table:
        """The table of the indicator in focus."""
        return self.catalogue.tables[self.indicator.table]


def observed(
    catalogue: Catalogue, indicator: Indicator, item: Item, region: str, activity: str
) -> Mapping[int, Cell]:
    """Return the published observations of one series; empty when the table has no row for it."""
    if indicator.key == "published-figure":
        return {}
    codes = dict(item.where)
    if indicator.has_activity:
        codes["activity"] = activity
    return catalogue.tables[indicator.table].series(region=region, **codes)


def resolve(view: View, catalogue: Catalogue) -> Question:
    """Return the question that a valid view asks."""
    indicators = tuple(INDICATORS[key] for key in view.indicator)
    main = indicators[0]
    item = main.item(view.item)
    regions = view.region or (main.region,)
    activities = view.activity or ((main.activity,) if main.has_activity else ("",))
    drawn = peers(regions, main, item, catalogue) if view.chart in PEER_GROUP else regions
    rows = [
        observed(catalogue, indicator, item if indicator is main else indicator.items[0], region, a)
        for indicator in indicators
        for region in drawn
        for a in activities
    ]
    years = _years(rows, view)
    base = _base(view, years, rows)
    year = None
    if view.chart in CROSS_SECTION or view.analysis == "shift_share":
        year = view.year or view.end or _latest(rows)
        years = (year,) if year is not None else ()
    elif view.year is not None:
        years = tuple(y for y in years if y == view.year) or (view.year,)
    if base is not None and year is None:
        years = tuple(y for y in years if y >= base)
    return Question(
        view, catalogue, indicators, item, regions, drawn, activities, years, year, base
    )


def peers(
    regions: tuple[str, ...], indicator: Indicator, item: Item, catalogue: Catalogue
) -> tuple[str, ...]:
    """Return the peer group that the first region is compared in, the chosen regions included.

    COROP regions with the other 39, municipalities with the other 13 of Twente, Dutch provinces
    with each other, everything else with the regions of its level that the table has.
    """
    level = catalogue.codes.regions[regions[0]].level
    known = (
        set(catalogue.tables[indicator.table].codes("region"))
        if indicator.table in catalogue.tables
        else set()
    )
    if level == "nuts3" and regions[0].startswith("NL"):
        group = catalogue.codes.group("corop")
    elif level == "municipality":
        group = catalogue.codes.group("twente")
    else:
        dutch = regions[0].startswith("NL") and level != "country"
        group = tuple(
            code
            for code, region in catalogue.codes.regions.items()
            if region.level == level and code in known and (code.startswith("NL") or not dutch)
        )
    return tuple(dict.fromkeys((*(code for code in group if code in known), *regions)))


def _years(rows: Iterable[Mapping[int, Cell]], view: View) -> tuple[int, ...]:
    found = sorted({year for row in rows for year in row})
    if not found:
        return ()
    first = view.start if view.start is not None else found[0]
    last = view.end if view.end is not None else found[-1]
    return tuple(range(max(first, found[0]), min(last, found[-1]) + 1))


def _base(view: View, years: tuple[int, ...], rows: list[Mapping[int, Cell]]) -> int | None:
    if view.analysis not in _BASED:
        return None
    if view.base is not None:
        return view.base
    focus = next((row for row in rows if row), {})
    return next((y for y in years if y in focus and focus[y].value is not None), None)


def _latest(rows: list[Mapping[int, Cell]]) -> int | None:
    """Return the latest year in which at least half of the series that have values at all have one."""
    known = [{y for y, cell in row.items() if cell.value is not None} for row in rows]
    known = [years for years in known if years]
    for year in sorted({y for years in known for y in years}, reverse=True):
        if 2 * sum(year in years for years in known) >= len(known):
            return year
    return None
