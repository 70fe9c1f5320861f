"""A small data package, compiled from the specimens, fresh for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.sources.specimen import compile_specimens


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compiled")
    compile_specimens(folder)
    return folder


@pytest.fixture
def package(compiled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(compiled, tmp_path / "package"))
