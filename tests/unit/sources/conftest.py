"""The specimens, in a folder that a test may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.sources.specimen import SPECIMENS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SPECIMENS, tmp_path / "sources"))
