import re

import pytest

from dashboard.pages.programme.sections import SECTIONS, TABLES
from tests.unit.server.asking import Visitor, small_app

LINE = "indicator%3Demployment%26region%3DNL213%26activity%3DC"
MAP = f"{LINE}%26year%3D2017%26as%3Dlocation_quotient%26chart%3Dmap"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def slides(page):
    return re.findall(r'<section class="slide slide-(\w+)" id="slide-(\d+)"', page)


def test_the_story_has_a_slide_for_each_section_each_chart_and_each_table(visitor):
    page = visitor.get("/nl/present").text

    blocks = [one for found in SECTIONS.values() for one in found]
    assert [one for one in blocks if not isinstance(one, str) and one not in TABLES] == []
    anchors = ("counts", "profile", "outcomes", "timeline")
    assert [one for one in anchors if f'class="rows-table rows-{one}"' not in page] == []
    assert [one for one in anchors if f'href="http://twente.test/nl#{one}"' not in page] == []
    charts = [one for blocks in SECTIONS.values() for one in blocks if isinstance(one, str)]
    kinds = [kind for kind, _ in slides(page)]
    assert kinds.count("section") == len(SECTIONS)
    assert kinds.count("figure") == len(charts) == page.count("data-figure=")
    assert [int(number) for _, number in slides(page)] == list(range(1, len(kinds) + 1))


def test_slides_are_complete_before_any_script(visitor):
    page = visitor.get(f"/nl/present?view={LINE}").text

    assert page.count('<svg width="') >= 3
    assert "nama_10r_3empers" in page
    assert "CC BY 4.0" in page
    assert 'class="slide-code"' in page
    assert re.findall(r'<script[^>]*src="([^"]+)"', page) == [
        "/assets/theme.0123.js",
        "/assets/present.0123.js",
    ]


def test_each_region_of_the_maps_is_drawn_once(visitor):
    address = "/nl/present?" + "&".join([f"view={MAP}"] * 2)
    page = visitor.get(address).text

    drawn = re.findall(r'id="(shape-[^"]+)"', page)
    assert drawn
    assert len(drawn) == len(set(drawn))


def test_what_is_too_much_for_a_slide_is_on_several_each_with_its_own_figure(visitor):
    bars = f"{LINE}%26year%3D2017%26chart%3Dbar"
    page = visitor.get(f"/nl/present?view={bars}").text

    assert [kind for kind, _ in slides(page)] == ["opening", *["figure"] * 3, "sources"]
    assert page.index("(1 van 3)") < page.index("(2 van 3)") < page.index("(3 van 3)")
    found = [one.replace("&amp;", "&") for one in re.findall(r'data-figure="([^"]+)"', page)]
    drawn = [visitor.get(address).json() for address in found]
    rows = [len(one["meta"]["reading"][0]["points"]) for one in drawn]
    assert rows == [14, 13, 13]
    scales = [one["layout"]["xaxis"]["range"] for one in drawn]
    assert scales == [scales[0]] * 3
    assert visitor.get(found[2].replace("/3/", "/4/")).status_code == 404


def test_a_table_on_slides_has_its_head_on_each_and_every_row_once(visitor):
    regions = "NL213,NL,NL226"
    table = f"indicator%3Demployment%26region%3D{regions}%26activity%3DC%26chart%3Dtable"
    page = visitor.get(f"/nl/present?view={table}").text

    assert page.count("<thead>") == 2
    assert re.findall(r'<th scope="row">(\d{4})</th>', page) == [str(y) for y in range(2000, 2018)]


def test_a_code_of_many_squares_is_larger(visitor):
    view = f"view={LINE}&name={'Banen' * 12}"
    few, many = (visitor.get(f"/nl/present?{'&'.join([view] * n)}").text for n in (1, 4))

    assert "slide-code is-dense" not in few
    assert many.index("slide-code is-dense") < many.index('id="slide-2"')
    assert many.count("slide-code is-dense") == 2


def test_the_notes_follow_the_same_slides(visitor):
    page, notes = (visitor.get(f"/nl/present{one}").text for one in ("", "/notes"))

    numbers = re.findall(r'<section class="note" id="slide-(\d+)"', notes)
    assert numbers == [number for _, number in slides(page)]
    assert '<meta name="robots" content="noindex">' in notes


def test_a_name_of_a_visitor_is_text(visitor):
    page = visitor.get(f"/nl/present?title=%3Cscript%3E&view={LINE}&name=%3Cb%3E").text

    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "<b>" not in page


def test_a_figure_that_does_not_exist_is_left_out_and_told(visitor):
    page = visitor.get(f"/nl/present?view=indicator%3Dweather&view={LINE}").text

    assert [kind for kind, _ in slides(page)] == ["opening", "figure", "sources"]
    assert page.index("bestaat een deel niet") < page.index('id="slide-2"')
    assert "weather" not in page


def test_a_choice_that_does_not_exist_is_replaced_and_told(visitor):
    page = visitor.get(f"/nl/present?view={LINE}%26year%3D1066").text

    assert [kind for kind, _ in slides(page)] == ["opening", "figure", "sources"]
    assert "wat er het dichtst bij komt" in page


def test_an_address_that_asks_for_nothing_we_have_gets_the_story(visitor):
    page = visitor.get("/nl/present?view=indicator%3Dweather").text

    assert "Dit is het verhaal van de programmapagina" in page
    assert len(slides(page)) > len(SECTIONS)


def test_a_presentation_has_one_spelling(visitor):
    answer = visitor.get(f"/nl/present?view={LINE}%26as%3Dlevel")

    assert answer.status_code == 308
    assert answer.headers["location"] == (
        "/nl/present?view=indicator%3Demployment%26region%3DNL213%26activity%3DC"
    )
    assert visitor.get(f"/nl/present?{'x' * 20_000}").status_code == 414
