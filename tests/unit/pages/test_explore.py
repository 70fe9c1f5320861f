"""The explore page: what its form sends, and what it answers."""

from __future__ import annotations

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.query import parse_view
from dashboard.pages.controls import SELECTS, controls
from dashboard.pages.explore import answer, layout, outputs, view_of
from dashboard.tables.catalogue import Catalogue

ADDRESS = "indicator=employment&region=NL213&activity=C"


def test_an_address_of_a_view_is_taken_as_it_is(catalogue: Catalogue) -> None:
    query = "indicator=gdp&activity=C"

    assert view_of(catalogue, query) == query


def test_the_form_may_name_a_region(catalogue: Catalogue) -> None:
    sent = "indicator=employment&region=NL213&add=Achterhoek"

    assert view_of(catalogue, sent) == "indicator=employment&region=NL213&region=NL225"


def test_the_form_sends_along_what_the_new_indicator_does_not_distinguish(
    catalogue: Catalogue,
) -> None:
    assert view_of(catalogue, "indicator=gdp&activity=C&add=") == "indicator=gdp"


def test_a_chart_of_parts_asked_by_the_form_shows_all_parts(catalogue: Catalogue) -> None:
    sent = "indicator=employment&activity=C&chart=treemap&add="

    assert "activity" not in view_of(catalogue, sent)


def test_a_name_that_is_not_found_is_said(catalogue: Catalogue) -> None:
    page = layout(catalogue, "en", f"{ADDRESS}&add=Atlantis")

    assert [notice for notice in page.notices if "Atlantis" in notice]
    assert page.query == ADDRESS


def test_a_first_visit_asks_for_nothing_and_misses_nothing(catalogue: Catalogue) -> None:
    page = layout(catalogue, "nl", "")

    assert page.notices == ()
    assert page.query == ADDRESS


@pytest.mark.parametrize("wrong", ["region=NL999", "chart=pie", "year=1850", "colour=red"])
def test_everything_that_was_replaced_is_said(catalogue: Catalogue, wrong: str) -> None:
    (notice,) = layout(catalogue, "de", f"{ADDRESS}&{wrong}").notices

    key, _, value = wrong.partition("=")
    assert (key if key == "colour" else value) in notice


def test_an_answer_fills_every_output(catalogue: Catalogue) -> None:
    found = answer(catalogue, ADDRESS, "nl")
    named = {f"{out.component_id}.{out.component_property}": n for n, out in enumerate(outputs())}

    assert len(found) == len(named)
    assert found[named["explore-shown.data"]] == ADDRESS
    assert found[named["explore-activity.value"]] == "C"
    assert not found[named["explore-activity.disabled"]]
    assert found[named["explore-base.disabled"]]


def test_a_language_that_is_not_ours_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(ViewError):
        answer(catalogue, ADDRESS, "fr")


def test_several_indicators_are_one_choice_together(catalogue: Catalogue) -> None:
    view = parse_view("indicator=employment,employee-jobs&region=NL213&activity=C", catalogue)
    control = controls(view, catalogue, "en")["indicator"]

    assert control.value == "employment,employee-jobs"
    assert control.choices[0].value == control.value
    assert " + " in control.choices[0].label


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_control_offers_what_is_shown(catalogue: Catalogue, language: str) -> None:
    for query in (
        ADDRESS,
        f"{ADDRESS}&as=index&base=2008",
        f"{ADDRESS}&as=location_quotient&chart=map",
        "indicator=population&item=Y_GE65&as=share",
        "indicator=municipal-profile&item=share_65_plus&chart=map",
    ):
        shown = controls(parse_view(query, catalogue), catalogue, language)  # type: ignore[arg-type]
        assert set(shown) == set(SELECTS)
        for key, control in shown.items():
            possible = {choice.value for choice in control.choices if choice.possible}
            assert not control.offered or control.value in possible, (query, key)
