"""A region that somebody writes beside those chosen: typing errors are forgiven, and nothing chosen
is lost by what cannot be added.
"""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest

from dashboard.pages.explore import layout
from dashboard.tables.catalogue import Catalogue

CHOSEN = "indicator=employment&region=NL221,NL225&activity=C"


def regions(query: str) -> str:
    return parse_qs(query)["region"][0]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Twnete", "NL213", "Twente (NL213)"),
        ("Zuid Limbrug", "NL423", "Zuid-Limburg (NL423)"),
        ("Arnhm", "NL226", "Arnhem/Nijmegen (NL226)"),
    ],
)
def test_a_typing_error_is_forgiven_and_told(
    catalogue: Catalogue, text: str, code: str, name: str
) -> None:
    page = layout(catalogue, "nl", f"{CHOSEN}&add={text}")

    assert regions(page.query) == f"NL221,NL225,{code}"
    assert page.notices == (f"„{text}” is gelezen als {name}.",)


def test_of_regions_with_one_name_the_one_of_the_same_kind_is_meant(catalogue: Catalogue) -> None:
    province = layout(catalogue, "nl", "indicator=employment&region=NL21&activity=C&add=Utrehct")
    corop = layout(catalogue, "nl", f"{CHOSEN}&add=Utrehct")

    assert regions(province.query) == "NL21,NL31"
    assert regions(corop.query) == "NL221,NL225,NL310"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "nl",
            "Werkzame personen: niet gepubliceerd voor Almelo; toegevoegd is Twente, waar Almelo",
        ),
        (
            "en",
            "Employed persons: not published for Almelo; added is Twente, which contains Almelo",
        ),
        ("de", "Erwerbstätige: für Almelo nicht veröffentlicht; hinzugefügt ist Twente; Almelo"),
    ],
)
def test_a_region_without_this_figure_gives_way_to_the_one_that_contains_it(
    catalogue: Catalogue, language: str, told: str
) -> None:
    page = layout(catalogue, language, f"{CHOSEN}&add=Almelo")  # type: ignore[arg-type]

    (notice,) = page.notices
    assert notice.startswith(told)
    assert regions(page.query) == "NL221,NL225,NL213"


def test_a_figure_that_the_region_has_is_linked(catalogue: Catalogue) -> None:
    page = layout(catalogue, "nl", f"{CHOSEN}&add=Almelo")

    assert "Wel voor Almelo: Vestigingen" in str(page.tree)
    assert "indicator=establishments&region=GM0141" in str(page.tree)


def test_what_contains_a_region_is_not_added_twice(catalogue: Catalogue) -> None:
    page = layout(catalogue, "nl", "indicator=employment&region=NL213,NL221&activity=C&add=Enschde")

    assert regions(page.query) == "NL213,NL221"
    assert page.notices[0] == "„Enschde” is gelezen als Enschede (GM0153)."
    assert page.notices[1].endswith("Twente, waar Enschede in ligt, staat er al.")


def test_a_name_and_a_group_may_be_added_at_once(catalogue: Catalogue) -> None:
    page = layout(catalogue, "nl", f"{CHOSEN}&add=Twente,group:siblings")

    assert set(regions(page.query).split(",")) >= {"NL221", "NL225", "NL213", "NL224"}


def test_what_nothing_is_like_takes_nothing_away(catalogue: Catalogue) -> None:
    page = layout(catalogue, "nl", f"{CHOSEN}&add=Atlantis")

    assert regions(page.query) == "NL221,NL225"
    assert "Atlantis" in page.notices[0]


def test_an_unknown_code_among_others_is_said_to_be_left_out(catalogue: Catalogue) -> None:
    page = layout(catalogue, "nl", "indicator=employment&region=NL213,NL221,Atlantis&activity=C")

    assert regions(page.query) == "NL213,NL221"
    assert page.notices == ("„Atlantis” is hier niet te kiezen als regio en is weggelaten.",)
