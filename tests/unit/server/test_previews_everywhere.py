"""Whatever page of ours is shared: others can show its title, a picture, and a frame or words."""

import io
import re
import xml.etree.ElementTree as ElementTree
from html import unescape

import pytest
from PIL import Image

from dashboard.server.app import create_app
from dashboard.settings import Settings
from dashboard.tables.archive import today_of
from tests.unit.server.asking import Visitor

PUBLIC = "https://twente.example"
VIEW = "indicator=employment&region=NL213&activity=C"
TWO = (
    "title=Two%20%22views%22&view=indicator%3Dgdp%26region%3DNL213"
    "&view=indicator%3Dpopulation%26region%3DNL213&name=%3Cb%3E"
)
#: Addresses that are more than their path.
ASKED = (
    "/nl/explore",
    "/en/explore?indicator=employee-jobs&region=NL213&activity=C&chart=map&year=2024",
    "/de/explore?indicator=persons-employed&region=NL213&activity=99",
    "/en/search?q=werk%20%26%20inkomen",
    f"/en/collection?{TWO}",
    f"/de/present?{TWO}",
    f"/nl/present/notes?{TWO}",
    "/nl/present?view=indicator%3Dweather",
    f"/de/embed?{VIEW}&theme=dark&title=0&to=nothing",
)
#: What is no page: a table to copy.
FILES = re.compile(r"/\w\w/view\.")


def kinds(app):
    """Return an address of each kind of page: one region of each level, one table."""
    paths = [route.path for route in app.routes if hasattr(route, "path")]
    ours = [one for one in paths if re.match(r"/nl\b|/api/docs", one) and "{" not in one]
    return {
        re.sub(r"(region/[A-Z]{2}|data/)\w+", r"\1", one): one
        for one in ours
        if not FILES.match(one)
    }


@pytest.fixture(scope="module")
def visitor(catalogue):
    return Visitor(create_app(catalogue, Settings(public_url=PUBLIC)))


@pytest.fixture(scope="module")
def pages(visitor):
    """Every page, by its address."""
    found = {}
    for path in kinds(visitor.app).values():
        address = path if visitor.get(path).status_code == 200 else f"{path}?{VIEW}"
        found[address] = visitor.get(address)
    found |= {address: visitor.get(address) for address in ASKED}
    return {
        address: answer.text
        for address, answer in found.items()
        if answer.headers.get("content-type", "").startswith("text/html")
    }


def told(page):
    metas = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page)
    return {key: unescape(text) for key, text in metas}


def discovered(page, kind):
    (link,) = re.findall(f'<link rel="alternate" type="{kind}" href="([^"]+)">', page)
    address = unescape(link)
    assert address.startswith(f"{PUBLIC}/oembed?")
    return address.removeprefix(PUBLIC)


def test_the_walk_comes_by_every_kind_of_page(pages):
    paths = {re.sub(r"\?.*|(?<=/region|../data)/.*", "", one) for one in pages}

    assert paths >= {
        "/nl", "/nl/explore", "/nl/region", "/nl/targets", "/nl/claims", "/nl/data", "/nl/methods",
        "/nl/differences", "/nl/search", "/nl/collection", "/nl/take-away", "/nl/share",
        "/nl/embed", "/nl/present", "/nl/present/notes", "/api/docs",
    }  # fmt: skip
    assert len(pages) > len(paths)


def test_each_has_a_title_a_sentence_and_its_address(pages):
    for address, page in pages.items():
        head = told(page)
        title = unescape(re.search(r"<title>([^<]+)</title>", page)[1])
        assert head["og:title"] == head["og:image:alt"] == title, address
        assert len(head["og:description"]) > 20, address
        assert head["og:url"].startswith(f"{PUBLIC}/"), address
        assert head["twitter:card"] == "summary_large_image", address


def test_the_picture_of_each_is_there(visitor, pages):
    shown = {}
    for address, page in pages.items():
        image = told(page)["og:image"]
        assert image.startswith(f"{PUBLIC}/"), address
        shown[image.removeprefix(PUBLIC)] = address

    for image, address in shown.items():
        answer = visitor.get(image)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png"), address
        assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)
    regions = [image for image, address in shown.items() if "/region/" in address]
    assert len(regions) > 1


def test_each_is_answered_by_oembed_in_both_forms(visitor, pages):
    for address, page in pages.items():
        as_json = visitor.get(discovered(page, r"application/json\+oembed"))
        as_xml = visitor.get(discovered(page, r"text/xml\+oembed"))
        assert (as_json.status_code, as_xml.status_code) == (200, 200), address
        said = {each.tag: each.text for each in ElementTree.fromstring(as_xml.text)}
        assert said == {key: str(value) for key, value in as_json.json().items()}
        assert said["thumbnail_url"].startswith(f"{PUBLIC}/"), address
        inside = unescape(re.search(r'(?:src|href)="([^"]+)"', said["html"])[1])
        assert visitor.get(inside.removeprefix(PUBLIC)).status_code == 200, address


@pytest.mark.parametrize("path", [f"/de/present?{TWO}", f"/en/collection?{TWO}"])
def test_a_collection_is_quoted_with_the_card_of_its_first_view(visitor, pages, path):
    page = pages[path]
    quoted = visitor.get(discovered(page, r"application/json\+oembed")).json()

    assert "indicator=gdp" in told(page)["og:image"]
    assert quoted["html"].startswith("<blockquote>")
    assert PUBLIC + path.replace("&", "&amp;") in quoted["html"]
    assert "&quot;views&quot;" in quoted["html"]


def test_a_presentation_of_many_views_can_be_asked_about(visitor):
    view = f"indicator%3Dpopulation%26region%3D{','.join(f'NL{n}' for n in range(111, 114))}"
    query = "&".join(["title=Many", *[f"view={view}&name={'%C3%BC' * 80}"] * 20])
    page = visitor.get(f"/nl/present?{query}").text
    quoted = visitor.get(discovered(page, r"text/xml\+oembed"))

    assert quoted.headers["content-type"].startswith("text/xml")
    assert quoted.text.count("name=") == 20


def test_a_frozen_embed_has_no_picture_of_newer_figures(visitor, catalogue):
    page = visitor.get(f"/nl/embed?{VIEW}&vintage={today_of(catalogue)}").text
    head = told(page)

    assert head["og:title"].startswith("Industrie in Twente")
    assert head["twitter:card"] == "summary"
    assert "og:image" not in head
    asked = visitor.get(discovered(page, r"application/json\+oembed")).json()
    assert "vintage=" in asked["html"]
    assert "thumbnail_url" not in asked


def test_what_is_not_there_has_nothing_to_show(visitor):
    page = visitor.get("/nl/nothing").text

    assert "og:" not in page
    assert "oembed" not in page
