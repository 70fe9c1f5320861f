import re
from urllib.parse import quote

import pytest

from dashboard.server.paper import LONGEST_CODE, LONGEST_STRETCH, style
from tests.unit.server.asking import Visitor, small_app


def told(answer):
    """Return the address in a style sheet."""
    return re.search('--address:"(.*?)";', answer.text).group(1)


def test_paper_tells_the_address_as_the_visitor_wrote_it(visitor):
    answer = visitor.get("/nl/print.css?of=")

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")
    assert told(answer) == "http://twente.test/nl"


def test_paper_tells_the_address_that_the_public_sees(tmp_path):
    public = Visitor(small_app(tmp_path, public_url="https://public.test"))

    assert told(public.get("/de/print.css?of=/explore")) == "https://public.test/de/explore"


def test_a_page_names_its_own_head(visitor):
    assert 'media="print" id="paper" href="/nl/print.css?of="' in visitor.get("/nl").text


def test_a_page_that_does_not_exist_has_no_head(visitor):
    assert "print.css" not in visitor.get("/nl/nowhere").text
    assert visitor.get("/nl/print.css?of=/nowhere").status_code == 404
    assert visitor.get("/nl/print.css").status_code == 200


def test_a_view_is_told_in_its_one_spelling_and_another_is_refused(tmp_path, catalogue):
    full = Visitor(small_app(tmp_path, catalogue))
    known, unknown = "activity=C&region=NL213&indicator=employment", "indicator=weather"

    answer = full.get("/en/print.css?of=" + quote(f"/explore?{known}"))

    assert told(answer) == (
        "http://twente.test/en/explore?indicator=employment&region=NL213&activity=C"
    )
    assert full.get("/en/print.css?of=" + quote(f"/explore?{unknown}")).status_code == 422


def test_a_page_without_a_view_has_no_query(visitor):
    assert told(visitor.get("/nl/print.css?of=" + quote("?a=b"))) == "http://twente.test/nl"


def test_an_address_cannot_end_the_text_it_stands_in():
    css = style('http://x/"}body{}\\', "made", "by")

    assert '--address:"http://x/\\"}body{}\\\\";' in css


@pytest.mark.parametrize(("length", "has_code"), [(LONGEST_CODE, True), (LONGEST_CODE + 1, False)])
def test_what_no_camera_reads_is_no_code(length, has_code):
    assert ("--code:" in style("x" * length, "made", "by")) == has_code


def test_a_head_that_cannot_be_broken_is_cut_and_the_whole_stands_at_the_end():
    address = "http://twente.test/nl/collection?view=" + "indicator%3Demployment%26" * 8
    sheet = style(address, "", "")

    assert f'--whole:"{address}"' in sheet
    assert f'--address:"{address[:LONGEST_STRETCH]}…"' in sheet
    assert "--whole" not in style("http://twente.test/nl/explore?indicator=gdp", "", "")
