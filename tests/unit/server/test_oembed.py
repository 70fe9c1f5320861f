import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import quote

import pytest

from tests.unit.server.asking import Visitor, small_app

VIEW = "http://twente.test/nl/explore?indicator=employment&region=NL213&activity=C"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def asked(visitor, address, **options):
    rest = "".join(f"&{key}={value}" for key, value in options.items())
    return visitor.get(f"/oembed?url={quote(address, safe='')}{rest}")


def test_the_address_of_a_view_becomes_a_frame_with_its_embed(visitor):
    told = asked(visitor, VIEW).json()

    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert told["title"].startswith("Industrie in Twente in 2017")
    assert 'src="http://twente.test/nl/embed?indicator=employment&amp;region=NL213' in told["html"]
    assert f'width="{told["width"]}" height="{told["height"]}"' in told["html"]
    assert told["thumbnail_url"].startswith("http://twente.test/nl/card.png?indicator=employment")


def test_xml_says_the_same_as_json(visitor):
    answer = asked(visitor, VIEW, format="xml")
    told = {each.tag: each.text for each in ElementTree.fromstring(answer.text)}

    assert answer.headers["content-type"].startswith("text/xml")
    assert told == {key: str(value) for key, value in asked(visitor, VIEW).json().items()}


@pytest.mark.parametrize(("width", "height"), [(320, 300), (600, 900), (5000, 5000)])
def test_there_is_no_more_than_room_for(visitor, width, height):
    told = asked(visitor, VIEW, maxwidth=width, maxheight=height).json()

    assert told["width"] <= width
    assert told["height"] <= height
    assert told.get("thumbnail_width", 0) <= width
    assert f'width="{told["width"]}" height="{told["height"]}"' in told["html"]


@pytest.mark.parametrize(("width", "height"), [(600, 300), (600, 200), (200, 900), (90, 40)])
def test_where_there_is_no_room_for_a_frame_its_picture_stands(visitor, width, height):
    told = asked(visitor, VIEW, maxwidth=width, maxheight=height).json()

    assert (told["width"], told["height"]) <= (width, height)
    assert told["width"] / told["height"] == pytest.approx(1200 / 630, rel=0.05)
    assert "<iframe" not in told["html"]
    assert f'width="{told["width"]}" height="{told["height"]}"' in told["html"]
    assert f'href="{VIEW.replace("&", "&amp;")}"' in told["html"]
    picture = re.search(r'src="http://twente.test([^"]+)"', told["html"])[1].replace("&amp;", "&")
    assert visitor.get(picture).headers["content-type"] == "image/png"


def test_a_frame_is_high_enough_for_what_can_be_chosen_and_told_in_it(visitor):
    embed = VIEW.replace("explore", "embed")
    usual = asked(visitor, embed).json()["height"]

    assert asked(visitor, f"{embed}&controls=1").json()["height"] > usual
    assert asked(visitor, f"{embed}&year=1066").json()["height"] > usual


def test_what_was_replaced_is_told_in_a_frame_though_it_be_too_small(visitor):
    told = asked(visitor, f"{VIEW}&year=1066", maxheight=200).json()

    assert "<iframe" in told["html"]
    assert told["height"] == 200


def test_options_of_an_embed_are_kept(visitor):
    address = "http://twente.test/de/embed?indicator=employment&region=NL213&theme=dark&title=0"

    assert "&amp;theme=dark&amp;title=0" in asked(visitor, address).json()["html"]


def test_what_does_not_exist_is_told_in_the_frame(visitor):
    html = asked(visitor, "http://twente.test/nl/explore?indicator=weather").json()["html"]
    inside = re.search(r'src="http://twente.test([^"]+)"', html)[1].replace("&amp;", "&")

    assert "embed-notice" in visitor.get(inside).text


def test_the_page_of_the_programme_is_its_chart_and_a_path_is_enough(visitor):
    assert "employee-jobs" in asked(visitor, "/nl").json()["html"]


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.test/nl/explore",
        "http://twente.test.elsewhere.test/nl",
        "http://twente.test/fr/explore",
        "http://twente.test/nl/nothing",
        "http://twente.test/assets/site.js",
        "http://[",
        "javascript:alert(1)",
        "//elsewhere.test/nl",
    ],
)
def test_other_addresses_are_not_found(visitor, address):
    assert asked(visitor, address).status_code == 404


def test_an_unknown_format_is_not_implemented(visitor):
    assert asked(visitor, VIEW, format="yaml").status_code == 501


@pytest.mark.parametrize("options", [{"maxwidth": "wide"}, {"maxheight": "-1"}, {"maxwidth": "0"}])
def test_a_size_that_is_none_is_refused(visitor, options):
    assert asked(visitor, VIEW, **options).status_code == 400


def test_an_address_is_needed(visitor):
    assert visitor.get("/oembed").status_code == 400


def test_the_public_address_is_the_one_that_counts(tmp_path, catalogue):
    public = Visitor(small_app(tmp_path, catalogue, public_url="https://twente.example"))

    told = asked(public, "https://twente.example/nl/explore?indicator=population").json()
    assert 'src="https://twente.example/nl/embed?' in told["html"]


def test_every_page_says_where_it_can_be_asked_about(visitor):
    page = visitor.get("/nl/explore?indicator=population&region=NL213").text
    (address,) = re.findall(r'type="application/json\+oembed" href="([^"]+)"', page)

    assert visitor.get(address.replace("&amp;", "&")).json()["type"] == "rich"
    assert 'type="text/xml+oembed"' in page
