"""The code list of regions."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.errors import SourceError
from dashboard.sources.regions import FIELDS, level, region_rows

SOURCES = [
    {"geo": code, "geo_name": name}
    for code, name in {
        "EU27_2020": "European Union",
        "NL": "Netherlands",
        "NL2": "OOST-NEDERLAND",
        "NL21": "Overijssel",
        "EL": "Greece",
        "UK": "United Kingdom",
        "DE1": "BADEN",
        "DE111": "Stuttgart, Stadtkreis",
        "DEA34": "Borken",
    }.items()
]


def regions(folder: Path) -> dict[str, dict[str, str]]:
    rows = [dict(zip(FIELDS, row, strict=True)) for row in region_rows(folder, SOURCES)]
    return {row["code"]: row for row in rows}


def test_each_code_has_its_level():
    assert [level(code) for code in ("EU28", "NL", "NL2", "NL21", "NL213", "GM0153")] == [
        "eu", "country", "nuts1", "nuts2", "nuts3", "municipality",
    ]  # fmt: skip


def test_the_parent_is_the_nearest_region_that_is_known(folder: Path):
    found = regions(folder)

    assert found["NL213"]["parent"] == "NL21"
    assert found["DE111"]["parent"] == "DE1"
    assert found["GM0153"]["parent"] == "NL213"
    assert found["NL"]["parent"] == "EU27_2020"
    assert found["UK"]["parent"] == ""


def test_countries_are_named_in_each_language(folder: Path):
    assert [regions(folder)["EL"][language] for language in ("nl", "en", "de")] == [
        "Griekenland", "Greece", "Griechenland",
    ]  # fmt: skip


def test_shouted_names_are_spelled_as_words(folder: Path):
    assert regions(folder)["NL2"]["nl"] == "Oost-Nederland"


def test_groups_come_from_the_text_beside_the_sources(folder: Path):
    found = regions(folder)

    assert found["DEA34"]["groups"] == "border"
    assert found["DE111"]["groups"] == "peer"
    assert found["NL213"]["groups"] == "corop frontier"
    assert found["GM0164"]["groups"] == "twente"


def test_a_group_with_a_region_without_data_is_refused(folder: Path):
    readme = folder / "README.md"
    readme.write_text(readme.read_text().replace("DE111 Stuttgart", "DE999 Nowhere"))

    with pytest.raises(SourceError, match="DE999"):
        regions(folder)


def test_a_text_that_no_longer_names_the_groups_is_refused(folder: Path):
    (folder / "README.md").write_text("Collected 1 May 2026.\n")

    with pytest.raises(SourceError, match="border regions is gone"):
        regions(folder)
