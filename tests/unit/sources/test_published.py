"""Published figures: every value with who said it, when, and about which year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.errors import SourceError
from dashboard.sources.programme import event_rows
from dashboard.sources.published import FIELDS, published_rows
from dashboard.sources.rows import table_text

Published = Callable[..., dict[str, str]]
COLUMNS = (
    "id", "indicator", "geo", "year", "value", "unit", "publisher",
    "source_title", "source_url", "definition_note", "confidence",
)  # fmt: skip


def published(folder: Path, **cells: str) -> dict[str, str]:
    """Return the one figure that a source row with these cells becomes."""
    row = {
        "id": "PF001", "indicator": "Total jobs", "geo": "Twente", "year": "2017",
        "value": "303800", "unit": "jobs", "publisher": "Somebody", "source_title": "A page",
        "source_url": "https://example.nl/", "definition_note": "",
        "confidence": "verbatim in page",
    } | cells  # fmt: skip
    text = table_text(COLUMNS, [tuple(row[name] for name in COLUMNS)])
    (folder / "published_figures.csv").write_text(text, encoding="utf-8")
    (found,) = published_rows(folder, event_rows(folder), {"Enschede": "GM0153"})
    return dict(zip(FIELDS, found, strict=True))


def test_the_value_stays_the_text_that_was_printed(folder: Path):
    assert published(folder, value="10.0")["value"] == "10.0"


@pytest.mark.parametrize(
    ("printed", "period"),
    [("2017", "2017"), ("2016 Q3", "2016"), ("2022 (January)", "2022"), ("2009 (1 April)", "2009")],
)
def test_a_year_that_is_stated_is_the_period(folder: Path, printed: str, period: str):
    found = published(folder, year=printed)

    assert (found["period"], found["period_text"]) == (period, printed)


@pytest.mark.parametrize("printed", ["c.2012", "2015 (publication)", "2007-2015", "n.d. (2020s)"])
def test_a_year_that_is_not_stated_or_a_span_is_no_period(folder: Path, printed: str):
    found = published(folder, year=printed)

    assert (found["period"], found["period_text"]) == ("", printed)


@pytest.mark.parametrize(
    ("printed", "unit", "precision"),
    [
        ("jobs", "jobs", ""),
        ("persons (about)", "persons", "about"),
        ("% (lower bound: 'more than')", "%", "lower bound"),
        ("jobs (just over)", "jobs", "just over"),
        ("million (fte)", "million (fte)", ""),
    ],
)
def test_how_exact_a_value_is_stands_apart_from_its_unit(
    folder: Path, printed: str, unit: str, precision: str
):
    found = published(folder, unit=printed)

    assert (found["unit"], found["precision"]) == (unit, precision)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Twente", "NL213"),
        ("Netherlands", "NL"),
        ("Enschede (gemeente)", "GM0153"),
        ("Kennispark Twente (site)", ""),
    ],
)
def test_a_place_becomes_a_code_and_a_site_has_none(folder: Path, place: str, code: str):
    assert published(folder, geo=place)["region"] == code


def test_an_unknown_place_is_refused(folder: Path):
    with pytest.raises(SourceError, match="Atlantis"):
        published(folder, geo="Atlantis")


def test_a_measure_without_a_concept_is_refused(folder: Path):
    with pytest.raises(SourceError, match="has no concept"):
        published(folder, indicator="Number of bicycles")


@pytest.mark.parametrize(
    ("cells", "date"),
    [
        ({"source_title": "News (26 May 2014)"}, "2014-05-26"),
        ({"source_title": "Table (update 1 Dec 2017)"}, "2017-12-01"),
        ({"publisher": "Kennispunt Twente (Twente Index 2016)"}, "2016-12-05"),
        ({"publisher": "Twente Board", "source_title": "Voorwoord Twente Index 2015"}, "2015"),
        ({"publisher": "A paper, citing Twente Index 2016"}, ""),
        ({"definition_note": "Preface, published 2015: as before."}, "2015"),
        ({}, ""),
    ],
)
def test_the_date_of_publication_is_as_exact_as_stated(
    folder: Path, cells: dict[str, str], date: str
):
    assert published(folder, **cells)["published"] == date


def test_a_figure_on_the_page_of_an_event_was_published_then(folder: Path):
    address = "https://www.regiotwente.nl/in-europa/lobby-brussel/160-twentse-triple-helix"

    assert published(folder, source_url=address)["published"] == "2012-02-24"
