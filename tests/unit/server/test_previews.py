import io
import re
import threading

import pytest
from PIL import Image

from dashboard.exhibits.query import parse_view, view_query
from dashboard.pages.explore import PAGE as EXPLORE
from dashboard.server.app import create_app
from dashboard.server.previews import PROGRAMME_VIEW
from dashboard.settings import Settings
from tests.unit.server.asking import Visitor

VIEW = "indicator=employment&region=NL213&activity=C"


@pytest.fixture(scope="module")
def visitor(catalogue):
    settings = Settings(public_url="https://twente.example")
    return Visitor(create_app(catalogue, settings, pages=[EXPLORE]))


def told(page):
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))


@pytest.mark.parametrize(
    ("language", "title", "locale"),
    [("nl", "Industrie in Twente", "nl_NL"), ("en", "Manufacturing", "en_GB"), ("de", "", "de_DE")],
)
def test_a_shared_view_is_shown_with_its_finding_and_its_own_picture(
    visitor, language, title, locale
):
    page = told(visitor.get(f"/{language}/explore?{VIEW}").text)

    assert page["og:title"].startswith(title)
    assert page["og:locale"] == locale
    assert page["og:description"] == page["description"]
    assert page["og:url"].startswith(f"https://twente.example/{language}/explore?indicator=")
    assert page["og:image"].startswith(f"https://twente.example/{language}/card.png?indicator=")
    assert page["twitter:card"] == "summary_large_image"


def test_a_card_is_a_picture_of_the_size_that_it_says(visitor):
    answer = visitor.get(f"/nl/card.png?{VIEW}")
    picture = Image.open(io.BytesIO(answer.content))

    assert answer.headers["content-type"] == "image/png"
    assert picture.size == (1200, 630)
    assert len(answer.content) < 300_000
    # Text is drawn: without a typeface the title would be blank.
    title = picture.convert("L").crop((40, 40, 640, 110))
    assert title.getextrema()[0] < 60


def test_a_card_is_kept_by_who_has_it(visitor):
    etag = visitor.get(f"/nl/card.png?{VIEW}").headers["etag"]

    assert visitor.get(f"/nl/card.png?{VIEW}", if_none_match=etag).status_code == 304


def test_no_card_is_drawn_of_what_does_not_exist(visitor):
    assert visitor.get("/nl/card.png?indicator=weather").status_code == 422


def test_who_comes_when_there_is_no_room_is_asked_to_come_back(visitor, monkeypatch):
    gate = threading.Event()
    monkeypatch.setattr("dashboard.server.cards.card", lambda *_, **__: gate.wait(20) and b"png")
    years = [(start, end) for start in range(2000, 2008) for end in range(2010, 2015)]
    threading.Timer(1.5, gate.set).start()
    answers = visitor.ask_all(
        [("GET", f"/en/card.png?{VIEW}&from={start}&to={end}", {}) for start, end in years]
    )
    refused = [answer for answer in answers if answer.status_code == 503]

    assert refused
    assert {answer.headers["retry-after"] for answer in refused} == {"5"}


def test_the_card_of_the_programme_is_spelled_as_views_are(catalogue):
    assert view_query(parse_view(PROGRAMME_VIEW, catalogue), catalogue) == PROGRAMME_VIEW


def test_where_no_address_was_set_previews_name_the_host_that_was_asked(catalogue):
    asked = Visitor(create_app(catalogue, Settings(), pages=[EXPLORE]))
    places = ["twente.example", "www.twente.example:8443", "127.0.0.1:8050"]
    for path in (f"/nl/explore?{VIEW}", f"/nl/embed?{VIEW}"):
        pages = [asked.get(path, host=place) for place in places]

        for place, page in zip(places, pages, strict=True):
            assert told(page.text)["og:image"].startswith(f"http://{place}/nl/card.png?")
            assert told(page.text)["og:url"].startswith(f"http://{place}/nl/explore?")
            assert f'href="http://{place}/oembed?url=http://{place}/nl/' in page.text
        assert len({page.headers["etag"] for page in pages}) == len(places)


def test_what_is_no_host_is_not_written_into_a_page(catalogue):
    asked = Visitor(create_app(catalogue, Settings(), pages=[EXPLORE]))
    page = asked.get(f"/nl/explore?{VIEW}", host='x"><script>').text

    assert 'x"><script>' not in page
    assert told(page)["og:image"].startswith("http://127.0.0.1:8050/nl/card.png?")
