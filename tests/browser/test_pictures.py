"""Pictures made in the visitor's browser: what is saved is whole, readable and right."""

from __future__ import annotations

import io
import re

from PIL import Image
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.accessibility.test_axe import RUN, axe
from tests.browser.conftest import PHONE, Visit, until

QUERY = "indicator=employment&region=NL213,NL221&activity=C"
NAME = "twente-veluwe-werkzame-personen-industrie-2000-2017"

#: Numbers as they are written in Dutch.
NUMBER = re.compile(r"−?\d+(?:[.,]\d+)*")


def saved(page: Page, form: str, scale: int = 1) -> tuple[str, bytes]:
    """Return name and bytes of the file that a button of the first menu makes."""
    with page.expect_download() as saving:
        page.locator(f".take [data-form={form}][data-scale='{scale}']").first.click()
    return saving.value.suggested_filename, saving.value.path().read_bytes()


def test_a_png_has_the_size_that_was_asked_and_shows_something(visit: Visit) -> None:
    page = visit(f"/nl/take-away?{QUERY}")
    for scale, ending in ((1, ""), (2, "-2x"), (4, "-4x")):
        name, content = saved(page, "png", scale)
        image = Image.open(io.BytesIO(content))

        assert name == f"{NAME}{ending}.png"
        assert image.size == (960 * scale, 540 * scale)
        assert len(image.convert("RGB").quantize(64).getcolors()) > 20
        expect(page.locator(".take-status")).to_have_text(f"Bewaard als {name}.")
    # What was said of this file is not said of another.
    page.locator(".take [name=theme]").select_option("dark")
    expect(page.locator(".take-status")).to_be_empty()


def test_size_theme_and_language_are_chosen(visit: Visit) -> None:
    page = visit(f"/nl/take-away?{QUERY}")
    page.locator(".take-speaks").select_option("de")
    page.locator(".take [name=size]").select_option("1x1")
    page.locator(".take [name=theme]").select_option("dark")
    name, content = saved(page, "png")
    image = Image.open(io.BytesIO(content)).convert("RGB")

    assert name == "twente-veluwe-erwerbstaetige-industrie-2000-2017-1x1-dark.png"
    assert image.size == (720, 720)
    assert image.getpixel((2, 2)) == (0x15, 0x17, 0x1A)
    assert "/de/view.svg?" in str(page.locator(".take-preview img").get_attribute("src"))
    links = page.locator(".take-group a").evaluate_all("all => all.map(a => a.pathname)")
    assert {link.split("/")[1] for link in links} == {"de", "api"}


def test_a_pdf_has_its_text_as_text_in_our_typeface(visit: Visit) -> None:
    page = visit(f"/nl/take-away?{QUERY}")
    name, content = saved(page, "pdf")
    sheet = PdfReader(io.BytesIO(content)).pages[0]
    text = sheet.extract_text().replace("\u00a0", " ")
    fonts = [font.get_object() for font in sheet["/Resources"]["/Font"].values()]
    ours = [font for font in fonts if "Source" in font["/BaseFont"]]

    assert name == f"{NAME}.pdf"
    assert (sheet.mediabox.width, sheet.mediabox.height) == (720, 405)
    for words in ("Twente", "Bron: Eurostat nama_10r_3empers", "CC-BY-4.0", f"explore?{QUERY}"):
        assert words in text
    assert len(ours) == len(fonts) == 2, "no typeface is named that is not inside"
    for font in ours:
        described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in described


def test_the_numbers_in_the_svg_are_those_of_the_table(visit: Visit) -> None:
    page = visit(f"/nl/explore?{QUERY}")
    menu = page.locator(".figure-take")
    menu.locator("summary").click()
    menu.locator(".take").wait_for()
    with page.expect_download() as saving:
        menu.get_by_role("button", name="SVG").click()
    drawing = saving.value.path().read_text(encoding="utf-8")
    shown = page.context.new_page()
    shown.set_content(drawing)
    labels = shown.locator("svg.picture .b").all_text_contents()
    table = page.locator("#view table").text_content() or ""

    assert saving.value.suggested_filename == f"{NAME}.svg"
    assert shown.locator("svg.picture text").count() > 10
    numbers = [one for text in labels for one in NUMBER.findall(text)]
    assert numbers
    assert all(one in table for one in numbers)


def test_work_can_be_stopped_and_leaves_the_page_usable(visit: Visit) -> None:
    page = visit(f"/nl/take-away?{QUERY}")
    page.route("**/view.svg**", lambda route: None)
    page.locator(".take [data-form=png][data-scale='2']").click()
    expect(page.locator(".take-status")).to_have_text("Bezig met het bestand …")
    page.locator(".take-stop").click()

    expect(page.locator(".take-status")).to_have_text("Gestopt; er is niets bewaard.")
    expect(page.locator(".take-stop")).to_be_hidden()


def test_the_menu_of_a_chart_is_filled_by_keyboard_and_follows_the_view(visit: Visit) -> None:
    page = visit(f"/nl/explore?{QUERY}", **PHONE)
    menu = page.locator(".figure-take")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    menu.locator(".take").wait_for()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.className") == "take-speaks"
    page.evaluate(axe())
    assert page.evaluate(RUN) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#explore-activity").select_option("F")
    page.wait_for_url("**activity=F")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.take')?.dataset.query.endsWith('activity=F')")


def test_without_script_the_page_offers_links_and_a_form(visit: Visit) -> None:
    page = visit(f"/nl/take-away?{QUERY}", java_script_enabled=False)

    assert page.locator(".take button:visible").all_inner_texts() == ["SVG"]
    page.locator(".take [name=size]").select_option("4x3")
    with page.expect_download() as saving:
        page.get_by_role("button", name="SVG").click()
    assert saving.value.suggested_filename == f"{NAME}-4x3.svg"
    assert 'width="960" height="720"' in saving.value.path().read_text(encoding="utf-8")
