"""Templates become text in which every number is a link to its cell."""

import pytest

from dashboard.pages.prose import Said, linked, pieces, plain
from dashboard.server.prerender import prerender

SAID = {
    "jobs": Said("41,6 duizend", 41.6, 2024, "NL213", "#c-2024", "Industrie, Twente; CBS"),
    "year": Said("2024"),
}
CHOICES = {"trend": "meer dan in {year}"}


def test_a_number_is_a_link_that_tells_its_source():
    found = prerender(linked(pieces("Het zijn er {jobs}.", SAID, CHOICES)))

    assert found == (
        'Het zijn er <a class="number" href="#c-2024" title="Industrie, Twente; CBS">'
        "41,6 duizend</a>."
    )


def test_a_year_stays_text():
    assert linked(pieces("In {year}", SAID, CHOICES)) == ["In ", "2024"]


def test_the_words_that_the_data_chose_are_filled_in_turn():
    assert plain(pieces("{jobs}, {trend}", SAID, CHOICES)) == "41,6 duizend, meer dan in 2024"


def test_a_number_that_nobody_defined_is_refused():
    with pytest.raises(KeyError, match="unknown"):
        pieces("{unknown}", SAID, CHOICES)
