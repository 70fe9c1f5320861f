"""Whatever stands in an address or a header, the answer is ours and no failure."""

from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.server.asking import Visitor, small_app

PATHS = ("/", "/nl", "/de/explore", "/en/view.json", "/api/v1/observations", "/robots.txt")

printable = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=30)


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


@settings(max_examples=150, deadline=None)
@given(path=st.sampled_from(PATHS), key=printable, value=printable)
def test_no_query_makes_the_server_fail(visitor, path, key, value):
    answer = visitor.ask("GET", path, params={key: value, "indicator": value})

    assert answer.status_code < 500


@settings(max_examples=150, deadline=None)
@given(path=printable)
def test_no_path_makes_the_server_fail(visitor, path):
    answer = visitor.ask("GET", "/" + quote(path))

    assert answer.status_code < 500


@pytest.mark.parametrize(
    "host", ["", "[", "strange host", "strange/host", "a@b.test", "a:b:c:d", "x" * 3000, "<script>"]
)
@pytest.mark.parametrize("path", ["/", "/nl", "/unknown", "/sitemap.xml", "/robots.txt"])
def test_a_strange_host_is_neither_a_failure_nor_repeated(visitor, host, path):
    answer = visitor.get(path, host=host)

    assert answer.status_code < 500
    assert len(host) < 2 or host not in answer.text


@pytest.mark.parametrize(
    "header", ["accept-language", "accept-encoding", "if-none-match", "content-type", "cookie"]
)
@pytest.mark.parametrize(
    "value", ["", ";", ",,,", "q=", "*;q=9", "\xff\xfe", "a" * 9000, '"', "W/"]
)
def test_no_header_makes_the_server_fail(visitor, header, value):
    answer = visitor.ask("GET", "/nl", headers={header: value.encode("latin-1")})

    assert answer.status_code < 400
