"""Indicators that are made of others."""

import pytest

from dashboard.indicators.arithmetic import SUMS
from dashboard.indicators.composed import concentration, productivity, specialisation
from dashboard.indicators.compute import Measure
from dashboard.indicators.expression import evaluated
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.structure import structure
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Cell


def cells(**values: float | None) -> dict[int, Cell]:
    return {int(year[1:]): Cell(value, "", "") for year, value in values.items()}


def test_productivity_is_product_divided_by_workers_of_the_same_year():
    found = productivity(cells(y2016=100, y2017=90), cells(y2016=2, y2018=3), factor=1000)

    assert found == cells(y2016=50_000)


def test_no_workers_or_a_missing_product_give_no_productivity():
    found = productivity(cells(y2016=100, y2017=None), cells(y2016=0, y2017=2), factor=1)

    assert [cell.value for cell in found.values()] == [None, None]


def test_flags_of_what_goes_in_come_out():
    found = productivity({2016: Cell(100, "p", "")}, {2016: Cell(2, "b", "")}, factor=1)

    assert found[2016].status == "bp"


def test_concentration_squares_the_shares_in_the_published_total():
    # Halves: a quarter each. All in one: one.
    assert concentration([cells(y1=5), cells(y1=5)], cells(y1=10))[1].value == 0.5
    assert concentration([cells(y1=10), cells(y1=0)], cells(y1=10))[1].value == 1


def test_specialisation_adds_up_differences_of_shares():
    here, there = [cells(y1=6), cells(y1=4)], [cells(y1=50), cells(y1=50)]

    found = specialisation(here, cells(y1=10), there, cells(y1=100))

    assert found[1].value == pytest.approx(0.2)


def test_a_suppressed_section_gives_no_answer():
    assert concentration([cells(y1=5), cells(y1=None)], cells(y1=10))[1].value is None


def test_the_formula_on_the_methods_page_gives_what_the_program_computes(catalogue: Catalogue):
    employment = INDICATORS["employment"]
    here = structure(employment, catalogue, "NL213", 2017)
    there = structure(employment, catalogue, "NL", 2017)
    numbers = {f"share:{activity}": value or 0 for activity, value in here.items()}
    numbers |= {f"there-share:{activity}": value or 0 for activity, value in there.items()}

    for key, formula in SUMS.items():
        indicator = INDICATORS[key]
        computed = Measure(indicator, indicator.default_item, "NL213").cells(catalogue)[2017].value
        assert evaluated(formula, numbers) == pytest.approx(computed)


def test_the_country_does_not_deviate_from_itself(catalogue: Catalogue):
    indicator = INDICATORS["specialisation"]

    known = Measure(indicator, indicator.default_item, "NL").cells(catalogue)

    assert {cell.value for cell in known.values() if cell.value is not None} == {0}
