import pytest

from tests.unit.server.asking import PRESSED

YEAR = "public, max-age=31536000, immutable"


def test_a_file_is_served_as_it_was_compressed_at_build(visitor):
    answer = visitor.ask(
        "HEAD", "/assets/site.0123.css", headers={"accept-encoding": "gzip, deflate, br"}
    )

    assert answer.status_code == 200
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["content-length"] == str(len(PRESSED["br"]))
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["cache-control"] == YEAR


def test_who_accepts_no_coding_gets_the_plain_bytes(visitor):
    answer = visitor.get("/assets/site.0123.css", accept_encoding="identity")

    assert "content-encoding" not in answer.headers
    assert answer.content == b"body{}" * 200


def test_a_typeface_has_one_form(visitor):
    answer = visitor.get("/assets/fonts/source-serif.0123.woff2", accept_encoding="br")

    assert answer.content == b"letters"
    assert answer.headers["content-type"] == "font/woff2"
    assert "vary" not in answer.headers


@pytest.mark.parametrize(
    "name",
    [
        "site.css",
        "manifest.json",
        "site.0123.css.br",
        "site.0123.js.map",
        "",
        "../manifest.json",
        "%2e%2e/manifest.json",
        "..%2fmanifest.json",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "fonts/",
        "site.0123.css%00",
        "..\\manifest.json",
    ],
)
def test_no_other_file_is_reachable(visitor, name):
    assert visitor.get(f"/assets/{name}").status_code == 404
