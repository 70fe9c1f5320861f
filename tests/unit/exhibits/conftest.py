"""The small catalogue, once for all tests of exhibits."""

import pytest

from tests.unit.exhibits.made import catalogue


@pytest.fixture(scope="session")
def made():
    return catalogue()
