"""Code lists: order, labels, parents, borders."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.errors import TableError
from dashboard.tables.loading import load_catalogue
from tests.sources.specimen import rewrite

REGIONS = "reference/regions.csv"


def test_a_region_knows_its_other_spellings(package: Path):
    veluwezoom = load_catalogue(package).codes.regions["NL226"]

    assert (veluwezoom.corop, veluwezoom.nuts_2024, veluwezoom.level) == ("CR15", "NL226", "nuts3")


def test_names_are_in_every_language(package: Path):
    regions = load_catalogue(package).codes.regions

    assert regions["DEA34"].names == {"nl": "Borken", "en": "Borken", "de": "Borken"}
    assert regions["NL"].names["de"] == "Niederlande"


def test_a_group_is_in_order_of_the_list(package: Path):
    assert load_catalogue(package).codes.group("twente") == ("GM0153", "GM0164", "GM1735")


def test_a_border_is_closed_and_has_outer_rings_only(package: Path):
    borders = load_catalogue(package).codes.borders

    (ring,) = borders["NL213"]
    assert ring[0] == ring[-1]
    assert len(borders["NL211"]) == 2  # Two polygons, one with a hole that is not drawn.


def test_an_unknown_parent_is_refused(package: Path):
    rewrite(package, REGIONS, lambda text: text.replace("nuts3,NL21,CR12", "nuts3,NL99,CR12"))

    with pytest.raises(TableError) as caught:
        load_catalogue(package)

    assert (caught.value.file, caught.value.field) == (REGIONS, "parent")


def test_a_region_inside_itself_is_refused(package: Path):
    rewrite(package, REGIONS, lambda text: text.replace("NL21,nuts2,NL2,", "NL21,nuts2,NL213,"))

    with pytest.raises(TableError, match="inside itself"):
        load_catalogue(package)
