"""Groups of regions to compare one with."""

from __future__ import annotations

import pytest

from dashboard.exhibits.groups import RegionGroup, groups, neighbours, resemblance
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES


def by_key(catalogue: Catalogue, region: str) -> dict[str, RegionGroup]:
    return {group.key: group for group in groups(catalogue, region)}


def test_a_region_is_in_none_of_its_own_groups_and_every_code_is_known(catalogue: Catalogue):
    for region in catalogue.codes.regions:
        for group in groups(catalogue, region):
            assert group.codes
            assert region not in group.codes
            assert set(group.codes) <= set(catalogue.codes.regions)
            assert len(set(group.codes)) == len(group.codes)


def test_twente_touches_three_regions_and_lies_at_the_border(catalogue: Catalogue):
    found = by_key(catalogue, "NL213")

    assert found["neighbours"].codes == ("NL211", "NL212", "NL225")
    assert found["siblings"].codes == ("NL211", "NL212")
    assert {"NL225", "DE94B", "DEA34", "DEA37"} <= set(found["border"].codes)
    assert len(found["corop"].codes) == 39


def test_every_region_at_the_german_border_has_a_border_of_its_own(catalogue: Catalogue):
    """A stretch that no other Dutch region shares: it leads abroad, or to the sea."""
    borders = catalogue.codes.borders
    points = {code: {p for ring in borders[code] for p in ring} for code in borders}
    corop = catalogue.codes.group("corop")

    frontier = catalogue.codes.group("frontier")

    assert len(frontier) == 9
    for code in frontier:
        others = set().union(*(points[one] for one in corop if one != code))
        assert points[code] - others, code


def test_provinces_touch_where_their_parts_do(catalogue: Catalogue):
    assert neighbours(catalogue, "NL21") == ("NL12", "NL13", "NL22", "NL23")
    assert neighbours(catalogue, "NL") == ()


def test_municipalities_are_compared_with_each_other_alone(catalogue: Catalogue):
    found = by_key(catalogue, "GM0153")

    assert set(found) == {"similar", "neighbours", "twente"}
    assert found["neighbours"].codes == ("GM0158", "GM0164", "GM0168", "GM0173", "GM1774")


def test_the_most_similar_are_the_nearest_of_the_same_kind(catalogue: Catalogue):
    found = resemblance(catalogue, "NL213")

    assert found is not None
    assert len(found.ranked) == 39
    distances = [one.distance for one in found.ranked]
    assert distances == sorted(distances)
    similar = by_key(catalogue, "NL213")["similar"]
    assert similar.codes == tuple(one.region for one in found.ranked[:5])
    assert similar.values["year"] == str(found.year)


def test_a_region_whose_structure_is_not_published_resembles_none(catalogue: Catalogue):
    assert resemblance(catalogue, "DEA37") is None
    assert "similar" not in by_key(catalogue, "DEA37")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_says_what_it_is_and_why(catalogue: Catalogue, language: str):
    for region in ("NL213", "NL21", "NL2", "NL", "GM0153", "DEA37"):
        for group in groups(catalogue, region):
            label = group.said("label", catalogue, language)  # type: ignore[arg-type]
            explanation = group.said("explanation", catalogue, language)  # type: ignore[arg-type]
            assert label
            assert explanation.endswith(".")
