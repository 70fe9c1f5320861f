"""What is offered for a view, and why the rest is not."""

from __future__ import annotations

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.offer import Offer, offered
from dashboard.exhibits.query import nearest_view, parse_view
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message

VIEWS = (
    "indicator=employment",
    "indicator=employee-jobs",
    "indicator=municipal-profile",
    "indicator=gdp-per-inhabitant",
    "indicator=rd-expenditure",
    "indicator=employment&as=shift_share",
    "indicator=employment,employee-jobs&as=index",
)


def offer(query: str, catalogue: Catalogue) -> Offer:
    return offered(parse_view(query, catalogue), catalogue)


def test_employment_offers_every_analysis_but_those_of_rates(catalogue: Catalogue) -> None:
    found = offer("indicator=employment", catalogue).analyses

    assert [key for key, why in found.items() if not why] == [
        "level",
        "share",
        "change",
        "growth",
        "index",
        "per_capita",
        "location_quotient",
        "shift_share",
        "contribution",
    ]


def test_jobs_without_a_national_figure_have_nothing_to_be_compared_with(
    catalogue: Catalogue,
) -> None:
    found = offer("indicator=employee-jobs", catalogue).analyses

    assert found["location_quotient"] == "indicators.refused.no-reference"
    assert found["shift_share"] == "indicators.refused.no-reference"


def test_a_table_of_one_year_has_no_lines_and_no_change(catalogue: Catalogue) -> None:
    found = offer("indicator=municipal-profile", catalogue)

    assert found.analyses["change"] == "indicators.refused.one-year"
    assert found.charts["line"] == "indicators.refused.one-year"
    assert found.charts["map"] == ""


def test_a_waterfall_and_shift_share_belong_together(catalogue: Catalogue) -> None:
    plain = offer("indicator=employment", catalogue).charts
    split = offer("indicator=employment&as=shift_share", catalogue).charts

    assert plain["waterfall"] == "indicators.refused.only-shift-share"
    assert split["waterfall"] == ""
    assert split["line"] == "indicators.refused.shift-share"


@pytest.mark.parametrize("query", VIEWS)
def test_what_is_shown_is_offered(catalogue: Catalogue, query: str) -> None:
    view = parse_view(query, catalogue)
    found = offered(view, catalogue)

    assert found.analyses[view.analysis] == ""
    assert found.charts[view.chart] == ""
    assert set(view.region) <= set(found.regions)


@pytest.mark.parametrize("query", VIEWS)
def test_every_chart_that_is_offered_is_a_view(catalogue: Catalogue, query: str) -> None:
    for kind, why in offer(query, catalogue).charts.items():
        asked = f"{query}&chart={kind}"
        if why:
            continue
        view, _ = nearest_view(asked, catalogue)
        assert view.chart == kind, asked


@pytest.mark.parametrize("query", VIEWS[:5])
def test_every_analysis_that_is_offered_is_a_view(catalogue: Catalogue, query: str) -> None:
    for key, why in offer(query, catalogue).analyses.items():
        if not why:
            assert parse_view(f"{query}&as={key}", catalogue).analysis == key
        elif why == "indicators.refused.no-reference":
            with pytest.raises(ViewError):
                parse_view(f"{query}&as={key}", catalogue)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", VIEWS)
def test_every_reason_has_words(catalogue: Catalogue, query: str, language: str) -> None:
    found = offer(query, catalogue)

    for why in (*found.analyses.values(), *found.charts.values()):
        assert not why or has_message(language, why)  # type: ignore[arg-type]
