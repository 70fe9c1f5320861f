"""The sentences that figures say, exactly."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.resolve import resolve
from dashboard.exhibits.words import Words, unit_of
from dashboard.indicators.units import UNITS

NBSP = "\u00a0"


def said(query, made, language="nl"):
    return exhibit(parse_view(query, made), made, language).summary.replace(NBSP, " ")


def titled(query, made, language="nl"):
    return exhibit(parse_view(query, made), made, language).title.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "In 2016 telde Twente 38,0 duizend werkzame personen in de industrie, 2,0 duizend "
               "minder dan in 2012; de plaats op de ranglijst van 3 regio’s bleef 2."),
        ("en", "In 2016 Twente had 38.0 thousand employed persons in manufacturing, 2.0 thousand "
               "fewer than in 2012; its rank among 3 regions remained 2."),
        ("de", "Im Jahr 2016 gab es in Twente 38,0 Tausend Erwerbstätige in der Industrie, "
               "2,0 Tausend weniger als 2012; der Rang unter 3 Regionen blieb 2."),
    ],
)  # fmt: skip
def test_a_level_is_compared_with_the_first_year_and_with_peers(made, language, sentence):
    assert said("indicator=employment", made, language) == sentence


def test_what_is_displayed_as_equal_is_called_equal(made):
    assert "evenveel als in 2014" in said("indicator=employment&activity=F&from=2014", made)


def test_a_rank_that_moved_says_from_where_to_where(made):
    assert said("indicator=employment&region=NL211", made).endswith("ging van 1 naar 3.")


def test_a_rate_is_higher_or_lower(made):
    assert said("indicator=employment&as=share", made).startswith(
        "In 2016 zat 17,3 % van alle werkzame personen in Twente in de industrie, "
        "2,7 procentpunt minder dan in 2012"
    )


def test_growth_and_change_say_the_direction_in_words(made):
    assert said("indicator=employment&as=change&base=2012", made) == (
        "Van 2012 tot 2016 daalde het aantal werkzame personen in de industrie in Twente "
        "met 2,0 duizend."
    )
    assert said("indicator=employment&as=growth&base=2012&region=NL212", made) == (
        "Van 2012 tot 2016 groeide het aantal werkzame personen in de industrie in "
        "Zuidwest-Overijssel met gemiddeld 31,6 % per jaar."
    )


def test_an_index_names_the_others(made):
    assert said("indicator=employment&as=index&base=2012&region=NL213,NL", made) == (
        "In 2016 stond het aantal werkzame personen in de industrie in Twente op 95,0 "
        "(2012 = 100); Nederland op 100,0."
    )


def test_a_gap_is_below_or_above(made):
    assert said("indicator=gdp-per-inhabitant&as=gap", made) == (
        "In 2016 lag het bruto binnenlands product per inwoner in Twente 25,0 % onder dat in "
        "Nederland; in 2012 lag het er 25,0 % onder; het verschil bleef gelijk."
    )


def test_a_shift_share_says_its_parts(made):
    assert said("indicator=employment&as=shift_share&base=2012", made) == (
        "Van 2012 tot 2016 daalde het aantal werkzame personen in de industrie in Twente met "
        "2,0 duizend: +4,0 duizend door de groei van alle werk in Nederland, −4,0 duizend door het "
        "tempo van de eigen bedrijfstak en −2,0 duizend als eigen deel."
    )


def test_a_ranking_says_first_last_and_where_the_focus_is(made):
    assert said("indicator=employment&chart=rank&year=2016", made) == (
        "In 2016 stond Zuidwest-Overijssel bovenaan met 60,0 duizend en Noord-Overijssel onderaan "
        "met 30,0 duizend; Twente stond met 38,0 duizend op plaats 2 van 3 regio’s."
    )


def test_a_ranking_without_the_focus_says_so(made):
    text = said("indicator=employment&region=NL212&chart=rank&year=2014", made)

    assert text.endswith("voor Zuidwest-Overijssel is geen waarde gepubliceerd.")


def test_a_ranking_of_changes_counts_who_grew(made):
    text = said("indicator=employment&as=growth&base=2012&chart=rank&year=2016", made)

    assert text.endswith("in 1 van de 3 regio’s was er groei: Zuidwest-Overijssel.")


def test_programme_years_are_what_a_programme_chart_compares_with(made):
    text = said("indicator=employee-jobs&annotate=programme", made)

    assert "dan in 2013" in text


def test_titles_say_the_finding(made):
    assert titled("indicator=employment", made) == (
        "Industrie in Twente: 38,0 duizend werkzame personen, 2,0 duizend minder dan in 2012"
    )
    assert titled("indicator=employment&chart=rank&year=2016", made) == (
        "Industrie: Twente op plaats 2 van 3"
    )
    assert titled("indicator=gdp-per-inhabitant&as=gap", made) == (
        "Bruto binnenlands product per inwoner in Twente: 25,0 % onder Nederland"
    )


def test_subtitles_say_measure_code_place_unit_and_period(made):
    answer = exhibit(parse_view("indicator=employment", made), made, "nl")

    assert answer.subtitle == ("Werkzame personen in de industrie (C), Twente, duizend, 2012–2016")


def test_an_end_of_the_ranking_is_not_said_twice(made):
    last = said("indicator=employment&region=NL211&chart=rank&year=2016", made)
    first = said("indicator=employment&region=NL212&chart=rank&year=2016", made)

    assert last.endswith(
        "onderaan met 30,0 duizend; dat is plaats 3 op de ranglijst van 3 regio’s."
    )
    assert first.endswith("; vergeleken zijn 3 regio’s.")


def test_a_comparison_starts_after_the_last_break(made):
    query = "indicator=establishments&region=GM0153&activity=TOTAL"

    assert "5 meer dan in 2015" in said(query, made)
    assert "breuk" not in said(query, made) + titled(query, made)
    assert "broken" in {note.key for note in exhibit(parse_view(query, made), made, "nl").notes}


def test_a_comparison_that_was_asked_across_a_break_says_so(made):
    query = "indicator=establishments&region=GM0153&activity=TOTAL&as=change&base=2013"

    assert said(query, made).endswith("; daartussen zit een breuk in de reeks.")
    assert titled(query, made).endswith(" (breuk in de reeks)")
    assert "breuk" not in said(query.replace("2013", "2015"), made)
    across = f"{query}&chart=rank"
    assert "breuk" in said(across, made)
    assert "breuk" in titled(across, made)


def test_an_acronym_keeps_its_capitals_in_a_sentence(made):
    assert titled("indicator=published-figure&item=htsm-jobs", made, "en").startswith(
        "Published figures (jobs in"
    )
    asked = resolve(parse_view("indicator=employment", made), made)
    words = Words(asked, made, "en", unit_of(UNITS["NR"], "en"), ())

    assert words.in_text("HTSM jobs") == "HTSM jobs"
    assert words.in_text("Jobs") == "jobs"
