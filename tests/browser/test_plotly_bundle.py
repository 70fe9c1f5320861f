"""The slim plotly.js draws what our figures hold, under the policy our server sends."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ASSETS = Path(__file__).resolve().parents[2] / "build" / "assets"

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:"
)

DOCUMENT = """<!DOCTYPE html><html lang="en"><title>chart</title>
<script src="/plotly.js"></script>
<div id="chart" style="width:600px;height:400px"></div></html>"""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = {
            "/": ("text/html", DOCUMENT.encode()),
            "/plotly.js": ("text/javascript", plotly_js()),
        }.get(self.path)
        media_type, body = found or ("text/plain", b"")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the output of the tests quiet."""


def plotly_js() -> bytes:
    """Return the bundle as built."""
    names = json.loads((ASSETS / "manifest.json").read_text(encoding="utf-8"))
    return (ASSETS / names["plotly.js"]).read_bytes()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page with the bundle loaded; any complaint of the browser fails the test."""
    complaints: list[str] = []
    with chromium.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        page.goto(address)
        yield page
    assert complaints == []


def draw(page: Page, data: list[dict[str, Any]], layout: dict[str, Any] | None = None) -> None:
    """Draw a figure into the page with the method that dcc.Graph uses."""
    page.evaluate(
        "([data, layout]) => Plotly.react('chart', data, layout, {displayModeBar: false})",
        [data, layout or {}],
    )


def count(page: Page, selector: str) -> int:
    return page.locator(f"#chart {selector}").count()


LINE = {
    "type": "scatter",
    "mode": "lines+markers",
    "x": [2000, 2001, 2002, 2003, 2004],
    "y": [3, 4, None, 5, 5],
}
BAR = {
    "type": "bar",
    "orientation": "h",
    "x": [-1, 2, 3],
    "y": ["a", "b", "c"],
    "text": ["", "", "z"],
}
SQUARE = {
    "type": "scatter",
    "mode": "lines",
    "fill": "toself",
    "fillcolor": "#b3212b",
    "x": [0, 1, 1, 0, None, 2, 3, 3, 2],
    "y": [0, 0, 1, 1, None, 0, 0, 1, 1],
}


def test_a_line_has_a_marker_for_each_value_and_a_gap_for_a_missing_one(page: Page) -> None:
    draw(page, [LINE])

    assert count(page, ".scatterlayer .js-line") == 2
    assert count(page, ".scatterlayer .point") == 4


def test_bars_lie_and_carry_their_text(page: Page) -> None:
    draw(page, [BAR])

    assert count(page, ".barlayer .point path") == 3
    assert page.locator("#chart .bartext").all_text_contents() == ["z"]


def test_polygons_are_filled(page: Page) -> None:
    draw(page, [SQUARE])

    fill = page.locator("#chart .js-fill").first
    assert fill.evaluate("path => getComputedStyle(path).fill") == "rgb(179, 33, 43)"


def test_stacked_areas_are_filled_one_upon_the_other(page: Page) -> None:
    stacked = {"type": "scatter", "stackgroup": "one", "x": [1, 2], "y": [1, 2]}
    draw(page, [stacked, stacked])

    assert page.evaluate("document.getElementById('chart')._fullLayout.yaxis.range[1] > 4")


def test_text_without_markers_is_drawn(page: Page) -> None:
    draw(page, [{"type": "scatter", "mode": "text", "x": [1], "y": [1], "text": ["Twente"]}])

    assert page.locator("#chart .textpoint").all_text_contents() == ["Twente"]


def test_annotations_and_shapes_are_drawn(page: Page) -> None:
    layout = {
        "annotations": [{"x": 2001, "y": 3, "text": "start", "ax": 10, "ay": -30}],
        "shapes": [
            {"type": "rect", "x0": 2000, "x1": 2001, "y0": 0, "y1": 1, "yref": "paper"},
            {"type": "line", "x0": 2000, "x1": 2002, "y0": 3, "y1": 3, "label": {"text": "mean"}},
        ],
    }
    draw(page, [LINE], layout)

    assert page.locator("#chart .annotation-text").all_text_contents() == ["start"]
    assert count(page, ".shapelayer path") == 2
    assert page.locator("#chart .shape-label").all_text_contents() == ["mean"]


@pytest.mark.parametrize("axis", ["linear", "log", "category", "date"])
def test_every_kind_of_axis_has_ticks(page: Page, axis: str) -> None:
    draw(page, [{**LINE, "x": ["2000", "2005", "2010", "2015", "2020"]}], {"xaxis": {"type": axis}})

    assert count(page, ".xtick") >= 1


def test_small_multiples_share_one_figure(page: Page) -> None:
    layout = {
        "xaxis": {"domain": [0, 0.4]},
        "xaxis2": {"domain": [0.6, 1], "anchor": "y2"},
        "yaxis2": {"anchor": "x2", "matches": "y"},
    }
    draw(page, [LINE, {**LINE, "xaxis": "x2", "yaxis": "y2"}], layout)

    assert count(page, ".subplot") == 2


def test_a_legend_is_drawn_where_a_figure_asks_for_one(page: Page) -> None:
    draw(page, [{**LINE, "name": "Twente"}], {"showlegend": True})

    assert page.locator("#chart .legendtext").all_text_contents() == ["Twente"]


@pytest.mark.parametrize(
    "colour", ["#b3212b", "rgb(179,33,43)", "rgba(179,33,43,1)", "hsl(356,69%,42%)"]
)
def test_colours_are_understood_however_they_are_written(page: Page, colour: str) -> None:
    draw(page, [{**SQUARE, "fillcolor": colour}])

    fill = page.locator("#chart .js-fill").first.evaluate("path => getComputedStyle(path).fill")
    assert fill.startswith(("rgb(179, 3", "rgb(181, 3"))


def test_hover_shows_the_text_of_the_point(page: Page) -> None:
    words = ["3", "4", "", "5", "5 thousand"]
    draw(page, [{**LINE, "text": words, "hovertemplate": "%{text}<extra></extra>"}])
    page.locator("#chart .point").last.hover(force=True)
    page.wait_for_selector("#chart .hovertext")

    assert page.locator("#chart .hovertext").all_text_contents() == ["5 thousand"]


def test_a_point_can_be_hovered_by_script(page: Page) -> None:
    draw(page, [LINE])
    page.evaluate("Plotly.Fx.hover('chart', [{curveNumber: 0, pointNumber: 1}])")

    assert count(page, ".hovertext") == 1


def test_what_happens_to_a_chart_is_told(page: Page) -> None:
    draw(page, [LINE])
    page.evaluate(
        """() => {
          window.told = [];
          const chart = document.getElementById("chart");
          for (const name of ["plotly_hover", "plotly_afterplot"])
            chart.on(name, () => window.told.push(name));
        }"""
    )
    page.locator("#chart .point").last.hover(force=True)
    page.wait_for_function("window.told.includes('plotly_hover')")
    draw(page, [BAR])

    assert page.evaluate("window.told.includes('plotly_afterplot')")


def test_a_figure_is_replaced_in_place(page: Page) -> None:
    draw(page, [LINE])
    draw(page, [BAR, BAR])

    assert count(page, ".scatterlayer .trace") == 0
    assert count(page, ".barlayer .trace") == 2


def test_a_chart_follows_its_box(page: Page) -> None:
    draw(page, [LINE], {"autosize": True})
    page.evaluate("document.getElementById('chart').style.width = '300px'")
    page.evaluate("Plotly.Plots.resize('chart')")

    assert page.locator("#chart .main-svg").first.get_attribute("width") == "300"


def test_dragging_and_double_clicking_do_no_harm(page: Page) -> None:
    draw(page, [LINE], {"dragmode": "zoom"})
    box = page.locator("#chart .nsewdrag").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 50, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 250, box["y"] + 150, steps=4)
    page.mouse.up()
    page.mouse.dblclick(box["x"] + 100, box["y"] + 100)
    page.evaluate("Plotly.purge('chart')")


def test_everything_that_a_dash_graph_calls_is_there(page: Page) -> None:
    called = ["addFrames", "animate", "deleteFrames", "extendTraces", "prependTraces", "purge"]

    assert page.evaluate("names => names.filter(name => !Plotly[name])", called) == []
    assert page.evaluate("typeof Plotly.Plots.resize") == "function"
