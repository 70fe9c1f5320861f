"""A view to take away, by address."""

import csv
import io
import json
from datetime import date

import pytest
from openpyxl import load_workbook

from dashboard.server import counter, exports
from tests.unit.server.asking import Visitor, small_app

VIEW = "indicator=employment&region=NL213&activity=C"
FORMS = tuple(exports.OPTIONS)

#: A view without a value: nobody publishes it for the region asked.
EMPTY = "indicator=employee-jobs&region=NL132&chart=bar"

NAME = "twente-werkzame-personen-industrie-2000-2017"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_form_is_answered_in_every_language(visitor, form, language):
    answer = visitor.get(f"/{language}/view.{form}?{VIEW}")

    assert answer.status_code == 200
    assert answer.headers["content-type"] == exports.MEDIA_TYPES[form]
    assert answer.headers["content-language"] == language
    assert answer.headers["cache-control"] == "public, max-age=3600"
    assert answer.headers["x-robots-tag"] == "noindex"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")


@pytest.mark.parametrize("form", FORMS)
def test_a_file_has_a_name_that_tells(visitor, form):
    header = visitor.get(f"/nl/view.{form}?{VIEW}").headers["content-disposition"]
    how = "inline" if form in ("txt", "html", "cite", "snippet") else "attachment"
    name = {"cite": f"{NAME}-cite.txt", "snippet": f"{NAME}-snippet.py"}.get(form, f"{NAME}.{form}")

    assert header == f"{how}; filename=\"{name}\"; filename*=UTF-8''{name}"


@pytest.mark.parametrize("form", FORMS)
def test_head_says_what_get_says_and_a_known_tag_is_enough(visitor, form):
    got, headed = (visitor.ask(m, f"/nl/view.{form}?{VIEW}") for m in ("GET", "HEAD"))
    again = visitor.get(f"/nl/view.{form}?{VIEW}", if_none_match=got.headers["etag"])

    assert (headed.status_code, headed.headers) == (200, got.headers)
    assert headed.content == b""
    assert again.status_code == 304
    assert again.headers["etag"] == got.headers["etag"]


def test_every_form_and_option_has_a_tag_of_its_own(visitor):
    asked = [f"/nl/view.{form}?{VIEW}" for form in FORMS]
    asked += [f"/nl/view.csv?{VIEW}&csv=plain", f"/nl/view.csv?{VIEW}&shape=wide"]
    tags = {visitor.get(address).headers["etag"] for address in asked}

    assert len(tags) == len(asked)
    spelled = visitor.get(f"/nl/view.csv?shape=tidy&csv=local&{VIEW}&as=level&from=")
    assert spelled.headers["etag"] == visitor.get(f"/nl/view.csv?{VIEW}").headers["etag"]


def test_the_kinds_of_csv(visitor, catalogue):
    local = visitor.get(f"/nl/view.csv?{VIEW}")
    plain = visitor.get(f"/nl/view.csv?{VIEW}&csv=plain")
    wide = visitor.get(f"/nl/view.csv?{VIEW}&csv=plain&shape=wide")
    series = catalogue.tables["nama_10r_3empers"].series(region="NL213", activity="C")

    assert local.content.startswith(b"\xef\xbb\xbf")
    assert "48,7" in local.text
    rows = list(csv.DictReader(io.StringIO(plain.text)))
    assert {int(r["period"]): float(r["value"]) for r in rows} == {
        year: cell.value for year, cell in series.items()
    }
    (row,) = csv.DictReader(io.StringIO(wide.text))
    assert row["2017"] == "40"
    assert "plain-wide.csv" in wide.headers["content-disposition"]


def test_a_workbook_tells_the_view_and_the_day_and_is_not_compressed_twice(visitor, monkeypatch):
    monkeypatch.setattr(exports, "today", lambda: date(2030, 1, 2))
    answer = visitor.get(f"/en/view.xlsx?{VIEW}&from=2005", accept_encoding="br, gzip")
    found = {
        cell.value
        for row in load_workbook(io.BytesIO(answer.content))["Source"].iter_rows()
        for cell in row
    }

    assert "content-encoding" not in answer.headers
    assert f"http://twente.test/en/explore?{VIEW}&from=2005" in found
    assert "2 January 2030" in found


@pytest.mark.parametrize(
    ("address", "media_type", "ending"),
    [
        ("cite?style=apa", "text/plain; charset=utf-8", "cite.txt"),
        ("cite?style=bibtex", "application/x-bibtex; charset=utf-8", "cite.bib"),
        ("cite?style=ris", "application/x-research-info-systems; charset=utf-8", "cite.ris"),
        ("cite?style=csl", "application/vnd.citationstyles.csl+json", "cite.json"),
        ("snippet?for=python", "text/plain; charset=utf-8", "snippet.py"),
        ("snippet?for=r", "text/plain; charset=utf-8", "snippet.R"),
        ("snippet?for=powerquery", "text/plain; charset=utf-8", "snippet.pq"),
    ],
)
def test_references_and_snippets_have_the_type_and_ending_of_their_kind(
    visitor, address, media_type, ending
):
    answer = visitor.get(f"/nl/view.{address}&{VIEW}")

    assert answer.headers["content-type"] == media_type
    assert f'filename="{NAME}-{ending}"' in answer.headers["content-disposition"]
    assert f"http://twente.test/nl/explore?{VIEW}" in answer.text


