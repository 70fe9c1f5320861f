"""Whole tables as files, all of them in one archive, and the list that portals harvest."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import frictionless
import pytest

from dashboard.errors import TableError
from dashboard.pages.contents import PAGES
from dashboard.server.app import create_app
from dashboard.server.whole_tables import package_archive, table_body
from dashboard.settings import Settings
from dashboard.tables.catalogue import Catalogue
from tests.unit.server.asking import Visitor, built

DATA = Settings().data
TABLE = "/download/83582NED.csv"


@pytest.fixture(scope="module")
def whole(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    settings = replace(Settings(), build=built(tmp_path_factory.mktemp("build")))
    return Visitor(create_app(catalogue, settings, pages=PAGES))


def test_every_table_is_answered_byte_for_byte(whole: Visitor, catalogue: Catalogue) -> None:
    for key, file in catalogue.files.items():
        answer = whole.get(f"/download/{key}.csv")

        assert answer.status_code == 200
        assert hashlib.sha256(answer.content).hexdigest() == file.resource.sha256
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["content-disposition"] == f'attachment; filename="{key}.csv"'
        assert answer.headers["access-control-allow-origin"] == "*"


def test_a_table_that_did_not_change_is_not_sent_again(
    whole: Visitor, catalogue: Catalogue
) -> None:
    tag = whole.get(TABLE).headers["etag"]

    assert catalogue.files["83582NED"].resource.sha256 in tag
    assert whole.get(TABLE, if_none_match=tag).status_code == 304


@pytest.mark.parametrize("address", [TABLE, "/download/datapackage.zip", "/data/dcat.jsonld"])
def test_head_has_the_headers_of_get_and_no_body(whole: Visitor, address: str) -> None:
    got, asked = whole.get(address), whole.head(address)

    assert asked.status_code == 200
    assert asked.content == b""
    for name in ("content-length", "etag", "content-type"):
        assert asked.headers[name] == got.headers[name]


@pytest.mark.parametrize(
    "address",
    ["/download/nothing.csv", "/download/83582NED", "/download/datapackage.csv", "/nl/data/nothing",
     "/download/..%2fdatapackage.json.csv"],
)  # fmt: skip
def test_what_is_no_table_is_not_found(whole: Visitor, address: str) -> None:
    answer = whole.get(address, accept="text/html")

    assert answer.status_code == 404
    assert "text/html" in answer.headers["content-type"]


def test_the_archive_is_a_valid_data_package(whole: Visitor, tmp_path: Path) -> None:
    answer = whole.get("/download/datapackage.zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)

    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["message"])
    assert (tmp_path / "datapackage.json").read_bytes() == (DATA / "datapackage.json").read_bytes()


def test_the_archive_is_the_same_every_time(whole: Visitor, catalogue: Catalogue) -> None:
    answer = whole.get("/download/datapackage.zip")

    assert package_archive(DATA, catalogue.checksum) == answer.content
    assert "content-encoding" not in answer.headers
    again = whole.get("/download/datapackage.zip", if_none_match=answer.headers["etag"])
    assert again.status_code == 304


def test_a_file_that_changed_under_the_server_is_not_handed_out(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    file = catalogue.files["83582NED"]
    path = tmp_path / file.resource.path
    path.parent.mkdir()
    path.write_text("region,activity,period,value\n", encoding="utf-8")

    with pytest.raises(TableError, match="changed"):
        table_body(tmp_path, file)


def test_portals_are_told_of_every_table_in_every_language(
    whole: Visitor, catalogue: Catalogue
) -> None:
    answer = whole.get("/data/dcat.jsonld")
    told = json.loads(answer.content)

    assert answer.headers["content-type"] == "application/ld+json"
    assert told["@type"] == "dcat:Catalog"
    assert {one["@language"] for one in told["dct:title"]} == {"nl", "en", "de"}
    assert [one["dct:identifier"] for one in told["dcat:dataset"]] == list(catalogue.files)


def test_a_distribution_leads_to_its_file(whole: Visitor, catalogue: Catalogue) -> None:
    told = json.loads(whole.get("/data/dcat.jsonld").content)
    jobs = next(one for one in told["dcat:dataset"] if one["dct:identifier"] == "83582NED")
    table = jobs["dcat:distribution"][0]

    address = table["dcat:downloadURL"]["@id"]
    content = whole.get(address.removeprefix("http://twente.test")).content
    checksum = table["spdx:checksum"]["spdx:checksumValue"]["@value"]
    assert hashlib.sha256(content).hexdigest() == checksum
    assert int(table["dcat:byteSize"]["@value"]) == len(content)
    assert table["dct:license"]["@id"].startswith("https://creativecommons.org/")
    assert jobs["dct:modified"] == {"@type": "xsd:gYearMonth", "@value": "2026-05"}


def test_portals_learn_of_each_file_its_licence_and_of_each_table_its_place_and_words(
    whole: Visitor, catalogue: Catalogue
) -> None:
    told = json.loads(whole.get("/data/dcat.jsonld").content)["dcat:dataset"]
    jobs = next(one for one in told if one["dct:identifier"] == "83582NED")

    assert all(file["dct:license"]["@id"] for one in told for file in one["dcat:distribution"])
    assert {one["dct:identifier"] for one in told if "dct:spatial" in one} == {
        key for key, file in catalogue.files.items() if file.regions
    }
    assert {"@language": "nl", "@value": "Banen van werknemers"} in jobs["dcat:keyword"]


def test_pages_of_data_link_what_portals_read(whole: Visitor) -> None:
    for path in ("/nl/data", "/de/data/83582NED"):
        page = whole.get(path).text

        assert (
            '<link rel="alternate" type="application/ld+json" href="http://twente.test/data/dcat.jsonld">'
            in page
        )
        inside = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
        assert json.loads(inside)["@context"] == "https://schema.org"
    assert json.loads(inside)["spatialCoverage"] == "Niederlande"
    assert "ld+json" not in whole.get("/nl/methods").text


def test_the_map_of_the_site_lists_pages_of_tables(whole: Visitor) -> None:
    listed = whole.get("/sitemap.xml").text

    for path in ("/nl/data", "/en/data/83582NED", "/de/methods"):
        assert f"<loc>http://twente.test{path}</loc>" in listed
