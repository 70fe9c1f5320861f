"""Places are compared only between lists of (nearly) the same regions."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.ranking import MOST_APART, Standing
from dashboard.indicators.rank import Place
from dashboard.renderers.ranking import ranked

NBSP = "\u00a0"
JOBS = "indicator=employee-jobs&region=NL213&activity=C&from="


def answered(query, catalogue, language="nl"):
    return exhibit(parse_view(query, catalogue), catalogue, language)


def notes(answer):
    return {note.key: note.text for note in answer.notes}


def test_places_are_comparable_while_the_lists_are_nearly_the_same():
    assert Standing(Place(5, 40), Place(3, 39), 40, MOST_APART).comparable
    assert not Standing(Place(5, 40), Place(3, 33), 40, MOST_APART + 1).comparable
    assert not Standing(Place(5, 40), None, 40).comparable


def test_one_region_more_on_the_list_is_a_note(catalogue):
    answer = answered(JOBS + "2012", catalogue)

    assert answer.summary.replace(NBSP, " ").replace("’", "'") == (
        "In 2024 telde Twente 41,6 duizend banen van werknemers in de industrie, 0,1 duizend "
        "minder dan in 2012; de plaats op de ranglijst van 40 regio's ging van 3 naar 5."
    )
    assert "39 in 2012" in notes(answer)["ranked-fewer"]


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("nl", "plaats 5 op de ranglijst van 40 regio's in 2024."),
        ("en", "place 5 among 40 regions in 2024."),
        ("de", "Rang 5 unter 40 Regionen im Jahr 2024."),
    ],
)
def test_a_place_on_a_list_of_other_regions_is_not_compared(catalogue, language, clause):
    answer = answered(JOBS + "2010", catalogue, language)

    assert answer.summary.replace("’", "'").endswith(clause)
    assert "33" in notes(answer)["ranked-apart"]
    assert "ranked-fewer" not in notes(answer)


def test_a_ranking_counts_only_regions_of_one_level(made):
    alone = answered("indicator=employment&region=NL213&chart=rank&year=2016", made)
    beside = answered("indicator=employment&region=NL213,NL&chart=rank&year=2016", made)

    assert beside.title == alone.title == "Industrie: Twente op plaats 2 van 3"
    assert beside.summary == alone.summary
    assert [one.region for one in beside.series if not one.ranked] == ["NL"]
    assert notes(beside)["other-level"].endswith(": Nederland.")
    assert "other-level" not in notes(alone)
    assert [(row.series.region, row.rank) for row in ranked(beside)] == [
        ("NL", None), ("NL212", 1), ("NL213", 2), ("NL211", 3),
    ]  # fmt: skip


def test_bars_of_named_regions_do_not_rank_the_country(made):
    answer = answered("indicator=employment&region=NL213,NL211,NL&chart=bar&year=2016", made)

    assert "Nederland" not in answer.summary
    assert "2 regio" in answer.summary
