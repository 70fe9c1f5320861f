"""From the rows of a source file to observations."""

from __future__ import annotations

import pytest

from dashboard.errors import SourceError
from dashboard.sources import cbs, eurostat
from dashboard.sources.definitions import Definition

DEFINITION = Definition(
    code="jobs",
    provider="eurostat",
    file="jobs.csv",
    vintage="2020",
    dimensions={"region": "geo", "activity": "nace"},
    constants={"unit": "THS_PER"},
    decimals=1,
    aliases={"activity": {"M_N": "M-N"}},
)


def row(geo: str, nace: str, year: str, value: str, flag: str = "") -> dict[str, str]:
    return {
        "geo": geo, "geo_name": "", "nace": nace, "year": year,
        "unit": "THS_PER", "value": value, "flag": flag,
    }  # fmt: skip


def test_observations_are_sorted_by_their_codes_and_period():
    rows = [
        row("NL213", "C", "2013", "2"),
        row("NL", "C", "2013", "3"),
        row("NL", "C", "2012", "1"),
    ]

    assert eurostat.recode(DEFINITION, rows) == [
        ("NL", "C", "2012", "1", "", ""),
        ("NL", "C", "2013", "3", "", ""),
        ("NL213", "C", "2013", "2", "", ""),
    ]


def test_a_providers_spelling_becomes_our_code():
    assert eurostat.recode(DEFINITION, [row("NL", "M_N", "2012", "1")])[0][1] == "M-N"


def test_a_suppressed_row_is_kept_without_a_value():
    assert cbs.recode(DEFINITION, [row("NL", "C", "2012", "", "c")]) == [
        ("NL", "C", "2012", "", "", "c")
    ]


def test_two_rows_for_the_same_codes_are_refused():
    with pytest.raises(SourceError, match="two rows for NL, M-N, 2012"):
        eurostat.recode(DEFINITION, [row("NL", "M-N", "2012", "1"), row("NL", "M_N", "2012", "1")])


def test_another_unit_than_the_table_has_is_refused():
    with pytest.raises(SourceError, match="unit is 'PC'"):
        eurostat.recode(DEFINITION, [row("NL", "C", "2012", "1") | {"unit": "PC"}])
