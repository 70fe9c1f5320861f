"""Dates as pages print them."""

from __future__ import annotations

import pytest

from dashboard.sources.dates import iso_date


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("24 February 2012", "2012-02-24"),
        ("5 Dec 2004", "2004-12-05"),
        ("Sept 2018", "2018-09"),
        ("October 2010", "2010-10"),
        ("2007", "2007"),
        ("5-6 July 2012", "2012-07-05"),
        ("end 2017", "2017"),
        ("summer 2022", "2022"),
    ],
)
def test_a_date_is_as_exact_as_it_was_printed(printed: str, expected: str):
    assert iso_date(printed) == expected


@pytest.mark.parametrize("printed", ["", "undated (2012 or later)", "2012-2017", "soon", "12"])
def test_what_is_not_a_date_is_empty(printed: str):
    assert iso_date(printed) == ""
