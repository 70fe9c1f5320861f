"""The command line: what each command prints and returns."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.__main__ import main
from tests.sources.specimen import PROJECT, SPECIMENS, compile_specimens


def test_compiles_a_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["compile", str(SPECIMENS), "--to", str(tmp_path)]) == 0
    assert "files written" in capsys.readouterr().out
    assert (tmp_path / "datapackage.json").is_file()


def test_the_shipped_package_is_sound_and_all_pages_can_be_made(
    capsys: pytest.CaptureFixture[str],
):
    assert main(["check", "--data", str(PROJECT / "data")]) == 0
    told = capsys.readouterr().out
    assert "all data are sound" in told
    assert "all pages can be made" in told


def test_data_on_which_the_story_cannot_be_told_are_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    # Sound in itself, but a few rows are not enough for the numbers of the narrative.
    compile_specimens(tmp_path)

    assert main(["check", "--data", str(tmp_path)]) == 1
    assert "all data are sound" in (told := capsys.readouterr()).out
    assert "the page /nl cannot be made" in told.err


def test_a_wrong_package_is_told_and_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["check", "--data", str(tmp_path)]) == 1
    assert "no data package here" in capsys.readouterr().out


def test_a_wrong_source_is_told_in_a_line_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["compile", str(tmp_path / "nowhere"), "--to", str(tmp_path / "data")]) == 1
    assert capsys.readouterr().err.startswith("error: ")
    assert not (tmp_path / "data").exists()
