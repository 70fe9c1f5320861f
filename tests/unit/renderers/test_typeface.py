import pytest

from dashboard.renderers.typeface import SLACK, shorten, text_width, wrap


def test_digits_are_all_of_one_width():
    assert len({text_width(digit, 100) for digit in "0123456789"}) == 1


def test_width_grows_with_the_size_and_with_the_weight():
    assert text_width("Twente", 28) == pytest.approx(2 * text_width("Twente", 14))
    assert text_width("Twente", 14, bold=True) > text_width("Twente", 14)


def test_an_unknown_letter_counts_as_a_wide_one():
    assert text_width("中", 10) == text_width("M", 10)


def test_text_is_given_a_little_more_room_than_it_takes():
    assert text_width("00", 100) == pytest.approx(2 * 49.7 * SLACK)
    assert 1.08 <= SLACK <= 1.12


def test_a_text_breaks_after_spaces_and_hyphens():
    assert wrap("Zuidoost-Noord-Brabant", 10, 78) == ("Zuidoost-Noord-", "Brabant")
    assert wrap("banen van werknemers", 10, 65) == ("banen van", "werknemers")


def test_a_word_wider_than_the_line_stays_whole():
    assert wrap("arbeidsproductiviteit", 20, 10) == ("arbeidsproductiviteit",)


def test_a_short_text_is_left_as_it_is():
    assert shorten("Twente", 10, 100) == "Twente"


def test_a_long_text_is_cut_and_closed_with_an_ellipsis():
    cut = shorten("Agglomeratie Leiden en Bollenstreek", 13, 100)
    assert cut.startswith("Agglomeratie")
    assert cut.endswith("…")
    assert text_width(cut, 13) <= 100


def test_where_nothing_fits_nothing_is_left():
    assert shorten("Twente", 13, 3) == ""
