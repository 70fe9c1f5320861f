"""Nothing that axe finds, on any page, in any language, in either theme, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

PAGES = {
    "programme": "",
    "explore": "/explore",
    "explore a ranking": "/explore?indicator=employment&activity=C&as=share&chart=rank",
    "explore nothing that exists": "/explore?indicator=weather&region=NL213",
    "regions": "/region",
    "a region": "/region/NL213",
    "targets": "/targets",
    "claims": "/claims",
    "data": "/data",
    "a table": "/data/83582NED",
    "methods": "/methods",
    "a collection": "/collection?view=indicator%3Demployment%26region%3DNL213&name=Naam",
    "take away": "/take-away?indicator=employment&region=NL213&activity=C",
    "search": "/search?q=industrie%20almelo",
    "share": "/share?indicator=employment&region=NL213&activity=C",
    "a slide": "/present#slide-4",
    "notes of slides": "/present/notes",
    "no page": "/no-such-page",
}

#: Pages much like those above: each in one language.
ALIKE = {
    "a step of the story": "/de#step-by-size",
    "differences": "/nl/differences",
    "a statement": "/de/accessibility",
    "claims that were chosen": "/de/claims?region=NL213&year=2017#figures",
    "words with several meanings": "/en/explore?indicator=employment&region=NL213&activity=C",
    "a municipality": "/de/region/GM0153",
    "the country": "/nl/region/NL",
    "a frame": "/en/embed?indicator=employment&region=NL213&activity=C&controls=1",
}

RUN = """
async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
}
"""

WIDE = {"viewport": {"width": 1440, "height": 900}}
NARROW = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@cache
def axe() -> str:
    """Return axe itself, brought by the lock of the npm packages."""
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def found(server: str, chromium: Browser) -> Iterator[Any]:
    """Return what axe finds at an address, with every table and list of notes unfolded."""
    contexts = []

    def look(address: str, **context: Any) -> list[str]:
        opened = chromium.new_context(**context)
        contexts.append(opened)
        page = opened.new_page()
        page.set_default_timeout(20_000)
        page.goto(server + address)
        settle(page)
        page.evaluate(axe())
        return list(page.evaluate(RUN))

    yield look
    for context in contexts:
        context.close()


def settle(page: Page) -> None:
    """Wait for the live page and its first chart, if it will have one, and unfold everything."""
    if page.locator("#react-entry-point").count():
        page.locator("html[data-live]").wait_for()
    if "#step-" in page.url:
        page.locator(".step-ways").wait_for()
    charts = page.locator("figure[data-chart] .figure-chart")
    if charts.count():
        charts.first.scroll_into_view_if_needed()
        page.locator("[data-drawn]").first.wait_for()
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_in_the_light(found: Any, language: str, path: str) -> None:
    assert found(f"/{language}{path}", color_scheme="light", **WIDE) == []


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_in_the_dark_on_a_phone(found: Any, language: str, path: str) -> None:
    assert found(f"/{language}{path}", color_scheme="dark", **NARROW) == []


@pytest.mark.parametrize("address", ALIKE.values(), ids=ALIKE)
def test_axe_finds_nothing_where_a_page_differs_little(found: Any, address: str) -> None:
    assert found(address, color_scheme="light", **WIDE) == []
    assert found(address, color_scheme="dark", **NARROW) == []


def test_axe_finds_nothing_on_a_page_without_scripts(server: str, chromium: Browser) -> None:
    page = chromium.new_context(**WIDE, bypass_csp=True).new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{server}/nl")
    page.evaluate(axe())

    assert page.evaluate(RUN) == []
