"""Templates are filled with what is said, and values are written in their unit."""

import pytest

from dashboard.exhibits.narrative.said import InTable, Piece, Said, pieces, plain, written

JOBS = Said("41,6 duizend", 41.6, 2024, "NL213", InTable("jobs", "employment", 2024))
SAID = {"jobs": JOBS, "year": Said("2024")}
CHOICES = {"trend": "meer dan in {year}"}


def test_a_template_falls_apart_into_words_and_numbers():
    assert pieces("Het zijn er {jobs}.", SAID, {}) == [
        Piece("Het zijn er ", None), Piece("41,6 duizend", JOBS), Piece(".", None),
    ]  # fmt: skip


def test_the_words_that_the_data_chose_are_filled_in_turn():
    assert plain(pieces("{jobs}, {trend}", SAID, CHOICES)) == "41,6 duizend, meer dan in 2024"


def test_marked_words_belong_to_their_step_with_the_years_in_them():
    assert pieces("Meer [[since|dan in {year}]] dus.", SAID, {}) == [
        Piece("Meer ", None), Piece("dan in ", None, "since"), Piece("2024", SAID["year"], "since"),
        Piece(" dus.", None),
    ]  # fmt: skip


def test_as_plain_text_marked_words_are_words():
    assert plain(pieces("[[a|Eén]], [[b-c|twee]]", SAID, {})) == "Eén, twee"


def test_a_number_that_nobody_defined_is_refused():
    with pytest.raises(KeyError, match="unknown"):
        pieces("{unknown}", SAID, CHOICES)


def test_a_percentage_has_one_decimal_and_a_whole_count_none():
    assert written(25, "percent", "en") == "25.0%"
    assert written(25, "percent", "en", decimals=0) == "25%"
    assert written(25, "jobs", "en", signed=True) == "+25"
    assert written(2.5, "jobs", "nl") == "2,5"
