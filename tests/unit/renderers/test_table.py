import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dashboard.exhibits import build
from dashboard.exhibits.query import parse_view
from dashboard.renderers.table import cell_id, slug, table_html
from dashboard.renderers.text import text
from tests.unit.renderers.examples import ALL
from tests.unit.renderers.made import THOUSAND, exhibit, series


def parsed(kind):
    html = table_html(ALL[kind](), anchor="a")
    return ElementTree.fromstring(f"<div>{html}</div>")


def cells(root):
    return {td.attrib["id"]: td for td in root.iter("td") if "id" in td.attrib}


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind != "empty"])
def test_every_observation_has_a_cell_of_its_own(kind):
    one = ALL[kind]()
    found = cells(parsed(kind))
    keys = zip(one.frame["series"], one.frame["period"], strict=True)
    assert {cell_id("a", key, period) for key, period in keys} <= set(found)


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind != "empty"])
def test_every_row_and_column_has_a_header(kind):
    root = parsed(kind)
    assert root.find(".//caption") is not None
    assert all(th.attrib["scope"] in ("row", "col") for th in root.iter("th"))
    assert all(row.find("th") is not None for row in root.iter("tr"))


def test_ids_are_plain_ascii():
    assert slug("employment/NL213/B-E é") == "employment-nl213-b-e-e"
    assert cell_id("c", "employment/NL213/C", 2017) == "c-employment-nl213-c-2017"


def test_a_chart_over_time_has_a_row_per_year():
    one = exhibit("line", [series("a", {2012: 41.7, 2017: 40.0}, name="Twente")])
    root = ElementTree.fromstring(f"<div>{table_html(one, anchor='a')}</div>")
    heads = [th.text for th in root.iter("th")]
    assert heads == ["Jaar", "Twente", "2012", "2017"]
    assert cells(root)["a-a-2012"].text == "41,7"


def test_a_rank_has_a_row_per_region_the_highest_first():
    one = exhibit(
        "rank",
        [
            series("x", {2017: 1.0}, region="NL1"),
            series("y", {2017: 3.0}, region="NL2"),
            series("z", {2017: 3.0}, region="NL3"),
        ],
    )
    root = ElementTree.fromstring(f"<div>{table_html(one, anchor='a')}</div>")
    rows = [(row.find("th").text, row.findall("td")[0].text) for row in root.find(".//tbody")]
    assert rows == [("y", "1"), ("z", "1"), ("x", "3")]


def test_a_suppressed_value_keeps_its_cell_and_says_so():
    cell = cells(parsed("line"))["a-jobs-2016"]
    assert cell.attrib["data-status"] == "c"
    assert "".join(cell.itertext()) == "×geheim"


def test_a_year_outside_a_series_is_told_from_a_missing_one():
    cell = cells(parsed("line"))["a-persons-2024"]
    assert cell.attrib["data-status"] == "none"
    assert "niet in deze tabel" in "".join(cell.itertext())


def test_a_provisional_value_has_its_letter_and_its_word():
    cell = cells(parsed("line"))["a-jobs-2024"]
    assert cell.attrib["data-status"] == "p"
    assert "".join(cell.itertext()) == "41,6p (voorlopig)"


def test_every_sign_that_occurs_is_explained_below():
    root = parsed("line")
    signs = {b.text for b in root.iter("b")}
    assert signs == {"×", "–", "p"}


def test_a_waterfall_has_one_column_of_values():
    root = parsed("waterfall")
    assert all(len(row.findall("td")) == 1 for row in root.find(".//tbody"))


def test_a_level_among_signed_changes_carries_no_plus():
    signed = replace(ALL["waterfall"](), unit=replace(THOUSAND, signed=True))
    html = table_html(signed, anchor="a")
    said = [td.text for td in ElementTree.fromstring(f"<div>{html}</div>").iter("td")]

    assert said == ["42,0", "+1,0", "−2,0", "−1,0", "40,0"]
    assert "start (2017): 42,0 duizend" in text(signed, address="x")


def test_the_caption_names_the_source_and_its_vintage():
    caption = "".join(parsed("line").find(".//caption").itertext())
    assert "Eurostat nama_10r_3empers (september 2020)" in caption


def test_a_source_with_a_date_in_words_keeps_them():
    one = ALL["line"]()
    source = replace(one.sources[0], vintage="2009 (1 April)")
    html = table_html(replace(one, sources=(source,)), anchor="a")
    assert "nama_10r_3empers (2009 (1 April))" in html


def test_an_empty_exhibit_gives_its_sentence():
    html = table_html(ALL["empty"](), anchor="a")
    assert "geen cijfers gepubliceerd" in html
    assert not re.search("<table>", html)


@pytest.mark.parametrize("chart", ["rank", "rank&base=2008", "map", "scatter"])
def test_regions_in_a_table_of_a_page_lead_to_their_profiles(catalogue, chart):
    asked = "employment,gdp" if chart == "scatter" else "employment"
    query = f"indicator={asked}&region=NL213,NL&activity=C&chart={chart}"
    answer = build.exhibit(parse_view(query, catalogue), catalogue, "de")

    assert '<a href="/de/region/NL213">Twente</a>' in table_html(answer, anchor="x", linked=True)


def test_a_table_that_leaves_our_pages_has_no_links_to_profiles(catalogue):
    query = "indicator=employment&region=NL213&activity=C&chart=rank"
    answer = build.exhibit(parse_view(query, catalogue), catalogue, "nl")

    assert "/region/" not in table_html(answer, anchor="x")


def test_a_region_abroad_has_no_profile_to_lead_to(catalogue):
    query = "indicator=employment&region=NL213,DEA34&activity=C&chart=rank"
    answer = build.exhibit(parse_view(query, catalogue), catalogue, "nl")

    assert "/region/DEA34" not in table_html(answer, anchor="x", linked=True)
