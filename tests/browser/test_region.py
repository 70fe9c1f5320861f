"""Profiles of regions: within every width, complete without a script, one sheet of paper each."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser.conftest import PHONE, Visit

NO_SCRIPT = {"java_script_enabled": False}
#: A region of each kind, each language once.
PROFILES = ["/nl/region/NL213", "/en/region/GM0153", "/de/region/NL", "/nl/region/NL21"]


@pytest.mark.parametrize("path", ["/nl/region", *PROFILES])
def test_a_page_stays_within_a_narrow_window_without_a_script(visit: Visit, path: str) -> None:
    narrow = {**PHONE, **NO_SCRIPT, "viewport": {"width": 360, "height": 800}}
    page = visit(path, live=False, **narrow)

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("table, .region-list").first).to_be_visible()


def test_every_profile_is_printed_on_one_sheet(server: str, chromium: Browser) -> None:
    page = chromium.new_page()
    for path in (*PROFILES, "/de/region/NL213", "/de/region/NL3", "/de/region/NL332"):
        page.goto(server + path)
        sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert len(sheets) == 1, path
    page.close()


def test_another_spelling_of_the_code_leads_to_the_profile(visit: Visit) -> None:
    page = visit("/nl/region/CR12")

    assert page.url.endswith("/nl/region/NL213")
    expect(page.locator("h1")).to_have_text("Twente")


def test_a_profile_is_found_on_the_map_and_in_the_list_by_keyboard(visit: Visit) -> None:
    page = visit("/nl/region")
    link = page.get_by_role("link", name="Achterhoek", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Achterhoek")

    page.go_back()
    page.locator("#regions-corop ~ * .region-map a[href$='NL213'] path").click()
    expect(page.locator("h1")).to_have_text("Twente")
