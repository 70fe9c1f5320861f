"""The menu "share" of a chart, as somebody goes through it who will show the figure elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, Visit, until

QUERY = "indicator=employment&region=NL213,NL&activity=C"
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
VIOLATIONS = "axe.run(document).then(({violations}) => violations.map((one) => one.id))"

FOCUSED = "(({name, className, tagName}) => name || className || tagName)(document.activeElement)"

#: What a preview lacks or has too much of, in px on the screen.
FIT = """() => {
  const box = document.querySelector(".share-frame");
  const frame = box.querySelector("iframe");
  const root = frame.contentDocument?.documentElement;
  return root?.querySelector("figure") && {
    width: frame.contentWindow.innerWidth,
    below: frame.contentWindow.innerHeight - Math.ceil(root.getBoundingClientRect().height),
    empty: Math.round(box.getBoundingClientRect().bottom - frame.getBoundingClientRect().bottom),
    shown: Math.round(frame.getBoundingClientRect().width),
    room: box.clientWidth,
  };
}"""


def opened(page: Page) -> Page:
    page.locator(".figure-share > summary").first.click()
    page.locator(".share").wait_for()
    return page


def texts(page: Page) -> dict[str, str]:
    fields = page.locator(".share [data-part] textarea").all()
    return {
        re.sub(r"share-(\w+).*", r"\1", field.get_attribute("id") or ""): field.input_value()
        for field in fields
    }


def fits(page: Page, width: int) -> Any:
    """Return how a preview stands in its place, once it does."""
    return until(
        page,
        f"(width) => {{ const f = ({FIT})(); return f?.width === width && !f.below && f; }}",
        width,
    )


@pytest.fixture
def menu(visit: Visit) -> Page:
    return opened(visit(f"/nl/explore?{QUERY}", permissions=["clipboard-read", "clipboard-write"]))


def test_an_embed_is_seen_whole_at_each_width_and_in_each_theme(menu: Page) -> None:
    for width in (320, 600, 1200):
        menu.get_by_label("Breedte van het voorbeeld").select_option(str(width))
        seen = fits(menu, width)
        assert seen["shown"] <= seen["room"]
        assert abs(seen["empty"]) <= 1
    for theme, word in (("light", "licht"), ("dark", "donker")):
        menu.get_by_label("Kleuren").select_option(label=word)
        inside = menu.frame_locator(".share-frame iframe")
        inside.locator(f"html[data-theme={theme}]").wait_for()
        assert f"&amp;theme={theme}" in texts(menu)["plain"]


def test_what_is_opened_in_a_preview_makes_it_higher(menu: Page) -> None:
    fits(menu, 600)
    height = "document.querySelector('.share-frame iframe').clientHeight"
    before = menu.evaluate(height)
    menu.frame_locator(".share-frame iframe").locator(".figure-table summary").click()

    until(menu, f"(before) => {height} > before + 100", before)
    fits(menu, 600)


def test_a_figure_is_shared_in_another_language_by_a_menu_that_keeps_its_own(menu: Page) -> None:
    menu.locator(".share select[name=lang]").select_option("de")
    until(menu, "document.querySelector('.share-frame iframe').src.includes('/de/embed?')")
    found = texts(menu)

    assert menu.locator(".share").get_by_text("Insluitcode, zonder script").is_visible()
    assert "/de/embed?" in found["plain"]
    assert "/de/explore?" in found["link"]
    assert "Niederlande" in found["plain"]
    assert menu.locator(".share textarea").first.get_attribute("lang") == "de"


def test_the_choice_made_last_is_the_one_that_is_shown(menu: Page) -> None:
    """Answers may overtake one another."""
    held: list[Any] = []
    menu.route("**/share?*theme=light*", lambda route: held.append(route))
    theme = menu.get_by_label("Kleuren")
    theme.select_option("light")
    theme.select_option("dark")
    until(menu, "document.querySelector('.share-frame iframe').src.includes('theme=dark')")
    for route in held:
        route.continue_()
    menu.wait_for_timeout(300)

    assert "theme=dark" in texts(menu)["plain"]
    assert theme.input_value() == "dark"


def test_each_text_is_copied_by_the_button_of_its_name_which_says_so(menu: Page) -> None:
    buttons = menu.locator(".share-copy button")
    assert buttons.count() == len(texts(menu)) == 6
    for button, text in zip(buttons.all(), texts(menu).values(), strict=True):
        name = button.get_attribute("aria-label")
        button.click()
        menu.get_by_role("status").filter(has_text="Gekopieerd").wait_for(state="attached")
        assert menu.evaluate("navigator.clipboard.readText()") == text
        assert button.get_attribute("aria-label") == str(name).replace("Kopieer", "Gekopieerd")


def test_the_menu_is_gone_through_by_keys_alone(visit: Visit) -> None:
    page = visit(f"/de/explore?{QUERY}")
    summary = page.locator(".figure-share > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.locator(".share").wait_for()
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
        if reached[-1] == "theme":
            page.keyboard.press("ArrowDown")
            until(page, "document.querySelector('.share-frame iframe').src.includes('theme=light')")
            assert page.evaluate("document.activeElement.name") == "theme"
        if reached.count("TEXTAREA") == 6:
            break
    wanted = ["lang", "theme", "width", "title", "controls", "vintage", "share-frame"]
    assert [one for one in reached if one in wanted] == wanted
    page.keyboard.press("Escape")

    assert page.locator(".figure-share[open]").count() == 0
    assert summary.evaluate("(one) => one === document.activeElement")


@pytest.mark.parametrize(
    ("language", "context"),
    [("en", {"color_scheme": "light"}), ("de", {"color_scheme": "dark", **PHONE})],
)
def test_axe_finds_nothing_in_the_open_menu(
    visit: Visit, language: str, context: dict[str, Any]
) -> None:
    page = opened(visit(f"/{language}/explore?{QUERY}", **context))
    fits(page, 600)
    page.locator(".share-check [type=checkbox][name=controls]").check()
    page.frame_locator(".share-frame iframe").locator(".embed-choice").wait_for()
    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
