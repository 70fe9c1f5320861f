import re
from urllib.parse import quote

from dashboard.tables.archive import today_of
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


def test_the_description_of_the_api_has_one_address_in_all_languages(visitor):
    page = visitor.get("/api/docs", accept_language="de").text

    assert 'media="print" id="paper" href="/de/print.css?of=/api/docs"' in page
    assert told(visitor.get("/de/print.css?of=/api/docs")) == "http://twente.test/api/docs"


def test_a_page_names_its_own_head(visitor):
    assert 'media="print" id="paper" href="/nl/print.css?of="' in visitor.get("/nl").text


def test_a_page_that_does_not_exist_tells_where_the_site_is(visitor):
    assert 'id="paper" href="/nl/print.css?of="' in visitor.get("/nl/nowhere").text
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


def test_an_embed_tells_the_view_and_one_of_a_day_itself(tmp_path, catalogue):
    full = Visitor(small_app(tmp_path, catalogue))
    view = "indicator=employment&region=NL213&activity=C"
    day = today_of(catalogue)

    assert f"of={quote('/explore?' + view, safe='/,')}" in full.get(f"/nl/embed?{view}").text
    then = full.get("/nl/print.css?of=" + quote(f"/embed?{view}&vintage={day}&theme=dark"))
    assert told(then) == f"http://twente.test/nl/embed?{view}&theme=dark&vintage={day}"
    assert then.headers["cross-origin-resource-policy"] == "cross-origin"


def test_the_page_for_sharing_tells_its_own_address(tmp_path, catalogue):
    full = Visitor(small_app(tmp_path, catalogue))
    view = "indicator=employment&region=NL213&activity=C"

    page = full.get(f"/nl/share?{view}&theme=dark").text
    asked = re.search('id="paper" href="(.*?)"', page).group(1)

    assert told(full.get(asked)) == f"http://twente.test/nl/share?{view}&theme=dark"
