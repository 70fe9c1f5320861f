"""A plain choice from a menu is answered with what is shown instead, not with blame."""

import pytest

from dashboard.pages.explore import layout


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("nl", "Voor Twente niet gepubliceerd; u ziet Overijssel."),
        ("en", "Not published for Twente; you see Overijssel."),
        ("de", "Nicht veröffentlicht für Twente; Sie sehen Overijssel."),
    ],
)
def test_a_region_that_is_not_published_is_named_with_what_is_shown(catalogue, language, notice):
    page = layout(catalogue, language, "indicator=high-tech-employment&region=NL213")

    assert page.notices == (notice,)


def test_regions_that_are_published_stay(catalogue):
    page = layout(catalogue, "nl", "indicator=unemployment-rate&region=NL213,NL225,NL")

    (notice,) = page.notices
    assert notice.startswith("Voor Twente en ")
    assert notice.endswith("u ziet Overijssel, Gelderland en Nederland.")


def test_an_activity_that_is_not_published_is_named_too(catalogue):
    page = layout(catalogue, "nl", "indicator=establishments&region=GM0153&activity=C")

    (notice,) = page.notices
    assert notice.startswith("Voor Industrie niet gepubliceerd; u ziet ")


def test_what_nobody_knows_is_still_called_replaced(catalogue):
    page = layout(catalogue, "nl", "indicator=employment&region=Atlantis")

    (notice,) = page.notices
    assert "Atlantis" in notice


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("region=CR12&activity=C", "„CR12” heet hier Twente (NL213)."),
        ("region=NL213&activity=M_N", "„M_N” heet hier Zakelijke diensten (M-N)."),
    ],
)
def test_another_spelling_of_a_code_is_led_to_ours_and_named(catalogue, query, notice):
    page = layout(catalogue, "nl", f"indicator=employment&{query}")

    assert page.notices == (notice,)


def test_what_stands_in_for_an_unknown_code_is_named(catalogue):
    page = layout(catalogue, "en", "indicator=employment&region=NL999&activity=C")

    (notice,) = page.notices
    assert "“NL999” cannot be chosen here as region; you see “" in notice
