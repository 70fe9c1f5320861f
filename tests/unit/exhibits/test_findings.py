"""What a figure says of regions beside the first, of breaks in what is divided by, of choices."""

from dataclasses import replace

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.chart import Fill
from dashboard.renderers.charts.area import area_chart
from tests.unit.exhibits.made import EMPLOYMENT, table

NBSP = "\u00a0"


def answered(query, catalogue, language="nl"):
    return exhibit(parse_view(query, catalogue), catalogue, language)


def notes(answer):
    return {note.key: note.text.replace(NBSP, " ") for note in answer.notes}


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        ("nl", "; ter vergelijking: Noord-Overijssel 30,0 duizend en Nederland 100,0 duizend."),
        ("en", "; for comparison: Noord-Overijssel 30.0 thousand and Nederland 100.0 thousand."),
        ("de", "; zum Vergleich: Noord-Overijssel 30,0 Tausend und Nederland 100,0 Tausend."),
    ],
)
def test_a_summary_tells_of_every_region_that_was_chosen(made, language, ending):
    answer = answered("indicator=employment&region=NL213,NL211,NL", made, language)

    assert answer.summary.replace(NBSP, " ").endswith(ending)


def test_a_title_tells_of_every_region_that_was_chosen(made):
    answer = answered("indicator=employment&region=NL213,NL", made)

    assert answer.title.replace(NBSP, " ") == (
        "Industrie in Twente in 2016: 38,0 duizend werkzame personen; Nederland 100,0 duizend"
    )


def test_a_title_of_distances_tells_of_the_others_and_of_an_old_year(catalogue):
    query = "indicator=unemployment-rate&region=NL22,NL41&as=gap&reference=NL21&to=2012"
    title = answered(query, catalogue).title

    assert "in 2012" in title
    assert "; Noord-Brabant" in title


def test_a_share_is_broken_where_its_total_is(made):
    query = "indicator=establishments&region=GM0153&activity=B-E"

    assert answered(query + "&as=share", made).series[0].breaks == (2015,)
    assert answered(query, made).series[0].breaks == ()


def test_areas_are_cut_where_their_total_gains_activities(catalogue):
    answer = answered("indicator=establishments&region=GM0153&chart=area", catalogue)
    areas = [mark for mark in area_chart(answer, "wide").marks if isinstance(mark, Fill)]
    years = [{point.x for point in ring} for ring in areas[0].rings]

    assert {one.breaks for one in answer.series} == {(2015,)}
    assert [max(years[0]), min(years[1])] == [2014, 2015]


def test_a_location_quotient_is_broken_where_the_reference_is(made):
    rows = {**EMPLOYMENT, ("NL", "TOTAL"): {2012: 1000, 2014: (1050, "b"), 2016: 1100}}
    code = "nama_10r_3empers"
    broken = replace(made, tables={**made.tables, code: table(code, ("region", "activity"), rows)})
    query = "indicator=employment&region=NL213&as=location_quotient"

    assert answered(query, broken).series[0].breaks == (2014,)
    assert answered(query, made).series[0].breaks == ()


def test_the_reference_chosen_as_a_region_is_the_zero_line(made):
    query = "indicator=gdp-per-inhabitant&as=gap&region="

    assert "Nederland is de nullijn" in notes(answered(query + "NL213,NL", made))["reference-line"]
    assert "reference-line" not in notes(answered(query + "NL213,NL211", made))


def test_an_activity_inside_a_part_says_which_part_holds_it(catalogue):
    query = "indicator=employment&region=NL213&chart=treemap&activity="

    assert "contained" in notes(answered(query + "C", catalogue))
    assert "contained" not in notes(answered(query + "F", catalogue))


def test_an_old_series_says_that_it_stops(catalogue):
    old = answered("indicator=employment&region=NL213", catalogue)
    last = str(old.frame["period"].max())

    assert last in old.title
    assert last in notes(old)["ends-early"]
    assert "ends-early" not in notes(answered("indicator=employee-jobs&region=NL213", catalogue))


@pytest.mark.parametrize(
    ("language", "title", "ending"),
    [
        ("nl", "hoger dan in 2014 in geen van de 3 regio’s", "in geen van de 3 regio’s lag de"),
        ("en", "higher than in 2014 in none of the 3 regions", "in none of the 3 regions the"),
        ("de", "höher als 2014 in keiner von 3 Regionen", "in keiner von 3 Regionen lag der"),
    ],
)
def test_where_nothing_rose_the_figure_says_none_in_words(made, language, title, ending):
    query = "indicator=employment&region=NL213&chart=multiples&base=2014&to=2016"
    answer = answered(query, made, language)

    assert answer.title.replace(NBSP, " ").endswith(title)
    assert ending in answer.summary.replace(NBSP, " ")


def test_a_ranking_with_one_known_value_claims_no_place(made):
    query = "indicator=employment&region=NL213&activity=F&chart=rank&to=2016"
    answer = answered(query, made)

    assert answer.title == "Werkzame personen in de bouw in Twente"
    assert "plaats" not in answer.title + answer.summary
    assert answer.summary.replace(NBSP, " ") == (
        "Van Twente is als enige een waarde over 2016 gepubliceerd: 20,0 duizend."
    )


def test_a_region_beside_its_country_is_not_said_to_be_the_only_one_published(made):
    answer = answered("indicator=employment&region=NL213,NL&chart=bar&to=2016", made)

    assert answer.summary.replace(NBSP, " ") == (
        "In 2016 had Twente 38,0 duizend; ter vergelijking: Nederland 100,0 duizend."
    )
