"""Sums that must come out."""

from __future__ import annotations

from typing import Any

from dashboard.errors import TableError
from dashboard.tables.promises import broken_promises
from dashboard.tables.schema import Resource
from dashboard.vocabulary.codes import Region

PARTS = {
    "kind": "parts",
    "dimension": "activity",
    "total": "TOTAL",
    "parts": ["A", "C"],
    "where": {"region": ["NL213"]},
    "tolerance": "0.2",
}
NESTED = {"kind": "nested", "level": "nuts3", "where": {"region": ["NL21"]}, "tolerance": "0"}

COMPLETE = {
    "kind": "complete",
    "group": "corop",
    "where": {"activity": ["C"]},
    "years": [2017, 2017],
}

REGIONS = {
    code: Region(code, "nuts3", "NL21", {"nl": code, "en": code, "de": code}, groups=("corop",))
    for code in ("NL211", "NL213")
}


def problems(promise: dict[str, Any], values: dict[tuple[str, str], str]) -> list[TableError]:
    names = ("region", "activity", "period")
    resource = Resource(
        "t", "t.csv", "observations", 0, "", True, (), names, {}, {"promises": [promise]}
    )
    columns = {
        "region": [region for region, _ in values],
        "activity": [activity for _, activity in values],
        "period": ["2017"] * len(values),
        "value": list(values.values()),
    }
    return list(broken_promises(resource, columns, REGIONS))


def test_parts_that_add_to_the_total_are_in_order():
    sound = {("NL213", "A"): "4", ("NL213", "C"): "6", ("NL213", "TOTAL"): "10"}

    assert problems(PARTS, sound) == []


def test_rounding_within_the_tolerance_is_in_order():
    assert not problems(
        PARTS, {("NL213", "A"): "4.1", ("NL213", "C"): "6.1", ("NL213", "TOTAL"): "10"}
    )


def test_parts_that_do_not_add_up_are_told_at_the_line_of_the_total():
    (problem,) = problems(
        PARTS, {("NL213", "A"): "4", ("NL213", "C"): "7", ("NL213", "TOTAL"): "10"}
    )

    assert (problem.line, problem.rule) == (4, "2 parts add to 11, not to 10")


def test_a_sum_with_an_unpublished_part_is_not_judged():
    assert not problems(PARTS, {("NL213", "A"): "4", ("NL213", "C"): "", ("NL213", "TOTAL"): "10"})


def test_other_regions_are_not_promised():
    assert not problems(PARTS, {("NL211", "A"): "4", ("NL211", "C"): "7", ("NL211", "TOTAL"): "10"})


def test_regions_fill_the_region_around_them():
    values = {("NL21", "C"): "10", ("NL211", "C"): "4", ("NL213", "C"): "6"}

    assert problems(NESTED, values) == []
    assert len(problems(NESTED, values | {("NL213", "C"): "7"})) == 1


def test_a_table_with_all_promised_rows_is_in_order_also_where_a_value_is_missing():
    assert not problems(COMPLETE, {("NL211", "C"): "", ("NL213", "C"): "6", ("NL213", "A"): "1"})


def test_a_promised_row_that_is_not_there_is_told():
    (problem,) = problems(COMPLETE, {("NL211", "C"): "4"})

    assert problem.rule == "1 rows are missing"
    assert "NL213, C, 2017" in problem.hint


def test_without_codes_every_code_that_occurs_is_promised():
    promise = {**COMPLETE, "where": {}}

    (problem,) = problems(promise, {("NL211", "C"): "4", ("NL213", "A"): "4"})
    assert problem.rule == "2 rows are missing"
