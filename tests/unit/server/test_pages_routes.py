import json
import re

import pytest


@pytest.mark.parametrize(
    ("accepted", "place"), [("de-AT,de;q=0.9", "/de"), ("en", "/en"), ("fr", "/nl"), ("", "/nl")]
)
def test_the_entrance_leads_to_the_preferred_language(visitor, accepted, place):
    answer = visitor.get("/", accept_language=accepted)

    assert (answer.status_code, answer.headers["location"]) == (302, place)
    assert answer.headers["vary"] == "Accept-Language"


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_a_page_says_its_language_title_and_other_languages(visitor, language):
    text = visitor.get(f"/{language}").text

    assert f'<html lang="{language}"' in text
    assert "<title>Title</title>" in text
    assert '<meta name="description" content="Description">' in text
    assert f'<link rel="canonical" href="http://twente.test/{language}">' in text
    assert re.findall(r'hreflang="([\w-]+)" href="([^"]+)"', text) == [
        ("nl", "http://twente.test/nl"),
        ("en", "http://twente.test/en"),
        ("de", "http://twente.test/de"),
        ("x-default", "http://twente.test/nl"),
    ]


def test_a_page_is_complete_before_any_script(visitor):
    text = visitor.get("/nl").text

    assert '<div id="written"><div id="page"><h1 data-written="s1">Twente &amp; 3</h1>' in text
    assert "<svg><text>41,7</text></svg>" in text


def test_no_script_stands_in_the_page_itself(visitor):
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", visitor.get("/nl").text, re.DOTALL)

    assert scripts
    for attributes, content in scripts:
        assert not content or 'type="application/json"' in attributes


def test_the_first_paint_waits_for_no_framework(visitor):
    text = visitor.get("/nl").text

    assert '<script defer src="/assets/dash.0123.js">' in text
    assert '<script defer src="/assets/site.0123.js">' in text
    assert '<script src="/assets/plotly.0123.js">' not in text


def test_a_second_visit_costs_no_body(visitor):
    first = visitor.get("/nl")
    second = visitor.get("/nl", if_none_match=first.headers["etag"])

    assert first.headers["cache-control"] == "no-cache"
    assert (second.status_code, second.content) == (304, b"")
    assert second.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_pages_are_compressed(visitor, coding):
    answer = visitor.head("/nl", accept_encoding=coding)

    assert answer.headers["content-encoding"] == coding
    assert "Accept-Encoding" in answer.headers["vary"]
    assert int(answer.headers["content-length"]) < len(visitor.get("/nl").content)


def test_the_renderer_is_told_no_version_and_no_secret(visitor):
    config = renderer_config(visitor)

    assert not {"dash_version", "python_version", "plotly_version", "end_id"} & set(config)
    assert config["plotlyjs_url"] == "/assets/plotly.0123.js"
    assert not config["ui"]
    assert "websocket" not in config


def test_the_layout_is_the_page_without_its_written_html_and_kept_for_ever(visitor):
    answer = visitor.get(renderer_config(visitor)["requests_pathname_prefix"] + "_dash-layout")

    assert "immutable" in answer.headers["cache-control"]
    assert "svg" not in answer.text
    kinds = [child["type"] for child in answer.json()["props"]["children"]]
    assert kinds == ["Written", "Written", "P", "Input", "Store", "Written"]


def test_the_dependencies_name_both_kinds_of_callbacks(visitor):
    prefix = renderer_config(visitor)["requests_pathname_prefix"]
    listed = visitor.get(prefix + "_dash-dependencies").json()

    assert [c["clientside_function"] for c in listed] == [
        None,
        {"namespace": "dashboard", "function_name": "draw"},
    ]


def test_an_address_of_an_older_page_answers_but_is_not_kept(visitor):
    answer = visitor.get("/_dash/nl/greeting/0a.-/_dash-layout")

    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-cache")


def test_a_part_of_a_page_comes_whole_in_the_form_of_the_renderer(visitor):
    answer = visitor.get("/_dash/de/greeting/part/drawing")

    assert [one["props"]["html"] for one in answer.json()] == ["<svg><text>de</text></svg>"]
    again = visitor.get("/_dash/de/greeting/part/drawing", if_none_match=answer.headers["etag"])
    assert again.status_code == 304


@pytest.mark.parametrize(
    "address",
    [
        "/_dash/fr/greeting/0a.-/_dash-layout",
        "/_dash/nl/other/0a.-/_dash-layout",
        "/_dash/nl/greeting/0a/_dash-layout",
        "/_dash/nl/greeting/0a.%2A/_dash-layout",
        "/_dash/nl/greeting/0a.YQ/_dash-layout",
        "/_dash/nl/explore/0a._w/_dash-layout",
        "/_dash/nl/greeting/0a.-/_dash-other",
        "/_dash/nl/greeting/part/other",
        "/_dash/nl/explore/part/drawing",
        "/_dash/nl/other/part/drawing",
        "/_dash/fr/greeting/part/drawing",
        "/_dash-layout",
        "/_dash-dependencies",
        "/_dash-component-suites/dash/deps/react@18.3.1.min.js",
        "/_reload-hash",
        "/_favicon.ico",
        "/_mcp",
        "/unknown",
        "/nl/unknown",
        "/nl/targets",
        "/fr",
        "/docs",
        "/openapi.json",
        "/nl/../../etc/passwd",
    ],
)
def test_an_unknown_address_is_not_found(visitor, address):
    assert visitor.get(address).status_code == 404


@pytest.mark.parametrize(
    ("address", "language"),
    [("/nl/unknown", "nl"), ("/de/unknown", "de"), ("/en/x", "en"), ("/x", "de")],
)
def test_the_page_of_what_is_not_found_speaks_the_language_of_the_address(
    visitor, address, language
):
    answer = visitor.get(address, accept_language="de")

    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{language}"' in answer.text
    assert '<meta name="robots" content="noindex">' in answer.text


def test_a_query_that_no_view_needs_is_too_long(visitor):
    assert visitor.get("/nl/explore?indicator=" + "a" * 2000).status_code == 414


def test_a_query_means_nothing_to_a_page_without_a_view(visitor):
    assert visitor.get("/nl?utm=1").text == visitor.get("/nl").text


def renderer_config(visitor):
    text = visitor.get("/nl").text
    return json.loads(re.search(r'<script id="_dash-config"[^>]*>(.*?)</script>', text)[1])
