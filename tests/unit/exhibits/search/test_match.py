"""Words that fit: whole, begun, within, or with a typing error."""

import pytest

from dashboard.exhibits.search.match import MOST_WORDS, NEAR, WHOLE, fit, typed, words_of


def test_words_have_no_case_accents_or_signs():
    assert words_of("Enquête, R&D en ’s-Hertogenbosch") == ("enquete", "r", "d", "en", "s",
                                                          "hertogenbosch")  # fmt: skip


def test_a_whole_word_fits_best_then_a_beginning_then_a_part():
    fits = [fit("bouw", known) for known in ("bouw", "bouwkunde", "woningbouw", "haven")]

    assert fits[0] == WHOLE
    assert fits == sorted(fits, reverse=True)
    assert fits[-1] == 0


@pytest.mark.parametrize("wrong", ["indutrie", "indsutrie", "industrje", "inndustrie"])
def test_one_typing_error_still_fits(wrong):
    assert 0.5 < fit(wrong, "industrie") < NEAR


def test_short_words_fit_only_as_they_are():
    assert fit("nl", "nk") == 0
    assert fit("bbq", "bbp") == 0


def test_small_words_are_left_out_unless_there_are_no_others():
    assert typed("banen in de bouw", ("in", "de")) == ("banen", "bouw")
    assert typed("in de", ("in", "de")) == ("in", "de")


def test_no_more_words_are_looked_at_than_a_question_has():
    assert len(typed(" ".join(f"woord{letter}" for letter in "abcdefghijkl"))) == MOST_WORDS
