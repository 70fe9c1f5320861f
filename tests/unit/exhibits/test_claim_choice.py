"""What a reader of the claims may choose, and what is left then."""

import pytest

from dashboard.exhibits.claim_choice import house, keep, lists, read_choice, slug, spelled
from dashboard.exhibits.claims import claims


@pytest.fixture(scope="module")
def every(catalogue):
    return claims(catalogue, "nl")


def figures(found):
    return {claim.figure.id for some in found.values() for claim in some}


def test_without_a_choice_every_figure_is_kept(every, catalogue):
    assert figures(keep(every, read_choice("", catalogue))) == set(catalogue.published)


def test_choices_narrow_one_another(every, catalogue):
    place = figures(keep(every, read_choice("region=NL213", catalogue)))
    year = figures(keep(every, read_choice("year=2017", catalogue)))
    both = figures(keep(every, read_choice("region=NL213&year=2017", catalogue)))

    assert both
    assert both == place & year


def test_each_value_on_a_list_keeps_something_and_the_values_of_a_publisher_keep_all(
    every, catalogue
):
    kept = {
        (key, value): figures(keep(every, read_choice(f"{key}={value}", catalogue)))
        for key, values in lists(catalogue).items()
        for value in values
    }

    assert all(kept.values())
    by_publisher = [some for (key, _), some in kept.items() if key == "publisher"]
    assert sum(map(len, by_publisher)) == len(catalogue.published)


def test_a_span_of_years_is_found_by_each_year_that_it_names(every, catalogue):
    spans = {one.id for one in catalogue.published.values() if one.period_text == "2007-2015"}

    for year in ("2007", "2015"):
        assert spans <= figures(keep(every, read_choice(f"year={year}", catalogue)))


def test_only_claims_beside_an_official_series_can_be_asked_for(every, catalogue):
    kept = keep(every, read_choice("official=1", catalogue))

    assert all(claim.official for some in kept.values() for claim in some)


def test_a_value_on_no_list_chooses_nothing_and_is_told_by_its_key(every, catalogue):
    choice = read_choice("region=<b>&year=1812&publisher=cbs", catalogue)

    assert choice.unknown == ("region", "year")
    assert (choice.region, choice.year, choice.publisher) == (None, None, "cbs")


def test_a_query_has_one_spelling(catalogue):
    assert spelled(catalogue, "year=2017&region=&x=1&publisher=cbs") == "publisher=cbs&year=2017"
    assert spelled(catalogue, "year=<b>") == spelled(catalogue, "year=unknown") == "year=unknown"


def test_a_publisher_is_the_first_name_without_edition_partner_and_source():
    assert house("Kennispunt Twente (Twente Index 2018)") == "Kennispunt Twente"
    assert house("Twente Board / Kennispunt Twente") == "Twente Board"
    assert house("Bits&Chips, citing CBS Monitor Topsectoren 2012") == "Bits&Chips"
    assert slug("Bits&Chips") == "bits-chips"
