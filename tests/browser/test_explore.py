"""The explore page: the address says what is shown, and a change is answered in place."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visit, until

ADDRESS = "/nl/explore?indicator=employment&region=NL213,NL221&activity=C"
NO_SCRIPT = {"java_script_enabled": False}


def query(page: Page) -> str:
    return urlsplit(page.url).query


def title(page: Page) -> str:
    return page.locator("#explore-figure .figure-title").inner_text()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_a_change_is_answered_in_place_and_the_focus_stays(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.evaluate("window.same = true")
    before = title(page)
    activity = page.locator("#explore-activity")
    activity.focus()

    activity.select_option("F")
    page.wait_for_url("**/nl/explore?indicator=employment&region=NL213,NL221&activity=F")

    expect(page.locator("#explore-figure .figure-title")).not_to_have_text(before)
    assert focused(page) == "explore-activity"
    assert page.evaluate("window.same")
    assert title(page) in page.title()
    until(page, "document.getElementById('say').textContent !== ''")
    assert page.locator("#say").text_content() == title(page)


def test_back_and_forward_restore_what_was_shown(visit: Visit) -> None:
    page = visit(ADDRESS)
    first, shown = title(page), page.locator("#explore-figure .figure-title")
    page.locator("#explore-activity").select_option("F")
    page.wait_for_url("**activity=F")
    expect(shown).not_to_have_text(first)
    second = title(page)

    page.go_back()
    expect(shown).to_have_text(first)
    expect(page.locator("#explore-activity")).to_have_value("C")
    assert query(page) == urlsplit(ADDRESS).query

    page.go_forward()
    expect(shown).to_have_text(second)
    expect(page.locator("#explore-activity")).to_have_value("F")


def test_a_pasted_address_restores_the_view(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.locator("#explore-as").select_option("index")
    page.wait_for_url("**as=index**")
    page.locator("#explore-from").select_option("2008")
    page.wait_for_url("**from=2008**")

    other = visit(page.url.removeprefix(page.url.partition("/nl/")[0]))

    assert title(other) == title(page)
    for name in ("indicator", "activity", "as", "chart", "from", "to", "base"):
        value = page.locator(f"#explore-{name}").input_value()
        assert other.locator(f"#explore-{name}").input_value() == value, name


def test_regions_are_added_by_name_and_taken_away(visit: Visit) -> None:
    page = visit(ADDRESS)

    page.locator("#explore-add").fill("Achterhoek")
    page.keyboard.press("Enter")
    page.wait_for_url("**region=NL213,NL221,NL225&**")
    expect(page.locator("#explore-region-NL225")).to_be_checked()
    expect(page.locator("#explore-add")).to_have_value("")

    page.locator("#explore-region-NL221").uncheck()
    page.wait_for_url("**region=NL213,NL225&**")
    expect(page.locator("#explore-region-NL221")).to_have_count(0)
    until(page, "document.activeElement.id === 'explore-add'")


def test_a_region_that_is_not_found_is_said(visit: Visit) -> None:
    page = visit(ADDRESS)

    page.locator("#explore-add").fill("Atlantis")
    page.keyboard.press("Enter")

    expect(page.locator("#explore-notices")).to_contain_text("Atlantis")
    assert page.locator("#explore-notices").get_attribute("role") == "status"
    assert query(page) == urlsplit(ADDRESS).query


def test_the_language_switch_keeps_the_view(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.locator("#explore-activity").select_option("F")
    page.wait_for_url("**activity=F")
    until(page, "document.querySelector('a[hreflang=en]').search.includes('activity=F')")

    page.locator("a[hreflang=en]").click()

    page.wait_for_url("**/en/explore?indicator=employment&region=NL213,NL221&activity=F")
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_table_of_what_is_shown_is_one_click_away(visit: Visit) -> None:
    page = visit(ADDRESS)

    page.locator("#explore-figure details").first.locator("summary").click()

    assert "40,0" in page.locator("#explore-figure table").inner_text()


def test_another_spelling_leads_to_the_one_spelling(visit: Visit) -> None:
    page = visit("/nl/explore?activity=C&region=NL213&region=NL221&indicator=employment&from=")

    assert query(page) == urlsplit(ADDRESS).query


def test_an_address_that_asks_too_much_shows_the_nearest_and_says_so(visit: Visit) -> None:
    page = visit("/en/explore?indicator=employment&region=NL213&activity=C&year=1850&chart=pie")

    notice = page.locator("#explore-notices").inner_text()
    assert "1850" in notice
    assert "pie" in notice
    assert page.locator("#explore-figure .figure-chart").is_visible()
    until(page, "!location.search.includes('pie')")


def test_without_a_script_the_form_asks_for_its_address(visit: Visit) -> None:
    page = visit(ADDRESS, **NO_SCRIPT)
    page.locator("#explore-activity").select_option("F")
    page.locator("#explore-add").fill("Achterhoek")

    page.locator(".explore-submit button").click()

    page.wait_for_url(
        "**/nl/explore?indicator=employment&region=NL213,NL221,NL225&activity=F#explore-answer"
    )
    assert page.locator("#explore-activity").input_value() == "F"
    assert page.locator("#explore-figure .figure-still").is_visible()
    assert not page.locator("#explore-notices").inner_text().strip()


def test_without_a_script_a_change_of_indicator_leaves_no_complaint(visit: Visit) -> None:
    page = visit(ADDRESS, **NO_SCRIPT)
    page.locator("#explore-indicator").select_option("gdp")

    page.locator(".explore-submit button").click()

    page.wait_for_url("**/nl/explore?indicator=gdp&region=NL213,NL221#explore-answer")
    assert not page.locator("#explore-notices").inner_text().strip()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_is_wider_than_the_window(visit: Visit, width: int) -> None:
    context = PHONE if width == PHONE["viewport"]["width"] else {}
    page = visit(ADDRESS, **{**context, "viewport": {"width": width, "height": 800}})

    assert page.evaluate("document.documentElement.scrollWidth") == width
    # The words before the ways to profiles stand on one line with them.
    link = page.locator(".data-links a").first
    assert link.evaluate("link => getComputedStyle(link.parentElement).alignItems") == "baseline"


def test_the_region_in_focus_changes_places_with_one_beside_it(visit: Visit) -> None:
    page = visit(ADDRESS)

    page.locator("#explore-main").focus()
    page.locator("#explore-main").select_option("NL221")
    page.wait_for_url("**region=NL221,NL213&**")
    expect(page.locator("#explore-region-NL213")).to_be_checked()

    page.locator("#explore-main").select_option("NL225")
    page.wait_for_url("**region=NL225,NL213&**")
    assert focused(page) == "explore-main"


def test_what_a_chart_cannot_show_comes_back_with_one_that_can(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.locator("#explore-more").select_option("F")
    page.wait_for_url("**activity=C,F")
    page.locator("#explore-chart").select_option("rank")
    page.wait_for_url("**activity=C&chart=rank")
    expect(page.locator("#explore-notices")).to_contain_text("één bedrijfstak")
    page.reload()
    page.locator("html[data-live]").wait_for()

    page.locator("#explore-chart").select_option("line")
    page.wait_for_url("**activity=C,F")
    expect(page.locator("#explore-activity-F")).to_be_checked()

    page.locator("#explore-indicator").select_option("high-tech-employment")
    page.wait_for_url("**indicator=high-tech-employment**")
    page.locator("#explore-indicator").select_option("employment")
    page.wait_for_url("**region=NL213,NL221&activity=C,F")


def test_a_second_figure_that_counts_something_else_is_set_against_the_first(visit: Visit) -> None:
    page = visit(ADDRESS)

    page.locator("#explore-second").select_option("gdp-per-inhabitant")
    page.wait_for_url("**indicator=employment,gdp-per-inhabitant**chart=scatter")
    expect(page.locator("#explore-chart")).to_have_value("scatter")

    page.locator("#explore-second").select_option("")
    page.wait_for_url("**/nl/explore?indicator=employment&region=NL213,NL221&activity=C")


def test_reasons_stand_in_words_below_the_control_they_are_about(visit: Visit) -> None:
    page = visit(ADDRESS)
    field = page.locator(".explore-field", has=page.locator("#explore-chart"))

    field.locator("summary").click()

    assert page.locator("#explore-chart option[value=waterfall]").is_disabled()
    assert any(line.startswith("waterval:") for line in field.locator("li").all_inner_texts())


def test_a_year_is_pinned_with_the_keys_and_with_the_form(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.locator("[data-drawn]").first.wait_for()
    page.locator(".figure-chart").first.focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.wait_for_url("**pin=2017")
    expect(page.locator("#explore-pin")).to_have_value("2017")

    page.locator("#explore-pin_with").select_option("2008")
    page.wait_for_url("**pin=2008,2017")

    expect(page.locator(".figure-summary")).to_contain_text(
        "Van 2008 naar 2017: Twente van 45,0 duizend naar 40,0 duizend"
    )
