"""Every page on paper: whole, with its address and vintage on each sheet, and a code to scan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from math import hypot
from typing import Any, NamedTuple

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.conftest import Visit, until

#: A page whose table needs sheets that lie down.
LIES = "/en/explore?indicator=gdp&region=NL111,NL112,NL113,NL124,NL125,NL126,NL131,NL132,NL213,NL"

#: A page that shows rows of a table with more columns of words than an upright sheet has room for.
WORDS = "/nl/data/published_figures"

#: The same table in an embed, and the page that has nothing but its table.
FRAMED, PLAIN = (LIES.replace("explore", page) for page in ("embed", "view.html"))

#: Page -> how many sheets of A4 it may fill.
SHEETS = {
    "/nl": 28,
    "/nl/explore?indicator=employment&region=NL213&activity=C": 1,
    "/de/explore?indicator=employment&activity=C&as=share&chart=rank": 2,
    LIES: 2,
    "/nl/explore?indicator=employment&region=NL213&activity=C&chart=multiples": 2,
    FRAMED + "&chart=table": 1,
    PLAIN: 2,
    "/nl/view.html?indicator=employment&region=NL213&activity=C": 1,
    "/nl/share?indicator=employment&region=NL213&activity=C": 2,
    "/nl/take-away?indicator=employment&region=NL213&activity=C": 1,
    "/nl/differences": 1,
    "/nl/data": 8,
    "/de/data/83582NED": 4,
    WORDS: 4,
    "/nl/methods": 17,
}

#: Points of the smallest type on paper, but for a rounding.
SMALLEST = 6.9

#: Between the margins of A4, in px; a table that is wider is cut.
UPRIGHT, ACROSS = 673, 1002

CELLS = """[...document.querySelectorAll("td.value")]
  .map((cell) => (cell.firstChild?.nodeType === Node.TEXT_NODE ? cell.firstChild.data : ""))"""

TOO_WIDE = """(room) => [...document.querySelectorAll("table, svg, img, pre")]
  .filter((node) => node.getBoundingClientRect().right > room + 1)
  .map((node) => node.outerHTML.slice(0, 80))"""


class Sheets(NamedTuple):
    """A printed page: text and type of its sheets, the values of its tables, what does not fit."""

    texts: list[str]
    smallest: float
    values: list[str]
    too_wide: list[str]
    address: str


Print = Callable[[str], Sheets]


def texts_of(page: Page) -> list[str]:
    return read(page)[0]


def read(page: Page) -> tuple[list[str], float]:
    """Return the text of each sheet, and the size in points of the smallest."""
    sizes: list[float] = []

    def measure(text: str, shift: list[float], place: list[float], _font: Any, size: float) -> None:
        if text.strip():
            across = place[0] * shift[0] + place[1] * shift[2]
            down = place[0] * shift[1] + place[1] * shift[3]
            sizes.append(size * hypot(across, down))

    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [plain(sheet.extract_text(visitor_text=measure)) for sheet in sheets], min(sizes)


def plain(text: str) -> str:
    """Return a text without spaces, which paper has elsewhere."""
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def sheets(server: str, chromium: Browser) -> Iterator[Print]:
    """Print addresses where no script runs, each once."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()

    @cache
    def print_(asked: str) -> Sheets:
        room = ACROSS if asked.startswith((LIES, FRAMED, PLAIN, WORDS)) else UPRIGHT
        page.set_viewport_size({"width": room, "height": 900})
        page.emulate_media(media="print")
        page.goto(server + asked)
        values = [plain(value) for value in page.evaluate(CELLS)]
        # What is made of a view for others leads to the view.
        address = re.sub("embed|view.html", "explore", page.url)
        return Sheets(*read(page), values, page.evaluate(TOO_WIDE, room), address)

    yield print_
    context.close()


@pytest.mark.parametrize("asked", SHEETS)
def test_every_sheet_tells_address_and_vintage(sheets: Print, asked: str) -> None:
    printed = sheets(asked)

    for text in printed.texts:
        assert plain(printed.address) in text
        assert re.search(r"(Nieuwstetabel|Newesttable|NeuesteTabelle):\w+\.", text)


