import re
from dataclasses import replace
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.settings import Settings
from dashboard.tables.editions import Archive, Past
from dashboard.tables.loading import PUBLISHED
from dashboard.tables.table import Table
from tests.unit.server.asking import Visitor, small_app

LINE = "/nl/embed?indicator=employment&region=NL213,NL&activity=C"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def test_an_embed_is_complete_before_any_script(visitor):
    page = visitor.get(LINE).text

    assert re.search(r"<h1[^>]*>Industrie in Twente in 2017: 40,0\s", page)
    assert page.count('<svg width="') == 3
    assert "<td" in page
    assert 'href="https://ec.europa.eu/eurostat/databrowser/view/nama_10r_3empers' in page
    assert "CC BY 4.0" in page
    full = "http://twente.test/nl/explore?indicator=employment&amp;region=NL213,NL&amp;activity=C"
    assert f'href="{full}"' in page


def test_an_embed_is_one_small_page_without_dash(visitor):
    page = visitor.get(LINE).text

    assert re.findall(r'<script[^>]*src="([^"]+)"', page) == ["/assets/frame.0123.js"]
    assert "dash" not in page
    assert len(page) < 60_000


@pytest.mark.parametrize(("theme", "told"), [("dark", "dark"), ("light", "light"), ("auto", "")])
def test_a_theme_is_the_one_asked_for_or_the_readers_own(visitor, theme, told):
    root = re.search(r"<html[^>]*>", visitor.get(f"{LINE}&theme={theme}").text)[0]

    assert ("data-theme" in root) == bool(told)
    assert told in root


def test_a_title_that_is_not_seen_is_still_heard(visitor):
    page = visitor.get(f"{LINE}&title=0").text

    assert re.search(r'<h1 class="figure-title spoken"[^>]*>Industrie in Twente', page)


def test_controls_are_a_form_that_asks_for_another_embed(visitor):
    page = visitor.get(f"{LINE}&controls=1&theme=dark").text

    assert '<form class="embed-choice" method="get" action="/nl/embed">' in page
    assert '<option value="NL213" selected>Twente</option>' in page
    assert '<input type="hidden" name="theme" value="dark">' in page
    assert '<input type="hidden" name="controls" value="1">' in page
    assert "<form" not in visitor.get(LINE).text


def test_what_the_form_sends_is_shown(visitor):
    sent = "/nl/embed?region=NL226&indicator=employment&activity=C&region=NL&controls=1"
    page = visitor.get(sent).text

    assert re.search(r"<h1[^>]*>Industrie in [^<]*Arnhem", page)
    assert "embed-notice" not in page


def test_another_language_is_another_address(visitor):
    answer = visitor.get(f"{LINE}&lang=de&theme=dark")

    assert answer.status_code == 308
    assert answer.headers["location"] == (
        "/de/embed?indicator=employment&region=NL213,NL&activity=C&theme=dark"
    )
    assert visitor.get(f"{LINE}&lang=nl").status_code == 200


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("indicator=employment&region=CR12&activity=C", "Twente"),
        ("indicator=employment&region=NL999&activity=C", "Industrie"),
        ("indicator=nothing", "Werkzame personen"),
        ("indicator=employment&region=NL213&activity=C&theme=blue", "Twente"),
        ("indicator=employment&region=NL213&from=long-ago", "Twente"),
        ("indicator=employment&region=NL213&zqzq", "Twente"),
        ("indicator=employment&region=NL213&" + "x=1&" * 2000, "Twente"),
    ],
)
def test_what_does_not_exist_gives_the_nearest_view_and_a_notice(visitor, query, shown):
    answer = visitor.get(f"/nl/embed?{query}")

    assert answer.status_code == 200
    assert '<div class="embed-notice" role="note">' in answer.text
    assert shown in answer.text
    assert "<svg" in answer.text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", ("Wat hier als regio was gekozen", "Van de dag die hier gevraagd werd")),
        ("en", ("What was asked for here as region", "No figures were kept for the day")),
        ("de", ("Was hier als Region gewählt war", "Für den hier verlangten Tag")),
    ],
)
def test_a_notice_speaks_the_language_of_the_embed(visitor, language, told):
    address = f"/{language}/embed?indicator=employment&region=XX1&vintage=1999"
    page = visitor.get(address).text

    assert all(words in page for words in told)


