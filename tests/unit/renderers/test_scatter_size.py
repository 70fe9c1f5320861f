"""A third indicator gives the dots of a scatter their size."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.about import about
from dashboard.renderers.charts.scatter import axis_names, axis_titles, scatter_chart
from dashboard.renderers.charts.scatter_names import leaders_of
from dashboard.renderers.charts.scatter_pairs import pairs
from dashboard.renderers.layout import Frame

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


@pytest.mark.parametrize(("language", "width"), [("nl", "wide"), ("de", "narrow"), ("en", "wide")])
def test_both_axes_say_their_measure_and_its_unit(catalogue, language, width):
    answer = exhibit(parse_view(TWO, catalogue), catalogue, language)
    names = axis_titles(answer, pairs(answer)[0].units)
    drawn = [
        "".join(run.text for run in line)
        for label in scatter_chart(answer, width).labels
        for line in label.lines
    ]

    assert all(name.endswith(")") for name in names)
    assert names[0].rstrip(")").endswith(answer.unit.name)
    if width == "wide":
        assert set(names) <= set(drawn)
    assert sum(text.endswith(")") for text in drawn) == 2


def test_measures_in_two_units_are_told_apart_by_their_names_not_by_regions(catalogue):
    answer = exhibit(parse_view(TWO, catalogue), catalogue, "nl")
    units = [line.text for line in about(answer, address="") if line.key == "unit"]

    assert [text.partition(":")[0] for text in units] == list(axis_names(answer))


@pytest.mark.parametrize("second", ["gdp", "population", "gdp-per-inhabitant"])
@pytest.mark.parametrize("frame", ["wide", "medium", "narrow", Frame("wide", 510, 400, 1)])
def test_the_region_in_focus_is_named_wherever_its_dot_lies(catalogue, second, frame):
    query = f"indicator=employment,{second}&activity=TOTAL&year=2017&chart=scatter&region="
    for region in catalogue.codes.group("corop"):
        drawn = scatter_chart(
            exhibit(parse_view(query + region, catalogue), catalogue, "nl"), frame
        )
        (name,) = [one for one in drawn.labels if one.tone == "focus"]
        near = abs(name.dx) < 20 and abs(name.dy) < 20

        # A thin line leads to a name that does not stand beside its dot.
        assert bool(leaders_of(drawn)) is not near
