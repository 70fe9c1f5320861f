"""Where figures end: what is missing is said, with what a reader can do about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import nearest_view, parse_view
from dashboard.renderers.figure import figure
from dashboard.renderers.table import table_html
from dashboard.tables.catalogue import Catalogue
from tests.unit.exhibits import made


def show(query: str, catalogue: Catalogue) -> Exhibit:
    answer = exhibit(parse_view(query, catalogue), catalogue, "nl")
    figure(answer, catalogue)
    assert table_html(answer, anchor="t")
    return answer


def test_a_region_without_any_value_is_said_to_have_none(catalogue: Catalogue) -> None:
    answer = show("indicator=rd-personnel&region=UKH1", catalogue)

    assert "East Anglia is geen enkele waarde gepubliceerd" in answer.empty
    assert "Kies een andere regio" in answer.empty


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("indicator=rd-personnel&region=UKH1", "Kein einziger Wert ist in East Anglia"),
        ("indicator=employee-jobs&region=NL132&chart=bar", "ist in Zuidoost-Drenthe nicht"),
    ],
)
def test_german_says_a_place_once_with_its_preposition(
    catalogue: Catalogue, query: str, said: str
) -> None:
    empty = exhibit(parse_view(query, catalogue), catalogue, "de").empty

    assert said in empty
    assert "ür in " not in empty


def test_a_region_with_other_activities_is_told_which(catalogue: Catalogue) -> None:
    answer = show("indicator=employment&region=EU28&activity=C", catalogue)

    assert "wel: alle economische activiteiten" in answer.empty


def test_a_region_without_a_value_among_others_is_named(catalogue: Catalogue) -> None:
    answer = show("indicator=population&region=UKH12&chart=rank", catalogue)

    assert not answer.empty
    assert "Cambridgeshire" in answer.summary


def test_a_year_outside_of_the_series_becomes_the_nearest(catalogue: Catalogue) -> None:
    view, told = nearest_view("indicator=employment&region=NL213&year=1950&chart=rank", catalogue)

    assert view.year == min(int(year) for year in told[0].allowed)


def test_a_single_observation_is_a_point_with_its_value(catalogue: Catalogue) -> None:
    answer = show("indicator=employment&region=NL213&activity=C&from=2012&to=2012", catalogue)

    assert answer.frame["period"].tolist() == [2012]
    assert "41,7" in answer.summary


def test_a_zero_denominator_cannot_be_computed_and_says_so() -> None:
    answer = show("indicator=employment&region=NL213&activity=F&as=location_quotient", CATALOGUE)

    assert [note for note in answer.notes if note.key == "not-computable"]
    alone = show("indicator=employment&region=NL213&activity=F&as=location_quotient", NOTHING)
    assert "nul" in alone.empty


def test_when_all_is_suppressed_the_reader_is_told_so() -> None:
    answer = show("indicator=employment&region=NL212&activity=C", SECRET)

    assert "geheim" in answer.empty


def test_a_suppressed_value_among_others_is_noted_and_marked() -> None:
    answer = show("indicator=employment&region=NL212&activity=C", CATALOGUE)

    assert not answer.empty
    assert [note for note in answer.notes if note.key == "suppressed"]
    assert "×" in table_html(answer, anchor="t")


def test_sixty_regions_at_once_are_drawn_and_more_are_refused(catalogue: Catalogue) -> None:
    codes = [code for code in catalogue.codes.regions if not code.startswith("GM")]
    known = show("indicator=population&region=" + ",".join(codes[:2]), catalogue)
    assert len(known.series) == 2
    view, told = nearest_view("indicator=population&region=" + ",".join(codes[:80]), catalogue)
    assert len(view.region) == 60
    assert told
    assert len(exhibit(view, catalogue, "nl").series) == 60


@pytest.mark.parametrize("chart", ["rank", "map", "bar", "table"])
def test_an_indicator_with_one_year_is_compared_across_regions(
    catalogue: Catalogue, chart: str
) -> None:
    query = f"indicator=municipal-profile&region=GM0153&chart={chart}"

    assert not show(query, catalogue).empty


def test_a_map_of_regions_without_borders_is_refused(catalogue: Catalogue) -> None:
    view, told = nearest_view("indicator=population&region=UKH12&chart=map", catalogue)

    assert view.chart != "map"
    assert told[0].key == "chart"


def test_provinces_have_a_map_of_provinces(catalogue: Catalogue) -> None:
    answer = show("indicator=unemployment-rate&region=NL21&chart=map", catalogue)
    reading = figure(answer, catalogue)["meta"]["reading"]

    assert len(reading[0]["points"]) == 12
    assert all("niet gepubliceerd" not in point["text"] for point in reading[0]["points"])


def test_a_ranking_that_is_compared_with_a_year_tells_the_place_then(catalogue: Catalogue) -> None:
    answer = show("indicator=employment&region=NL213&activity=C&chart=rank&base=2000", catalogue)

    assert "plaats 4 van 40 regio’s; in 2000 was dat plaats 5 van 40." in answer.summary


def _with(codes: tuple[str, str], cell: object) -> Catalogue:
    """Return the small catalogue with one series of work that has the same cell in every year."""
    found = made.EMPLOYMENT | {codes: dict.fromkeys(made.EMPLOYMENT[codes], cell)}
    table = made.table("nama_10r_3empers", ("region", "activity"), found)
    whole = made.catalogue()
    return replace(whole, tables={**whole.tables, "nama_10r_3empers": table})


CATALOGUE = made.catalogue()
SECRET = _with(("NL212", "C"), (None, "", "c"))
NOTHING = _with(("NL", "F"), 0)


def test_a_region_without_figures_of_its_own_gives_way_to_the_one_that_contains_it(
    catalogue: Catalogue,
) -> None:
    view, problems = nearest_view("indicator=rd-expenditure&region=NL225", catalogue)

    assert view.region == ("NL22",)
    assert problems[0].allowed[0] == "NL22"
