"""The description of the package: what it must say, and how a wrong one is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.errors import TableError
from dashboard.tables.schema import read_package


def edit(package: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = package / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")


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


@pytest.mark.parametrize("name", ["path", "hash", "bytes", "schema", "kind"])
def test_a_missing_property_is_named(package: Path, name: str):
    edit(package, lambda content: content["resources"][0].pop(name))

    with pytest.raises(TableError) as caught:
        read_package(package)

    assert (caught.value.field, caught.value.rule) == (name, "a property is missing")


def test_a_path_that_leaves_the_package_is_refused(package: Path):
    edit(package, lambda content: content["resources"][0].update(path="../outside.csv"))

    with pytest.raises(TableError, match="outside the package"):
        read_package(package)


def test_an_unknown_kind_of_field_is_refused(package: Path):
    edit(package, lambda content: content["resources"][0]["schema"]["fields"][0].update(type="x"))

    with pytest.raises(TableError, match="another form than expected"):
        read_package(package)
