"""Places are compared only between lists of (nearly) the same regions."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.ranking import MOST_APART, Standing
from dashboard.indicators.rank import Place

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

    assert answer.summary.replace(NBSP, " ") == (
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

    assert answer.summary.endswith(clause)
    assert "33" in notes(answer)["ranked-apart"]
    assert "ranked-fewer" not in notes(answer)
