"""A presentation: by keyboard alone, with notes in step, without a network, by finger, on paper."""

from __future__ import annotations

import io
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.conftest import PHONE, Visit, until

AT = "() => location.hash"
SHOWN = "() => document.querySelector('[data-current] .slide-title').textContent"
DRAWN = "() => document.querySelector('[data-current] [data-drawn]') !== null"
READY = "() => 'ready' in document.documentElement.dataset"


@pytest.fixture
def talk(visit: Visit) -> Any:
    """Return the story, opened and shown."""

    def open_(behind: str = "", **context: Any) -> Page:
        page = visit(f"/nl/present{behind}", live=False, **context)
        until(page, "() => document.querySelector('[data-current]') !== null")
        return page

    return open_


def press(page: Page, *keys: str) -> Any:
    for key in keys:
        page.keyboard.press(key)
    return page.evaluate(AT)


def test_keys_lead_from_the_first_slide_to_the_last_and_back(talk: Any) -> None:
    page = talk()
    count = page.locator(".slide").count()

    seen = [page.evaluate(SHOWN)]
    for number, key in enumerate((["ArrowRight", " ", "PageDown"] * count)[: count - 1], 2):
        assert press(page, key) == f"#slide-{number}"
        assert page.locator("#say").inner_text().startswith(f"Dia {number} van {count}: ")
        seen.append(page.evaluate(SHOWN))
    assert len(seen) == len(set(seen)) == count
    assert press(page, "ArrowRight") == f"#slide-{count}"

    assert press(page, "PageUp") == f"#slide-{count - 1}"
    assert press(page, "Home") == "#slide-1"
    assert press(page, "1", "2", "Enter") == "#slide-12"
    assert press(page, "End") == f"#slide-{count}"
    page.go_back()
    assert page.evaluate(AT) == "#slide-12"
    assert page.evaluate(SHOWN) == seen[11]


#: How far each slide is longer or wider than the screen, or something in it is.
BEYOND = """() => {
  const slide = document.querySelector('[data-current]');
  const rolled = [slide, ...slide.querySelectorAll('*')].filter(
    (one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY));
  return rolled.some((one) => one.scrollHeight > one.clientHeight + 1
    || one.scrollWidth > one.clientWidth + 1) ? slide.id : null;
}"""


@pytest.mark.parametrize("language", ["nl", "de"])
def test_nothing_on_a_slide_has_to_be_scrolled_for(visit: Visit, language: str) -> None:
    page = visit(f"/{language}/present", live=False)
    until(page, "() => document.querySelector('[data-current]') !== null")
    beyond = set()
    for width, height in ((1920, 1080), (1366, 768), (1024, 768), (768, 1024)):
        page.set_viewport_size({"width": width, "height": height})
        press(page, "Home")
        for _ in range(page.locator(".slide").count()):
            if page.evaluate(BEYOND):
                page.wait_for_timeout(1500)  # A chart that was just drawn finds its size.
                beyond.add((width, page.evaluate(BEYOND)))
            press(page, "PageDown")

    assert {one for one in beyond if one[1]} == set()


def test_on_a_low_screen_up_and_down_go_through_a_slide_first(talk: Any) -> None:
    page = talk("#slide-7", viewport={"width": 960, "height": 540})
    scrolled = "() => document.querySelector('[data-current]').scrollTop"

    assert press(page, "ArrowDown") == "#slide-7"
    assert page.evaluate(scrolled) > 0
    for _ in range(4):
        press(page, "ArrowDown")
    assert page.evaluate(AT) != "#slide-7"


def test_a_black_screen_ends_with_any_key(talk: Any) -> None:
    page = talk("#slide-3")
    black = page.locator(".present-black")

    for dark, light in ((".", "b"), ("b", "PageDown"), ("b", "Escape")):
        press(page, dark)
        assert black.is_visible()
        assert press(page, light) == "#slide-3"
        assert black.is_hidden()


def test_single_characters_can_be_switched_off(talk: Any) -> None:
    page = talk()

    press(page, "?")
    page.locator(".present-letters").press("Space")
    press(page, "Escape")
    page.locator(".present-help").wait_for(state="hidden")
    press(page, "b")

    assert page.locator(".present-black").is_hidden()
    assert press(page, "PageDown") == "#slide-2"


def test_notes_in_a_second_window_keep_in_step(talk: Any) -> None:
    page = talk()
    with page.expect_popup() as opened:
        press(page, "s")
    notes = opened.value
    shown = notes.locator(".note[data-current] h2")
    shown.wait_for()

    press(page, "PageDown", "PageDown", "PageDown")
    title = page.evaluate(SHOWN)
    until(notes, "(t) => document.querySelector('.note[data-current] h2').textContent === t", title)
    assert notes.locator(".remote-place").inner_text().startswith("Dia 4 van")

    notes.keyboard.press("PageDown")
    until(page, "() => location.hash === '#slide-5'")
    until(notes, "() => document.querySelector('.note[data-current]').id === 'slide-5'")
    page.locator("#slide-5 .figure-summary").wait_for(state="attached")
    assert page.locator("#slide-5 .figure-summary").inner_text() in notes.inner_text(
        "#slide-5 p:not([class])"
    )


