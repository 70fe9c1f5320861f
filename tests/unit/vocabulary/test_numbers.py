"""Numbers as each language writes them."""

from dataclasses import dataclass

import pytest

from dashboard.vocabulary.numbers import (
    format_date,
    format_number,
    format_period,
    format_range,
    format_value,
    rounded,
)


@dataclass(frozen=True)
class Unit:
    decimals: int = 1
    short: str = ""
    kind: str = "number"
    signed: bool = False


@pytest.mark.parametrize(
    ("language", "text"), [("nl", "1.234,5"), ("en", "1,234.5"), ("de", "1.234,5")]
)
def test_each_language_has_its_own_point_and_comma(language, text):
    assert format_number(1234.5, language, 1) == text


def test_a_half_is_rounded_away_from_zero_as_readers_expect():
    assert format_number(0.25, "en", 1) == "0.3"
    assert format_number(-0.25, "en", 1) == "−0.3"


def test_a_minus_is_a_minus_and_not_a_hyphen():
    assert format_number(-2, "nl", 0) == "\u22122"


def test_what_is_displayed_as_zero_has_no_sign():
    assert format_number(-0.04, "nl", 1) == "0,0"
    assert format_number(0.04, "nl", 1, signed=True) == "0,0"
    assert format_number(0.06, "nl", 1, signed=True) == "+0,1"


def test_a_missing_number_is_said_in_words():
    assert format_number(None, "nl", 1) == "ontbreekt"
    assert format_value(None, Unit(short="%", kind="percent"), "nl") == "ontbreekt"


def test_per_cent_has_a_space_in_dutch_and_german_and_none_in_english():
    unit = Unit(short="%", kind="percent")
    assert format_value(47.4, unit, "nl") == "47,4\u00a0%"
    assert format_value(47.4, unit, "de") == "47,4\u00a0%"
    assert format_value(47.4, unit, "en") == "47.4%"


def test_a_currency_sign_stands_where_the_language_puts_it():
    unit = Unit(decimals=0, short="€", kind="money")
    assert format_value(32768, unit, "nl") == "€\u00a032.768"
    assert format_value(32768, unit, "en") == "€32,768"
    assert format_value(32768, unit, "de") == "32.768\u00a0€"
    assert format_value(-5, unit, "en") == "−€5"


def test_a_unit_can_be_left_out():
    unit = Unit(short="duizend")
    assert format_value(41.6, unit, "nl") == "41,6\u00a0duizend"
    assert format_value(41.6, unit, "nl", with_unit=False) == "41,6"


def test_years_have_no_group_sign_and_ranges_an_en_dash():
    assert format_period(2012) == "2012"
    assert format_range(2012, 2024) == "2012–2024"
    assert format_range(2012, 2012) == "2012"


def test_a_date_is_written_as_exactly_as_it_is_known():
    assert format_date("2012-02-24", "nl") == "24 februari 2012"
    assert format_date("2012-02-24", "de") == "24. Februar 2012"
    assert format_date("2020-09", "en") == "September 2020"
    assert format_date("2020", "nl") == "2020"
    assert format_date("", "nl") == ""


def test_rounded_is_what_comparisons_in_words_use():
    assert rounded(41.64, 1) == rounded(41.56, 1)
