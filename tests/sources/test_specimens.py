"""Specimens are rows of the real sources, untouched."""

from __future__ import annotations

import pytest

from tests.sources.specimen import SOURCES, SPECIMENS


@pytest.mark.parametrize("name", sorted(path.name for path in SPECIMENS.glob("*.csv")))
def test_every_row_of_a_specimen_is_a_row_of_its_source(name: str):
    if not SOURCES.is_dir():
        pytest.skip("the folder of sources is not beside the project")
    rows = (SPECIMENS / name).read_text(encoding="utf-8").splitlines()

    assert set(rows) <= set((SOURCES / name).read_text(encoding="utf-8").splitlines())
