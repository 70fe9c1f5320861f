"""Readers who point without keys, force their colours, print, or have a small window."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visit, until

CHART = "/nl/explore?indicator=employment&region=NL213,NL&activity=C&as=share"
RANKING = "/nl/explore?indicator=employment&activity=C&year=2017&chart=rank"
TABLE = f"{CHART}&chart=table"
MIXED = (
    "/nl/explore?indicator=employment,employee-jobs,published-figure&region=NL213&activity=C"
    "&annotate=programme"
)
#: How many points each series of a chart has.
POINTS = """
async (address) => {
  const answer = await fetch(address.replace("/explore", "/view.json"));
  return (await answer.json()).meta.reading.map(({ points }) => points.length).filter(Boolean);
}
"""
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"


def drawn(page: Page) -> Any:
    page.locator("[data-drawn]").first.wait_for()
    return page.locator(".figure-chart").first


def test_a_tip_goes_with_escape_wherever_the_focus_is(visit: Visit) -> None:
    page = visit(RANKING)
    box = drawn(page)
    page.locator("#explore-indicator").focus()
    tip = page.locator(".chart-tip")
    place = box.bounding_box()
    assert place
    for part in range(2, 9):
        page.mouse.move(place["x"] + place["width"] * 0.5, place["y"] + place["height"] * part / 10)
        page.wait_for_timeout(60)
        if tip.is_visible():
            break
    expect(tip).to_be_visible()

    page.keyboard.press("Escape")

    expect(tip).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "explore-indicator"


def test_the_focus_is_seen_after_a_chart_is_left(visit: Visit) -> None:
    page = visit(CHART)
    drawn(page)
    page.locator("#explore-annotate").focus()
    page.keyboard.press("Tab")
    drawn(page).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")

    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert page.evaluate("document.activeElement.className") == "figure-summary"


def test_home_and_end_stay_in_a_series_of_one_point(visit: Visit) -> None:
    page = visit(MIXED)
    drawn(page).focus()
    points = page.evaluate(POINTS, MIXED)
    assert max(points) > 1
    page.keyboard.press("ArrowRight")
    for _ in range(points.index(1)):
        page.keyboard.press("ArrowDown")
    last = page.locator("#say").text_content() or ""
    for key in ("Home", "End", "ArrowLeft", "ArrowRight"):
        page.keyboard.press(key)
        assert (page.locator("#say").text_content() or "?") in last, key


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_forced_colours_hold_whatever_theme_was_chosen(visit: Visit, chosen: str) -> None:
    page = visit("/nl", live=False, color_scheme="light")
    page.evaluate("(theme) => localStorage.setItem('theme', theme)", chosen)
    page.emulate_media(forced_colors="active")
    page.goto(page.url.replace("/nl", CHART))
    drawn(page)

    tick = page.locator(".figure-still .tick").first
    assert tick.evaluate("(node) => getComputedStyle(node).fill") == BLACK
    live = page.locator(".figure-live .xtick text").first
    until(page, "Boolean(document.querySelector('.figure-live .xtick text'))")
    assert live.evaluate("(node) => getComputedStyle(node).fill") == BLACK
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(ground) == WHITE
    assert not page.locator(".theme-switch").is_visible()


def test_a_table_that_is_the_chart_is_printed(visit: Visit) -> None:
    page = visit(TABLE)
    page.emulate_media(media="print")

    assert page.locator("#view table").is_visible()
    assert not page.locator("form").is_visible()


def test_a_folded_table_is_printed_whether_it_was_opened_or_not(visit: Visit) -> None:
    page = visit(CHART)
    drawn(page)
    assert not page.locator("#view table").is_visible()

    page.emulate_media(media="print")
    assert page.locator("#view table").is_visible()


def test_what_is_opened_stands_below_all_that_opens(visit: Visit) -> None:
    page = visit(CHART)
    drawn(page)
    summaries = page.locator(".figure-foot summary")
    summaries.first.scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(300)
    before = [summaries.nth(n).bounding_box() for n in range(summaries.count())]

    summaries.first.click()

    after = [summaries.nth(n).bounding_box() for n in range(summaries.count())]
    table = page.locator(".figure-table .table-scroll").bounding_box()
    assert [box["y"] for box in after if box] == [box["y"] for box in before if box]
    assert table
    assert table["y"] >= max(box["y"] + box["height"] for box in after if box)


def test_on_a_phone_a_change_is_seen_to_do_something(visit: Visit) -> None:
    page = visit("/nl/explore", **{**PHONE, "viewport": {"width": 360, "height": 560}})
    told = page.locator("#explore-answered")
    before = told.inner_text()
    expect(told).to_be_visible()
    assert not page.locator("#explore-as").is_visible()

    page.locator("#explore-activity").select_option("F")

    expect(told).not_to_have_text(before)
    expect(told).to_be_in_viewport()
    page.locator(".figure-title").scroll_into_view_if_needed()
    page.mouse.wheel(0, 600)
    expect(told).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360])
def test_rows_keep_their_name_in_sight(visit: Visit, width: int) -> None:
    page = visit("/nl", viewport={"width": width, "height": 700}, live=False)
    box = page.locator("#profile .table-scroll")
    box.evaluate("(node) => { node.scrollLeft = 200; }")
    first = page.locator("#profile tbody th").first.bounding_box()
    edge = box.bounding_box()

    assert first
    assert edge
    assert first["x"] == pytest.approx(edge["x"], abs=1)
    assert first["width"] < 0.5 * width
