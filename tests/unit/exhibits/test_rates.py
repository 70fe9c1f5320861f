"""The distance between two rates is in percentage points, between amounts in per cent."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS


def test_the_gap_of_a_rate_is_the_difference(catalogue):
    query = "indicator=unemployment-rate&region="
    here, there, gap = (
        exhibit(parse_view(query + one, catalogue), catalogue, "nl")
        for one in ("NL22", "NL21", "NL22&as=gap&reference=NL21")
    )
    year = int(gap.frame["period"].max())
    values = [
        answer.frame.loc[answer.frame["period"] == year, "value"].iloc[0]
        for answer in (here, there, gap)
    ]

    assert values[2] == pytest.approx(values[0] - values[1])
    assert gap.unit.kind == "points"
    assert "procentpunt" in gap.summary
    assert "procentpunt" in gap.title


def test_the_gap_of_every_rate_is_in_points(catalogue):
    rates = [
        key
        for key, one in INDICATORS.items()
        if "gap" in one.analyses and UNITS[one.default_item.unit].kind == "percent"
    ]
    answers = [
        exhibit(
            parse_view(f"indicator={key}&region=NL22&as=gap&reference=NL21", catalogue),
            catalogue,
            "en",
        )
        for key in rates
    ]

    assert len(rates) >= 3
    assert {answer.unit.kind for answer in answers} == {"points"}


def test_the_gap_of_an_amount_stays_in_per_cent_of_the_reference(catalogue):
    query = "indicator=gdp-per-inhabitant&region=NL213&as=gap"

    assert exhibit(parse_view(query, catalogue), catalogue, "nl").unit.kind == "percent"
