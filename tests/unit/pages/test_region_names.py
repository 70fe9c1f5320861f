"""Regions as visitors write them."""

from __future__ import annotations

import pytest

from dashboard.pages.region_names import find_region, region_label
from dashboard.tables.catalogue import Catalogue, Programme
from dashboard.vocabulary.codes import CodeLists, Region


def region(code: str, name: str, english: str = "", **more: str) -> Region:
    return Region(code, "nuts3", "", {"nl": name, "en": english or name, "de": name}, **more)


REGIONS = (
    region("NL213", "Twente", corop="CR12"),
    region("NL212", "Zuidwest-Overijssel", "South-West Overijssel", corop="CR11"),
    region("NL225", "Achterhoek", corop="CR14", nuts_2024="NL226"),
    region("NL423", "Zuid-Limburg", corop="CR39"),
)
KNOWN = tuple(one.code for one in REGIONS)
CATALOGUE = Catalogue(
    {}, CodeLists({one.code: one for one in REGIONS}, {}), {}, Programme({}, (), ()), "", ""
)


@pytest.mark.parametrize(
    "text",
    ["Twente (NL213)", "NL213", "nl213", "CR12", "twente", " Twente ", "Twen"],
)
def test_finds_a_region_by_code_or_name(text: str) -> None:
    assert find_region(text, KNOWN, CATALOGUE) == "NL213"


def test_finds_a_name_in_any_language() -> None:
    assert find_region("South-West Overijssel", KNOWN, CATALOGUE) == "NL212"


def test_finds_the_code_of_a_newer_edition() -> None:
    assert find_region("NL226", KNOWN, CATALOGUE) == "NL225"


@pytest.mark.parametrize("text", ["Zuid", "Hengelo", "", "Twente (NL999) "])
def test_finds_nothing_where_a_text_means_several_or_none(text: str) -> None:
    assert find_region(text, KNOWN, CATALOGUE) is None


def test_finds_only_regions_that_are_known() -> None:
    assert find_region("Twente", ("NL225",), CATALOGUE) is None


def test_the_label_that_is_listed_is_found_again() -> None:
    assert find_region(region_label("NL423", CATALOGUE, "en"), KNOWN, CATALOGUE) == "NL423"
