"""The profile of a region in numbers: all of it from exhibits."""

from __future__ import annotations

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.profile.figures import FIGURES, KeyFigure, key_figures, points_of
from dashboard.exhibits.profile.likeness import likeness
from dashboard.exhibits.profile.regions import profile_code, profiled, spellings
from dashboard.exhibits.profile.sectors import SPAN, region_structure
from dashboard.exhibits.query import parse_view
from dashboard.tables.catalogue import Catalogue


def figures(catalogue: Catalogue, region: str) -> dict[str, KeyFigure]:
    return {one.spec.key: one for one in key_figures(region, catalogue, "nl")}


def test_every_dutch_region_has_a_profile_and_no_other(catalogue: Catalogue):
    regions = catalogue.codes.regions
    levels = [regions[code].level for code in profiled(catalogue)]

    assert levels.count("nuts3") == 40
    assert levels.count("nuts2") == 12
    assert levels.count("municipality") == 14
    assert "NL" in profiled(catalogue)
    assert "DEA37" not in profiled(catalogue)


def test_other_spellings_of_a_code_mean_the_same_region(catalogue: Catalogue):
    assert profile_code("CR12", catalogue) == "NL213"
    assert profile_code("nl213", catalogue) == "NL213"
    assert profile_code("NL350", catalogue) == "NL310"
    assert profile_code("NL999", catalogue) is None
    assert profile_code("DEA37", catalogue) is None
    assert not set(spellings(catalogue)) & set(catalogue.codes.regions)


def test_a_key_figure_is_the_newest_value_of_its_exhibit(catalogue: Catalogue):
    found = figures(catalogue, "NL213")["gdp-per-inhabitant"]
    shown = exhibit(
        parse_view("indicator=gdp-per-inhabitant&region=NL213", catalogue), catalogue, "nl"
    )
    newest = [point for point in points_of(shown, "NL213") if point.value is not None][-1]

    assert found.last == newest
    assert found.place is not None
    assert found.place.of == 40
    assert found.beside is not None


def test_a_value_before_a_break_is_not_compared_with(catalogue: Catalogue):
    found = figures(catalogue, "GM0153")["establishments"]

    assert found.first is not None
    assert found.last is not None
    assert not any(found.first.year < year <= found.last.year for year in found.breaks)


def test_what_is_not_published_for_a_region_says_so(catalogue: Catalogue):
    found = figures(catalogue, "NL")["high-tech"]

    assert found.exhibit is None
    assert found.last is None


@pytest.mark.parametrize("level", FIGURES)
def test_each_level_has_key_figures_of_its_own(catalogue: Catalogue, level: str):
    region = next(one for one in profiled(catalogue) if catalogue.codes.regions[one].level == level)

    found = key_figures(region, catalogue, "en")

    assert len(found) >= 8
    assert any(one.last for one in found)


def test_the_structure_holds_shares_quotients_and_contributions(catalogue: Catalogue):
    found = region_structure("NL213", catalogue, "nl")

    assert found is not None
    assert found.year - found.base == SPAN
    strongest = found.strongest
    assert strongest is not None
    assert strongest.activity == "B-E"
    for one in found.sectors:
        assert one.share
        assert one.beside
        assert one.quotient
        assert one.quotient.value == pytest.approx((one.share.value or 0) / (one.beside.value or 1))


def test_a_municipality_is_told_without_a_country_to_compare_with(catalogue: Catalogue):
    found = region_structure("GM0153", catalogue, "nl")

    assert found is not None
    assert found.quotients is None
    assert found.strongest is None
    assert found.largest is not None


def test_growth_is_not_told_across_a_break(catalogue: Catalogue):
    found = region_structure("GM0153", catalogue, "nl")

    assert found is not None
    assert not any(found.base < year <= found.year for year in found.growth.series[0].breaks)


def test_the_most_similar_come_first_with_what_differs_most(catalogue: Catalogue):
    found = likeness("NL213", catalogue)

    assert found is not None
    assert found.of == 39
    assert [one.distance for one in found.nearest] == sorted(one.distance for one in found.nearest)
    for one in found.nearest:
        assert one.moved == pytest.approx(one.distance * 50)
        assert one.differs in found.found.indicator.partition
