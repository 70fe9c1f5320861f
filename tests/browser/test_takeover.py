"""The live page takes the place of the written one, and a reader notices nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

PAGES = ["/nl", "/en", "/de", "/nl/explore", "/en/explore?indicator=employment&chart=rank"]

#: Pages that are text and tables: nothing on them can change.
STILL = ["/nl/data", "/en/data/83582NED", "/de/methods"]

LAYOUT = "**/_dash-layout"

#: Text and elements of a page, apart from where charts come and what scripts fill in.
CONTENT = """
(root) => {
  const page = document.querySelector(root + " #page");
  const copy = page.cloneNode(true);
  for (const node of copy.querySelectorAll(".figure-live, .figure-readout")) node.replaceChildren();
  // A chart that is drawn already has its ring and tip.
  for (const node of copy.querySelectorAll(".chart-ring, .chart-tip")) node.remove();
  // Heads become buttons to sort by when the page has time for it.
  for (const node of copy.querySelectorAll("button.sort")) node.replaceWith(...node.childNodes);
  const names = {};
  for (const { tagName } of copy.querySelectorAll("*")) names[tagName] = (names[tagName] ?? 0) + 1;
  return { text: copy.textContent, names };
}
"""

#: Adds up how far visible things moved without the reader's doing.
MEASURE_SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


class Held:
    """Holds the layout back, so that a test can act on the written page first."""

    def __init__(self, page: Page):
        self.page = page
        self.routes: list[Route] = []
        page.route(LAYOUT, lambda route: self.routes.append(route))

    def release(self) -> None:
        for route in self.routes:
            route.continue_()
        self.page.locator("html[data-live]").wait_for()


@pytest.fixture
def held(visit, server) -> Callable[[str], tuple[Page, Held]]:
    """Open a page that stays written until it is released."""

    def open_(address: str) -> tuple[Page, Held]:
        page = visit("/api/docs", live=False)
        waiting = Held(page)
        page.add_init_script(MEASURE_SHIFT)
        page.goto(server + address)
        page.wait_for_function("window.DashRenderer !== undefined")
        page.wait_for_timeout(200)
        assert page.locator("#written").count() == 1
        return page, waiting

    return open_


@pytest.mark.parametrize("address", PAGES)
def test_the_live_page_holds_what_the_written_one_held(held, address):
    page, waiting = held(address)
    written = page.evaluate(CONTENT, "#written")
    waiting.release()

    assert page.locator("#written").count() == 0
    assert page.evaluate(CONTENT, "#react-entry-point") == written


@pytest.mark.parametrize("address", [*PAGES, *STILL])
def test_nothing_moves(visit, server, address):
    page = visit("/api/docs", live=False)
    page.add_init_script(MEASURE_SHIFT)
    page.goto(server + address)
    page.locator("html[data-live]").wait_for()
    page.wait_for_load_state("networkidle")

    assert page.evaluate("window.shift") < 0.02


def test_the_place_on_the_page_and_the_keyboard_focus_stay(held):
    page, waiting = held("/nl")
    page.evaluate("scrollTo(0, 900)")
    page.locator("#written a[href='/nl/explore']").first.focus(timeout=1000)
    page.evaluate("scrollTo(0, 900)")
    waiting.release()

    assert page.evaluate("scrollY") == 900
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/nl/explore"


def test_what_was_opened_stays_open(held):
    page, waiting = held("/nl")
    page.locator("#written details").first.evaluate("node => { node.open = true; }")
    waiting.release()

    assert page.locator("details").first.evaluate("node => node.open")
    assert page.locator("details[open]").count() == 1


def test_selected_text_stays_selected(held):
    page, waiting = held("/nl")
    selected = page.evaluate(
        """() => {
          document.getSelection().selectAllChildren(document.querySelector("#written h1"));
          return document.getSelection().toString();
        }"""
    )
    waiting.release()

    assert selected
    assert page.evaluate("document.getSelection().toString()") == selected


def test_the_element_that_the_address_names_stays_marked(held):
    page, waiting = held("/nl#main")
    waiting.release()

    assert page.evaluate("document.querySelector(':target').id") == "main"
    assert page.evaluate("document.querySelector(':target').closest('#react-entry-point') !== null")


def test_a_choice_made_before_the_takeover_is_kept(held):
    page, waiting = held("/nl/explore")
    chosen = page.locator("#written select").first.evaluate(
        """(node) => {
          node.selectedIndex = (node.selectedIndex + 1) % node.options.length;
          return node.value;
        }"""
    )
    waiting.release()

    assert page.locator("select").first.input_value() == chosen


@pytest.mark.parametrize("address", PAGES)
def test_without_scripts_the_page_reads_complete(visit, address):
    plain = visit(address, java_script_enabled=False)

    assert plain.locator("h1").count() == 1
    assert plain.locator("svg").count() > 0
    assert plain.locator("table caption").count() > 0
    assert plain.locator("#react-entry-point").is_hidden()


def test_when_the_layout_cannot_be_fetched_the_written_page_stays(visit, server):
    page = visit("/api/docs", live=False)
    page.route(LAYOUT, lambda route: route.fulfill(status=204))
    page.goto(server + "/nl")
    page.wait_for_load_state("networkidle")

    assert page.locator("#written h1").is_visible()
    assert page.locator("#react-entry-point").is_hidden()


@pytest.mark.parametrize("address", STILL)
def test_a_page_on_which_nothing_can_change_loads_no_dash(visit, address):
    page = visit(address)
    asked = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")

    assert [one for one in asked if "/dash." in one or "_dash" in one] == []
    page.locator(".theme-switch").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
