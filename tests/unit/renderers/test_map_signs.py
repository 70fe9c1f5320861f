"""A map of changes parts what rose from what fell, in its colours and in its legend."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.chart import Fill
from dashboard.renderers.charts.map import map_chart

JOBS = "indicator=employee-jobs&region=NL213&activity=C&chart=map"


@pytest.mark.parametrize(
    ("query", "neutral"),
    [
        (f"{JOBS}&as=change&base=2012", 0.0),
        (f"{JOBS}&as=growth&base=2012", 0.0),
        (f"{JOBS}&as=index&base=2012", 100.0),
        ("indicator=employment&region=NL213&activity=C&chart=map&as=location_quotient", 1.0),
        ("indicator=gdp-per-inhabitant&region=NL213&chart=map&as=gap", 0.0),
    ],
)
def test_no_tone_of_a_map_is_on_both_sides_of_no_difference(catalogue, query, neutral):
    answer = exhibit(parse_view(query, catalogue), catalogue, "nl")
    values = {row.region: row.value for row in answer.frame.dropna(subset="value").itertuples()}
    fills = [mark for mark in map_chart(answer, catalogue, "wide").marks if isinstance(mark, Fill)]
    tones = {mark.shape: mark.tone for mark in fills if mark.tone and mark.shape in values}
    below = {tone for code, tone in tones.items() if values[code] < neutral}
    above = {tone for code, tone in tones.items() if values[code] >= neutral}

    assert below
    assert above
    assert below.isdisjoint(above)


@pytest.mark.parametrize("width", ["narrow", "medium", "wide"])
def test_a_municipality_in_focus_is_on_its_map_with_its_value(catalogue, width):
    """However little room there is in it: Enschede lies in a corner of a map of 300 px."""
    for code in catalogue.codes.group("twente"):
        view = f"indicator=establishments&region={code}&activity=B-E&chart=map"
        answer = exhibit(parse_view(view, catalogue), catalogue, "nl")
        value = next(row.value for row in answer.frame.itertuples() if row.region == code)
        told = [
            [run.text for line in label.lines for run in line]
            for label in map_chart(answer, catalogue, width).labels
        ]

        assert [catalogue.codes.regions[code].names["nl"], f"{value:.0f}"] in told