def test_without_a_second_window_the_notes_stand_below_the_slide(talk: Any) -> None:
    page = talk()
    page.evaluate("() => { window.open = () => null; }")

    press(page, "ArrowRight", "s")

    assert page.locator(".present-told").is_visible()
    assert page.locator("#slide-2 .slide-notes").is_visible()
    press(page, "n")
    assert page.locator("#slide-2 .slide-notes").is_hidden()


def test_once_loaded_no_network_is_needed(talk: Any) -> None:
    page = talk()
    until(page, READY, seconds=60)
    page.context.set_offline(True)

    for number in range(2, page.locator(".slide").count() + 1):
        assert press(page, "PageDown") == f"#slide-{number}"
        if page.locator("[data-current] [data-figure]").count():
            until(page, DRAWN)
    press(page, "5", "Enter")
    page.locator("#slide-5 .figure-chart").focus()
    press(page, "ArrowRight")
    assert (
        page.locator("#slide-5 .chart-tip").inner_text().startswith("werkzame personen, Eurostat")
    )
    assert page.evaluate(AT) == "#slide-5"


def test_a_finger_leads_on_and_back(talk: Any) -> None:
    page = talk(**PHONE)
    session = page.context.new_cdp_session(page)

    def swipe(*points: tuple[int, int]) -> Any:
        for i, (x, y) in enumerate(points):
            kind = "touchStart" if i == 0 else "touchMove"
            session.send(
                "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]}
            )
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        return page.evaluate(AT)

    assert swipe((300, 400), (200, 405), (80, 410)) == "#slide-2"
    assert swipe((60, 400), (150, 405), (280, 410)) == "#slide-1"
    assert swipe((200, 500), (205, 400), (260, 200)) == "#slide-1"
    assert page.evaluate("() => document.documentElement.scrollWidth") == 360


def test_paper_has_a_page_for_each_slide(talk: Any) -> None:
    page = talk()

    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))

    slides = page.locator(".slide").count()
    assert len(paper.pages) == slides
    texts = [" ".join(one.extract_text().split()) for one in paper.pages]
    places = [f"Dia {number} van {slides}" for number in range(1, slides + 1)]
    assert [place for place, text in zip(places, texts, strict=True) if place not in text] == []


def test_without_script_all_slides_stand_below_each_other(visit: Visit) -> None:
    page = visit("/nl/present", live=False, java_script_enabled=False)

    boxes = [slide.bounding_box() for slide in page.locator(".slide").all()]
    assert all(box is not None and box["height"] > 200 for box in boxes)
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops)
    chart = page.locator("#slide-5 .figure-still svg:visible").bounding_box()
    assert chart is not None
    assert chart["width"] > 600
    assert page.locator(".present-bar").is_hidden()


RANKING = "indicator%3Demployment%26region%3DNL213%26activity%3DC%26chart%3Drank"

#: Px of the smallest name in the chart that is shown, and how many names it has.
NAMES = """() => {
  const texts = [...document.querySelectorAll('[data-current] .figure-still text')]
    .filter((one) => one.getBoundingClientRect().width);
  const size = (one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a;
  return { least: Math.min(...texts.map(size)), count: texts.length };
}"""


def test_a_room_can_read_the_names_of_a_long_ranking_and_keys_its_values(talk: Any) -> None:
    page = talk(f"?view={RANKING}#slide-2")
    until(page, DRAWN)

    for width, height, least in ((1024, 768, 14), (1920, 1080, 18)):
        page.set_viewport_size({"width": width, "height": height})
        names = page.evaluate(NAMES)
        assert names["least"] >= least
        assert names["count"] >= 40
    page.locator("#slide-2 .figure-chart").focus()
    press(page, "End")
    assert page.locator("#slide-2 .chart-tip").inner_text()
    press(page, "f")
    until(page, "() => document.fullscreenElement !== null")


EMPLOYMENT = "indicator%3Demployment%26region%3DNL213"
MOST = (
    f"{EMPLOYMENT},NL,NL226%26activity%3DC%26chart%3Dtable",
    f"{EMPLOYMENT}%26activity%3DC%26year%3D2017%26chart%3Dbar",
    f"{EMPLOYMENT}%26activity%3DC%26year%3D2017%26as%3Dlocation_quotient%26chart%3Dmap",
    *(f"{EMPLOYMENT}%26activity%3DC%26from%3D{year}" for year in range(2001, 2013)),
)

#: How far each slide is longer than its page of paper.
LONGER = """() => [...document.querySelectorAll('.slide')].filter(
  (one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.id)"""


def test_tables_bars_and_many_views_are_read_without_scrolling_on_screen_and_paper(
    talk: Any,
) -> None:
    page = talk(f"?title=Raad&{'&'.join(f'view={view}' for view in MOST)}")
    assert page.locator("#slide-2 tbody tr").count() == page.locator("#slide-3 tbody tr").count()

    for width, height in ((1024, 768), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        press(page, "Home")
        for number in range(1, 9):
            assert (number, page.evaluate(BEYOND)) == (number, None)
            if page.locator("[data-current] [data-figure]").count():
                assert page.evaluate(NAMES)["least"] >= 14
            press(page, "PageDown")
    page.set_viewport_size({"width": 800, "height": 600})
    page.emulate_media(media="print")
    assert page.evaluate(LONGER) == []
