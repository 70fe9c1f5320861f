"""How the explore page asks: keys that walk a select, slow answers or none, notices on a phone."""

from __future__ import annotations

import time

from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import PHONE, USUAL, Visit, until

ADDRESS = "/nl/explore?indicator=employment&region=NL213,NL221&activity=C"
QUESTION = "**/_dash-update-component"


def title(page: Page) -> str:
    return page.locator("#explore-figure .figure-title").inner_text()


def slowly(route: Route) -> None:
    time.sleep(0.7)
    route.continue_()


def test_a_select_that_is_walked_with_the_keys_asks_when_the_walk_ends(visit: Visit) -> None:
    page = visit(f"{ADDRESS}&chart=rank")
    asked: list[str] = []
    page.on("request", lambda one: "update-component" in one.url and asked.append(one.url))
    page.locator("#explore-indicator").focus()

    for _ in range(4):
        page.keyboard.press("ArrowDown")
    assert asked == []
    page.wait_for_url("**indicator=gdp-per-inhabitant&region=NL213,NL221&chart=rank")
    assert len(asked) == 1
    assert page.evaluate("document.activeElement.id") == "explore-indicator"

    # From here on no walk ends because time went by: what is asked is asked by the key.
    page.evaluate(
        """() => {
          const later = window.setTimeout;
          window.setTimeout = (call, ms, ...more) => later(call, ms > 300 ? 1e9 : ms, ...more);
        }"""
    )
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.wait_for_url("**indicator=gdp&region=NL213,NL221&chart=rank")
    page.locator("#explore-indicator").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**indicator=gdp-per-inhabitant&region=NL213,NL221&chart=rank")


def test_of_two_changes_on_a_slow_road_the_last_is_shown(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.route(QUESTION, slowly)

    page.locator("#explore-activity").select_option("F")
    until(page, "document.getElementById('explore-figure').getAttribute('aria-busy') === 'true'")
    page.locator("#explore-as").select_option("index")

    page.wait_for_url("**activity=F&as=index**")
    expect(page.locator("#explore-figure")).not_to_have_attribute("aria-busy", "true")
    assert page.locator("#explore-activity").input_value() == "F"
    assert page.locator("#explore-as").input_value() == "index"


def test_without_an_answer_the_old_chart_stays_and_one_can_ask_again(
    server: str, chromium: Browser
) -> None:
    page = chromium.new_context(**{**USUAL, **PHONE}).new_page()
    page.goto(server + ADDRESS)
    page.locator("html[data-live]").wait_for()
    before, told = title(page), page.locator("#explore-unanswered")
    page.route(QUESTION, lambda route: route.abort())

    page.locator("#explore-activity").select_option("F")

    expect(told).to_be_in_viewport()
    assert told.get_attribute("role") == "alert"
    assert title(page) == before
    assert page.locator("#explore-figure").get_attribute("aria-busy") is None
    page.unroute(QUESTION)
    told.locator("button").click()
    page.wait_for_url("**activity=F")
    expect(told).to_be_hidden()
    page.context.close()


def test_on_a_phone_a_notice_is_seen_at_the_form_and_announced_once(visit: Visit) -> None:
    page = visit(ADDRESS, **PHONE)
    page.evaluate(
        """() => {
          window.told = 0;
          new MutationObserver(() => window.told++)
            .observe(document.getElementById("explore-notices"), { childList: true });
        }"""
    )

    page.locator("#explore-add").fill("Almelo")
    page.keyboard.press("Enter")

    short = page.locator("#explore-answered span")
    expect(short).to_contain_text("niet gepubliceerd voor Almelo")
    expect(short).to_be_in_viewport()
    assert page.evaluate("window.told") == 1
    page.locator("#explore-answered").click()
    expect(page.locator("#explore-notices a")).to_be_in_viewport()
    expect(page.locator(".figure-title")).to_be_in_viewport()


def test_without_a_script_the_answer_and_its_notices_are_what_comes(visit: Visit) -> None:
    page = visit(ADDRESS, **{**PHONE, "java_script_enabled": False})
    page.locator("#explore-add").fill("Twnete")

    page.locator(".explore-submit button").click()

    expect(page.locator("#explore-notices")).to_be_in_viewport()
    expect(page.locator("#explore-notices")).to_contain_text("gelezen als Twente")
    expect(page.locator(".figure-title")).to_be_in_viewport()


def test_what_was_kept_for_another_chart_stays_when_nothing_is_added(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.locator("#explore-chart").select_option("treemap")
    page.wait_for_url("**region=NL213&activity=C&chart=treemap")
    page.locator("#explore-add").fill("Atlantis")
    page.keyboard.press("Enter")
    expect(page.locator("#explore-notices")).to_contain_text("Atlantis")

    page.locator("#explore-chart").select_option("line")

    page.wait_for_url("**region=NL213,NL221&**")
