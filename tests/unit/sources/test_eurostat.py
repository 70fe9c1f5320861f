"""Eurostat's flags."""

from __future__ import annotations

import pytest

from dashboard.errors import SourceError
from dashboard.sources.eurostat import address, flagged


def test_a_value_keeps_the_text_it_was_printed_with():
    assert flagged("40.10", "") == ("40.10", "", "")


def test_flags_are_letters_in_order():
    assert flagged("633917", "peb") == ("633917", "bep", "")


def test_missing_becomes_a_status_of_its_own_with_an_empty_value():
    assert flagged("", "missing") == ("", "m", "")


def test_a_flag_left_behind_the_value_is_read_as_a_flag():
    assert flagged("219 d", "") == ("219", "d", "")


@pytest.mark.parametrize(
    ("value", "flag"), [("5", "x"), ("", ""), ("5", "missing"), ("", "p"), ("5 missing", "")]
)
def test_what_contradicts_itself_is_refused(value: str, flag: str):
    with pytest.raises(SourceError):
        flagged(value, flag)


def test_a_table_has_a_page():
    assert "/nama_10r_3gdp/" in address("nama_10r_3gdp")
