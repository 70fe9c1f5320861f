"""Sentences answer: who grew, in what a region is specialised, whether a distance is closing."""

from __future__ import annotations

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

GAP = "indicator=gdp-per-inhabitant&as=gap&region="
CHANGE = "indicator=employment&region=NL213&activity=C&as=change&chart=map&base="


def summary(query: str, catalogue: Catalogue, language: Language = "nl") -> str:
    return exhibit(parse_view(query, catalogue), catalogue, language).summary.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        ("nl", "het verschil werd 8,6 procentpunt kleiner."),
        ("en", "the distance shrank by 8.6 percentage points."),
        ("de", "der Abstand wurde um 8,6 Prozentpunkte kleiner."),
    ],
)
def test_a_distance_is_told_to_close(catalogue: Catalogue, language: Language, ending: str) -> None:
    assert summary(f"{GAP}NL213", catalogue, language).endswith(ending)


def test_a_distance_is_told_to_grow(catalogue: Catalogue) -> None:
    assert "procentpunt groter" in summary(f"{GAP}NL329&from=2000&to=2012", catalogue)


def test_the_few_that_grew_are_named_and_many_are_counted(catalogue: Catalogue) -> None:
    few, many = (summary(f"{CHANGE}{base}", catalogue) for base in ("2008", "2015"))

    assert "6 van de 40 regio’s was er groei: Zuidoost-Noord-Brabant, " in few
    assert "was er groei:" not in many


def test_what_a_region_is_specialised_in_is_named_with_its_values(catalogue: Catalogue) -> None:
    told = summary("indicator=employment&region=NL213&as=location_quotient&chart=bar", catalogue)

    assert "een groter deel dan in Nederland hebben: industrie, energie, water (1,43), " in told


def test_the_one_other_region_has_both_years(catalogue: Catalogue) -> None:
    told = summary("indicator=population&item=Y_GE65&region=NL213,NL&as=share", catalogue)

    assert told.endswith("ter vergelijking: Nederland 20,0 %, in 2003 13,7 %.")


@pytest.mark.parametrize(
    ("activity", "pace"),
    [("TOTAL", "door de samenstelling van de bedrijvigheid"),
     ("C", "door het tempo van de eigen bedrijfstak")],
)  # fmt: skip
def test_a_whole_economy_has_a_mix_and_an_activity_its_pace(
    catalogue: Catalogue, activity: str, pace: str
) -> None:
    query = f"indicator=employment&region=NL213&activity={activity}&as=shift_share"

    assert pace in summary(query, catalogue)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("indicator=employment&region=NL21,NL&chart=rank", "12 provincies, Nederland,"),
        ("indicator=employment&region=NL213,NL&chart=rank", "40 regio’s, Nederland,"),
        ("indicator=establishments&region=GM0153&chart=rank", "14 gemeenten,"),
        ("indicator=gdp&region=NL&chart=rank", "28 landen,"),
        ("indicator=employment&region=NL21,NL22,NL213,NL221,NL", "5 regio’s,"),
    ],
)
def test_a_subtitle_counts_peers_and_names_the_rest(
    catalogue: Catalogue, query: str, told: str
) -> None:
    assert told in exhibit(parse_view(query, catalogue), catalogue, "nl").subtitle
