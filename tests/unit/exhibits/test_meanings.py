"""Words with several meanings: the same view in each, its value, and who means it."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.meanings import words
from dashboard.exhibits.query import parse_view, view_query
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message

MANUFACTURING = "indicator=employment&region=NL213&activity=C"


def told(catalogue, query, language="en"):
    shown = exhibit(parse_view(query, catalogue), catalogue, language)
    return {word.key: {one.key: one for one in word.meanings} for word in words(shown, catalogue)}


def test_industry_with_and_without_energy_are_compared_in_the_same_year(catalogue):
    # Eurostat, Twente in 2017: 40.0 thousand in C, 41.8 thousand in B-E.
    found = told(catalogue, MANUFACTURING)["industry"]

    assert {key: one.value.split()[0] for key, one in found.items()} == {
        "section-c": "40.0",
        "section-b-e": "41.8",
    }
    assert {one.year for one in found.values()} == {2017}
    assert [key for key, one in found.items() if one.chosen] == ["section-c"]


def test_a_job_is_a_person_a_payroll_or_what_others_counted(catalogue):
    found = told(catalogue, MANUFACTURING)["jobs"]

    assert list(found) == ["persons", "employee-jobs", "register-industry"]
    assert found["employee-jobs"].value.startswith("39.6")
    assert found["register-industry"].value.startswith("44.4")


def test_a_switch_keeps_all_else_of_the_view(catalogue):
    asked = f"{MANUFACTURING}&as=index&base=2012&annotate=programme"
    switched = parse_view(told(catalogue, asked)["jobs"]["employee-jobs"].query, catalogue)

    assert switched == parse_view(asked, catalogue).model_copy(
        update={"indicator": ("employee-jobs",)}
    )


def test_a_meaning_that_no_table_has_here_is_not_offered(catalogue):
    # CBS publishes establishments of municipalities for B-E alone.
    assert told(catalogue, "indicator=establishments&region=GM0153&activity=B-E") == {}


@pytest.mark.parametrize("parts", ["chart=area", "chart=treemap", "as=shift_share"])
def test_a_view_of_parts_names_no_part_as_the_value_of_the_word(catalogue, parts):
    assert told(catalogue, f"{MANUFACTURING}&{parts}") == {}


def test_a_word_with_one_meaning_has_no_switch(catalogue):
    assert told(catalogue, "indicator=gdp&region=NL213") == {}


def test_who_uses_a_meaning_is_named(catalogue):
    found = told(catalogue, "indicator=published-figure&item=htsm-jobs&region=NL213")["htsm"]

    assert found["programme"].users[0] == "Regio Twente"
    assert found["high-tech"].users == ("Eurostat htec_emp_reg2",)
    assert found["high-tech"].region == "Overijssel"


def test_every_meaning_has_its_view_and_its_words(catalogue):
    for word, definitions in catalogue.programme.numbers["meanings"].items():
        for name, definition in definitions.items():
            asked = "&".join(f"{key}={value}" for key, value in definition["view"].items())
            if "indicator" in definition["view"]:
                view = parse_view(asked, catalogue)
                assert view_query(view, catalogue).startswith(asked.partition("&")[0])
            for language in LANGUAGES:
                assert has_message(language, f"meanings.{word}.{name}.name")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_switch_leads_to_a_view_with_one_spelling(catalogue, language):
    for meanings in told(catalogue, MANUFACTURING, language).values():
        for one in meanings.values():
            assert view_query(parse_view(one.query, catalogue), catalogue) == one.query
