"""What can be chosen, and why not."""

import pytest

from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import parse_view
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message


def offer(query, made):
    return offered(parse_view(query, made), made)


def test_offers_what_is_published(made):
    found = offer("indicator=employee-jobs", made)

    assert found.regions == ("NL211", "NL213")
    assert found.activities == ("TOTAL", "C")
    assert found.years == (2013, 2014, 2015)


def test_what_can_be_chosen_has_no_reason(made):
    found = offer("indicator=employment", made)

    assert found.analyses["share"] == ""
    assert found.charts["rank"] == ""


def test_each_refusal_has_a_reason(made):
    found = offer("indicator=employee-jobs", made)

    assert found.analyses["location_quotient"] == "indicators.refused.no-reference"
    assert found.analyses["gap"] == "indicators.refused.not-offered"
    assert found.charts["scatter"] == "indicators.refused.needs-two"
    assert found.charts["waterfall"] == "indicators.refused.only-shift-share"
    assert found.charts["map"] == "indicators.refused.no-borders"
    assert offer("indicator=gdp", made).analyses["share"] == "indicators.refused.no-total"
    assert offer("indicator=gdp", made).charts["treemap"] == "indicators.refused.no-parts"
    shift = offer("indicator=employment&as=shift_share", made)
    assert shift.charts["line"] == "indicators.refused.shift-share"
    both = offer("indicator=employment,employee-jobs", made)
    assert both.charts["rank"] == "indicators.refused.together"
    people = offer("indicator=employment&region=NL211", made)
    assert people.analyses["per_capita"] == "indicators.refused.no-population"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_has_its_words(made, language):
    for query in ("indicator=employment", "indicator=gdp", "indicator=published-figure"):
        found = offer(query, made)
        for reason in (*found.analyses.values(), *found.charts.values()):
            assert not reason or has_message(language, reason)
