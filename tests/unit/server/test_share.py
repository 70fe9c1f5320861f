import html
import re

import pytest

from dashboard.server.share import may_frame
from tests.unit.server.asking import Visitor, small_app

VIEW = "indicator=employment&region=NL213&activity=C"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def texts(page):
    found = re.findall(r'<textarea id="share-(\w+)"[^>]*>([^<]*)</textarea>', page)
    return {name: html.unescape(text) for name, text in found}


def test_everything_to_paste_stands_on_one_page(visitor):
    found = texts(visitor.get(f"/nl/share?{VIEW}").text)

    assert found["link"].startswith("http://twente.test/nl/explore?indicator=employment")
    assert found["plain"].startswith('<iframe src="http://twente.test/nl/embed?indicator=')
    assert 'loading="lazy"' in found["plain"]
    assert found["sizing"].endswith('<script src="http://twente.test/embed.js" async></script>')
    assert found["markdown"].startswith("[![Industrie")
    assert found["oembed"].startswith("http://twente.test/oembed?url=http%3A%2F%2Ftwente.test")
    assert len(found["short"]) < 420


def test_options_are_in_the_code_and_in_the_preview(visitor):
    page = visitor.get(f"/nl/share?{VIEW}&theme=dark&title=0&width=1200").text

    assert "&amp;theme=dark&amp;title=0" in texts(page)["plain"]
    assert re.search(r'<iframe src="/nl/embed\?[^"]+theme=dark[^"]*"[^>]* width="1200"', page)


def test_a_figure_is_shared_in_another_language_than_that_of_the_page(visitor):
    page = visitor.get(f"/nl/share?{VIEW}&lang=de&theme=dark&width=320").text

    assert 'src="http://twente.test/de/embed?' in texts(page)["plain"]
    assert texts(page)["link"].startswith("http://twente.test/de/explore?")
    assert '<option value="de" selected>' in page
    assert "Insluitcode, zonder script" in page
    assert re.search(r"<h1[^>]*>Delen</h1>", page)
    # The links to the page in other languages keep what was chosen.
    assert re.search(r'href="/en/share\?[^"]*theme=dark[^"]*lang=de', page)


def test_a_code_to_scan_leads_to_the_view(visitor):
    answer = visitor.get(f"/nl/qr.svg?{VIEW}")

    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")
    assert visitor.get("/nl/qr.svg?indicator=weather").status_code == 422


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://www.utwente.test/news/1", True),
        ("https://a.b.gov.test/", True),
        ("www.utwente.test", True),
        ("https://gov.test/", False),
        ("https://utwente.test/", False),
        ("https://www.utwente.test:8443/", False),
        ("http://www.utwente.test/", False),
        ("https://evil.test/www.utwente.test", False),
        ("https://[", False),
    ],
)
def test_a_page_may_frame_where_a_browser_would_let_it(address, allowed):
    assert may_frame(("https://www.utwente.test", "https://*.gov.test"), address) is allowed


def test_who_may_not_frame_is_told_before_it_is_pasted(tmp_path, catalogue):
    listed = Visitor(small_app(tmp_path, catalogue, frame_ancestors=("https://a.test",)))

    assert "Op die pagina mag" in listed.get(f"/nl/share?{VIEW}&site=https://a.test/x").text
    refused = listed.get(f"/nl/share?{VIEW}&site=https://zqzq.test").text
    assert "laat het venster daar leeg" in refused
    assert "zqzq" not in refused
