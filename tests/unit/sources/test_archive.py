"""A newer vintage replaces a table; what it replaces is kept, and shown to who asks for its day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.errors import SourceError, TableError
from dashboard.sources import compile as compiling
from dashboard.tables.archive import as_of, knows, today_of
from dashboard.tables.checks import check
from dashboard.tables.editions import ARCHIVE
from dashboard.tables.loading import load_catalogue
from tests.unit.sources.test_compile import contents

TABLE = "nama_10r_3empers"
OLD, NEW = "2026-11-23", "2027-02-01"


def value(catalogue, year=2016):
    return catalogue.tables[TABLE].series(region="NL213", activity="C")[year].value


def revise(folder: Path, *, day: str) -> None:
    """Publish another number for Twente in 2016, collected on another day."""
    source = folder / "eurostat_nuts3_employment_by_nace.csv"
    text = source.read_text(encoding="utf-8")
    assert "NL213,Twente,2016,C,EMP,THS_PER,40.1," in text
    source.write_text(
        text.replace(
            "NL213,Twente,2016,C,EMP,THS_PER,40.1,", "NL213,Twente,2016,C,EMP,THS_PER,41.1,"
        ),
        encoding="utf-8",
    )
    readme = folder / "README.md"
    readme.write_text(readme.read_text("utf-8").replace("23 November 2026", day), encoding="utf-8")


@pytest.fixture
def package(folder: Path, tmp_path: Path, monkeypatch) -> Path:
    """A package of which one table has a second vintage."""
    to = tmp_path / "data"
    compiling.compile_package(folder, to)
    revise(folder, day="1 February 2027")
    newer(monkeypatch)
    compiling.compile_package(folder, to)
    return to


def newer(monkeypatch) -> None:
    """Say that the table is a newer copy."""
    known = compiling.read_definitions()
    monkeypatch.setattr(
        compiling,
        "read_definitions",
        lambda: tuple(
            replace(one, vintage="2027-01") if one.code == TABLE else one for one in known
        ),
    )


def test_what_is_replaced_is_kept_as_it_was(package: Path):
    kept = package / "archive" / TABLE / "2020-09" / "observations.csv"

    assert "40.1" in kept.read_text(encoding="utf-8")
    assert load_catalogue(package).archive.first == OLD


def test_the_catalogue_of_a_day_has_the_numbers_of_that_day(package: Path):
    now = load_catalogue(package)

    assert value(now) == 41.1
    assert value(as_of(now, OLD)) == 40.1
    assert as_of(now, OLD).tables[TABLE].info.vintage == "2020-09"
    assert as_of(now, OLD).checksum != now.checksum
    assert as_of(now, NEW) is now
    assert today_of(now) == NEW


def test_days_before_the_first_and_after_the_last_are_not_known(package: Path):
    now = load_catalogue(package)

    assert [knows(now, day) for day in ("2026-11-22", OLD, "2026-12-31", NEW, "2027-02-02")] == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_compiling_the_same_sources_again_changes_nothing(package: Path, folder: Path):
    before = contents(package)
    compiling.compile_package(folder, package)

    assert contents(package) == before


def test_a_second_replacement_keeps_both(package: Path, folder: Path, monkeypatch):
    known = compiling.read_definitions()
    source = folder / "eurostat_nuts3_employment_by_nace.csv"
    source.write_text(source.read_text("utf-8").replace("PER,41.1,", "PER,42.1,"), encoding="utf-8")
    readme = folder / "README.md"
    readme.write_text(readme.read_text("utf-8").replace("1 February 2027", "1 May 2028"), "utf-8")
    again = tuple(replace(one, vintage="2028") if one.code == TABLE else one for one in known)
    monkeypatch.setattr(compiling, "read_definitions", lambda: again)
    compiling.compile_package(folder, package)
    now = load_catalogue(package)

    assert [value(as_of(now, day)) for day in (OLD, NEW, "2028-05-01")] == [40.1, 41.1, 42.1]


def test_sources_of_the_same_day_cannot_replace_a_vintage(
    folder: Path, tmp_path: Path, monkeypatch
):
    compiling.compile_package(folder, tmp_path / "data")
    before = contents(tmp_path / "data")
    revise(folder, day="23 November 2026")
    newer(monkeypatch)

    with pytest.raises(SourceError, match="collected on 2026-11-23"):
        compiling.compile_package(folder, tmp_path / "data")
    assert contents(tmp_path / "data") == before


def test_an_archive_that_was_changed_is_refused(package: Path):
    kept = package / "archive" / TABLE / "2020-09" / "observations.csv"
    kept.write_text(kept.read_text("utf-8").replace("40.1", "49.1"), encoding="utf-8")
    with pytest.raises(TableError):
        as_of(load_catalogue(package), OLD)

    described = package / ARCHIVE
    described.write_text(described.read_text("utf-8").replace(NEW, "2029-01-01"), encoding="utf-8")
    with pytest.raises(TableError, match="not the one that was written"):
        load_catalogue(package)


def test_the_check_reads_what_is_kept(package: Path):
    report = check(package)

    vintages = [line.vintage for line in report.lines if line.table == TABLE]
    assert vintages == ["2027-01", "2020-09"]
    assert report.lines[-1].rows > 0
    assert (report.lines[-1].problems, report.problems) == ((), ())


def test_the_check_tells_what_is_wrong_with_what_is_kept(package: Path):
    kept = package / "archive" / TABLE / "2020-09" / "observations.csv"
    text = kept.read_text(encoding="utf-8")
    kept.write_text(text.replace("40.1", "49.1"), encoding="utf-8")
    assert f"archive/{TABLE}/2020-09/observations.csv" in str(check(package))

    kept.unlink()
    assert not check(package).sound

    kept.write_text(text, encoding="utf-8")
    (kept.parent / "other.csv").write_text(text, encoding="utf-8")
    assert "other.csv: not listed" in str(check(package))

    (package / ARCHIVE).write_text("{}", encoding="utf-8")
    assert "not the one that was written" in str(check(package))
