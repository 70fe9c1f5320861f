"""The pages about the data: complete without a script, within every width, printable."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Visit

PATHS = ["/nl/data", "/nl/data/published_figures", "/en/data/83582NED", "/de/methods"]
NO_SCRIPT = {"java_script_enabled": False}

every_page = pytest.mark.parametrize("path", PATHS)


@every_page
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_page_stays_within_the_width(visit: Visit, path: str, width: int) -> None:
    size = {"width": width, "height": 800}
    page = visit(path, **({**PHONE, "viewport": size} if width < 768 else {"viewport": size}))

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@every_page
def test_a_page_is_complete_without_a_script(visit: Visit, path: str) -> None:
    without = visit(path, **NO_SCRIPT).locator("main").inner_text()

    assert visit(path).locator("main").inner_text() == without


def test_linked_data_is_no_script_to_the_policy(visit: Visit) -> None:
    page = visit("/nl/data/83582NED")

    assert page.locator('script[type="application/ld+json"]').count() == 1
    assert page.locator('link[rel="alternate"][type="application/ld+json"]').count() == 1


def test_a_table_is_found_from_the_catalogue_and_kept_in_another_language(visit: Visit) -> None:
    page = visit("/nl/data")
    page.get_by_role("link", name="Banen van werknemers in december").first.click()
    expect(page.locator("h1")).to_contain_text("Banen van werknemers")

    page.locator('a[hreflang="en"]').click()
    expect(page.locator("h1")).to_contain_text("Employee jobs")


def test_a_file_is_handed_out_under_its_own_name(visit: Visit) -> None:
    page = visit("/nl/data/83582NED")
    with page.expect_download() as handed:
        page.locator('a[href="/download/83582NED.csv"]').click()

    assert handed.value.suggested_filename == "83582NED.csv"


def test_a_formula_is_drawn_as_mathematics(visit: Visit) -> None:
    page = visit("/nl/methods", **NO_SCRIPT)
    fraction = page.locator("[data-written=formula-share] mfrac").first

    above, below = (fraction.locator("> *").nth(i).bounding_box() for i in (0, 1))
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"] + 1


def test_a_number_in_an_example_leads_to_the_view_that_shows_it(visit: Visit) -> None:
    page = visit("/nl/methods")
    number = page.locator("section.methods a.number").first
    value = number.inner_text()
    number.click()

    page.locator("html[data-live]").wait_for()
    expect(page.locator("#explore-figure table")).to_contain_text(value)


def test_doubts_are_unfolded_on_paper(visit: Visit) -> None:
    page = visit("/nl/data")
    page.emulate_media(media="print")

    assert page.locator(".doubts li").first.is_visible()
