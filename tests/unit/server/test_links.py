"""Every link on a page leads somewhere: its address answers, and its place is on the page."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import quote, urldefrag, urljoin, urlsplit

import pytest
from starlette.routing import Match

from dashboard.exhibits.query import nearest_view
from dashboard.server.app import create_app
from dashboard.settings import Settings
from dashboard.tables.catalogue import Catalogue
from tests.unit.server.asking import Visitor

HERE = "http://twente.test"
VIEW = "indicator=employment&region=NL213&activity=C"
#: One page of each kind, those first that lead to many others.
PAGES = (
    "/nl", "/nl/explore", f"/nl/explore?{VIEW}", "/nl/region", "/nl/region/NL213",
    "/nl/region/GM0153", "/nl/region/NL21", "/nl/region/NL", "/nl/targets", "/nl/claims",
    "/nl/claims?region=NL213&year=2017", "/nl/data", "/nl/data/83582NED", "/nl/methods",
    "/nl/differences", "/nl/search?q=industrie", f"/nl/share?{VIEW}", f"/nl/take-away?{VIEW}",
    f"/nl/collection?view={quote(VIEW)}", "/nl/present/notes",
)  # fmt: skip
#: Addresses whose query is a view.
VIEWED = re.compile(r"/\w\w/(explore|share|take-away)$")


@pytest.fixture(scope="module")
def visitor(catalogue: Catalogue) -> Visitor:
    return Visitor(create_app(catalogue, Settings()))


@pytest.fixture(scope="module")
def pages(visitor: Visitor) -> dict[str, str]:
    found = {}
    for address in PAGES:
        answer = visitor.get(address)
        assert answer.status_code == 200, address
        found[address] = answer.text
    return found


def links(pages: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield each link to ourselves: the page that it is on, its address and its place there."""
    for page, text in pages.items():
        for written in re.findall(r'<a\b[^>]*?\shref="([^"]*)"', text):
            address, place = urldefrag(urljoin(HERE + page, unescape(written)))
            if address.startswith(HERE):
                yield page, address.removeprefix(HERE), place


def test_every_address_is_one_that_we_answer(visitor: Visitor, pages: dict[str, str]) -> None:
    first = {urlsplit(address).path: page for page, address, _ in links(pages)}

    def answered(path: str) -> bool:
        scope = {"type": "http", "method": "GET", "path": path, "root_path": "", "headers": []}
        return any(route.matches(scope)[0] is Match.FULL for route in visitor.app.routes)

    assert {path: page for path, page in first.items() if not answered(path)} == {}


def test_every_link_to_a_view_is_a_view_without_anything_to_repair(
    catalogue: Catalogue, pages: dict[str, str]
) -> None:
    wrong = {
        address: page
        for page, address, _ in links(pages)
        if VIEWED.match(urlsplit(address).path)
        and (query := urlsplit(address).query)
        and nearest_view(query, catalogue)[1]
    }

    assert wrong == {}


def test_every_place_that_is_linked_is_on_its_page(visitor: Visitor, pages: dict[str, str]) -> None:
    known: dict[str, set[str]] = {}
    wrong = {}
    for page, address, place in links(pages):
        if place and address not in known:
            text = pages[address] if address in pages else visitor.get(address).text
            known[address] = set(re.findall(r'\sid="([^"]+)"', text))
        if place and place not in known[address]:
            wrong[f"{address}#{place}"] = page

    assert wrong == {}
