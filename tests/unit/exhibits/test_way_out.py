"""No choice leads into nothing: what shows no value says why, and names a view that has some."""

from __future__ import annotations

from itertools import product

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.way_out import way_out
from dashboard.indicators.observations import published_regions, published_years
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.explore import layout
from dashboard.tables.catalogue import Catalogue

PLACES = ("NL213", "NL", "EU27_2020", "DEA34", "AT221", "UKH1", "GM0141", "NL111")
ANALYSES = ("level", "share", "growth", "gap", "location_quotient", "shift_share", "per_capita")
CHARTS = ("line", "rank", "bar", "treemap", "scatter", "multiples", "table")


@pytest.mark.parametrize("key", INDICATORS)
def test_whatever_is_asked_there_are_values_or_a_way_to_them(
    catalogue: Catalogue, key: str
) -> None:
    years = published_years(INDICATORS[key], catalogue)
    alone = f"&from={years[0]}&to={years[0]}&year={years[0]}"
    spans = ("", alone, f"&base={years[-1]}&reference=EU28")
    known = published_regions(INDICATORS[key], catalogue)
    seen = set()
    for code, analysis, chart, span in product(PLACES, ANALYSES, CHARTS, spans):
        if code not in known:
            continue
        asked = f"indicator={key}&region={code}&as={analysis}&chart={chart}{span}"
        view, _ = nearest_view(asked, catalogue)
        if (spelled := view_query(view, catalogue)) in seen:
            continue
        seen.add(spelled)
        answer = exhibit(view, catalogue, "en")
        if not answer.empty:
            assert answer.frame["value"].notna().any(), spelled
            assert answer.summary, spelled
            continue
        assert "hoose" in answer.empty, spelled
        found = way_out(view, catalogue)
        assert found is not None, spelled
        assert not exhibit(found, catalogue, "en").empty, spelled


@pytest.mark.parametrize(
    ("query", "why"),
    [
        (
            "indicator=employment&region=NL213&activity=C&from=1995&to=2000&as=growth",
            "Een verandering heeft twee jaren met een cijfer nodig",
        ),
        (
            "indicator=employment&region=NL213&activity=C&as=location_quotient&reference=EU28",
            "is dit cijfer niet gepubliceerd, dus er is niets om mee te vergelijken",
        ),
        (
            "indicator=employment&region=NL&activity=C&year=1995&as=growth&chart=multiples"
            "&from=1995&to=1995",
            "geen cijfer gepubliceerd, wel van 2000–2017",
        ),
    ],
)
def test_the_reason_is_the_one_that_stands_in_the_way(
    catalogue: Catalogue, query: str, why: str
) -> None:
    assert why in exhibit(nearest_view(query, catalogue)[0], catalogue, "nl").empty


def test_the_page_links_to_values(catalogue: Catalogue) -> None:
    tree = str(layout(catalogue, "nl", "indicator=rd-personnel&region=UKH1").tree)

    assert "Hier zijn wel cijfers:" in tree
    assert "indicator=rd-personnel&region=NL21" in tree
