"""The explore page: what its form sends, and what it answers."""

from __future__ import annotations

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import parse_view
from dashboard.pages.choices import controls
from dashboard.pages.controls import SELECTS
from dashboard.pages.explore import answer, layout, outputs
from dashboard.pages.explore_asked import view_of
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


def test_a_second_indicator_has_a_control_of_its_own(catalogue: Catalogue) -> None:
    view = parse_view("indicator=employment,employee-jobs&region=NL213&activity=C", catalogue)
    shown = controls(view, catalogue, "en")

    assert shown["indicator"].value == "employment"
    assert shown["second"].value == "employee-jobs"
    assert {choice.value for choice in shown["third"].choices} == {"", "published-figure"}


def test_an_indicator_that_counts_something_else_is_set_against_the_first(
    catalogue: Catalogue,
) -> None:
    sent = "indicator=employment&indicator=gdp&region=NL213&activity=C&chart=line&add="

    assert parse_view(view_of(catalogue, sent), catalogue).chart == "scatter"


def test_another_region_takes_the_place_of_the_one_in_focus(catalogue: Catalogue) -> None:
    sent = "indicator=employment&region=NL225&region=NL221&was=NL213&add="

    assert parse_view(view_of(catalogue, sent), catalogue).region == ("NL225", "NL221")


def test_a_region_that_stood_beside_the_focus_changes_places_with_it(catalogue: Catalogue) -> None:
    sent = "indicator=employment&region=NL221&region=NL225&region=NL221&was=NL213&add="

    assert parse_view(view_of(catalogue, sent), catalogue).region == ("NL221", "NL213", "NL225")


def test_every_region_can_be_in_focus_and_stands_once_in_the_list(catalogue: Catalogue) -> None:
    view = parse_view(ADDRESS, catalogue)
    found = [choice.value for choice in controls(view, catalogue, "nl")["main"].choices]

    assert len(found) == len(set(found))
    assert set(found) == set(offered(view, catalogue).regions)


def test_activities_are_added_beside_the_first_where_a_chart_can_show_them(
    catalogue: Catalogue,
) -> None:
    line = controls(parse_view(f"{ADDRESS},F", catalogue), catalogue, "nl")
    rank = controls(parse_view(f"{ADDRESS}&chart=rank", catalogue), catalogue, "nl")

    assert line["activity"].value == "C"
    assert not {"C", "F"} & {choice.value for choice in line["more"].choices}
    assert not rank["more"].offered


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("region=NL213,NL221&chart=treemap", "Deze vorm toont één regio: Twente."),
        ("region=NL213&activity=C,F&chart=rank", "Deze vorm toont één bedrijfstak: Industrie."),
        ("region=NL213&activity=C&as=shift_share&chart=line",
         "Als vorm past „lijnen” hier niet; u ziet „waterval”."),
    ],
)  # fmt: skip
def test_what_a_chart_cannot_show_is_told_in_names(
    catalogue: Catalogue, query: str, told: str
) -> None:
    sent = f"indicator=employment&{query}"

    assert layout(catalogue, "nl", sent).notices == (told,)


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


def test_a_group_adds_its_regions_as_far_as_they_are_published(catalogue: Catalogue) -> None:
    sent = "indicator=employment&region=NL213&activity=C&add=&add=group:neighbours"
    view = parse_view(view_of(catalogue, sent), catalogue)

    assert view.region[0] == "NL213"
    assert {"NL225", "NL211"} <= set(view.region)


def test_groups_are_explained_where_they_are_chosen(catalogue: Catalogue) -> None:
    control = controls(parse_view(ADDRESS, catalogue), catalogue, "nl")["group"]

    assert control.reasons
    assert len(control.reasons) == len(control.choices) - 1
    assert all(control.reasons.values())


def test_a_group_that_nobody_knows_is_said(catalogue: Catalogue) -> None:
    page = layout(catalogue, "en", f"{ADDRESS}&add=group:friends")

    assert any("friends" in notice for notice in page.notices)
