"""Charts that are read: with keys, pointer and finger; drawn once, and never blank."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import PHONE, Visit, until

QUERY = "indicator=employment&region=NL213,NL&activity=C&as=share"
ADDRESS = f"/nl/explore?{QUERY}"
RANKING = "/nl/explore?indicator=employment&activity=C&year=2017&chart=rank"

#: Where a point of the graph is in the window.
WHERE = """
([series, point]) => {
  const graph = document.querySelector(".js-plotly-plot");
  const { trace, x, y } = window.reading[series].points[point];
  const { left, top, width } = graph.getBoundingClientRect();
  const { xaxis, yaxis, width: drawn } = graph._fullLayout;
  const scale = width / drawn;
  return [
    left + (xaxis._offset + xaxis.d2p(x)) * scale,
    top + (yaxis._offset + yaxis.d2p(y)) * scale,
  ];
}
"""

#: Counts how often plotly draws, from its first evaluation on.
COUNT_DRAWS = """
let plotly;
Object.defineProperty(window, "Plotly", {
  configurable: true,
  get: () => plotly,
  set(made) {
    plotly = made;
    window.draws = 0;
    for (const name of ["newPlot", "react", "relayout", "redraw", "restyle"]) {
      const draw = made[name];
      made[name] = (...all) => { window.draws += 1; return draw(...all); };
    }
  },
});
"""


#: Sums how far things moved that a reader did not move.
SUM_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def figure(server: str) -> dict[str, Any]:
    """The figure as it travels."""
    with urllib.request.urlopen(f"{server}/nl/view.json?{QUERY}") as answer:
        return dict(json.load(answer))


def texts(figure: dict[str, Any], series: int) -> list[str]:
    return [point["text"] for point in figure["meta"]["reading"][series]["points"]]


def drawn(page: Page, figure: dict[str, Any] | None = None) -> Locator:
    """Return the box of the first chart once its graph is drawn."""
    page.locator("[data-drawn]").first.wait_for()
    if figure:
        page.evaluate("(reading) => { window.reading = reading; }", figure["meta"]["reading"])
    return page.locator(".figure-chart").first


def said(page: Page) -> str:
    return page.locator("#say").text_content() or ""


def test_keys_walk_the_points_and_each_is_spoken(visit: Visit, figure: dict[str, Any]) -> None:
    page = visit(ADDRESS)
    drawn(page).focus()
    first, second = figure["meta"]["reading"][:2]
    own, other = texts(figure, 0), texts(figure, 1)

    steps = {
        "ArrowRight": f"{first['name']}. {own[0]}. {first['about']}",
        "End": own[-1],
        "ArrowLeft": own[-2],
        "ArrowDown": f"{second['name']}. {other[-2]}",
        "Home": other[0],
        "ArrowUp": f"{first['name']}. {own[0]}",
    }
    for key, words in steps.items():
        page.keyboard.press(key)
        assert said(page) == words, key

    assert own[-1].startswith("2017: ")
    assert own[-1].endswith("%")
    assert "Eurostat nama_10r_3empers" in first["about"]


def test_tab_reaches_a_chart_once_and_escape_leaves_it(visit: Visit) -> None:
    page = visit(ADDRESS)
    box = drawn(page)
    box.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".chart-ring").is_visible()

    page.keyboard.press("Escape")
    assert said(page) == ""
    assert not page.locator(".chart-ring").is_visible()
    assert page.evaluate("document.activeElement.className") == "figure-summary"

    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.className") == "figure-chart"
    page.keyboard.press("Shift+Tab")
    assert not page.evaluate("Boolean(document.activeElement.closest('figure'))")


def test_a_chart_has_name_role_and_explanation(visit: Visit) -> None:
    box = drawn(visit(ADDRESS))

    assert box.get_attribute("role") == "application"
    assert box.get_attribute("aria-label")
    assert box.get_attribute("aria-roledescription")
    explained = box.get_attribute("aria-describedby")
    assert "Escape" in (box.page.locator(f"#{explained}").text_content() or "")


def test_a_ranking_is_walked_from_first_to_last(visit: Visit) -> None:
    page = visit(RANKING)
    drawn(page).focus()

    page.keyboard.press("Home")
    assert ": " in said(page)
    first = said(page)
    page.keyboard.press("ArrowDown")
    second = said(page)
    page.keyboard.press("ArrowUp")

    assert first != second
    assert first.startswith(said(page))
    assert "2017, Eurostat" in first


def test_the_mark_stands_on_the_point_that_is_read(visit: Visit, figure: dict[str, Any]) -> None:
    page = visit(ADDRESS, viewport={"width": 820, "height": 900})
    drawn(page, figure).focus()
    page.keyboard.press("End")

    x, y = page.evaluate(WHERE, [0, len(texts(figure, 0)) - 1])
    ring = page.locator(".chart-ring").bounding_box()

    assert ring
    assert (ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2) == pytest.approx(
        (x, y), abs=1.5
    )


def test_a_pointer_reads_the_same_words(visit: Visit, figure: dict[str, Any]) -> None:
    page = visit(ADDRESS)
    drawn(page, figure)

    x, y = page.evaluate(WHERE, [0, 3])
    page.mouse.move(x - 2, y - 2)
    page.mouse.move(x, y)

    page.locator(".chart-tip").wait_for()
    assert texts(figure, 0)[3] in (page.locator(".chart-tip").text_content() or "")


def test_a_tap_on_a_phone_is_read_out_below_the_chart(visit: Visit, figure: dict[str, Any]) -> None:
    page = visit(ADDRESS, **PHONE)
    drawn(page, figure).scroll_into_view_if_needed()
    line = page.locator(".figure-readout").first
    room, hint = line.bounding_box(), line.text_content()

    page.touchscreen.tap(*page.evaluate(WHERE, [0, 3]))

    until(page, "(hint) => document.querySelector('.figure-readout').textContent !== hint", hint)
    assert texts(figure, 0)[3] in (line.text_content() or "")
    assert said(page).startswith(line.text_content() or "")
    assert line.bounding_box() == room
    assert not page.locator(".chart-tip").is_visible()


def test_a_finger_on_a_chart_scrolls_the_page(visit: Visit) -> None:
    page = visit(ADDRESS, **PHONE)
    drawn(page).scroll_into_view_if_needed()
    box = page.locator(".figure-chart").first.bounding_box()
    before = page.evaluate("scrollY")
    assert box

    touch = page.context.new_cdp_session(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch.send(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
    )
    for step in range(1, 11):
        point = {"x": x, "y": y - 12 * step}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    until(page, "(before) => scrollY > before + 40", before)


@pytest.mark.parametrize("width", [360, 1440])
def test_a_chart_is_drawn_once_and_nothing_moves(
    server: str, chromium: Browser, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 1200})
    context.add_init_script(COUNT_DRAWS)
    context.add_init_script(SUM_SHIFTS)
    page = context.new_page()
    page.goto(server + ADDRESS)
    drawn(page)
    page.wait_for_timeout(300)

    assert not page.locator(".figure-still").first.is_visible()
    assert page.evaluate("window.draws") == 1
    assert page.evaluate("window.shifted") < 0.02
    context.close()


def test_a_chart_is_drawn_anew_for_another_width_class(visit: Visit) -> None:
    page = visit(ADDRESS)
    drawn(page)
    width = "document.querySelector('.js-plotly-plot')._fullLayout.width"
    wide = page.evaluate(width)

    page.set_viewport_size({"width": 360, "height": 740})

    narrow = until(page, f"(wide) => {width} < wide && {width}", wide)
    box = page.locator(".figure-chart").first.bounding_box()
    live = page.locator(".js-plotly-plot").first.bounding_box()
    assert narrow < wide / 2
    assert box
    assert live
    assert live["width"] == pytest.approx(box["width"], abs=1)


@pytest.fixture
def broken(server: str, chromium: Browser) -> Iterator[Page]:
    """A page whose figures never come."""
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/view.json*", lambda route: route.fulfill(status=503, body="{}"))
    page.goto(server + ADDRESS)
    page.locator("html[data-live]").wait_for()
    yield page
    context.close()


def test_without_a_figure_the_written_chart_is_not_blank(broken: Page) -> None:
    broken.wait_for_timeout(500)

    assert broken.locator(".figure-still").first.is_visible()
    assert broken.locator(".js-plotly-plot").count() == 0
