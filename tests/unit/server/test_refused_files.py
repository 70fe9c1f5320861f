"""A file that cannot be had: programs hear it in JSON, people on a page that leads on."""

import re
from html import unescape
from urllib.parse import quote

import pytest

from dashboard.exhibits.query import parse_view
from dashboard.indicators.registry import INDICATORS
from tests.unit.server.asking import Visitor, small_app

VIEW = "indicator=employment&region=NL213&activity=C"
BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


@pytest.mark.parametrize(
    ("asked", "sent", "one"),
    [
        ("view.docx", "docx", "xlsx"),
        ("view.png", "png", "svg"),
        ("view", "", "csv"),
        ("collection.docx", "docx", "zip"),
        ("deck.pdf", "pdf", "pptx"),
    ],
)
def test_a_form_that_does_not_exist_names_those_that_do(visitor, asked, sent, one):
    answer = visitor.get(f"/nl/{asked}?{VIEW}")
    (problem,) = answer.json()["problems"]

    assert answer.status_code == 404
    assert problem["key"] == "form"
    assert problem["sent"] == sent
    assert one in problem["allowed"]
    assert one in problem["reason"]


def test_a_browser_is_given_a_link_to_each_form_of_the_view(visitor):
    answer = visitor.get(f"/nl/view.docx?{VIEW}", **BROWSER)

    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    for form in ("xlsx", "csv", "pptx", "svg", "jsonstat", "zip"):
        assert f'href="/nl/view.{form}?{VIEW.replace("&", "&amp;")}"' in answer.text


@pytest.mark.parametrize(("form", "told"), [("png", True), ("PDF", True), ("docx", False)])
def test_of_images_it_is_told_how_they_are_made(visitor, form, told):
    text = visitor.get(f"/en/view.{form}?{VIEW}").json()["error"]

    assert ("Take away" in text and "export --as png" in text) is told


def test_the_links_of_a_page_about_an_unknown_form_are_there(visitor):
    text = visitor.get("/en/deck.pdf", **BROWSER).text

    assert 'href="/en/deck.pptx"' in text


@pytest.mark.parametrize("asked", ["", "/", "/jobs.csv", "/83582NED.xlsx", "/a/b.csv", "/nl"])
def test_a_table_that_does_not_exist_names_those_that_do(visitor, catalogue, asked):
    told = visitor.get(f"/download{asked}").json()
    page = visitor.get(f"/download{asked}", **BROWSER, **{"accept-language": "de"})
    (problem,) = told["problems"]

    assert told["status"] == page.status_code == 404
    assert told["error"].startswith("Whole tables")
    assert {*problem["allowed"]} == {"datapackage.zip", *(f"{key}.csv" for key in catalogue.files)}
    assert '<html lang="de"' in page.text
    for name in problem["allowed"]:
        assert f'href="/download/{name}"' in page.text


@pytest.mark.parametrize("asked", ["/download/{}.csv", "/nl/view.{}", "/nl/collection.{}"])
@pytest.mark.parametrize("text", ["call-a-stranger-now-to-win-a-free-prize", "<b>x", "=1+1", "a b"])
def test_text_of_somebodys_own_is_not_said_again(visitor, asked, text):
    for headers in ({}, BROWSER):
        answer = visitor.get(asked.format(quote(text)), **headers)

        assert answer.status_code == 404
        assert text not in unescape(re.sub(r'href="[^"]+"', "", answer.text))


def test_of_a_page_it_is_told_that_files_are_made_of_its_charts(visitor):
    answer = visitor.get("/nl/explore.csv", **BROWSER)

    assert answer.status_code == 404
    assert 'href="/nl/explore"' in answer.text
    assert "Meenemen" in answer.text


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "onbekend"), ("en", "unknown"), ("de", "unbekannt")]
)
def test_what_is_wrong_is_told_in_the_language_of_the_address(visitor, language, words):
    address = f"/{language}/view.csv?indicator=employment&region=XX"
    (problem,) = visitor.get(address).json()["problems"]
    page = visitor.get(address, **BROWSER)

    assert problem["reason"].startswith(words)
    assert page.status_code == 422
    assert f"“{'XX'}”" in page.text or "„XX" in page.text
    assert words in page.text
    assert f'href="/{language}/explore?indicator=employment&amp;region=XX"' in page.text


