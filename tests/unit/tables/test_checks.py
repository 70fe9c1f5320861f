"""The check of a whole package, as one screen."""

from __future__ import annotations

from pathlib import Path

from dashboard.tables.checks import check
from tests.sources.specimen import rewrite

JOBS = "83582NED/observations.csv"


def test_a_sound_package_has_a_line_per_table_and_no_problem(package: Path):
    report = check(package)

    assert report.sound
    assert "83582NED" in str(report)
    assert str(report).endswith("all data are sound")


def test_a_broken_cell_is_told_with_file_line_field_and_rule(package: Path):
    rewrite(package, JOBS, lambda text: text.replace("320.4", "NA"), sealed=False)

    report = check(package)

    assert not report.sound
    assert f"{JOBS}, line 35, field 'value': a word for nothing" in str(report)


def test_every_damaged_table_is_told_not_only_the_first(package: Path):
    rewrite(package, JOBS, lambda text: text.replace("320.4", "NA"), sealed=False)
    rewrite(package, "81575NED/observations.csv", lambda text: text.rstrip("\n"), sealed=False)

    report = str(check(package))

    assert JOBS in report
    assert "no newline at the end" in report
    assert "2 problems" in report


def test_a_sum_that_does_not_come_out_is_told(package: Path):
    rewrite(package, JOBS, lambda text: text.replace("2024,320.4", "2024,321.4"))

    assert "10 parts add to" in str(check(package))


def test_a_table_file_that_is_not_listed_is_told(package: Path):
    (package / "reference" / "extra.csv").write_text("code\nNL\n", encoding="utf-8")

    assert "reference/extra.csv: not listed" in str(check(package))


def test_a_text_that_is_not_listed_is_told(package: Path):
    (package / "programme" / "draft.toml").write_text("", encoding="utf-8")

    assert "programme/draft.toml: not listed" in str(check(package))


def test_a_missing_narrative_is_told(package: Path):
    (package / "programme" / "narrative.de.toml").unlink()

    assert "programme/narrative.de.toml: the file is missing" in str(check(package))


def test_rows_that_are_gone_are_told_though_the_checksum_fits(package: Path):
    rewrite(package, JOBS, lambda text: text.rpartition("\n")[0].rpartition("\n")[0] + "\n")

    assert "rows are missing or were added" in str(check(package))


def test_an_empty_folder_is_told(tmp_path: Path):
    report = check(tmp_path)

    assert not report.sound
    assert "no data package here" in str(report)


def test_a_report_fits_one_screen_however_much_is_wrong(package: Path):
    path = "81575NED/observations.csv"
    rewrite(package, path, lambda text: text.replace(",TOTAL,2015,", ",TOTAL,2015,1"))
    rewrite(package, path, lambda text: text.replace(",TOTAL,2014,", ",TOTAL,2014,1"))

    assert len(str(check(package)).splitlines()) < 50
