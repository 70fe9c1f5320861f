import re

import pytest

from dashboard.exhibits.query import KEYS
from dashboard.indicators.registry import INDICATORS
from dashboard.server.formats import FORMATS

ROUTES = {
    "/{lang}/view.json",
    *(f"/{{lang}}/view.{form}" for form in FORMATS),
    "/api/v1/statuses",
    "/api/v1/observations",
    "/api/v1/indicators",
    "/api/v1/regions",
    "/api/v1/activities",
    "/api/v1/tables",
}


def test_the_document_describes_every_route_of_the_api(visitor):
    described = visitor.get("/api/openapi.json").json()

    assert described["openapi"].startswith("3.")
    assert set(described["paths"]) == ROUTES


def test_a_view_is_described_key_by_key(visitor):
    described = visitor.get("/api/openapi.json").json()
    operation = described["paths"]["/api/v1/observations"]["get"]
    parameters = {p["name"]: p for p in operation["parameters"]}

    assert tuple(parameters) == (*KEYS, "Accept-Language")
    assert [p["name"] for p in parameters.values() if p["required"]] == ["indicator"]
    assert parameters["region"]["schema"] == {"type": "array", "items": {"type": "string"}}
    assert parameters["region"]["explode"] is False
    assert "waterfall" in parameters["chart"]["schema"]["enum"]
    assert parameters["from"]["schema"] == {"type": "integer"}
    assert all(p["description"] for p in parameters.values())
    assert set(operation["responses"]) == {"200", "304", "422"}
    assert parameters["indicator"]["schema"]["items"]["enum"] == list(INDICATORS)
    assert "default" not in parameters["chart"]["schema"]


def test_a_file_is_described_with_its_options_and_its_answers(visitor):
    described = visitor.get("/api/openapi.json").json()
    operation = described["paths"]["/{lang}/view.csv"]["get"]
    shape = next(one for one in operation["parameters"] if one["name"] == "shape")

    assert shape["schema"] == {"type": "string", "enum": ["tidy", "wide"], "default": "tidy"}
    assert set(operation["responses"]) == {"200", "304", "404", "422", "503"}
    assert list(operation["responses"]["200"]["content"]) == ["text/csv"]
    assert "ETag" in operation["responses"]["200"]["headers"]
    assert operation["responses"]["422"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/Failure"
    }
    assert "Failure" in described["components"]["schemas"]


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_the_description_is_a_page_without_a_script_of_its_own(visitor, language):
    answer = visitor.get("/api/docs", accept_language=language)

    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{language}"' in answer.text
    for route in ROUTES:
        assert route in answer.text
    for key in KEYS:
        assert f"<code>{key}</code>" in answer.text
    assert "dash.0123.js" not in answer.text
    assert set(re.findall(r"https?://[^/\"]+", answer.text)) == {"http://twente.test"}


def test_only_our_own_addresses_are_there(visitor):
    paths = {route.path for route in visitor.app.routes}

    assert not any(path.startswith(("/_dash-", "/{path")) for path in paths)
    assert not any("websocket" in type(route).__name__.lower() for route in visitor.app.routes)
