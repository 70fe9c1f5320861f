"""A number in the text leads to its cell, with status and source."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit, until

LINK = "main a.number[href^='#']"


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_number_leads_to_a_cell_of_this_page(visit: Visit, language: str) -> None:
    page = visit(f"/{language}")

    lost = page.evaluate(
        f"""[...document.querySelectorAll("{LINK}")]
          .filter((link) => !document.getElementById(link.hash.slice(1)))
          .map((link) => link.hash)"""
    )

    assert page.locator(LINK).count() > 0
    assert lost == []


def test_a_number_opens_its_table_and_the_cell_gets_the_focus(visit: Visit) -> None:
    page = visit("/nl")
    link = page.locator(LINK).first
    target = (link.get_attribute("href") or "").removeprefix("#")

    link.click()

    until(page, "(id) => document.activeElement.id === id", target)
    assert page.locator(f"[id='{target}']").is_visible()
    assert page.url.endswith(f"#{target}")


def test_an_address_with_a_cell_opens_its_table(visit: Visit) -> None:
    first = visit("/nl")
    target = (first.locator(LINK).first.get_attribute("href") or "").removeprefix("#")

    page = visit(f"/nl#{target}")

    until(page, "(id) => document.activeElement.id === id", target)
    assert page.locator(f"[id='{target}']").is_visible()


@pytest.mark.parametrize("leave", ["the button", "Escape"])
def test_a_reader_comes_back_to_the_number_in_the_text(visit: Visit, leave: str) -> None:
    page = visit("/nl")
    link = page.locator(LINK).first
    link.click()
    page.locator("[data-sought]:focus").wait_for()

    if leave == "Escape":
        page.keyboard.press("Escape")
    else:
        page.locator(".cell-back").press("Enter")

    assert link.evaluate("(node) => node === document.activeElement")
    assert page.locator(".cell-back").count() == 0


def test_each_section_can_be_passed_with_one_key(visit: Visit) -> None:
    page = visit("/nl", java_script_enabled=False)
    first = page.locator("section.part > .skip").first
    first.focus()
    assert first.evaluate("(node) => getComputedStyle(node).clipPath") == "none"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    second = page.locator("section.part").nth(1)
    assert second.evaluate("(node) => node.contains(document.activeElement)")
