"""Light and dark: by preference, by the switch, kept without a cookie."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit, until

PAPER = {"light": "rgb(252, 251, 248)", "dark": "rgb(21, 23, 26)"}
CHART = "/nl/explore?indicator=employment&region=NL213&activity=C"

GROUND = "getComputedStyle(document.documentElement).backgroundColor"
LINES = """
[...document.querySelectorAll(".js-plotly-plot .scatterlayer .js-line")]
  .map((line) => line.style.stroke)
"""


def ground(page: Page) -> str:
    return str(page.evaluate(GROUND))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_system_decides_while_nothing_is_chosen(visit: Visit, scheme: str) -> None:
    page = visit("/nl/explore", color_scheme=scheme)

    assert ground(page) == PAPER[scheme]
    assert page.evaluate("document.documentElement.dataset.shown") == scheme
    brings = {"light": "Donker weergeven", "dark": "Licht weergeven"}[scheme]
    assert page.get_by_role("button", name=brings, exact=True).is_visible()


def test_the_switch_is_kept_on_the_next_page_without_a_cookie(visit: Visit) -> None:
    page = visit("/nl/explore", color_scheme="light")

    page.locator(".theme-switch").click()
    assert ground(page) == PAPER["dark"]

    page.reload(wait_until="commit")
    page.locator("body").wait_for()
    assert ground(page) == PAPER["dark"]
    assert page.context.cookies() == []


def test_a_drawn_chart_follows_the_switch(visit: Visit) -> None:
    page = visit(CHART, color_scheme="light")
    page.locator("[data-drawn]").wait_for()
    assert "rgb(179, 33, 43)" in page.evaluate(LINES)

    page.locator(".theme-switch").click()

    until(page, f"{LINES.strip()}.includes('rgb(255, 122, 120)')")
    assert "rgb(179, 33, 43)" not in page.evaluate(LINES)


def test_paper_gets_the_written_chart_in_light_colours(visit: Visit) -> None:
    page = visit(CHART, color_scheme="dark")
    page.locator("[data-drawn]").wait_for()

    page.emulate_media(media="print")

    assert page.locator(".figure-still").first.is_visible()
    assert not page.locator(".figure-live").first.is_visible()
    assert ground(page) == "rgb(255, 255, 255)"
