"""What the shipped tables answer: the values as they are in the sources, and the first sentence."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.exhibits.query import nearest_view, parse_view, view_query
from dashboard.indicators.observations import observations, published_regions
from dashboard.indicators.registry import INDICATORS
from dashboard.settings import PROJECT
from dashboard.tables.loading import load_catalogue
from dashboard.vocabulary.language import LANGUAGES

NBSP = "\u00a0"
DATA = PROJECT / "data"


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(DATA)


def stored(table: str, region: str, activity: str) -> dict[int, float | None]:
    """Return what the table's file holds, read anew."""
    path = Path(DATA, table, "observations.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {
            int(row["period"]): float(row["value"]) if row["value"] else None
            for row in csv.DictReader(file)
            if (row["region"], row["activity"]) == (region, activity)
        }


@pytest.mark.parametrize(
    ("indicator", "table"), [("employment", "nama_10r_3empers"), ("employee-jobs", "83582NED")]
)
def test_manufacturing_in_twente_is_what_the_file_says_year_by_year(catalogue, indicator, table):
    view = parse_view(f"indicator={indicator}&region=NL213&activity=C", catalogue)
    frame = exhibit(view, catalogue, "nl").frame
    shown = {
        int(year): None if missing else float(value)
        for year, value, missing in zip(
            frame["period"], frame["value"].fillna(0), frame["value"].isna(), strict=True
        )
    }

    assert shown == stored(table, "NL213", "C")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "nl",
            "In 2024 telde Twente 41,6 duizend banen van werknemers in de industrie, 0,1 duizend "
            "minder dan in 2012; de plaats op de ranglijst van 40 regio’s ging van 3 naar 5.",
        ),
        (
            "en",
            "In 2024 Twente had 41.6 thousand employee jobs in manufacturing, 0.1 thousand fewer "
            "than in 2012; its rank among 40 regions went from 3 to 5.",
        ),
        (
            "de",
            "Im Jahr 2024 gab es in Twente 41,6 Tausend Arbeitnehmerstellen in der Industrie, "
            "0,1 Tausend weniger als 2012; der Rang unter 40 Regionen ging von 3 auf 5.",
        ),
    ],
)
def test_the_jobs_in_manufacturing_are_summed_up_in_a_sentence(catalogue, language, sentence):
    view = parse_view("indicator=employee-jobs&region=NL213&activity=C&from=2012", catalogue)
    answer = exhibit(view, catalogue, language)

    assert answer.summary.replace(NBSP, " ") == sentence
    assert "ranked-fewer" in {note.key for note in answer.notes}


def test_each_indicator_has_observations_for_its_default_region(catalogue):
    empty = [
        indicator.key
        for indicator in INDICATORS.values()
        if indicator.key != "published-figure"
        and not observations(
            indicator, indicator.default_item, catalogue, indicator.region[0], indicator.activity
        )
    ]

    assert empty == []


def test_each_item_is_published_somewhere(catalogue):
    empty = [
        f"{indicator.key} {item.key}"
        for indicator in INDICATORS.values()
        for item in indicator.items
        if "concept" not in item.where
        and not any(
            observations(indicator, item, catalogue, region, indicator.activity)
            for region in published_regions(indicator, catalogue)
        )
    ]

    assert empty == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", INDICATORS)
def test_each_indicator_and_item_is_answered_with_every_analysis_and_chart(
    catalogue, key, language
):
    indicator = INDICATORS[key]
    for item in indicator.items:
        for analysis in indicator.analyses:
            for chart in indicator.charts:
                query = f"indicator={key}&item={item.key}&as={analysis}&chart={chart}"
                view, _ = nearest_view(query, catalogue)
                answer = exhibit(view, catalogue, language)
                assert all((answer.title, answer.subtitle)), query
                assert answer.summary or answer.empty, query
                assert parse_view(view_query(view, catalogue), catalogue) == view


def test_the_share_of_graduates_is_compared_within_the_latest_series(catalogue):
    answer = exhibit(
        parse_view("indicator=tertiary-education&region=NL21", catalogue), catalogue, "en"
    )

    assert answer.series[0].breaks == (2005, 2011, 2013, 2014)
    assert "2.7 percentage points higher than in 2014" in answer.summary.replace(NBSP, " ")
    assert "2.7 percentage points higher than in 2014" in answer.title.replace(NBSP, " ")
    assert any("2005, 2011, 2013 and 2014" in note.text for note in answer.notes)


def test_the_narrative_compares_graduates_within_the_latest_series(catalogue):
    told = Narrative(catalogue, "en")

    assert told.said["edu_start_year"].text == "2014"
    assert told.said["edu_gap_start"].value == pytest.approx(31.6 - 34.4)


def test_an_answer_takes_little_time(catalogue):
    # A line takes a few milliseconds, a ranking of forty regions some more; the limits are wide.
    for query, limit in (
        ("indicator=employee-jobs&region=NL213&activity=C", 0.05),
        ("indicator=employment&as=location_quotient&chart=rank", 0.15),
    ):
        view = parse_view(query, catalogue)
        exhibit(view, catalogue, "nl")
        spent = []
        for _ in range(5):
            start = time.perf_counter()
            exhibit(view, catalogue, "nl")
            spent.append(time.perf_counter() - start)
        assert min(spent) < limit, query
