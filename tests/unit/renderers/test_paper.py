from urllib.parse import unquote

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.page import table_page
from dashboard.renderers.paper import LONGEST_CODE, LONGEST_STRETCH, paper_style


def test_an_address_cannot_end_the_text_it_stands_in():
    css = paper_style('http://x/"}body{}\\', "made", "by")

    assert '--address:"http://x/\\"}body{}\\\\";' in css


@pytest.mark.parametrize(("length", "has_code"), [(LONGEST_CODE, True), (LONGEST_CODE + 1, False)])
def test_what_no_camera_reads_is_no_code(length, has_code):
    assert ("--code:" in paper_style("x" * length, "made", "by")) == has_code


def test_the_room_beside_a_code_is_as_wide_as_the_code():
    style = paper_style("http://twente.test/nl", "", "")

    assert "--side:22mm" in style
    assert 'width="22mm"' in unquote(style)
    assert "--side:22mm" not in paper_style("x" * LONGEST_CODE, "", "")


def test_a_head_that_cannot_be_broken_is_cut_and_the_whole_stands_at_the_end():
    address = "http://twente.test/nl/collection?view=" + "indicator%3Demployment%26" * 8
    sheet = paper_style(address, "", "")

    assert f'--whole:"{address}"' in sheet
    assert f'--address:"{address[:LONGEST_STRETCH]}…"' in sheet
    assert "--whole" not in paper_style("http://twente.test/nl/explore?indicator=gdp", "", "")


def test_a_page_with_nothing_but_a_table_is_told_on_paper_without_asking_for_anything(catalogue):
    view = parse_view("indicator=employment&region=NL213&activity=C", catalogue)
    page = table_page(exhibit(view, catalogue, "nl"), address="http://x/</style>")

    assert '--address:"http://x/\\3c /style>"' in page
    assert '--vintage:"Nieuwste tabel: september 2020."' in page
    assert page.count("</style>") == 1
