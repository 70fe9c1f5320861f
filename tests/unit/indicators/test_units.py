"""Units and their conversion."""

import pytest

from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS, change_unit, converted
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message


def test_published_jobs_become_thousands_in_a_chart_of_thousands():
    assert converted(32000, "jobs", UNITS["THS_JOBS"]) == 32
    assert converted(835, "thousand jobs", UNITS["THS_PER"]) == 835


@pytest.mark.parametrize("printed", ["companies", "fte", "", "euro"])
def test_what_counts_other_things_is_not_converted(printed):
    assert converted(32000, printed, UNITS["THS_JOBS"]) is None


def test_a_difference_of_per_cent_is_in_percentage_points():
    assert change_unit(UNITS["PC_GDP"]).kind == "points"
    assert change_unit(UNITS["PC_GDP"]).decimals == UNITS["PC_GDP"].decimals


def test_a_difference_of_a_count_keeps_its_unit_and_gets_a_sign():
    unit = change_unit(UNITS["THS_JOBS"])

    assert (unit.code, unit.signed) == ("THS_JOBS", True)


def test_each_item_has_a_unit_that_is_known():
    units = {item.unit for one in INDICATORS.values() for item in one.items}

    assert units <= set(UNITS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_unit_has_its_words(language):
    for code in UNITS:
        assert has_message(language, f"indicators.unit.{code}.name")
        assert has_message(language, f"indicators.unit.{code}.short")
