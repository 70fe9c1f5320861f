"""The description of the package: what it must say, and how a wrong one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.errors import TableError
from dashboard.tables.schema import read_package, read_texts
from tests.sources.specimen import describe_anew


def test_says_of_each_table_its_fields_and_its_key(package: Path):
    tables = {resource.name: resource for resource in read_package(package)}

    jobs = tables["83582ned"]
    assert jobs.key == ("region", "activity", "period")
    assert [field.name for field in jobs.fields][-3:] == ["value", "status", "confidentiality"]
    assert jobs.references == {"region": "regions", "activity": "activities"}


def test_a_folder_without_description_is_refused(tmp_path: Path):
    with pytest.raises(TableError, match="no data package here"):
        read_package(tmp_path)


def test_a_description_that_is_not_json_is_refused_with_its_line(package: Path):
    (package / "datapackage.json").write_text('{\n"name": }', encoding="utf-8")

    with pytest.raises(TableError) as caught:
        read_package(package)

    assert caught.value.line == 2


@pytest.mark.parametrize("name", ["path", "hash", "bytes", "schema", "kind", "rows"])
def test_a_missing_property_is_named(package: Path, name: str):
    describe_anew(package, lambda content: content["resources"][0].pop(name))

    with pytest.raises(TableError) as caught:
        read_package(package)

    assert (caught.value.field, caught.value.rule) == (name, "a property is missing")


def test_a_path_that_leaves_the_package_is_refused(package: Path):
    describe_anew(package, lambda content: content["resources"][0].update(path="../outside.csv"))

    with pytest.raises(TableError, match="outside the package"):
        read_package(package)


def test_an_unknown_kind_of_field_is_refused(package: Path):
    describe_anew(
        package, lambda content: content["resources"][0]["schema"]["fields"][0].update(type="x")
    )

    with pytest.raises(TableError, match="another form than expected"):
        read_package(package)


@pytest.mark.parametrize("name", ["unit", "licenses", "provider", "vintage", "titles", "promises"])
def test_what_is_said_of_a_table_cannot_be_edited(package: Path, name: str):
    describe_anew(
        package, lambda content: content["resources"][0].update({name: "x"}), sealed=False
    )

    with pytest.raises(TableError, match="not the one that was compiled"):
        read_package(package)


def test_a_description_that_is_a_list_is_told_so(package: Path):
    (package / "datapackage.json").write_text("[]", encoding="utf-8")

    with pytest.raises(TableError, match="an object is needed, found a list"):
        read_package(package)


def test_the_narrative_is_listed_beside_the_tables(package: Path):
    assert {text.name for text in read_texts(package)} == {
        "narrative.de",
        "narrative.en",
        "narrative.nl",
        "numbers",
    }
    assert not {resource.name for resource in read_package(package)} & {"numbers"}
