"""Numbers of the narrative are looked up and computed as numbers.toml defines them."""

from dataclasses import replace

import pytest

from dashboard.exhibits.narrative.choices import choices
from dashboard.exhibits.narrative.numbers import NumberError
from dashboard.exhibits.narrative.said import InFigure, InSums, InTable, plain
from dashboard.exhibits.narrative.sums import computed
from dashboard.exhibits.narrative.texts import Narrative

#: Twente 40, 44 and 38 thousand; in the last year the other two regions have 30 and 60.
NUMBERS = {
    "figures": {
        "jobs": "indicator=employment&region=NL213,NL&activity=C",
        "rank": "indicator=employment&region=NL213&activity=C&chart=rank&year=2016",
    },
    "tables": {},
    "measures": {},
    "numbers": {
        "start": {"figure": "jobs", "region": "NL213", "period": 2012},
        "end": {"figure": "jobs", "region": "NL213"},
        "nation": {"figure": "jobs", "region": "NL"},
        "gone": {"figure": "jobs", "region": "NL213", "period": 1950},
        "year": {"year": "end"},
        "where": {"name": "end"},
        "both": {"sum": ["start", "end"]},
        "less": {"difference": ["end", "start"], "signed": True},
        "less_size": {"size": "less"},
        "part": {"percent": ["end", "nation"], "decimals": 0},
        "grown": {"change": ["start", "end"], "signed": True},
        "nothing": {"difference": ["start", "start"]},
        "no_answer": {"percent": ["start", "nothing"]},
        "place": {"rank": "rank"},
        "regions": {"count": "rank"},
        "large": {"above": "rank", "than": 35},
        "top": {"figure": "rank", "pick": "top"},
        "top_name": {"name": "top"},
        "runs": {"codes": ["C25", "C26", "C27", "C33"]},
    },
    "choices": {"trend": {"of": "end", "against": "start", "within": 1}},
    "targets": {},
}
TEXTS = {
    "choices": {"trend": {"below": "less than {start}", "same": "as many", "above": "more"}},
    "page": {"title": "{end} in {year}: {trend}"},
    "computed": {"both": "Both years", "grown": "Growth"},
}


@pytest.fixture(scope="module")
def told(made):
    programme = replace(made.programme, numbers=NUMBERS, narrative={"en": TEXTS})
    return Narrative(replace(made, programme=programme), "en")


def values(told, *names):
    return [told.value(name) for name in names]


def test_a_cell_stands_in_the_table_of_its_figure(told):
    said = told.said["end"]

    assert (said.value, said.period, said.region) == (38, 2016, "NL213")
    assert said.where == InTable("jobs", "employment-NL213-C", 2016)
    assert said.title.startswith("Twente, 2016: Eurostat nama_10r_3empers, ")


def test_formulas_work_on_other_numbers(told):
    assert values(told, "both", "less", "part", "grown") == [78, -2, 38, pytest.approx(-5)]
    assert [told.text_of(name) for name in ("less", "part", "grown")] == ["−2", "38%", "−5.0%"]


def test_a_result_stands_in_the_list_of_sums_and_not_in_a_cell_that_shows_another_number(told):
    assert told.said["grown"].where == InSums("grown")
    assert told.said["less_size"].where == InSums("less")
    assert told.said["end"].where == InTable("jobs", "employment-NL213-C", 2016)


def test_a_sum_is_said_in_words_with_the_numbers_it_is_made_of(told):
    sums = {
        name: plain(found).replace("\N{NO-BREAK SPACE}thousand", "")
        for name, found in computed(told)
    }

    assert sums == {
        "both": "40.0 + 38.0",
        "grown": "from 40.0 to 38.0",
    }


def test_the_size_of_a_number_has_no_sign(told):
    assert (told.value("less_size"), told.text_of("less_size")) == (2, "2")


def test_places_are_counted_among_the_regions_of_a_figure(told):
    assert values(told, "place", "regions", "large") == [2, 3, 2]
    assert told.said["regions"].where == InFigure("rank")
    assert told.text_of("top_name") == "Zuidwest-Overijssel"


def test_years_names_and_codes_are_words(told):
    assert [told.text_of(name) for name in ("year", "where")] == ["2016", "Twente"]
    assert told.text_of("runs").startswith("25–27,")
    assert values(told, "year", "where", "runs") == [None, None, None]


def test_numbers_choose_words_and_fill_the_text(told):
    assert choices(told.said, TEXTS["choices"]) == {"trend": "less than {start}"}
    end, start = told.text_of("end"), told.text_of("start")
    assert told.plain("page", "title") == f"{end} in 2016: less than {start}"


@pytest.mark.parametrize("name", ["gone", "no_answer", "undefined"])
def test_what_cannot_be_found_or_computed_is_refused_by_name(told, name):
    with pytest.raises(NumberError, match=name):
        told.said[name]
