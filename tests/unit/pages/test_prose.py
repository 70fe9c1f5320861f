"""Every number of a filled text is a link to the place where it stands."""

import pytest

from dashboard.exhibits.narrative.said import InFigure, InList, InTable, Said, pieces
from dashboard.pages.prose import linked, place_id
from dashboard.server.prerender import prerender

SAID = {
    "jobs": Said(
        "41,6 duizend", 41.6, 2024, "NL213", InTable("c", "NL213-C", 2024), "Industrie; CBS"
    ),
    "year": Said("2024"),
}


def test_a_number_is_a_link_that_tells_its_source():
    found = prerender(linked(pieces("Het zijn er {jobs}.", SAID, {})))

    assert found == (
        'Het zijn er <a class="number" href="#c-nl213-c-2024" title="Industrie; CBS">'
        "41,6 duizend</a>."
    )


def test_a_year_stays_text():
    assert linked(pieces("In {year}", SAID, {})) == ["In ", "2024"]


def test_the_words_of_a_step_are_one_link():
    found = linked(
        pieces("Sinds [[since|het begin in {year}]] {jobs}", SAID, {}),
        step_link=lambda step, words: f"<{step}: {words}>",
    )

    assert found[:2] == ["Sinds ", "<since: het begin in 2024>"]


def test_the_words_of_a_step_stay_words_where_no_chart_stands():
    assert linked(pieces("[[since|Het begin in {year}]]", SAID, {})) == ["Het begin in 2024"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (InTable("jobs", "employment-NL213-C", 2012), "jobs-employment-nl213-c-2012"),
        (InList("PF001"), "published-PF001"),
        (InFigure("map"), "map"),
    ],
)
def test_each_place_has_its_element(where, found):
    assert place_id(where) == found
