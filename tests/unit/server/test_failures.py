"""What is answered when there is nothing: a page like every other, that leads on."""

from __future__ import annotations

import pytest

from dashboard.server.failures import behind_language
from tests.unit.server.asking import Visitor, small_app


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def test_a_page_that_is_not_there_has_the_frame_of_every_page(visitor):
    page = visitor.get("/de/gibt-es-nicht").text

    for part in ("<header", "<main", "<footer", "theme-switch", 'class="skip"', "noindex"):
        assert part in page, part
    assert 'href="/en/gibt-es-nicht"' in page
    assert 'aria-current="page"' not in page


@pytest.mark.parametrize(
    ("asked", "behind"),
    [
        ("/nl/weg", "/weg"),
        ("/weg", "/weg"),
        ("/nl", "/"),
        ("//elsewhere.example", "/elsewhere.example"),
        ('/en/een "woord"', "/een%20%22woord%22"),
    ],
)
def test_links_to_other_languages_keep_what_was_asked(asked, behind):
    assert behind_language(asked) == behind
