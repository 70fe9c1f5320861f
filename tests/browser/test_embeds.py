"""Embeds on the page of another site: they fit, they are quiet, and they need nothing."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Frame, Page, Request
from pypdf import PdfReader

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.embed_options import read_embed
from dashboard.exhibits.query import parse_view, view_query
from dashboard.renderers.embed_code import Place, plain_code
from dashboard.tables.catalogue import Catalogue
from tests.browser.conftest import TELL_VIOLATIONS
from tests.browser.embedding import elsewhere

PROJECT = Path(__file__).resolve().parents[2]
AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"

#: Six kinds of embeds.
VIEWS = (
    "indicator=employment&region=NL213,NL&activity=C&as=index&controls=1",
    "indicator=employment&region=NL213&activity=C&chart=map&theme=dark",
    "indicator=employment&region=NL213&activity=C&chart=rank",
    "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C&annotate=programme",
    "indicator=population&region=NL213&chart=table&title=0",
    "indicator=employment&region=NL999&chart=treemap&theme=light",
)
#: 480 is where a chart changes its width class; there exactly one drawing of it shows.
WIDTHS = (280, 320, 480, 600, 1200, 1600)

#: Whoever stores something says so.
TELL_STORAGE = """
for (const name of ["getItem", "setItem"]) {
  Storage.prototype[name] = () => console.error(`storage: ${name}`);
}
"""

MEASURED = """() => ({
  right: document.documentElement.scrollWidth - innerWidth,
  down: document.documentElement.scrollHeight - innerHeight,
  spare: innerHeight - Math.ceil(document.documentElement.getBoundingClientRect().height),
})"""


class Seen(NamedTuple):
    """A page with embeds that has settled, and what happened meanwhile."""

    page: Page
    frames: list[Frame]
    said: list[str]
    asked: list[Request]


def frame(server: str, language: str, view: str, *, width: int, extra: str = "") -> str:
    address = f"{server}/{language}/embed?{view}".replace("&", "&amp;")
    return f'<iframe src="{address}" title="Embed" width="{width}" height="500" {extra}></iframe>'


def settled(frames: list[Frame]) -> None:
    """Wait for every chart that will be interactive."""
    for one in frames:
        # A frame that is far away loads when it comes near.
        one.frame_element().scroll_into_view_if_needed()
        if one.locator("figure[data-figure]").count():
            one.locator("[data-drawn]").wait_for()
    frames[0].page.wait_for_timeout(300)


@pytest.fixture(scope="module")
def look(server: str, chromium: Browser) -> Iterator[Any]:
    contexts = []

    def open_(content: str, **context: Any) -> Seen:
        opened = chromium.new_context(**{"viewport": {"width": 1640, "height": 7000}, **context})
        contexts.append(opened)
        opened.add_init_script(TELL_VIOLATIONS + TELL_STORAGE)
        page = opened.new_page()
        said: list[str] = []
        asked: list[Request] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request))
        with elsewhere(content) as address:
            page.goto(address)
            frames = page.frames[1:]
            if context.get("java_script_enabled", True):
                settled(frames)
        return Seen(page, frames, said, asked)

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def many(look: Any, server: str) -> Seen:
    """Six embeds, with the script that gives them their height."""
    frames = [frame(server, "nl", view, width=600) for view in VIEWS]
    return look("".join(frames) + f'<script src="{server}/embed.js" async></script>')


@pytest.mark.parametrize("width", WIDTHS)
def test_no_embed_scrolls_and_none_has_room_to_spare(many: Seen, width: int) -> None:
    resize = "width => document.querySelectorAll('iframe').forEach(one => (one.width = width))"
    many.page.evaluate(resize, width)
    assert len(many.frames) == len(VIEWS)
    misfits: dict[str, dict[str, int]] = {}
    # A frame is as high as its content says, which on a busy machine takes its time to be said.
    for _ in range(40):
        many.page.wait_for_timeout(250)
        measured = {one.url[-70:]: one.evaluate(MEASURED) for one in many.frames}
        misfits = {name: found for name, found in measured.items() if max(found.values()) > 0}
        if not misfits:
            break
    assert misfits == {}


def test_where_the_table_is_the_figure_its_title_is_seen_once(many: Seen) -> None:
    """A caption as wide as two columns of years would stand above them in ten lines."""
    table = many.frames[4].locator("table")
    top = "(one) => one.getBoundingClientRect().top"

    assert table.locator("caption").evaluate("(one) => getComputedStyle(one).clipPath") != "none"
    assert table.locator("thead").evaluate(top) < 30


def test_embeds_say_nothing_and_store_nothing(many: Seen) -> None:
    assert many.said == []
    assert many.page.context.cookies() == []


def test_embeds_ask_nobody_but_us(many: Seen, server: str) -> None:
    _, *asked = many.asked

    assert [one.url for one in asked if not one.url.startswith((f"{server}/", "data:"))] == []


def test_what_is_opened_makes_its_frame_higher_and_leaves_the_others_alone(many: Seen) -> None:
    before = [one.evaluate("innerHeight") for one in many.frames]
    opened = many.frames[0]
    opened.locator(".figure-table summary").click()
    many.page.wait_for_timeout(300)
    after = [one.evaluate("innerHeight") for one in many.frames]

    assert after[0] > before[0]
    assert after[1:] == before[1:]
    assert opened.evaluate(MEASURED)["down"] <= 0


def test_an_embed_is_cheap_before_and_after_it_can_be_used(look: Any, server: str) -> None:
    seen = look(frame(server, "nl", VIEWS[1], width=1200))
    sizes = {
        one.url: one.sizes()["responseBodySize"] + one.sizes()["responseHeadersSize"]
        for one in seen.asked[1:]
        if one.url.startswith(server)
    }
    later = [address for address in sizes if "plotly" in address or "view.json" in address]

    assert len(later) == 2
    assert sum(size for address, size in sizes.items() if address not in later) <= 60_000
    assert sum(sizes.values()) <= 350_000


def test_the_plain_code_is_high_enough_at_every_width(
    look: Any, server: str, catalogue: Catalogue
) -> None:
    framed = []
    for view in VIEWS[:5]:
        asked = read_embed(view)
        parsed = parse_view(asked.view, catalogue)
        found = exhibit(parsed, catalogue, "de")
        place = Place(server, view_query(parsed, catalogue))
        code = plain_code(found, catalogue, place, asked.options)
        framed += [code.replace('width="100%"', f'width="{width}"') for width in WIDTHS]
    seen = look("".join(framed))

    navigated = [one for one in seen.asked[1:] if one.is_navigation_request()]

    assert [one.evaluate(MEASURED)["down"] for one in seen.frames] == [0] * len(framed)
    assert [one.url for one in navigated if "referer" in one.headers] == []


def test_a_frame_from_oembed_is_high_enough_for_its_width(look: Any, server: str) -> None:
    """It has no script beside it that could give it its height."""
    framed = []
    for view in (VIEWS[0], f"{VIEWS[2]}&controls=1", f"{VIEWS[3]}&year=1066"):
        address = quote(f"{server}/de/embed?{view}", safe="")
        for width in WIDTHS:
            with urlopen(f"{server}/oembed?url={address}&maxwidth={width}") as answer:
                framed.append(json.load(answer)["html"])
    seen = look("".join(framed))

    assert len(seen.frames) == len(framed)
    scrolled = [one.url for one in seen.frames if one.evaluate(MEASURED)["down"] > 0]
    assert scrolled == []


def test_an_embed_works_in_a_sandbox_and_gets_its_height_there(look: Any, server: str) -> None:
    extra = 'sandbox="allow-scripts"'
    script = f'<script src="{server}/embed.js" async></script>'
    seen = look(frame(server, "en", VIEWS[0], width=600, extra=extra) + script)
    (inside,) = seen.frames

    assert seen.said == []
    assert max(inside.evaluate(MEASURED).values()) == 0
    inside.locator("#choose-region").select_option("NL226")
    inside.locator(".embed-choice button").click()
    inside.get_by_role("heading", name="Arnhem").wait_for()


def test_an_embed_is_complete_without_scripts(look: Any, server: str) -> None:
    seen = look(frame(server, "nl", VIEWS[0], width=600), java_script_enabled=False)
    inside = seen.frames[0]

    assert inside.locator("h1").inner_text().startswith("Industrie in Twente")
    assert inside.locator(".chart-svg:visible").count() == 1
    assert "nama_10r_3empers" in inside.locator(".figure-sources").inner_text()
    inside.locator(".figure-table summary").click()
    assert inside.locator("td:visible").count() > 20
    inside.locator("#choose-region").select_option("NL226")
    inside.locator(".embed-choice button").click()
    inside.get_by_role("heading", name="Arnhem").wait_for()


def test_an_embed_prints_dark_on_light_with_its_source(server: str, chromium: Browser) -> None:
    page = chromium.new_context(color_scheme="dark").new_page()
    page.goto(f"{server}/nl/embed?{VIEWS[0]}&theme=dark")
    page.locator("[data-drawn]").wait_for()
    (sheet,) = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    page.emulate_media(media="print")
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    ink = page.locator("h1").evaluate("(one) => getComputedStyle(one).color")
    page.context.close()

    assert "nama_10r_3empers" in sheet.extract_text()
    assert "Toon" not in sheet.extract_text()
    assert ground == "rgb(255, 255, 255)"
    assert max(map(int, re.findall(r"\d+", ink))) < 64


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_an_embed(
    server: str, chromium: Browser, language: str, theme: str
) -> None:
    context = chromium.new_context(viewport={"width": 420, "height": 900})
    page = context.new_page()
    page.goto(f"{server}/{language}/embed?{VIEWS[0]}&theme={theme}&to=nothing")
    page.locator("[data-drawn]").wait_for()
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document).then(({violations}) => violations.map((v) => v.id))")
    context.close()

    assert found == []


DISCOVER = """
import { extract } from "@extractus/oembed-extractor";
console.log(JSON.stringify(await extract(process.argv[1], { maxwidth: 600 })));
"""


#: What a page becomes elsewhere: a frame with its embed, or words that lead to it.
FRAMED, QUOTED = 'src="{}/{}/embed?', '<blockquote><p><a href="{}/{}/present">'


@pytest.mark.parametrize(
    ("path", "becomes"),
    [
        ("/nl", FRAMED),
        ("/de/explore?indicator=population&region=NL213", FRAMED),
        ("/nl/embed?indicator=population&region=NL213", FRAMED),
        ("/en/present", QUOTED),
    ],
)
def test_a_program_of_others_finds_what_to_show_in_a_page(
    server: str, path: str, becomes: str
) -> None:
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", DISCOVER, server + path],
        cwd=PROJECT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    told = json.loads(done.stdout)

    assert told["method"] == "auto-discovery"
    assert told["type"] == "rich"
    assert becomes.format(server, path[1:3]) in told["html"]
    assert told["width"] == 600