def test_the_tag_of_a_workbook_changes_with_the_day(visitor, monkeypatch):
    tags = []
    for day in (1, 2):
        monkeypatch.setattr(exports, "today", lambda day=day: date(2031, 1, day))
        tags.append(visitor.get(f"/nl/view.xlsx?{VIEW}").headers["etag"])

    assert tags[0] != tags[1]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("query", "key", "sent"),
    [
        ("indicator=nothing", "indicator", "nothing"),
        ("indicator=employment&region=XX", "region", "XX"),
        (f"{VIEW}&colour=red", "colour", "red"),
        ("", "indicator", ""),
        ("x" * 4001, "query", "x" * 80),
    ],
)
def test_what_does_not_exist_is_refused(visitor, form, query, key, sent):
    answer = visitor.get(f"/nl/view.{form}?{query}")

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/json"
    assert "content-disposition" not in answer.headers
    assert (key, sent) in {(p["key"], p["sent"]) for p in answer.json()["problems"]}


@pytest.mark.parametrize(
    ("address", "key", "allowed"),
    [
        (f"/nl/view.csv?{VIEW}&csv=semicolon", "csv", ["local", "plain"]),
        (f"/nl/view.csv?{VIEW}&shape=long", "shape", ["tidy", "wide"]),
        (f"/nl/view.csv?{VIEW}&shape=tidy&shape=wide", "shape", ["tidy"]),
        (f"/nl/view.cite?{VIEW}&style=mla", "style", ["apa", "bibtex", "ris", "csl"]),
        (f"/nl/view.snippet?{VIEW}&for=sas", "for", ["python", "r", "powerquery"]),
    ],
)
def test_an_option_that_does_not_exist_is_refused_with_what_is_allowed(
    visitor, address, key, allowed
):
    answer = visitor.get(address)

    assert answer.status_code == 422
    (problem,) = answer.json()["problems"]
    assert (problem["key"], problem["allowed"]) == (key, allowed)


def test_an_option_of_one_form_is_unknown_to_another(visitor):
    (problem,) = visitor.get(f"/nl/view.xlsx?{VIEW}&shape=wide").json()["problems"]
    (other,) = visitor.get(f"/nl/view.csv?{VIEW}&size=large").json()["problems"]

    assert problem["key"] == "shape"
    assert other["allowed"] == [""]
    assert "csv, shape" in other["reason"]


def test_every_problem_of_a_query_is_told_at_once(visitor):
    answer = visitor.get("/nl/view.csv?indicator=employment&region=XX&shape=long")

    assert {problem["key"] for problem in answer.json()["problems"]} == {"region", "shape"}


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_view_is_refused_in_words_and_never_a_broken_file(visitor, form):
    answer = visitor.get(f"/nl/view.{form}?{EMPTY}")

    assert answer.status_code == 422
    assert answer.json()["error"].startswith("Van deze weergave is er niets mee te nemen.")
    assert "content-disposition" not in answer.headers


def test_an_unknown_format_does_not_exist(visitor):
    answer = visitor.get(f"/nl/view.docx?{VIEW}")

    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/json"


def test_two_hundred_at_once_are_served_or_asked_to_come_back(visitor):
    asked = [
        ("GET", f"/nl/view.xlsx?{VIEW}&from={2000 + i % 17}&to=2017&as=change", {})
        for i in range(200)
    ]
    answers = visitor.ask_all(asked)
    refused = [answer for answer in answers if answer.status_code == 503]

    assert {answer.status_code for answer in answers} <= {200, 503}
    assert sum(answer.status_code == 200 for answer in answers) >= counter.HANDS
    assert all(answer.headers["retry-after"] == "5" for answer in refused)
    assert all(json.loads(answer.content)["status"] == 503 for answer in refused)
    assert all(load_workbook(io.BytesIO(a.content)) for a in answers[:1])
    assert visitor.get(f"/nl/view.xlsx?{VIEW}").status_code == 200


def test_a_view_with_more_series_than_a_slide_shows_is_refused_with_what_to_do(visitor, catalogue):
    regions = ",".join(catalogue.codes.group("corop"))
    asked = f"indicator=employment&region={regions},NL&activity=C&chart=line"
    answer = visitor.get(f"/en/view.pptx?{asked}")

    assert visitor.get(f"/en/view.csv?{asked}").status_code == 200
    assert answer.status_code == 422
    assert "at most 40 series and this view has 41" in answer.json()["error"]
    assert "Choose fewer regions or activities" in answer.json()["error"]
