"""A third indicator gives the dots of a scatter their size."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.charts.scatter import pairs, scatter_chart

TWO = "indicator=employment,gdp-per-inhabitant&region=NL213&activity=C&year=2017&chart=scatter"
THREE = TWO.replace("gdp-per-inhabitant", "gdp-per-inhabitant,population")


def test_the_area_of_a_dot_is_as_the_third_value(catalogue):
    found = pairs(exhibit(parse_view(THREE, catalogue), catalogue, "nl"))
    largest = max(found, key=lambda pair: pair.third.value)
    twente = next(pair for pair in found if pair.series.region == "NL213")

    assert (twente.size / largest.size) ** 2 == pytest.approx(
        twente.third.value / largest.third.value
    )


def test_without_a_third_every_region_has_the_dot_of_its_role(catalogue):
    found = pairs(exhibit(parse_view(TWO, catalogue), catalogue, "nl"))

    assert len({(pair.series.role, pair.size) for pair in found}) == 2


def test_the_third_value_is_read_and_named(catalogue):
    answer = exhibit(parse_view(THREE, catalogue), catalogue, "nl")
    texts = [stop.text for stop in scatter_chart(answer, "wide").readings[0].stops]

    assert "grootte: inwoners" in answer.subtitle
    assert all("grootte:" in text for text in texts)


def test_the_year_of_a_scatter_is_the_last_with_all_its_measures(catalogue):
    view = parse_view(THREE.replace("&year=2017", ""), catalogue)

    assert "2017" in exhibit(view, catalogue, "nl").subtitle
