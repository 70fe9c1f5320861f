"""With each value a reader gets unit, year, status and source, whatever the chart."""

from __future__ import annotations

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.figure import figure
from dashboard.tables.catalogue import Catalogue

WORK = "indicator=employment&region=NL213&activity=C"


def reading(query: str, catalogue: Catalogue) -> list[dict[str, object]]:
    answer = exhibit(parse_view(query, catalogue), catalogue, "nl")
    found: list[dict[str, object]] = figure(answer, catalogue)["meta"]["reading"]
    return found


@pytest.mark.parametrize("chart", ["bar", "rank", "map", "treemap"])
def test_where_no_axis_has_years_the_year_is_read(catalogue: Catalogue, chart: str) -> None:
    (found,) = reading(f"{WORK}&chart={chart}", catalogue)

    assert found["about"] == "2017, Eurostat nama_10r_3empers (september 2020)"


@pytest.mark.parametrize(
    ("query", "about"),
    [
        (f"{WORK}", "Eurostat nama_10r_3empers (september 2020)"),
        (f"{WORK}&as=index&base=2012", "2012 = 100, Eurostat nama_10r_3empers (september 2020)"),
        (
            f"{WORK}&as=location_quotient&chart=rank",
            "2017, Nederland = 1, Eurostat nama_10r_3empers (september 2020)",
        ),
        (f"{WORK}&as=shift_share", "2000–2017, Eurostat nama_10r_3empers (september 2020)"),
        (
            "indicator=productivity&region=NL213",
            "Eurostat nama_10r_3gdp (21 februari 2023), Eurostat nama_10r_3empers (september 2020)",
        ),
    ],
)
def test_measure_and_source_are_read(catalogue: Catalogue, query: str, about: str) -> None:
    assert reading(query, catalogue)[0]["about"] == about


def test_each_series_has_its_own_source(catalogue: Catalogue) -> None:
    found = reading(
        "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C", catalogue
    )

    assert str(found[0]["about"]).startswith("Eurostat nama_10r_3empers")
    assert str(found[1]["about"]).startswith("CBS 83582NED")
    assert "Eurostat" not in str(found[2]["about"])


def test_a_break_is_read_where_it_is(catalogue: Catalogue) -> None:
    query = "indicator=tertiary-education&region=NL21"
    answer = exhibit(parse_view(query, catalogue), catalogue, "nl")
    texts = [str(point["text"]) for point in reading(query, catalogue)[0]["points"]]  # type: ignore[attr-defined]

    told = [text for text in texts if "breuk in de reeks vóór dit jaar" in text]
    assert [text[:4] for text in told] == [str(one) for one in answer.series[0].breaks]
    assert told
