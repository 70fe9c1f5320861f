"""The command line: what each command prints and returns."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.__main__ import main
from tests.sources.specimen import SPECIMENS


def test_compiles_and_checks_a_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["compile", str(SPECIMENS), "--to", str(tmp_path)]) == 0
    assert main(["check", "--data", str(tmp_path)]) == 0
    assert "all data are sound" in capsys.readouterr().out


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
