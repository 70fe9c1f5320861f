from __future__ import annotations

import pytest

from tests.unit.server.asking import Visitor, small_app


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    return Visitor(small_app(tmp_path_factory.mktemp("build")))