def test_much_that_does_not_exist_is_told_in_one_sentence(visitor):
    query = "indicator=aa&region=bb&activity=cc&from=dd&to=ee&as=ff&chart=gg&reference=hh"
    page = visitor.get(f"/en/embed?{query}").text
    notice = page.partition('<div class="embed-notice" role="note">')[2].partition("</div>")[0]

    assert notice.count("<p>") == 1
    assert "as figure, region, activity, first year, " in notice


def test_nothing_is_wrong_with_asking_nothing(visitor):
    assert "embed-notice" not in visitor.get("/nl/embed").text


@settings(max_examples=60, deadline=None)
@given(
    key=st.sampled_from(
        ["indicator", "region", "activity", "year", "theme", "lang", "vintage", "x"]
    ),
    value=st.text(st.characters(codec="ascii", min_codepoint=33), min_size=4, max_size=20),
)
def test_free_text_is_never_repeated(visitor, key, value):
    sent = f"zq{value}qz"
    answer = visitor.ask("GET", "/en/embed", params={"indicator": "employment", key: sent})

    assert answer.status_code == 200
    assert "zq" not in answer.text


def test_an_embed_is_kept_until_the_figures_change(visitor):
    first = visitor.get(LINE)
    again = visitor.get(LINE, if_none_match=first.headers["etag"])

    assert (again.status_code, again.content) == (304, b"")
    assert "public" in first.headers["cache-control"]
    assert visitor.get(f"{LINE}&theme=dark").headers["etag"] != first.headers["etag"]


def test_the_script_for_pages_around_embeds_has_a_stable_address(visitor):
    answer = visitor.get("/embed.js")

    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.content == b"ask();"


def dated(catalogue, tmp_path_factory):
    """An application whose figures on Twente's industry were revised after the first day."""
    kept = catalogue.tables["nama_10r_3empers"]
    frame = kept.frame.copy()
    revised = (frame["region"] == "NL213") & (frame["activity"] == "C") & (frame["period"] == 2017)
    frame.loc[revised, "value"] = 41.0
    tables = {
        **catalogue.tables,
        "nama_10r_3empers": Table(replace(kept.info, vintage="2026-12"), frame),
        PUBLISHED: Table(replace(catalogue.tables[PUBLISHED].info, vintage="2027-01-01"),
                         catalogue.tables[PUBLISHED].frame),
    }  # fmt: skip
    resource = catalogue.files["nama_10r_3empers"].resource
    past = Past(resource, since="2026-11-23", until="2027-01-01")
    archive = Archive(Settings().data, (past,))
    changed = replace(catalogue, tables=tables, archive=archive)
    return Visitor(small_app(tmp_path_factory.mktemp("build"), changed))


@pytest.fixture(scope="module")
def later(catalogue, tmp_path_factory):
    return dated(catalogue, tmp_path_factory)


def test_a_frozen_embed_keeps_its_numbers_and_tells_of_newer_ones(later):
    frozen = later.get(f"{LINE}&vintage=2026-11-23").text

    assert "Industrie in Twente in 2017: 40,0" in frozen
    assert "staan vast op de stand van 23 november 2026" in frozen
    assert "Er zijn nieuwere cijfers." in frozen
    assert "Industrie in Twente in 2017: 41,0" in later.get(LINE).text
    told = later.get(f"/oembed?url={quote(f'{LINE}&vintage=2026-11-23', safe='')}").json()
    assert told["title"].startswith("Industrie in Twente in 2017: 40,0")


def test_the_interactive_figure_of_a_frozen_embed_is_of_that_day_too(later):
    page = later.get(f"{LINE}&vintage=2026-11-23").text
    address = re.search(r'data-figure="([^"]+)"', page)[1].replace("&amp;", "&")

    assert "vintage=2026-11-23" in address
    assert "40,0" in later.get(address).json()["meta"]["title"]
    assert later.get(address.replace("2026-11-23", "1999-01-01")).status_code == 422


def test_where_nothing_newer_exists_a_frozen_embed_only_says_its_day(later):
    page = later.get(f"{LINE}&vintage=2027-01-01").text

    assert "staan vast op de stand van 1 januari 2027" in page
    assert "nieuwere" not in page


@pytest.mark.parametrize("day", ["1999-01-01", "2999-01-01", "yesterday", "2026-99"])
def test_a_day_that_is_not_known_shows_the_newest_figures_and_a_notice(later, day):
    page = later.get(f"{LINE}&vintage={day}").text

    assert "Industrie in Twente in 2017: 41,0" in page
    assert "Van de dag die hier gevraagd werd zijn geen cijfers bewaard" in page
    assert day not in page
