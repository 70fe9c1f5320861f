"""The statements of a public body: what the site is, what it keeps, who can use it."""

from datetime import date, timedelta

import pytest

from dashboard.pages.contents import all_pages
from dashboard.pages.registry import pages_of
from dashboard.pages.shell import STATEMENTS
from dashboard.server.app import create_app
from dashboard.settings import Settings
from tests.unit.server.asking import EMPTY, Visitor

NONE = {
    "nl": "heeft hier nog geen adres opgegeven",
    "en": "has not given an address here yet",
    "de": "hat hier noch keine Adresse angegeben",
}


@pytest.fixture(scope="module", params=["", "mailto:cijfers@regio.test"])
def asked(request):
    shown = [one for one in pages_of(all_pages(request.param), EMPTY) if one.name in STATEMENTS]
    settings = Settings(contact=request.param)
    return request.param, Visitor(create_app(EMPTY, settings, pages=shown))


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("key", STATEMENTS)
def test_each_statement_says_whom_to_turn_to_or_that_nobody_was_named(asked, language, key):
    contact, visitor = asked
    answer = visitor.get(f"/{language}/{key}")

    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert (NONE[language] in answer.text) == (not contact)
    assert (f'href="{contact}"' in answer.text) == bool(contact)


@pytest.mark.parametrize("key", STATEMENTS)
def test_every_page_leads_to_every_statement(asked, key):
    page = asked[1].get(f"/nl/{key}").text

    assert [f'href="/nl/{other}"' in page for other in STATEMENTS] == [True] * len(STATEMENTS)
    assert page.count('aria-current="page"') == 1


def test_who_finds_a_weakness_is_told_where_to_say_so(asked):
    contact, visitor = asked
    answer = visitor.get("/.well-known/security.txt")
    told = dict(line.split(": ", 1) for line in answer.text.splitlines() if contact)

    assert answer.status_code == (200 if contact else 404)
    if contact:
        assert told["Contact"] == contact
        assert told["Canonical"] == "http://twente.test/.well-known/security.txt"
        ends = date.fromisoformat(told["Expires"][:10])
        assert timedelta(days=30) < ends - date.today() < timedelta(days=366)
