"""The block that tells why numbers differ: on its page, beside a chart, on the page of a table."""

from __future__ import annotations

import pytest

from dashboard.pages.datasets.table import layout as table_page
from dashboard.pages.differences import layout
from dashboard.pages.explore import layout as explore
from dashboard.server.prerender import prerender
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language

BOTH = "indicator=employment,employee-jobs&region=NL213&activity=C"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_has_an_address_values_and_six_rows(catalogue: Catalogue, language: Language):
    written = prerender(layout(catalogue, language, "").tree)

    for key in ("work", "high-tech"):
        section = written.split(f'id="{key}"')[1].split("</section>")[0]
        assert section.count('<th scope="row">') == 6
        assert f'href="/{language}/explore?indicator=' in section


def test_it_is_told_where_both_are_shown_and_not_elsewhere(catalogue: Catalogue):
    both = prerender(explore(catalogue, "nl", BOTH).tree)
    one = prerender(explore(catalogue, "nl", "indicator=employment&region=NL213").tree)

    assert "Waarom verschillen personen van Eurostat" in both
    assert "Waarom verschillen" not in one


def test_it_stands_on_the_page_of_each_table_that_is_compared(catalogue: Catalogue):
    jobs = prerender(table_page("83582NED", catalogue, "nl", "").tree)
    people = prerender(table_page("demo_r_pjanaggr3", catalogue, "nl", "").tree)

    assert "Waarom verschillen" in jobs
    assert "Waarom verschillen" not in people
