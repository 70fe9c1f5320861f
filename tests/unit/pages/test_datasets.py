"""The catalogue and the pages of tables say what the data package says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.exhibits.query import parse_view
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.datasets import DATA, TABLES
from dashboard.pages.datasets.describe import Described
from dashboard.pages.datasets.overview import layout
from dashboard.pages.datasets.table import layout as table_layout
from dashboard.pages.registry import pages_of
from dashboard.server.prerender import prerender
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date, format_number, format_range

PACKAGE = Path(__file__).resolve().parents[3] / "data" / "datapackage.json"
LISTED: list[dict[str, Any]] = json.loads(PACKAGE.read_text(encoding="utf-8"))["resources"]
RESOURCES = [one for one in LISTED if "schema" in one]
KEYS = [str(one.get("table", one["name"])) for one in RESOURCES]

every_table = pytest.mark.parametrize("about", RESOURCES, ids=KEYS)


def written(key: str, catalogue: Catalogue, language: Any = "nl") -> str:
    return prerender(table_layout(key, catalogue, language, "").tree)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_lists_every_table(catalogue: Catalogue, language: Any) -> None:
    page = prerender(layout(catalogue, language, "").tree)

    for key, about in zip(KEYS, RESOURCES, strict=True):
        assert f'<a href="/{language}/data/{key}">{about["titles"][language]}</a>' in page
        assert f'href="/download/{key}.csv"' in page
        assert f"<dd>{format_number(about['rows'], language, 0)}</dd>" in page
        if about.get("vintage"):
            assert f"<dd>{format_date(about['vintage'], language)}</dd>" in page
        if about.get("address"):
            assert f'href="{about["address"].replace("&", "&amp;")}"' in page


def test_each_table_has_a_page_of_its_own(catalogue: Catalogue) -> None:
    paths = [page.path for page in pages_of([DATA, TABLES], catalogue)]

    assert paths == ["/data", *(f"/data/{key}" for key in KEYS)]


@every_table
def test_a_page_says_what_the_package_says(catalogue: Catalogue, about: dict[str, Any]) -> None:
    key = about.get("table", about["name"])
    page = written(key, catalogue)

    assert about["hash"].removeprefix("sha256:") in page
    for field in about["schema"]["fields"]:
        assert f"<code>{field['name']}</code>" in page
    for note in about.get("notes", ()):
        assert message("nl", f"notes.{note}") in page
    for scoped in about.get("scopedNotes", ()):
        assert message("nl", f"notes.{scoped['note']}") in page
    for licence in about.get("licenses", ()):
        assert f'<a href="{licence["path"]}">{licence["name"]}</a>' in page


@every_table
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_made_in_every_language(
    catalogue: Catalogue, about: dict[str, Any], language: Any
) -> None:
    key = about.get("table", about["name"])
    page = table_layout(key, catalogue, language, "")

    assert page.title.startswith(about["titles"][language])
    assert f'href="/{language}/data"' in prerender(page.tree)
    assert page.address() == f"/{language}/data/{key}"


def test_a_doubt_says_what_it_applies_to(catalogue: Catalogue) -> None:
    described = Described(catalogue.files["81575NED"], catalogue, "en")
    found = dict(described.notes())

    where = found[message("en", "notes.holdings-reclassified")]
    assert "Financial" in where
    assert format_range(2024, 2025) in where
    assert found[message("en", "data_pages.notes.break", year=2015)].startswith("Applies to")


def test_codes_have_their_words(catalogue: Catalogue) -> None:
    described = Described(catalogue.files["83582NED"], catalogue, "nl")

    assert described.label("region", "NL213") == "Twente"
    assert described.label("activity", "C") == "Industrie"
    assert described.label("region", "nowhere") == ""
    for file in catalogue.files.values():
        for field, codes in file.codes.items():
            assert all(described.label(field, code) for code in codes)


def test_signs_that_occur_are_explained(catalogue: Catalogue) -> None:
    for key, file in catalogue.files.items():
        page = written(key, catalogue, "en")
        for flag in file.flags:
            assert f"<code>{flag}</code>" in page
            assert message("en", f"statuses.{flag}.long") in page


def test_the_preview_stands_in_the_file(catalogue: Catalogue) -> None:
    for file in catalogue.files.values():
        lines = (PACKAGE.parent / file.resource.path).read_text(encoding="utf-8").splitlines()
        plain = [row for row in file.preview if not any('"' in c or "," in c for c in row)]
        assert {",".join(row) for row in plain} <= set(lines)


@pytest.mark.parametrize("key", ["nama_10r_3empers", "83582NED", "85039NED"])
def test_the_indicators_of_a_table_are_linked(catalogue: Catalogue, key: str) -> None:
    described = Described(catalogue.files[key], catalogue, "nl")
    own = [one.key for one in INDICATORS.values() if one.table == key]

    views = [
        parse_view(address.partition("?")[2], catalogue) for _, address in described.indicators()
    ]
    assert [view.indicator for view in views] == [(indicator,) for indicator in own]


def test_machines_read_the_same_facts(catalogue: Catalogue) -> None:
    page = table_layout("83582NED", catalogue, "nl", "")
    assert page.structured is not None
    told = page.structured("https://public.test")

    about = next(one for one in RESOURCES if one.get("table") == "83582NED")
    assert (told["@type"], told["name"]) == ("Dataset", about["titles"]["nl"])
    assert told["license"] == about["licenses"][0]["path"]
    assert told["temporalCoverage"] == "2010/2024"
    assert told["distribution"]["contentUrl"] == "https://public.test/download/83582NED.csv"
    assert told["distribution"]["sha256"] == about["hash"].removeprefix("sha256:")
    assert told["includedInDataCatalog"]["url"] == "https://public.test/nl/data"


def test_the_markup_of_the_catalogue_holds_every_table(catalogue: Catalogue) -> None:
    page = layout(catalogue, "de", "")
    assert page.structured is not None
    told = page.structured("")

    assert told["@type"] == "DataCatalog"
    assert [one["identifier"] for one in told["dataset"]] == KEYS
    assert all(len(one["description"]) >= 50 for one in told["dataset"] if "version" in one)
