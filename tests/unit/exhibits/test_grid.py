"""The grid: every indicator, analysis and chart is shown with values, or refused with a reason."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import nearest_view, parse_view
from dashboard.exhibits.view import Analysis, ChartKind
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.draw import draw
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message

#: Where an indicator is looked at besides its own region: each is of another level or country.
ELSEWHERE = ("NL", "NL22", "NL225", "DEA34", "DE111", "GM0173", "EU27_2020")


@pytest.mark.parametrize("key", INDICATORS)
def test_whatever_is_offered_shows_values_and_the_rest_has_a_reason(
    catalogue: Catalogue, key: str
) -> None:
    start = nearest_view(f"indicator={key}", catalogue)[0]
    for analysis, refused in offered(start, catalogue).analyses.items():
        assert not refused or all(has_message(one, refused) for one in LANGUAGES)
        if refused:
            continue
        view = parse_view(f"indicator={key}&as={analysis}", catalogue)
        for chart, why in offered(view, catalogue).charts.items():
            asked = f"indicator={key}&as={analysis}&chart={chart}"
            assert not why or all(has_message(one, why) for one in LANGUAGES), asked
            if why:
                continue
            answer = exhibit(parse_view(asked, catalogue), catalogue, "nl")
            assert answer.view.chart == chart, asked
            assert not answer.empty, asked
            assert answer.frame["value"].notna().any(), asked
            assert draw(answer, catalogue, "wide").marks, asked


@pytest.mark.parametrize("key", INDICATORS)
def test_elsewhere_each_chart_shows_values_or_says_what_to_do(
    catalogue: Catalogue, key: str
) -> None:
    start = nearest_view(f"indicator={key}", catalogue)[0]
    places = [code for code in ELSEWHERE if code in offered(start, catalogue).regions]
    for code, analysis in product(places, ("level", "share", "change")):
        view, _ = nearest_view(f"indicator={key}&region={code}&as={analysis}", catalogue)
        for chart, why in offered(view, catalogue).charts.items():
            if why:
                continue
            asked = f"indicator={key}&region={code}&as={view.analysis}&chart={chart}"
            answer = exhibit(parse_view(asked, catalogue), catalogue, "en")
            assert answer.empty or answer.frame["value"].notna().any(), asked
            assert not answer.empty or "hoose" in answer.empty, asked


@pytest.mark.parametrize("first", INDICATORS)
def test_a_second_figure_that_is_offered_makes_a_chart(catalogue: Catalogue, first: str) -> None:
    start = nearest_view(f"indicator={first}", catalogue)[0]
    for second, why in offered(start, catalogue).seconds.items():
        assert not why or has_message("nl", why)
        if why:
            continue
        asked = f"indicator={first},{second}"
        view, told = nearest_view(asked, catalogue)
        if told:
            view = parse_view(f"{asked}&chart=scatter", catalogue)
        answer = exhibit(view, catalogue, "nl")
        assert len(answer.view.indicator) == 2, asked
        assert answer.empty or answer.frame["value"].notna().any(), asked


def test_the_grid_has_every_analysis_and_chart(catalogue: Catalogue) -> None:
    found = offered(nearest_view("indicator=employment", catalogue)[0], catalogue)

    assert set(found.analyses) == set(get_args(Analysis))
    assert set(found.charts) == set(get_args(ChartKind))
