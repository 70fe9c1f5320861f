"""Facts, timeline and targets, read out of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.errors import SourceError
from dashboard.sources.programme import (
    EVENT_FIELDS,
    FACT_FIELDS,
    TARGET_FIELDS,
    event_rows,
    fact_rows,
    target_rows,
)


def facts(folder: Path) -> dict[str, dict[str, str]]:
    return {row[0]: dict(zip(FACT_FIELDS, row, strict=True)) for row in fact_rows(folder)}


def targets(folder: Path) -> dict[str, dict[str, str]]:
    return {row[0]: dict(zip(TARGET_FIELDS, row, strict=True)) for row in target_rows(folder)}


def replace(folder: Path, old: str, new: str) -> None:
    path = folder / "programme.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_date_is_found_in_its_row(folder: Path):
    assert facts(folder)["presented"]["date"] == "2012-02-24"
    assert facts(folder)["audit-date"]["date"] == "2010-10"


def test_a_number_is_found_with_its_unit_and_how_exact_it_is(folder: Path):
    found = facts(folder)

    assert (found["regio-twente-budget"]["value"], found["regio-twente-budget"]["unit"]) == (
        "30",
        "million-euro",
    )
    assert found["twente-werkt-jobs"]["value"] == "5000"
    assert found["second-regio-deal-granted"]["precision"] == "at-most"


def test_a_fact_follows_the_text(folder: Path):
    replace(folder, "puts in 30 million euro", "puts in 31.5 million euro")

    assert facts(folder)["regio-twente-budget"]["value"] == "31.5"


def test_a_fact_that_is_gone_from_the_text_is_refused(folder: Path):
    replace(folder, "puts in 30 million euro", "puts in money")

    with pytest.raises(SourceError, match="regio-twente-budget"):
        fact_rows(folder)


def test_same_page_is_the_address_it_points_to(folder: Path):
    found = facts(folder)

    assert found["htsm-jobs-claimed"]["addresses"] == found["presented"]["addresses"]
    same = targets(folder)["participation"]["addresses"]
    assert same == targets(folder)["grp-per-inhabitant"]["addresses"] != ""


def test_several_addresses_are_all_kept(folder: Path):
    assert len(facts(folder)["regio-deal-total"]["addresses"].split()) == 4


def test_the_timeline_is_in_the_order_of_the_text(folder: Path):
    rows = [dict(zip(EVENT_FIELDS, row, strict=True)) for row in event_rows(folder)]

    assert rows[0]["key"] == "kennispark-plan"
    assert rows[-1]["key"] == "second-regio-deal-signed"
    dates = [row["date"] for row in rows if row["date"]]
    assert dates[0] == "2004-12-05"
    undated = next(row for row in rows if row["key"] == "council-approves-money")
    assert (undated["date"], undated["date_text"]) == ("", "undated (2012 or later)")


def test_an_event_without_a_key_is_refused(folder: Path):
    replace(
        folder, "| 5 Dec 2016 |", "| 1 Dec 2016 | Something new | https://x.nl |\n| 5 Dec 2016 |"
    )

    with pytest.raises(SourceError, match="Something new"):
        event_rows(folder)


def test_a_target_has_the_year_it_is_for(folder: Path):
    found = targets(folder)

    assert found["grp-per-inhabitant"]["target_year"] == "2020"
    assert found["hof-van-twente-participation"]["target_year"] == "2030"


def test_a_year_about_which_sources_differ_is_left_open(folder: Path):
    assert targets(folder)["kennispark-jobs"]["target_year"] == ""


def test_values_of_targets_are_references(folder: Path):
    found = targets(folder)["unemployment"]

    assert (found["goal"], found["baseline"], found["later"]) == (
        "human-capital-unemployment", "PF139", "PF145 PF151",
    )  # fmt: skip


def test_a_text_without_the_tables_is_refused(folder: Path):
    (folder / "programme.md").write_text("# Nothing\n\n## Core facts\n\nNo table.\n")

    with pytest.raises(SourceError, match="has no table"):
        fact_rows(folder)
