"""The structure of an economy."""

import pytest

from dashboard.indicators.registry import INDICATORS, SECTIONS
from dashboard.indicators.structure import is_whole, structure, structure_year, whole_structures
from dashboard.tables.catalogue import Catalogue

EMPLOYMENT = INDICATORS["employment"]


def test_shares_of_a_region_are_fractions_of_its_published_total(catalogue: Catalogue):
    shares = structure(EMPLOYMENT, catalogue, "NL213", 2017)
    table = catalogue.tables["nama_10r_3empers"]
    built = table.series(region="NL213", activity="F")[2017].value
    total = table.series(region="NL213", activity="TOTAL")[2017].value

    assert tuple(shares) == SECTIONS
    assert built
    assert total
    assert shares["F"] == pytest.approx(built / total)


def test_a_year_of_which_sections_are_missing_is_not_the_one_compared(catalogue: Catalogue):
    # The country has a total for 2018, and sections up to 2017.
    assert structure_year(EMPLOYMENT, catalogue, "NL") == 2017
    assert not is_whole(structure(EMPLOYMENT, catalogue, "NL", 2018))


def test_a_region_with_suppressed_sections_has_no_year(catalogue: Catalogue):
    assert structure_year(EMPLOYMENT, catalogue, "DEA37") is None
    assert whole_structures(EMPLOYMENT, catalogue, ["DEA37"], 2017) == {}