def test_the_api_speaks_english(visitor):
    answer = visitor.get("/api/v1/observations?indicator=employment&region=XX", **BROWSER)

    assert answer.json()["problems"][0]["reason"].startswith("unknown")


def test_a_slide_that_cannot_hold_a_view_says_so_on_a_page(visitor, catalogue):
    regions = ",".join(list(catalogue.codes.group("corop"))[:21])
    query = f"indicator=employee-jobs&region={regions}&activity=C,F&chart=line"
    answer = visitor.get(f"/nl/view.pptx?{query}", **BROWSER)

    assert answer.status_code == 422
    assert "<h1" in answer.text
    held = query.replace("&", "&amp;")
    assert f'href="/nl/view.xlsx?{held}"' in answer.text
    assert f'href="/nl/explore?{held}"' in answer.text
    assert visitor.get(f"/nl/view.pptx?{query}").json()["problems"][0]["reason"] in answer.text


def test_years_that_are_refused_and_years_that_are_allowed_agree(visitor):
    answer = visitor.get(f"/en/view.csv?{VIEW}&from=1950")
    (problem,) = answer.json()["problems"]

    first, last = problem["allowed"][0], problem["allowed"][-1]
    assert problem["reason"].endswith(f"from {first} to {last}")


def test_points_of_one_figure_are_told_what_makes_them(visitor, catalogue):
    with_points = [key for key, one in INDICATORS.items() if "scatter" in one.charts]
    assert with_points
    for key in with_points:
        answer = visitor.get(f"/en/view.csv?indicator={key}&chart=scatter").json()
        (problem,) = answer["problems"]
        example = problem["reason"].rpartition("as ")[2]
        assert parse_view(f"{example}&chart=scatter", catalogue).indicator[0] == key


@pytest.mark.parametrize("asked", ["/nl/foo.xlsx", "/data/x.jsonld", "/present.pdf", "/x/y.CSV"])
def test_a_file_that_does_not_exist_leads_to_every_kind_that_does(visitor, asked):
    page = visitor.get(asked, **BROWSER, **{"accept-language": "nl"})
    told = visitor.get(asked).json()["problems"][0]

    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert {"/download/datapackage.zip", "/data/dcat.jsonld"} <= {*told["allowed"]}
    for address in ("/nl/take-away", "/nl/deck.pptx", "/nl/data", *told["allowed"][-2:]):
        assert f'href="{address}"' in page.text


def test_slides_of_a_collection_are_where_its_file_is(visitor):
    views = f"view={quote(VIEW, safe='')}"

    assert 'href="/de/deck.pptx"' in visitor.get("/de/present.pptx", **BROWSER).text
    page = visitor.get(f"/de/present.pptx?{views}", **BROWSER).text
    assert f'href="/de/collection.pptx?{views}"' in page


@pytest.mark.parametrize("asked", ["/en/data/83582NED.csv", "/data/83582NED.xlsx", "/83582NED.csv"])
def test_a_table_asked_in_another_place_is_shown_its_file(visitor, asked):
    assert 'href="/download/83582NED.csv"' in visitor.get(asked, **BROWSER).text


@pytest.mark.parametrize("asked", ["view.csv", "view.txt", "deck.pptx", "collection.zip"])
def test_a_file_without_a_language_is_offered_in_each(visitor, asked):
    told = visitor.get(f"/{asked}?{VIEW}").json()
    page = visitor.get(f"/{asked}?{VIEW}", **BROWSER, **{"accept-language": "de"}).text

    assert told["status"] == 404
    assert told["problems"][0]["allowed"] == [
        f"/{one}/{asked}?{VIEW}" for one in ("nl", "en", "de")
    ]
    assert "fehlt die Sprache" in page
    assert f'href="/en/{asked}?{VIEW.replace("&", "&amp;")}"' in page


@pytest.mark.parametrize("asked", ["/index.php", "/nl/index.html", "/.csv", "/robots2.txt"])
def test_what_is_no_file_of_ours_is_a_page_that_does_not_exist(visitor, asked):
    assert "/download/" not in visitor.get(asked, **BROWSER).text


def test_programs_hear_of_what_is_missing_in_json(visitor):
    for asked in ("/api/v1/foo.csv", "/assets/foo.png"):
        assert visitor.get(asked).json() == {"status": 404, "error": "not found", "problems": []}
