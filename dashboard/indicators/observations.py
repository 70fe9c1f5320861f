"""Observations of an indicator: looked up in its table by code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from dashboard.indicators.composed import concentration, productivity, specialisation
from dashboard.indicators.definition import Indicator, Item
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Cell, Table
from dashboard.vocabulary.codes import NETHERLANDS, TOTAL


def table_of(indicator: Indicator, catalogue: Catalogue) -> Table:
    """Return the table of an indicator. Raises KeyError when the package has none."""
    return catalogue.tables[indicator.table]


def observations(
    indicator: Indicator, item: Item, catalogue: Catalogue, region: str, activity: str
) -> Mapping[int, Cell]:
    """Return period -> observation; empty when the table has no row.

    ``activity`` is ignored where the indicator has none. Published figures are no observations of a
    series: they are in `Catalogue.published`. What no provider publishes is computed from what one
    does.
    """
    if "concept" in item.where:
        return {}
    if indicator.made_of:
        tables = tuple(table_of(INDICATORS[key], catalogue) for key in indicator.made_of)
        return _composed(indicator.key, tables, region)
    codes = {"region": region, **item.where}
    if indicator.activities:
        codes["activity"] = activity
    return table_of(indicator, catalogue).series(**codes)


def total_item(indicator: Indicator, item: Item) -> Item:
    """Return the item whose observations are the published total of an item's dimension."""
    return item if indicator.activities else indicator.item(indicator.total)


def inhabitants(catalogue: Catalogue, region: str) -> Mapping[int, Cell]:
    """Return period -> persons on the first day of the year; empty when not published."""
    population = INDICATORS["population"]
    return observations(population, population.default_item, catalogue, region, "")


def published_regions(indicator: Indicator, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the regions that an indicator is published for, in order of the code list."""
    known = frozenset(_codes(table_of(indicator, catalogue), "region"))
    return tuple(code for code in catalogue.codes.regions if code in known)


def published_activities(indicator: Indicator, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the activities that an indicator is published for, in order of the code list."""
    if not indicator.activities:
        return ()
    known = frozenset(_codes(table_of(indicator, catalogue), "activity"))
    return tuple(code for code in catalogue.codes.activities if code in known)


def published_years(indicator: Indicator, catalogue: Catalogue) -> tuple[int, ...]:
    """Return the years of the table of an indicator, ascending."""
    return _years(table_of(indicator, catalogue))


def peers(indicator: Indicator, catalogue: Catalogue, region: str) -> tuple[str, ...]:
    """Return the regions that a region is compared with, itself included.

    Dutch NUTS-3 regions are compared with the COROP regions, Dutch provinces with the provinces and
    municipalities with those of Twente; others with all of their level that are published.
    """
    published = published_regions(indicator, catalogue)
    level = catalogue.codes.regions[region].level
    for group in ("corop", "province", "twente"):
        codes = catalogue.codes.group(group)
        if region in codes:
            return tuple(code for code in codes if code in frozenset(published))
    return tuple(code for code in published if catalogue.codes.regions[code].level == level)


@lru_cache(maxsize=1024)
def _composed(key: str, tables: tuple[Table, ...], region: str) -> Mapping[int, Cell]:
    """Return the observations of an indicator that is made of others; computed once per region."""
    if key == "productivity":
        gdp, persons = (INDICATORS[one].default_item for one in ("gdp", "employment"))
        product = tables[0].series(region=region, **gdp.where)
        factor = UNITS[gdp.unit].factor / UNITS[persons.unit].factor
        return productivity(product, _work(tables[1], region, TOTAL), factor=factor)
    parts = INDICATORS["employment"].partition

    def structure(place: str) -> tuple[list[Mapping[int, Cell]], Mapping[int, Cell]]:
        sections = [_work(tables[0], place, activity) for activity in parts]
        return sections, _work(tables[0], place, TOTAL)

    if key == "concentration":
        return concentration(*structure(region))
    return specialisation(*structure(region), *structure(NETHERLANDS))


def _work(table: Table, region: str, activity: str) -> Mapping[int, Cell]:
    return table.series(region=region, activity=activity)


@lru_cache(maxsize=128)
def _codes(table: Table, dimension: str) -> tuple[str, ...]:
    """Return the codes of a dimension: a look through a whole table, done once per table."""
    return table.codes(dimension)


@lru_cache(maxsize=64)
def _years(table: Table) -> tuple[int, ...]:
    return table.periods()
