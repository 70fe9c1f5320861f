"""All forms of a view in one archive."""

import io
import json
import zipfile
from datetime import date

import frictionless
import pytest

from dashboard.server import exports
from tests.unit.server.asking import Visitor, small_app

VIEW = "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C"
NAME = "twente-employed-persons-employee-jobs-published-figures-manufacturing-2000-2024"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def files(visitor, address):
    answer = visitor.get(address, accept_encoding="br, gzip")
    assert "content-encoding" not in answer.headers
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_archive_holds_every_form_with_its_name(visitor):
    names = set(files(visitor, f"/en/view.zip?{VIEW}"))

    assert {"readme.txt", "datapackage.json", f"{NAME}.csv", f"{NAME}-plain.csv", f"{NAME}.xlsx",
            f"{NAME}.svg"} <= names  # fmt: skip


def test_the_files_are_those_that_have_an_address_of_their_own(visitor):
    found = files(visitor, f"/en/view.zip?{VIEW}")

    assert found[f"{NAME}.csv"] == visitor.get(f"/en/view.csv?{VIEW}").content
    assert found[f"{NAME}-plain.csv"] == visitor.get(f"/en/view.csv?{VIEW}&csv=plain").content
    assert found[f"{NAME}.xlsx"] == visitor.get(f"/en/view.xlsx?{VIEW}").content
    assert found[f"{NAME}.svg"] == visitor.get(f"/en/view.svg?{VIEW}").content


def test_the_readme_names_each_file_the_licence_and_the_reference(visitor):
    found = files(visitor, f"/en/view.zip?{VIEW}")
    told = found["readme.txt"].decode()
    reference = visitor.get(f"/en/view.cite?{VIEW}").text

    assert [name for name in found if name != "readme.txt" and f"- {name}: " not in told] == []
    assert reference.strip() in told
    assert "Licence: CC-BY-4.0" in told


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_frictionless_accepts_the_description(visitor, tmp_path, language):
    for name, content in files(visitor, f"/{language}/view.zip?{VIEW}").items():
        (tmp_path / name).write_bytes(content)
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))

    assert report.flatten(["rowNumber", "fieldName", "message"]) == []
    assert len(described["resources"]) == 2
    assert described["licenses"] == [{"name": "CC-BY-4.0"}]
    assert "Eurostat, nama_10r_3empers" in described["sources"][0]["title"]


def test_the_types_in_the_description_read_the_values(visitor, tmp_path):
    for name, content in files(visitor, f"/nl/view.zip?{VIEW}").items():
        (tmp_path / name).write_bytes(content)
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    local, plain = (resource.read_rows() for resource in package.resources)

    assert [str(row["Waarde [value]"]) for row in local] == [str(row["value"]) for row in plain]
    assert [row["Jaar [period]"] for row in local] == [row["period"] for row in plain]


def test_the_same_day_gives_the_same_bytes(visitor, tmp_path_factory, catalogue, monkeypatch):
    monkeypatch.setattr(exports, "today", lambda: date(2030, 1, 2))
    other = Visitor(small_app(tmp_path_factory.mktemp("other"), catalogue))

    one, two = (each.get(f"/nl/view.zip?{VIEW}").content for each in (visitor, other))
    assert one == two
