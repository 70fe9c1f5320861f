"""Published figures beside the official series: never joined, the difference told."""

import pytest

from dashboard.exhibits.claims import claims, themes
from dashboard.exhibits.query import parse_view, view_query


@pytest.fixture(scope="module")
def found(catalogue):
    return claims(catalogue, "en")


def claim(found, concept, figure):
    return next(one for one in found[concept] if one.figure.id == figure)


def test_every_published_figure_is_shown_once(catalogue, found):
    shown = [one.figure.id for several in found.values() for one in several]

    assert sorted(shown) == sorted(catalogue.published)


def test_every_concept_has_one_theme(catalogue, found):
    listed = [concept for concepts in themes(catalogue).values() for concept in concepts]

    assert sorted(listed) == sorted(found)


def test_a_claim_stands_beside_each_official_series_of_its_year_and_region(found):
    # 44,400 industrial jobs in 2017; 40.0 thousand persons by Eurostat, 39.6 thousand jobs by CBS.
    told = {
        (one.source.table, one.value, one.difference)
        for several in found["industry-jobs"]
        if several.figure.region == "NL213" and several.figure.period == 2017
        for one in several.official
    }

    assert {table for table, _, _ in told} == {"nama_10r_3empers", "83582NED"}
    assert {difference.split()[0] for _, _, difference in told} == {"+4.4", "+4.8"}


def test_an_amount_is_compared_in_the_unit_of_the_official_series(found):
    # 20,541 less 20,704 million euro.
    told = [
        one
        for several in found["grp"]
        if several.figure.region == "NL213" and several.figure.period == 2016
        for one in several.official
    ]

    assert [one.difference.split()[0] for one in told] == ["−163"]


def test_a_quarter_is_not_compared_with_a_year(found):
    parts_of_years = [
        one for one in found["unemployment-rate"] if one.figure.period_text == "2016 Q3"
    ]

    assert parts_of_years
    assert all(one.official == () for one in parts_of_years)


def test_two_editions_that_differ_point_at_each_other(found):
    # The monitor of 2018 has 292,650 for 2014, the Twente Index of 2016 has 286,200.
    pairs = {
        one.figure.id: {other.value for other in one.others}
        for one in found["total-jobs"]
        if one.figure.region == "NL213" and one.figure.period == 2014
    }

    assert sorted(tuple(values) for values in pairs.values()) == [(286200.0,), (292650.0,)]


def test_a_rate_and_a_count_are_not_two_editions(found):
    for several in found["total-jobs-change"]:
        assert all(
            other.unit.startswith("%") == several.figure.unit.startswith("%")
            for other in several.others
        )


def test_each_comparison_can_be_opened_as_a_view(catalogue, found):
    queries = {one.query for several in found.values() for c in several for one in c.official}

    assert queries
    for query in queries:
        assert view_query(parse_view(query, catalogue), catalogue) == query
