"""What the form does not offer has a reason, at its control or in the list of what is missing."""

from __future__ import annotations

import pytest

from dashboard.exhibits.query import nearest_view
from dashboard.exhibits.view import ChartKind
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.choices import controls
from dashboard.pages.controls import form_id, reasons_id
from dashboard.pages.explore import layout
from dashboard.pages.explore_form import has_years
from dashboard.pages.not_offered import not_offered
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

CHARTS: tuple[ChartKind, ...] = ("line", "rank", "map", "bar", "scatter", "treemap", "table")
#: Of a region that has no year yet to compare with, a year beside it is a part of another control.
PART_OF = {"pin_with": "pin"}


@pytest.mark.parametrize("key", INDICATORS)
def test_each_control_that_is_not_there_is_accounted_for(catalogue: Catalogue, key: str) -> None:
    for chart in CHARTS:
        view, _ = nearest_view(f"indicator={key}&chart={chart}", catalogue)
        shown = controls(view, catalogue, "nl")
        said = str(not_offered(view, shown, "nl", annotated=has_years(view)))
        for name, control in shown.items():
            label = message("nl", f"explore.form.{name}")
            gone = not control.offered and name not in PART_OF and name != "more"
            assert not gone or f"{label}:" in said, (key, chart, name)


def test_two_figures_are_told_that_dots_set_them_against_each_other(catalogue: Catalogue) -> None:
    view, _ = nearest_view("indicator=employment,employee-jobs&region=NL213", catalogue)
    reasons = controls(view, catalogue, "nl")["chart"].reasons or {}

    assert "puntenwolk" in reasons["ranglijst"]
    assert "punten" not in reasons


def test_a_chart_is_refused_for_what_stands_in_its_way(catalogue: Catalogue) -> None:
    def why(query: str, chart: str) -> str:
        view, _ = nearest_view(query, catalogue)
        return (controls(view, catalogue, "nl")["chart"].reasons or {})[chart]

    assert "bewerking" in why("indicator=employment&as=location_quotient", "vlakken")
    assert "één jaar" in why("indicator=municipal-profile", "lijnen")
    assert "tweede cijfer" in why("indicator=gdp", "punten")


def test_reasons_describe_their_control(catalogue: Catalogue) -> None:
    tree = str(layout(catalogue, "nl", "").tree)

    assert form_id("chart") in tree
    assert f"'{reasons_id('chart')}'" in tree


def test_a_group_that_a_region_does_not_have_is_accounted_for(catalogue: Catalogue) -> None:
    def told(region: str) -> str:
        view, _ = nearest_view(f"indicator=employment&region={region}", catalogue)
        return str(controls(view, catalogue, "nl")["group"].reasons)

    assert "van Borken zijn niet de aandelen van alle bedrijfstakken gepubliceerd" in told("DEA34")
    assert "geen buren van hetzelfde soort" in told("NL")
    assert "Niet te" not in told("NL213")
