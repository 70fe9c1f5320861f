from dataclasses import replace
from datetime import date

import pytest

from dashboard import __version__
from dashboard.pages.registry import PageKind
from dashboard.server.app import create_app
from dashboard.server.health import age_days
from dashboard.settings import Settings
from tests.unit.server.asking import EMPTY, PAGES, Visitor, built, small_app


def test_a_server_that_can_make_pages_says_so_with_the_age_of_its_data(visitor):
    answer = visitor.get("/healthz")

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["status"] == "ok"
    assert answer.json()["version"] == __version__
    assert answer.json()["vintage"] == "2020-09"
    assert answer.json()["age_days"] > 0


def test_a_server_that_cannot_make_pages_is_unavailable(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr("dashboard.server.site.prerender", lambda _tree: 1 / 0)
    answer = Visitor(small_app(tmp_path)).get("/healthz")

    assert answer.status_code == 503
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize(
    ("vintage", "days"),
    [("2020-09-15", 16), ("2020-09", 30), ("2020", 274), ("", None), ("soon", None)],
)
def test_the_age_counts_from_the_first_day_that_a_vintage_names(vintage, days):
    assert age_days(vintage, date(2020, 10, 1)) == days


def test_health_asks_for_no_page_that_is_made_when_somebody_asks(tmp_path):
    def never(_catalogue, _language, _query):
        raise AssertionError("nobody asked")

    later = PageKind("later", "/later", never, ahead=False)
    app = create_app(EMPTY, replace(Settings(), build=built(tmp_path)), pages=(*PAGES, later))

    assert Visitor(app).get("/healthz").status_code == 200
