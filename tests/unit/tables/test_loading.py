"""The catalogue: everything, or nothing at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboard.errors import TableError
from dashboard.tables.loading import load_catalogue
from dashboard.tables.table import Cell
from tests.sources.specimen import describe_anew, rewrite

JOBS = "83582NED/observations.csv"
NARRATIVE = "programme/narrative.nl.toml"


def test_looks_up_a_series_by_its_codes(package: Path):
    jobs = load_catalogue(package).tables["83582NED"]

    series = jobs.series(region="NL213", activity="TOTAL")

    assert series == {
        2010: Cell(276.4, "", ""),
        2016: Cell(277.9, "", ""),
        2024: Cell(320.4, "", ""),
    }


def test_a_suppressed_value_is_missing_and_says_why(package: Path):
    jobs = load_catalogue(package).tables["83582NED"]

    assert jobs.series(region="NL213", activity="C")[2016] == Cell(None, "", "c")


def test_a_value_missing_in_the_copy_keeps_its_row(package: Path):
    staff = load_catalogue(package).tables["sbs_r_nuts06_r2"]

    assert staff.series(region="NL21", activity="C24") == {2015: Cell(None, "m", "")}


def test_a_series_that_is_not_there_is_empty(package: Path):
    jobs = load_catalogue(package).tables["83582NED"]

    assert jobs.series(region="DEA34", activity="C") == {}


def test_the_vintage_is_the_newest_of_the_official_tables(package: Path):
    assert load_catalogue(package).vintage == "2026-05"


def test_the_checksum_follows_the_data(package: Path):
    before = load_catalogue(package).checksum
    rewrite(package, JOBS, lambda text: text.replace("2024,320.4", "2024,320.5"))

    assert load_catalogue(package).checksum != before


def test_one_damaged_table_refuses_the_whole_package(package: Path):
    rewrite(package, JOBS, lambda text: text.replace("320.4", "NA"), sealed=False)

    with pytest.raises(TableError) as caught:
        load_catalogue(package)

    assert (caught.value.file, caught.value.field) == (JOBS, "value")


def test_a_region_of_a_table_must_be_in_the_code_list(package: Path):
    rewrite(package, "reference/regions.csv", lambda text: text.replace("\nNL226,", "\nNL229,"))

    with pytest.raises(TableError, match="an unknown code"):
        load_catalogue(package)


def test_a_table_that_the_program_needs_must_be_listed(package: Path):
    def forget(content: dict[str, Any]) -> None:
        content["resources"] = [r for r in content["resources"] if r["name"] != "timeline"]

    describe_anew(package, forget)

    with pytest.raises(TableError, match="'timeline' is not listed"):
        load_catalogue(package)


def test_a_target_refers_to_figures_and_facts_that_exist(package: Path):
    rewrite(package, "programme/targets.csv", lambda text: text.replace("PF074", "PF999"))

    with pytest.raises(TableError, match="unknown reference"):
        load_catalogue(package)


def test_notes_and_their_conditions_come_with_the_table(package: Path):
    info = load_catalogue(package).tables["83582NED"].info

    assert "employees-only" in info.notes
    assert info.scoped_notes["finance-reclassified"] == {"activity": ("K",), "period": ("2024",)}


def test_a_break_names_the_first_period_after_it(package: Path):
    info = load_catalogue(package).tables["81575NED"].info

    assert info.breaks == ({"period": ("2015",), "activity": ("A+O-Q", "TOTAL")},)


def test_a_published_figure_without_a_stated_year_has_no_period(package: Path):
    claim = load_catalogue(package).published["PF001"]

    assert (claim.period, claim.period_text, claim.published) == (None, "c.2012", "2012-02-24")


def test_published_figures_about_one_year_are_a_table_too(package: Path):
    table = load_catalogue(package).tables["published_figures"]

    found = table.series(id="PF026", region="NL213", concept="htsm-jobs")
    assert found == {2017: Cell(30400.0, "", "")}


def test_the_narrative_is_read_in_every_language(package: Path):
    rewrite(package, NARRATIVE, lambda _: 'lede = "Er was eens"\n')

    narrative = load_catalogue(package).programme.narrative
    assert narrative["nl"] == {"lede": "Er was eens"}
    assert set(narrative) == {"nl", "en", "de"}


@pytest.mark.parametrize("path", [NARRATIVE, "programme/numbers.toml"])
def test_a_narrative_that_is_not_toml_is_refused(package: Path, path: str):
    rewrite(package, path, lambda _: "= nothing\n")

    with pytest.raises(TableError, match=f"{path}: not TOML"):
        load_catalogue(package)


@pytest.mark.parametrize("path", [NARRATIVE, "programme/numbers.toml"])
def test_without_a_part_of_the_narrative_nothing_is_loaded(package: Path, path: str):
    (package / path).unlink()

    with pytest.raises(TableError, match=f"{path}: the file is missing"):
        load_catalogue(package)


def test_a_narrative_that_was_edited_in_the_package_is_refused(package: Path):
    rewrite(package, NARRATIVE, lambda text: text.replace("e", "a", 1), sealed=False)

    with pytest.raises(TableError, match=f"{NARRATIVE}: the checksum"):
        load_catalogue(package)


def test_a_narrative_that_is_not_listed_is_refused(package: Path):
    def forget(content: dict[str, Any]) -> None:
        content["resources"] = [r for r in content["resources"] if r["name"] != "numbers"]

    describe_anew(package, forget)

    with pytest.raises(TableError, match="'numbers' is not listed"):
        load_catalogue(package)
