"""The grid of figures and charts, asked over HTTP; one chart of each kind is drawn by a browser."""

from __future__ import annotations

import json
import urllib.request
from typing import get_args

import pytest
from playwright.sync_api import expect

from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import nearest_view
from dashboard.exhibits.view import ChartKind
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from tests.browser.conftest import Visit

WORK = "indicator=employment&region=NL213&activity=C"
VIEWS = {kind: f"{WORK}&chart={kind}" for kind in get_args(ChartKind)} | {
    "scatter": "indicator=employment,gdp-per-inhabitant,population&region=NL213&activity=C"
    "&chart=scatter",
    "waterfall": "indicator=employment&region=NL213&activity=C&as=shift_share",
}


@pytest.mark.parametrize("key", INDICATORS)
def test_each_chart_that_is_offered_is_delivered(
    server: str, catalogue: Catalogue, key: str
) -> None:
    view, _ = nearest_view(f"indicator={key}", catalogue)
    for chart, why in offered(view, catalogue).charts.items():
        if why:
            continue
        with urllib.request.urlopen(
            f"{server}/nl/view.json?indicator={key}&chart={chart}"
        ) as found:
            figure = json.load(found)
        assert figure["data"], chart
        assert figure["meta"]["summary"], chart
        assert any(series["points"] for series in figure["meta"]["reading"]), chart


def test_every_kind_of_chart_is_drawn(visit: Visit) -> None:
    page = visit("/nl/explore?" + VIEWS["line"])
    for kind, query in VIEWS.items():
        page.goto(page.url.partition("?")[0] + "?" + query)
        page.locator("html[data-live]").wait_for()
        if kind == "table":
            assert page.locator("#view table").is_visible()
            continue
        page.locator("#explore-figure [data-drawn]").first.wait_for()
        expect(page.locator("#explore-chart")).to_have_value(kind)
