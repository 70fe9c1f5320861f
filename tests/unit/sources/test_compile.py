"""Compiling: the same bytes every time, and nothing at all when a source is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.errors import SourceError
from dashboard.sources.compile import compile_package
from dashboard.sources.definitions import REFERENCE
from dashboard.tables.schema import read_package, read_texts


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_compiling_twice_gives_the_same_bytes(folder: Path, tmp_path: Path):
    compile_package(folder, tmp_path / "one")
    compile_package(folder, tmp_path / "two")
    before = contents(tmp_path / "one")
    compile_package(folder, tmp_path / "one")

    assert contents(tmp_path / "one") == before == contents(tmp_path / "two")


def test_every_file_that_is_written_is_described(folder: Path, tmp_path: Path):
    written = compile_package(folder, tmp_path / "data")

    described = {resource.path for resource in read_package(tmp_path / "data")}
    described |= {text.path for text in read_texts(tmp_path / "data")}
    assert set(written) == described | {"datapackage.json"} == set(contents(tmp_path / "data"))


def test_the_narrative_is_copied_as_it_was_written(folder: Path, tmp_path: Path):
    compile_package(folder, tmp_path / "data")

    written = sorted((REFERENCE / "programme").glob("*.toml"))
    assert [text.name for text in written] == [
        "narrative.de.toml",
        "narrative.en.toml",
        "narrative.nl.toml",
        "numbers.toml",
    ]
    for text in written:
        assert (tmp_path / "data" / "programme" / text.name).read_bytes() == text.read_bytes()


def test_what_stands_in_the_folder_besides_is_left_alone(folder: Path, tmp_path: Path):
    other = tmp_path / "data" / "readme.txt"
    other.parent.mkdir(parents=True)
    other.write_text("x\n")

    compile_package(folder, tmp_path / "data")

    assert other.read_text() == "x\n"


def test_a_file_of_an_earlier_package_is_removed(folder: Path, tmp_path: Path):
    compile_package(folder, tmp_path / "data")
    description = tmp_path / "data" / "datapackage.json"
    old = tmp_path / "data" / "old.csv"
    old.write_text("x\n")
    description.write_text(description.read_text().replace("programme/facts.csv", "old.csv"))

    compile_package(folder, tmp_path / "data")

    assert not old.exists()


def test_a_wrong_source_changes_nothing(folder: Path, tmp_path: Path):
    compile_package(folder, tmp_path / "data")
    before = contents(tmp_path / "data")
    source = folder / "cbs_corop_employee_jobs.csv"
    source.write_text(source.read_text().replace("320.4,", ",", 1))

    with pytest.raises(SourceError):
        compile_package(folder, tmp_path / "data")

    assert contents(tmp_path / "data") == before


def test_an_unknown_activity_is_refused(folder: Path, tmp_path: Path):
    source = folder / "eurostat_nuts3_employment_by_nace.csv"
    source.write_text(source.read_text().replace(",2016,C,", ",2016,C99,"))

    with pytest.raises(SourceError, match="no label for"):
        compile_package(folder, tmp_path / "data")


def test_another_unit_than_our_list_has_is_refused(folder: Path, tmp_path: Path):
    source = folder / "cbs_twente_municipal_key_figures_2021.csv"
    source.write_text(source.read_text().replace("land_area,KM2", "land_area,PC"))

    with pytest.raises(SourceError, match="another unit"):
        compile_package(folder, tmp_path / "data")
