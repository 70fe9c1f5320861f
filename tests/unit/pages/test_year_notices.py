"""A notice on a year says what was asked, why that is not shown, and what is."""

from __future__ import annotations

import pytest

from dashboard.pages.explore import layout
from dashboard.tables.catalogue import Catalogue

WORK = "indicator=employment&region=NL213&activity=C"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            f"{WORK}&from=2017&to=2008",
            "Beginjaar 2017 ligt na het eindjaar; de twee zijn omgedraaid en u ziet 2008–2017.",
        ),
        (
            f"{WORK}&from=1990",
            "Beginjaar 1990: er zijn hier cijfers van 2000–2017; u ziet 2000–2017.",
        ),
        (
            "indicator=employee-jobs&region=NL213&activity=C&year=2030&chart=rank",
            "Jaar 2030: er zijn hier cijfers van 2010–2024; u ziet 2024.",
        ),
        (f"{WORK}&year=abc&chart=rank", "Jaar abc is geen jaartal; u ziet 2017."),
        (
            f"{WORK}&as=index&from=2010&base=2005",
            "Basisjaar 2005 ligt buiten de jaren die gevraagd zijn; u ziet 2010.",
        ),
        (
            f"{WORK}&as=shift_share&base=2012&year=2012",
            "Basisjaar 2012: een verandering heeft twee jaren nodig, het eerste vóór het laatste; "
            "u ziet 2000.",
        ),
        (
            f"{WORK}&pin=2008,2012,2016",
            "Vastgezet jaar 2008,2012,2016: vast kunnen hoogstens twee jaren staan, elk met een "
            "cijfer in wat u ziet; nu vast: 2008, 2012.",
        ),
        (
            f"{WORK}&chart=rank&pin=2008",
            "Vastgezet jaar 2008: deze vorm toont geen jaren naast elkaar, dus er staat geen jaar "
            "vast.",
        ),
    ],
)  # fmt: skip
def test_what_was_asked_why_not_and_what_is_shown(
    catalogue: Catalogue, query: str, told: str
) -> None:
    assert layout(catalogue, "nl", query).notices == (told,)


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_is_said_in_every_language(catalogue: Catalogue, language: str) -> None:
    (notice,) = layout(catalogue, language, f"{WORK}&from=2017&to=2008").notices  # type: ignore[arg-type]

    assert "2017" in notice
    assert notice.endswith("2008–2017.")
