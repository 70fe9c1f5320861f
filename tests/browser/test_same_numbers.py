"""Every chart of the programme page, in each language: the same numbers in every form."""

from __future__ import annotations

import json
import re
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

LANGUAGES = ("nl", "en", "de")
KEYS = "[...document.querySelectorAll('figure[data-chart]')].map((one) => one.dataset.chart)"

#: What a drawn figure holds: the points of its graph, the cells of its table, and which points of
#: the reading list, placed as the graph places them, are on no mark of the written SVG.
HELD = """
([key, reading]) => {
  const figure = document.querySelector(`figure[data-chart="${key}"]`);
  const graph = figure.querySelector(".js-plotly-plot");
  const { _fullLayout: full, _fullData: traces } = graph;
  const stills = [...figure.querySelectorAll(".figure-still svg.chart-svg")];
  const still = stills.find((one) => one.getClientRects().length);
  const marks = [...still.querySelectorAll("path, rect, circle, use")]
    .filter((mark) => !/grid|f-band/.test(mark.getAttribute("class")))
    .map((mark) => {
      const shared = mark instanceof SVGUseElement;
      const shape = shared ? document.querySelector(mark.getAttribute("href")) : mark;
      return [shape, mark.getScreenCTM().inverse().multiply(still.getScreenCTM())];
    });
  const isOn = ([shape, inside], x, y) => {
    const at = new DOMPoint(x, y).matrixTransform(inside);
    return shape.isPointInStroke(at) || shape.isPointInFill(at);
  };
  // A dotted line has gaps: a little to the left and right is on it too.
  const around = [-3, -2, -1, 0, 1, 2, 3].flatMap((a) => [[a, -1], [a, 0], [a, 1]]);
  const off = [];
  for (const { points } of reading) {
    for (const { trace, x, y, text } of points) {
      const { xaxis = "x", yaxis = "y" } = traces[trace];
      const across = full[xaxis.replace("x", "xaxis")];
      const up = full[yaxis.replace("y", "yaxis")];
      const [left, top] = [across._offset + across.d2p(x), up._offset + up.d2p(y)];
      const found = marks.some((mark) => around.some(([a, b]) => isOn(mark, left + a, top + b)));
      if (!found) off.push(text);
    }
  }
  return {
    off,
    points: graph.data.map(({ x, y }) => [[...x], [...y]]),
    cells: [...figure.querySelectorAll("tbody tr")].flatMap((row) => {
      const heads = row.closest("table").tHead.rows[0].cells;
      return [...row.querySelectorAll("td")].map((cell) => ({
        names: `${row.querySelector("th").textContent} ${heads[cell.cellIndex].textContent}`,
        text: cell.textContent,
      }));
    }),
  };
}
"""

NUMBER = re.compile(r"[+−]?\d[\d.,]*")


def travelling(page: Page, language: str, key: str) -> dict[str, Any]:
    """Return the figure as the server sends it."""
    query = page.locator(f'figure[data-chart="{key}"]').get_attribute("data-query")
    origin = page.url.partition(f"/{language}")[0]
    with urllib.request.urlopen(f"{origin}/{language}/view.json?{query}") as answer:
        return dict(json.load(answer))


def not_in_table(text: str, cells: list[dict[str, str]]) -> bool:
    """Whether the number in a reading text stands in no cell of that year, region or part."""
    place, _, said = text.partition(": ")
    number = NUMBER.search(said)
    if not number:
        return False
    bare = number[0].rstrip(".,")
    return not any(place in cell["names"] and bare in cell["text"] for cell in cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_svg_graph_and_table_hold_the_same_numbers(visit: Visit, language: str) -> None:
    page = visit(f"/{language}")
    keys = page.evaluate(KEYS)
    assert keys
    for key in keys:
        figure = travelling(page, language, key)
        reading = figure["meta"]["reading"]
        page.locator(f'figure[data-chart="{key}"] .figure-chart').scroll_into_view_if_needed()
        page.locator(f'figure[data-chart="{key}"] [data-drawn]').wait_for()

        held = page.evaluate(HELD, [key, reading])

        assert reading, key
        assert held["off"] == [], key
        for series in reading:
            for point in series["points"]:
                x, y = held["points"][point["trace"]]
                place = (x[point["index"]], y[point["index"]])
                assert place == (point["x"], point["y"]), (key, point)
        texts = [point["text"] for series in reading for point in series["points"]]
        assert [text for text in texts if not_in_table(text, held["cells"])] == [], key
