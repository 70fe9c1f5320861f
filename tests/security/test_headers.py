import pytest

from tests.unit.server.asking import Visitor, small_app

ADDRESSES = [
    "/",
    "/nl",
    "/nl/view.json",
    "/nl/view.json?indicator=nothing",
    "/nl/view.csv?indicator=nothing",
    "/nl/view.xlsx",
    "/nl/embed",
    "/nl/embed?indicator=nothing",
    "/embed.js",
    "/api/v1/regions",
    "/api/v1/observations",
    "/api/openapi.json",
    "/api/docs",
    "/api/unknown",
    "/assets/site.0123.css",
    "/assets/unknown",
    "/unknown",
    "/healthz",
    "/robots.txt",
    "/sitemap.xml",
    "/_dash/nl/greeting/0a.-/_dash-layout",
    "/_dash/nl/greeting/0a.-/_dash-update-component",
]


@pytest.fixture(scope="module")
def visitor(tmp_path_factory):
    return Visitor(small_app(tmp_path_factory.mktemp("build")))


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE"])
def test_every_answer_carries_the_security_headers(visitor, address, method):
    headers = visitor.ask(method, address).headers

    assert headers["content-security-policy"].startswith("default-src 'self'; script-src 'self';")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] in ("strict-origin-when-cross-origin", "no-referrer")
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "cross-origin-resource-policy" in headers
    assert "permissions-policy" in headers
    assert "server" not in headers
    assert "x-powered-by" not in headers


def test_no_script_but_our_own_files_may_run(visitor):
    policy = dict(
        part.split(" ", 1)
        for part in visitor.get("/nl").headers["content-security-policy"].split("; ")
    )

    assert policy["script-src"] == "'self'"
    assert policy["connect-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("address", ADDRESSES)
def test_get_and_head_say_the_same(visitor, address):
    got, headed = visitor.get(address), visitor.head(address)

    assert got.status_code == headed.status_code
    assert got.headers == headed.headers
    assert headed.content == b""


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods_are_refused_with_those_that_are_allowed(visitor, method):
    for address in ("/nl", "/nl/view.csv", "/api/v1/regions", "/healthz", "/assets/x"):
        answer = visitor.ask(method, address)

        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_figures_may_be_read_by_any_site_and_pages_may_not(visitor):
    for address in ("/nl/view.json?indicator=nothing", "/api/v1/regions", "/api/openapi.json"):
        assert visitor.get(address).headers["access-control-allow-origin"] == "*"
        assert visitor.get(address).headers["cross-origin-resource-policy"] == "cross-origin"
    assert "access-control-allow-origin" not in visitor.get("/nl").headers


def frame_ancestors(answer):
    return answer.headers["content-security-policy"].split("frame-ancestors ")[1].split(";")[0]


def test_embeds_may_stand_in_any_frame_and_nothing_else_in_one(visitor):
    assert frame_ancestors(visitor.get("/nl/embed")) == "*"
    for address in ADDRESSES:
        if "/embed" not in address:
            assert frame_ancestors(visitor.get(address)) == "'none'"


def test_an_operator_names_the_sites_that_may_frame(tmp_path):
    sites = ("https://www.utwente.nl", "https://*.twente.com")
    named = Visitor(small_app(tmp_path, frame_ancestors=sites))

    assert frame_ancestors(named.get("/nl/embed")) == f"'self' {' '.join(sites)}"
    assert frame_ancestors(named.get("/nl")) == "'none'"


def test_an_embed_can_load_its_files_where_it_has_no_origin(visitor):
    for address in ("/nl/embed", "/embed.js", "/assets/frame.0123.js", "/assets/embed.0123.css"):
        headers = visitor.get(address, origin="null").headers

        assert headers["access-control-allow-origin"] == "*"
        assert headers["cross-origin-resource-policy"] == "cross-origin"


def test_no_answer_sets_a_cookie(visitor):
    assert not any("set-cookie" in visitor.get(address).headers for address in ADDRESSES)


def test_https_is_demanded_only_where_the_public_has_it(tmp_path):
    plain = Visitor(small_app(tmp_path / "a"))
    secure = Visitor(small_app(tmp_path / "b", public_url="https://twente.test"))

    assert "strict-transport-security" not in plain.get("/nl").headers
    assert secure.get("/nl").headers["strict-transport-security"] == "max-age=31536000"


def test_a_fault_of_ours_is_answered_without_details(tmp_path, monkeypatch, caplog):
    app = small_app(tmp_path)
    monkeypatch.setattr("dashboard.server.site.prerender", lambda _tree: 1 / 0)
    page, data = Visitor(app).get("/en"), Visitor(app).get("/_dash/en/greeting/0a.-/_dash-layout")

    assert (page.status_code, data.status_code) == (500, 500)
    assert "ZeroDivision" not in page.text + data.text
    assert '<html lang="en"' in page.text
    assert data.json()["problems"] == []
    assert page.headers["content-security-policy"]
    assert "ZeroDivisionError" in caplog.text
