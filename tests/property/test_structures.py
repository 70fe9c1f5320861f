"""What always holds for structures of economies and the distances between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.indicators.compute import Measure, results
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.similarity import similar
from dashboard.indicators.specialisation import herfindahl, krugman
from dashboard.indicators.structure import whole_structures
from dashboard.tables.catalogue import Catalogue

SIZES = st.lists(st.floats(0.01, 1e6), min_size=4, max_size=4)


def shares(sizes: list[float]) -> dict[str, float]:
    return {name: size / sum(sizes) for name, size in zip("ABCD", sizes, strict=True)}


@given(SIZES, SIZES)
def test_distance_is_the_same_both_ways_and_from_none_to_two(one: list[float], other: list[float]):
    here, there = shares(one), shares(other)
    distance = krugman(here, there)

    assert distance is not None
    assert distance == krugman(there, here)
    assert 0 <= distance <= 2


@given(SIZES)
def test_concentration_lies_between_equal_parts_and_one(sizes: list[float]):
    concentration = herfindahl(shares(sizes))

    assert concentration is not None
    assert 1 / 4 - 1e-9 <= concentration <= 1 + 1e-9


@given(SIZES, SIZES, SIZES)
def test_similarity_is_symmetric(one: list[float], two: list[float], three: list[float]):
    structures = {"one": shares(one), "two": shares(two), "three": shares(three)}

    for region in structures:
        for other, distance in similar(structures, region):
            back = {found.region: found.distance for found in similar(structures, other)}
            assert back[region] == pytest.approx(distance)


def test_published_shares_sum_to_one_but_for_rounding(catalogue: Catalogue):
    for key in ("employment", "establishments"):
        indicator = INDICATORS[key]
        for region in catalogue.codes.regions:
            found = whole_structures(indicator, catalogue, [region], 2017)
            for structure in found.values():
                assert sum(v or 0 for v in structure.values()) == pytest.approx(1, abs=0.01)


def test_contributions_of_all_sections_are_the_growth_of_the_whole(catalogue: Catalogue):
    indicator = INDICATORS["employment"]
    for region in catalogue.codes.group("corop"):
        found = {
            activity: results(
                Measure(indicator, indicator.default_item, region, activity),
                catalogue, "contribution", 2000, "", {2017},
            )[2017].value
            for activity in (*indicator.partition, indicator.total)
        }  # fmt: skip
        total = found.pop(indicator.total)
        assert sum(value or 0 for value in found.values()) == pytest.approx(total, abs=0.5)
