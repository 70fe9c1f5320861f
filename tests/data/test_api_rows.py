"""Each row of an answer can be told from the others, whatever is asked of the shipped tables."""

from __future__ import annotations

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import nearest_view, parse_view
from dashboard.indicators.registry import INDICATORS
from dashboard.server.api_observations import KEY, entries


def answer(catalogue, query):
    return entries(exhibit(parse_view(query, catalogue), catalogue, "en"))


@pytest.mark.parametrize("key", INDICATORS)
def test_no_two_rows_are_about_the_same(catalogue, key):
    indicator = INDICATORS[key]
    for analysis in indicator.analyses:
        for chart in ("table", "waterfall", "rank", "area"):
            view, _ = nearest_view(f"indicator={key}&as={analysis}&chart={chart}", catalogue)
            rows = entries(exhibit(view, catalogue, "en"))
            keys = {tuple(row[name] for name in KEY) for row in rows}
            assert len(keys) == len(rows), f"{key} {analysis} {chart}"


def test_several_indicators_and_published_figures_are_told_apart(catalogue):
    for query in (
        "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C",
        "indicator=published-figure&region=NL213",
    ):
        rows = answer(catalogue, query)
        assert len({tuple(row[name] for name in KEY) for row in rows}) == len(rows)


def test_the_parts_of_a_shift_share_are_named(catalogue):
    rows = answer(catalogue, "indicator=employment&as=shift_share&base=2012&year=2017")

    assert [row["component"] for row in rows] == ["start", "national", "mix", "regional", "end"]
    assert {row["item"] for row in rows} == {"persons"}


def test_a_suppressed_value_does_not_look_normal(catalogue):
    rows = answer(catalogue, "indicator=employee-jobs&region=NL213&activity=C")
    secret = [row for row in rows if row["confidentiality"] == "c"]

    assert secret
    assert all(row["value"] is None and "c" in row["status"] for row in secret)


def test_derived_values_have_ten_digits_and_published_ones_all(catalogue):
    shares = answer(catalogue, "indicator=employment&region=NL213&activity=C&as=share")
    levels = answer(catalogue, "indicator=population&region=NL")

    assert all(len(repr(row["value"]).replace(".", "")) <= 11 for row in shares)
    assert all(row["value"] == round(row["value"]) for row in levels if row["value"])
