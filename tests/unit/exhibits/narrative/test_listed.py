"""What others published is said as they published it."""

from dataclasses import replace

import pytest

from dashboard.exhibits.narrative.listed import fact, published, site
from dashboard.exhibits.narrative.said import InList, Said
from tests.unit.exhibits.made import fact as made_fact


def test_a_published_figure_stands_in_the_list_and_tells_its_publisher(made):
    said = published(made, "en", {"published": "PF2"})

    assert (said.text, said.value, said.period, said.region) == ("28,000", 28000, 2013, "NL213")
    assert said.where == InList("PF2")
    assert said.title.startswith("Publisher PF2, A page, ")


def test_the_year_of_publication_is_no_observation(made):
    assert published(made, "en", {"published": "PF1", "part": "year"}) == Said("2012", None, 2012)


def test_a_fact_without_a_value_is_its_date(made):
    assert fact(made, "nl", {"fact": "period-start"}) == Said("2012", None, 2012)


def test_a_fact_with_a_value_stands_in_the_list_and_names_its_site(made):
    facts = {"goal": made_fact("goal", "2014", 500.0)}
    catalogue = replace(made, programme=replace(made.programme, facts=facts))

    said = fact(catalogue, "nl", {"fact": "goal"})

    assert (said.text, said.where, said.title) == ("500", InList("goal"), "example.org")


def test_what_nobody_published_is_refused(made):
    with pytest.raises(KeyError, match="PF99"):
        published(made, "en", {"published": "PF99"})


def test_a_site_is_named_by_its_host():
    assert site("https://www.example.org/page") == "example.org"
