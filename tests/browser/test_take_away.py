"""Taking figures away, as a visitor does: with and without script, and after a change."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Visit

EXPLORE = "/nl/explore?indicator=employment&region=NL213,NL221&activity=C"


@pytest.mark.parametrize("scripted", [True, False])
def test_a_file_is_saved_under_a_name_that_tells(visit: Visit, scripted: bool) -> None:
    page = visit(EXPLORE, java_script_enabled=scripted)
    menu = page.locator(".figure-take")
    menu.locator("summary").click()

    with page.expect_download() as saving:
        menu.get_by_role("link", name="Excel, met grafiek").click()

    assert saving.value.suggested_filename == (
        "twente-veluwe-werkzame-personen-industrie-2000-2017.xlsx"
    )


def test_the_menu_follows_a_change(visit: Visit) -> None:
    page = visit(EXPLORE)
    page.locator("#explore-activity").select_option("F")
    page.wait_for_url("**activity=F")

    links = page.locator(".figure-take a")
    expect(links.first).to_have_attribute("href", workbook("F"))
    for link in links.all():
        assert page.request.get(str(link.evaluate("node => node.href"))).status == 200


def workbook(activity: str) -> str:
    return f"/nl/view.xlsx?indicator=employment&region=NL213,NL221&activity={activity}"


def test_the_menu_opens_by_keyboard_and_fits_a_phone(visit: Visit) -> None:
    page = visit("/nl", **PHONE)
    menu = page.locator(".figure-take").first
    menu.locator("summary").focus()
    page.keyboard.press("Enter")

    expect(menu.locator("a").first).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.figure-take') !== null")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_table_opens_as_a_page_of_its_own(visit: Visit) -> None:
    page = visit("/nl/view.html?indicator=employment&region=NL213&activity=C", live=False)

    assert page.locator("h1").inner_text() in page.title()
    assert "40,0" in page.locator("table").inner_text()
