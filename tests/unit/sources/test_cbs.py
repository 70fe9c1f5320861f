"""CBS's suppressed cells, and the flags of what was recomputed from its figures."""

from __future__ import annotations

import pytest

from dashboard.errors import SourceError
from dashboard.sources.cbs import address, flagged


def test_a_suppressed_cell_is_confidential_and_has_no_value():
    assert flagged("", "c") == ("", "", "c")


def test_a_recomputed_value_says_so():
    assert flagged("285", "r") == ("285", "r", "")
    assert flagged("115", "rb") == ("115", "rb", "")


@pytest.mark.parametrize(("value", "flag"), [("5", "c"), ("", ""), ("", "r"), ("5", "b")])
def test_what_contradicts_itself_is_refused(value: str, flag: str):
    with pytest.raises(SourceError):
        flagged(value, flag)


def test_a_table_has_a_page():
    assert address("83582NED").endswith("/83582NED/table")
