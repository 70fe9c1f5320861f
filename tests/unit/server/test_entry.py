"""Requests that no route sees: preflights, a slash too many, a slash that is written as a sign."""

from __future__ import annotations

import pytest

from tests.unit.server.asking import Visitor


@pytest.mark.parametrize(
    ("asked", "place"),
    [("/nl/", "/nl"), ("/en/explore/", "/en/explore"), ("/de//", "/de"), ("/nl/?a=b", "/nl?a=b")],
)
def test_a_slash_too_many_leads_to_the_one_address_of_a_page(
    visitor: Visitor, asked: str, place: str
):
    answer = visitor.get(asked)

    assert (answer.status_code, answer.headers["location"]) == (308, place)


@pytest.mark.parametrize("path", ["/nowhere/", "/api/v1/regions/", "/nl/nowhere/"])
def test_other_addresses_with_a_slash_at_the_end_are_missing(visitor: Visitor, path: str):
    assert visitor.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/nl%2Fexplore", "/nl%2fexplore", "/nl/%2F", "/api%2Fv1/regions"])
def test_a_slash_written_as_a_sign_is_part_of_a_name_that_nothing_has(visitor: Visitor, path: str):
    assert visitor.get(path).status_code == 404
    assert visitor.head(path).status_code == 404


@pytest.mark.parametrize("path", ["/api/v1/observations", "/api/v1/regions", "/nl/view.json"])
def test_a_browser_that_asks_whether_another_site_may_read_is_told_yes(visitor: Visitor, path: str):
    asked = {"origin": "https://partner.test", "access-control-request-method": "GET"}
    answer = visitor.ask("OPTIONS", path, headers=asked)

    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "GET" in answer.headers["access-control-allow-methods"]
    assert "content-security-policy" in answer.headers


def test_a_page_is_not_for_other_sites(visitor: Visitor):
    answer = visitor.ask("OPTIONS", "/nl", headers={"access-control-request-method": "GET"})

    assert answer.status_code == 405
    assert "access-control-allow-origin" not in answer.headers
