"""The methods page tells of every indicator and every analysis, with real numbers."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest

from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.arithmetic import FORMULAS, RATIOS
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.methods.page import layout
from dashboard.server.prerender import prerender
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message, message


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, str]:
    return {language: prerender(layout(catalogue, language, "").tree) for language in LANGUAGES}


def said(language: Any, key: str) -> str:
    return escape(message(language, key), quote=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_is_told(pages: dict[str, str], language: Any) -> None:
    page = pages[language]
    for key, indicator in INDICATORS.items():
        assert f'id="indicator-{key}"' in page
        assert f'href="#indicator-{key}"' in page
        assert said(language, f"indicators.{key}.question") in page
        assert said(language, f"indicators.{key}.method") in page
        assert f'href="/{language}/data/{indicator.table}"' in page
        for caveat in indicator.caveats:
            area = "notes." if has_message(language, f"notes.{caveat}") else "indicators.caveat."
            assert said(language, area + caveat) in page
        for reference in indicator.literature:
            assert escape(reference, quote=False) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_analysis_is_told(pages: dict[str, str], language: Any) -> None:
    page = pages[language]
    for key, analysis in ANALYSES.items():
        assert f'id="analysis-{key}"' in page
        assert f'href="#analysis-{key}"' in page
        assert said(language, f"indicators.analysis.{key}.meaning") in page
        for reference in analysis.literature:
            assert escape(reference, quote=False) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_formulas_stand_there_as_mathematics_in_letters_and_in_numbers(
    pages: dict[str, str], language: Any
) -> None:
    for formulas in FORMULAS.values():
        for name in formulas:
            assert f'data-written="formula-{name}"' in pages[language]
            assert f'data-written="worked-{name}"' in pages[language]
    for key in RATIOS:
        assert f'data-written="ratio-{key}"' in pages[language]


@pytest.mark.parametrize(("language", "result"), [("nl", "= 1,49"), ("en", "= 1.49")])
def test_an_example_comes_to_a_result(pages: dict[str, str], language: str, result: str) -> None:
    entry = pages[language].split('id="analysis-location_quotient"')[1].split("</article>")[0]

    assert f">{result}</span>" in entry
    assert entry.count('class="number"') == 4
    assert (
        f'href="/{language}/explore?indicator=employment&amp;region=NL213&amp;activity=C'
        "&amp;from=2017&amp;to=2017&amp;chart=table"
    ) in entry


def test_provisional_numbers_in_an_example_are_said_to_be_so(pages: dict[str, str]) -> None:
    entry = pages["nl"].split('id="analysis-gap"')[1].split("</article>")[0]

    assert message("nl", "statuses.p.short") in entry
