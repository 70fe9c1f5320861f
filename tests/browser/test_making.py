"""Files that take a while to make are fetched beside the page: told, stopped, and handed over."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.conftest import PHONE, Visit


def test_the_programme_as_slides_is_made_while_the_page_is_read_and_can_be_stopped(
    visit: Visit,
) -> None:
    page = visit("/nl", **PHONE)
    link = page.locator("a[href='/nl/deck.pptx']")
    place = page.locator(".take-files")
    held: list[Route] = []
    page.route("**/deck.pptx", lambda route: held.append(route))

    link.focus()
    page.keyboard.press("Enter")
    expect(place.locator(".take-status")).to_have_text("Bezig met het bestand …")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Tab")
    expect(place.locator(".take-stop")).to_be_focused()
    page.keyboard.press("Enter")
    expect(place.locator(".take-status")).to_have_text("Gestopt; er is niets bewaard.")
    expect(link).to_be_focused()

    page.unroute("**/deck.pptx")
    with page.expect_download() as saving:
        link.click()
    assert saving.value.suggested_filename == "twente-in-cijfers-het-programma.pptx"
    expect(place.locator(".take-status")).to_contain_text("Bewaard als twente-in-cijfers")


def test_a_server_without_room_says_so_in_the_place_of_the_file(
    server: str, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.goto(f"{server}/en/data")
    page.locator("html[data-live]").wait_for()
    full = {"status": 503, "json": {"status": 503, "error": "Ask again later.", "problems": []}}
    page.route("**/datapackage.zip", lambda route: route.fulfill(**full))
    page.locator("a[data-file=zip]").click()

    expect(page.locator(".take-files .take-status")).to_have_text("Ask again later.")
    assert page.url.endswith("/en/data")
    page.close()


@pytest.mark.parametrize("lost", ["take-away", "all"])
def test_without_the_script_for_it_a_link_to_a_file_is_a_link(visit: Visit, lost: str) -> None:
    page = visit("/nl/targets", java_script_enabled=lost != "all")
    page.route("**/assets/take-away.*", lambda route: route.fulfill(body=""))
    with page.expect_download() as saving:
        page.locator("a[data-file=pptx]").click()

    assert saving.value.suggested_filename.endswith(".pptx")
