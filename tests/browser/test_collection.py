"""A collection: chosen anywhere, ordered and named, kept in the address and the browser only."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlsplit

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import PHONE, Visit, until

INDUSTRY = "indicator=employment&region=NL213&activity=C"
BUILDING = "indicator=employment&region=NL213&activity=F"
TWO = f"view={quote(INDUSTRY)}&view={quote(BUILDING)}"


def views(page: Page) -> list[str]:
    """Return views and names in the address of a page, in order."""
    return [value for _, value in parse_qsl(urlsplit(page.url).query)]


def kept(page: Page) -> str:
    return str(page.evaluate("localStorage.getItem('collection') ?? ''"))


def test_views_are_chosen_ordered_named_and_removed(visit: Visit) -> None:
    page = visit(f"/nl/take-away?{INDUSTRY}")
    expect(page.locator(".site-collection")).to_be_hidden()
    for place, view in enumerate((INDUSTRY, BUILDING), 1):
        page.goto(page.url.split("/nl/")[0] + f"/nl/take-away?{view}")
        page.locator(".take-keep").click()
        expect(page.locator(".take-status")).to_contain_text(str(place))
    page.locator(".take-keep").click()
    expect(page.locator(".take-status")).to_contain_text("al in uw verzameling")
    expect(page.locator(".take-status a")).to_have_attribute(
        "href", re.compile("collection\\?view=")
    )
    expect(page.locator(".site-collection b")).to_have_text("2")

    page.locator(".site-collection").click()
    page.locator("html[data-live]").wait_for()
    assert views(page) == [INDUSTRY, BUILDING]
    until(page, "document.querySelector('.collection-keep')?.hidden")
    until(page, "Boolean(window.dashboardTakeAway)")
    page.locator("[value=down-1]").focus()
    page.keyboard.press("Enter")
    status = page.locator(".collection-away .take-status")
    expect(status).to_contain_text("nu op plaats 2 van 2")
    # The last view cannot go further down: the keys are at what can be pressed beside it.
    expect(page.locator("#up-2")).to_be_focused()
    assert views(page) == [BUILDING, INDUSTRY]

    until(page, "Boolean(window.dashboardTakeAway)")
    page.locator("[name=name]").first.fill("Bouw & co")
    page.keyboard.press("Enter")
    page.wait_for_url("**name=Bouw*")
    expect(status).to_have_text("De namen zijn bewaard.")
    expect(page.locator("#name-1")).to_be_focused()
    assert views(page) == [BUILDING, "Bouw & co", INDUSTRY]
    assert page.locator("#view-1-title").inner_text() == "Bouw & co"
    assert [value for _, value in parse_qsl(kept(page))] == views(page)

    until(page, "Boolean(window.dashboardTakeAway)")
    page.locator("[value=remove-1]").click()
    page.wait_for_url(lambda address: "Bouw" not in address)
    expect(status).to_contain_text("Weggehaald")
    expect(page.locator("#undo")).to_be_focused()
    expect(page.locator(".site-collection b")).to_have_text("1")
    assert kept(page) == urlsplit(page.url).query

    page.keyboard.press("Enter")
    page.wait_for_url("**name=Bouw*")
    expect(status).to_contain_text("Teruggezet")
    expect(page.locator("#undo")).to_be_hidden()
    assert views(page) == [BUILDING, "Bouw & co", INDUSTRY]
    assert kept(page) == urlsplit(page.url).query


def test_the_last_view_that_is_removed_can_be_put_back(visit: Visit) -> None:
    page = visit("/de/collection")
    page.evaluate("one => localStorage.setItem('collection', one)", f"view={quote(INDUSTRY)}")
    page.reload()
    page.wait_for_url("**view=*")
    until(page, "document.querySelector('.collection-keep')?.hidden")
    until(page, "Boolean(window.dashboardTakeAway)")

    page.locator("#remove-1").click()
    expect(page.locator(".take-status")).to_contain_text("Entfernt")
    expect(page.locator("#undo")).to_be_focused()
    assert kept(page) == ""
    page.keyboard.press("Enter")
    page.wait_for_url("**view=*")
    assert views(page) == [INDUSTRY]


def test_a_collection_of_somebody_else_is_kept_when_asked(visit: Visit) -> None:
    page = visit(f"/nl/collection?{TWO}", **PHONE)
    until(page, "Boolean(window.dashboardTakeAway)")

    assert kept(page) == ""
    page.locator(".collection-keep").click()
    expect(page.locator(".collection-away .take-status")).to_contain_text("in deze browser")
    assert kept(page) == urlsplit(page.url).query
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(page.url.partition("?")[0])
    page.wait_for_url("**view=*")
    assert views(page) == [INDUSTRY, BUILDING]


def test_a_collection_follows_another_tab_and_one_view_too_many_is_refused(visit: Visit) -> None:
    page = visit("/nl/collection")
    until(page, "Boolean(window.dashboardTakeAway)")
    other = page.context.new_page()
    other.goto(page.url.replace("/collection", f"/take-away?{INDUSTRY}"))
    for view in (INDUSTRY, BUILDING):
        other.goto(page.url.partition("/collection")[0] + f"/take-away?{view}")
        other.locator(".take-keep").click()
        expect(page.locator("figure.figure")).to_have_count(1 + (view == BUILDING))
    expect(page.locator(".collection-keep")).to_be_hidden()
    page.close()

    full = "&".join(f"view={quote(INDUSTRY)}%26to%3D{year}" for year in range(1998, 2018))
    other.evaluate("full => localStorage.setItem('collection', full)", full)
    other.reload()
    other.locator(".take-keep").click()
    expect(other.locator(".take-status")).to_contain_text("vol. Haal er")
    assert kept(other) == full


def test_a_whole_collection_is_made_while_the_page_stays_usable_and_can_be_stopped(
    visit: Visit,
) -> None:
    page = visit(f"/nl/collection?{TWO}&title=Mijn%20cijfers")
    until(page, "Boolean(window.dashboardTakeAway)")
    status = page.locator(".collection-away .take-status")
    held: list[Route] = []
    page.route("**/collection.zip**", lambda route: held.append(route))
    page.locator("[data-file=zip]").click()
    expect(status).to_have_text("Bezig met het bestand …")
    page.locator("[name=title]").fill("Nog te typen")
    page.locator(".take-stop").focus()
    page.keyboard.press("Enter")
    expect(status).to_have_text("Gestopt; er is niets bewaard.")
    expect(page.locator(".take-stop")).to_be_hidden()

    page.unroute("**/collection.zip**")
    with page.expect_download() as saving:
        page.locator("[data-file=zip]").click()
    assert saving.value.suggested_filename == "mijn-cijfers.zip"
    assert saving.value.path().read_bytes()[:2] == b"PK"
    expect(status).to_have_text("Bewaard als mijn-cijfers.zip.")


def test_a_browser_that_keeps_nothing_or_something_broken_still_shows_what_is_asked(
    visit: Visit,
) -> None:
    page = visit(f"/nl/collection?{TWO}")
    page.evaluate("localStorage.setItem('collection', '%E0%A4%A&view=x&view=indicator%3Dnone')")
    page.reload()
    page.locator("html[data-live]").wait_for()
    until(page, "Boolean(window.dashboardTakeAway)")
    assert page.locator("figure.figure").count() == 2
    page.locator(".collection-keep").click()
    assert kept(page) == urlsplit(page.url).query

    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
    page.locator("[value=remove-1]").click()
    page.wait_for_url(lambda address: quote(INDUSTRY, "") not in address and "NL213" in address)
    assert page.locator("figure.figure").count() == 1


def test_without_script_a_collection_is_read_and_changed_by_its_address(visit: Visit) -> None:
    page = visit(f"/nl/collection?{TWO}", java_script_enabled=False)

    assert page.locator("figure.figure").count() == 2
    page.locator("[value=up-2]").click()
    assert views(page) == [BUILDING, INDUSTRY]
