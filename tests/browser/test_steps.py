"""Marked words in the story set the chart beside them to the view they speak of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visit, until

WORDS, FIGURE = "#step-employees", "#jobs"
TITLE = f"{FIGURE}-title"


def shows(page: Page, title: str) -> None:
    """Wait until the figure has this title."""
    until(page, "([id, title]) => document.querySelector(id).textContent === title", [TITLE, title])


def changes(page: Page, act: Callable[[], object]) -> str:
    """Do something; return the title that the figure gets by it."""
    before = page.locator(TITLE).text_content()
    act()
    return str(until(page, "([id, title]) => { const now = document.querySelector(id).textContent;"
                           " return now !== title && now; }", [TITLE, before]))  # fmt: skip


def test_words_move_the_whole_figure_and_the_address_leads_back_and_forth(visit: Visit) -> None:
    page = visit("/en")
    words, first = page.locator(WORDS), page.locator(TITLE).text_content() or ""
    rows = page.locator(f"{FIGURE} tbody tr").count()

    second = changes(page, words.click)

    assert page.url.endswith(WORDS)
    assert words.get_attribute("aria-current") == "true"
    until(page, "(title) => document.getElementById('say').textContent === title", second)
    figure = page.locator(FIGURE)
    assert (words.get_attribute("href") or "").endswith(figure.get_attribute("data-query") or "-")
    assert second in (figure.locator("caption").text_content() or "")
    assert figure.locator("tbody tr").count() != rows
    assert "Eurostat" not in (figure.locator(".figure-sources").text_content() or "")
    figure.locator("[data-drawn]").wait_for()
    page.go_back()
    shows(page, first)
    assert words.get_attribute("aria-current") is None
    page.go_forward()
    shows(page, second)


def test_keys_take_a_step_and_leave_it_again(visit: Visit) -> None:
    page = visit("/nl")
    words, first = page.locator(WORDS), page.locator(TITLE).text_content() or ""
    words.focus()

    changes(page, lambda: page.keyboard.press("Enter"))

    assert words.evaluate("(node) => node === document.activeElement")
    page.keyboard.press("Enter")
    shows(page, first)
    assert "#" not in page.url
    changes(page, lambda: page.keyboard.press("Enter"))
    page.locator(".step-first").press("Enter")
    shows(page, first)
    until(page, "(id) => document.activeElement === document.querySelector(id)", TITLE)


def test_another_step_of_another_figure_leaves_the_first_as_it_was_told(visit: Visit) -> None:
    page = visit("/de")
    first = page.locator(TITLE).text_content() or ""
    changes(page, page.locator(WORDS).click)

    changes(page, page.locator("#step-across-the-border").click)

    shows(page, first)
    expect(page.locator("[aria-current='true'].step")).to_have_count(1)
    expect(page.locator(".step-ways")).to_have_count(1)


def test_an_address_with_a_step_shows_it_and_a_number_still_finds_its_cell(visit: Visit) -> None:
    page = visit(f"/nl{WORDS}")
    page.locator(".step-ways").wait_for()
    assert page.locator(WORDS).get_attribute("aria-current") == "true"
    number = page.locator("#manufacturing a.number[href^='#jobs-']").first
    target = (number.get_attribute("href") or "").removeprefix("#")

    number.click()

    until(page, "(id) => document.activeElement.id === id", target)
    assert page.locator(".step-ways").count() == 0
    page.locator(".cell-back").press("Enter")
    assert number.evaluate("(node) => node === document.activeElement")


def test_on_a_phone_the_reader_is_led_to_the_chart_and_back(visit: Visit) -> None:
    page = visit("/nl", **PHONE)

    changes(page, page.locator(WORDS).tap)

    until(page, "(id) => document.activeElement === document.querySelector(id)", TITLE)
    assert page.locator(TITLE).evaluate("(node) => node.getBoundingClientRect().top") < 370
    page.locator(".step-ways a").first.tap()
    until(page, "(id) => document.activeElement === document.querySelector(id)", WORDS)


@pytest.mark.parametrize("scripted", [False, True])
def test_without_the_part_the_words_lead_to_their_view(visit: Visit, scripted: bool) -> None:
    page = visit("/nl", java_script_enabled=scripted)
    page.route("**/part/*", lambda route: route.fulfill(status=204))

    page.locator(WORDS).click()

    page.wait_for_url("**/nl/explore?indicator=employee-jobs*")
