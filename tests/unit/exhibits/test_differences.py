"""Why figures that seem to say the same differ."""

from __future__ import annotations

import pytest

from dashboard.exhibits.differences import (
    ROWS,
    Difference,
    differences,
    differences_of_table,
    differences_of_view,
)
from dashboard.exhibits.query import parse_view
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message


@pytest.fixture(scope="module")
def found(catalogue: Catalogue) -> dict[str, Difference]:
    return {one.key: one for one in differences(catalogue, "nl")}


def test_persons_and_jobs_are_told_for_the_same_year(found: dict[str, Difference]):
    work = found["work"]

    assert work.together
    # Eurostat ends in 2017, when the jobs at CBS are known too.
    assert {side.when for side in work.sides} == {"2017"}
    assert [side.table for side in work.sides] == ["nama_10r_3empers", "83582NED"]
    assert work.sides[0].value != work.sides[1].value


def test_the_claim_stands_without_a_year_and_the_sum_says_whose_it_is(
    found: dict[str, Difference], catalogue: Catalogue
):
    claim, sector, proxy = found["high-tech"].sides
    classes = ("C25", "C26", "C27", "C28", "C29", "C30", "C33")
    table = catalogue.tables["sbs_r_nuts06_r2"]
    parts = [table.series(region="NL21", activity=one)[2015].value or 0 for one in classes]

    assert not found["high-tech"].together
    assert claim.value == "32.000"
    assert claim.when == "zonder jaartal"
    assert sector.value == "27.995"
    assert proxy.value == f"{sum(parts):,.0f}".replace(",", ".")
    assert proxy.source == "Eurostat sbs_r_nuts06_r2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_side_has_its_five_rows(found: dict[str, Difference], language: str):
    for one in found.values():
        for side in one.sides:
            for row in (*ROWS, "name"):
                key = f"differences.{one.key}.{side.key}.{row}"
                assert has_message(language, key), key  # type: ignore[arg-type]


def test_they_are_shown_where_their_figures_meet(
    found: dict[str, Difference], catalogue: Catalogue
):
    every = tuple(found.values())
    both = parse_view("indicator=employment,employee-jobs&region=NL213&activity=C", catalogue)
    one = parse_view("indicator=employment&region=NL213&activity=C", catalogue)

    assert [it.key for it in differences_of_view(both, every)] == ["work"]
    assert differences_of_view(one, every) == ()
    assert [it.key for it in differences_of_table("83582NED", every)] == ["work"]
    assert [it.key for it in differences_of_table("published_figures", every)] == ["high-tech"]
