from xml.etree import ElementTree

from tests.unit.server.asking import Visitor, small_app

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_robots_may_read_pages_and_are_told_where_the_map_is(visitor):
    assert visitor.get("/robots.txt").text == (
        "User-agent: *\nDisallow: /_dash/\nSitemap: http://twente.test/sitemap.xml\n"
    )


def test_the_map_lists_every_page_in_every_language(tmp_path):
    secure = Visitor(small_app(tmp_path, public_url="https://public.test"))
    root = ElementTree.fromstring(secure.get("/sitemap.xml").content)

    assert [node.text for node in root.findall("s:url/s:loc", NAMES)] == [
        f"https://public.test/{address}"
        for page in ("", "/explore", "/present")
        for address in (f"nl{page}", f"en{page}", f"de{page}")
    ]
    first = root.findall("s:url", NAMES)[0].findall("x:link", NAMES)
    assert [node.get("hreflang") for node in first] == ["nl", "en", "de"]


def test_a_strange_host_name_cannot_break_the_map(visitor):
    answer = visitor.get("/sitemap.xml", host='a"b&c')

    ElementTree.fromstring(answer.content)