@pytest.mark.parametrize("asked", SHEETS)
def test_nothing_is_cut_and_every_value_of_every_table_is_there(sheets: Print, asked: str) -> None:
    printed = sheets(asked)
    whole = "".join(printed.texts)

    assert printed.too_wide == []
    assert [value for value in printed.values if value not in whole] == []


@pytest.mark.parametrize("asked", SHEETS)
def test_a_page_fills_no_more_sheets_than_it_needs(sheets: Print, asked: str) -> None:
    assert len(sheets(asked).texts) <= SHEETS[asked]


@pytest.mark.parametrize("asked", SHEETS)
def test_all_that_is_printed_can_be_read(sheets: Print, asked: str) -> None:
    """A page with something wider than its sheets is made smaller as a whole."""
    assert sheets(asked).smallest > SMALLEST


def test_heads_that_sort_stand_above_each_column_of_a_table(visit: Visit) -> None:
    page = visit("/nl/explore?indicator=employment&region=NL213,NL&activity=C&chart=table")
    page.locator("th .sort").first.wait_for()

    (text,) = texts_of(page)

    assert text.count("JaarTwenteNederland") == 2


def test_each_meaning_of_a_word_stays_on_one_sheet_and_the_title_below_the_code(
    visit: Visit,
) -> None:
    page = visit("/de/explore?indicator=employment&region=NL213,NL211,NL226&activity=C")
    page.emulate_media(media="print")

    assert page.locator(".meanings").first.evaluate("(it) => getComputedStyle(it).breakInside") == (
        "avoid"
    )
    above = page.evaluate(
        """() => document.querySelector(".figure-title").getBoundingClientRect().top
          - document.querySelector(".site-header-line").getBoundingClientRect().top"""
    )
    assert above > 18 / 25.4 * 96


def test_the_live_page_is_printed_as_the_written_one(sheets: Print, visit: Visit) -> None:
    live, still = texts_of(visit("/nl")), sheets("/nl")
    whole = "".join(live)

    assert len(live) == len(still.texts)
    # Where a sheet ends within a table, its head stands once more: letters, no new ones.
    assert set(whole) == set("".join(still.texts))
    assert [value for value in still.values if value not in whole] == []


def test_the_code_leads_to_the_view_that_was_chosen_last(visit: Visit) -> None:
    page = visit("/en/explore")
    page.locator("select[name=as]").select_option("index")
    page.emulate_media(media="print")
    until(
        page,
        """() => location.search.includes("as=index")
          && getComputedStyle(document.documentElement).getPropertyValue("--address")
            .includes(location.search)""",
    )

    picture = Image.open(BytesIO(page.screenshot()))
    (code,) = zxingcpp.read_barcodes(picture)

    assert code.text == page.url


def test_a_collection_is_printed_as_its_views_are(sheets: Print) -> None:
    views = ("employment%26activity%3DC%26region%3DNL213,NL211", "gdp%26region%3DNL213,NL")
    printed = sheets("/nl/collection?" + "&".join(f"view=indicator%3D{view}" for view in views))

    assert "…" in printed.texts[0]
    assert plain(printed.address) in printed.texts[-1]
    assert printed.too_wide == []
    assert [value for value in printed.values if value not in "".join(printed.texts)] == []


def test_a_collection_has_heads_at_its_columns_and_no_words_below_its_code(visit: Visit) -> None:
    page = visit("/de/collection?view=indicator%3Demployment%26region%3DNL213&title=" + "ab" * 40)
    page.emulate_media(media="print")

    aligned = page.evaluate(
        """() => ["tbody th", "thead th.value", "td.value"].map((name) =>
          getComputedStyle(document.querySelector(`.figure-table ${name}`)).textAlign)"""
    )

    assert aligned == ["left", "right", "right"]
    free = page.evaluate(
        """() => document.querySelector(".site-header-line").getBoundingClientRect().right
          - Math.max(...[...document.querySelectorAll(".data-head > *")]
            .map((one) => one.getBoundingClientRect().right))"""
    )
    code = page.evaluate(
        """() => getComputedStyle(document.documentElement).getPropertyValue("--side")"""
    )
    assert free > float(code.removesuffix("mm")) / 25.4 * 96
