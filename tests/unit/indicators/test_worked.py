"""Worked examples: the formula that is shown gives what the program computes from the tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.arithmetic import FORMULAS, HERE, MEANINGS, OF_RATES, RATIOS, THERE
from dashboard.indicators.expression import evaluated, symbols
from dashboard.indicators.ratios import rate_gap
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.worked import SPAN, worked
from dashboard.tables.catalogue import Catalogue


def test_every_analysis_has_a_formula():
    assert FORMULAS.keys() == ANALYSES.keys()


def test_every_letter_has_a_meaning():
    used = {one for formulas in FORMULAS.values() for one in symbols(*formulas.values())}

    assert used == MEANINGS.keys()


@pytest.mark.parametrize("analysis", FORMULAS)
def test_letters_of_one_analysis_look_different(analysis):
    used = symbols(*FORMULAS[analysis].values())

    assert len({(one.letter, one.index) for one in used}) == len(used)


def test_ratios_are_of_indicators_that_exist():
    assert set(RATIOS) <= set(INDICATORS)


@pytest.mark.parametrize("analysis", FORMULAS)
def test_the_formula_on_the_page_gives_what_the_program_computes(
    analysis, catalogue: Catalogue
) -> None:
    example = worked(analysis, catalogue)

    assert example is not None
    assert example.results.keys() == FORMULAS[analysis].keys()
    for name, formula in FORMULAS[analysis].items():
        assert example.results[name].value == pytest.approx(
            evaluated(formula, example.numbers()), rel=1e-9
        )


@pytest.mark.parametrize("analysis", FORMULAS)
def test_the_numbers_of_an_example_stand_in_the_tables(analysis, catalogue: Catalogue) -> None:
    example = worked(analysis, catalogue)

    assert example is not None
    for one in example.given:
        if one.measure is not None:
            assert one.cell == one.measure.cells(catalogue)[one.year]


def test_manufacturing_in_twente_has_one_and_a_half_times_its_national_share(
    catalogue: Catalogue,
) -> None:
    example = worked("location_quotient", catalogue)

    assert example is not None
    assert example.year == 2017
    assert list(example.numbers().values()) == [40.0, 318.5, 770.5, 9142.5]
    assert round(example.results["location_quotient"].value or 0, 2) == 1.49


def test_the_parts_of_shift_share_sum_to_the_change(catalogue: Catalogue) -> None:
    example = worked("shift_share", catalogue)

    assert example is not None
    assert example.year - example.base == SPAN
    total = sum(part.value or 0 for part in example.results.values())
    assert total == pytest.approx(40.0 - 43.7)


def test_without_numbers_there_is_no_example(catalogue: Catalogue) -> None:
    table = catalogue.tables["demo_r_pjanaggr3"]
    nothing = type(table)(table.info, table.frame[:0])
    without = replace(catalogue, tables={**catalogue.tables, "demo_r_pjanaggr3": nothing})

    assert worked("per_capita", without) is None


def test_the_distance_of_a_percentage_is_in_percentage_points():
    found = evaluated(OF_RATES["gap"], {HERE.key: 3.5, THERE.key: 4.0})

    assert found == rate_gap(3.5, 4.0) == -0.5
