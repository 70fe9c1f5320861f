"""A picture that stands alone: complete, of its size, in one theme, with its typeface."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dashboard.renderers.chart import Dots, Point
from dashboard.renderers.draw import draw
from dashboard.renderers.faces import FAMILY, font_files
from dashboard.renderers.palette import THEMES, tokens
from dashboard.renderers.picture import balanced, broken, picture
from dashboard.renderers.picture_frame import PICTURE_SIZES, SHEETS, fitted, suited
from dashboard.renderers.signs import signs_of
from dashboard.renderers.typeface import text_width
from dashboard.vocabulary.messages import message
from tests.unit.renderers.examples import ALL, catalogue
from tests.unit.renderers.made import exhibit, series

SVG = "{http://www.w3.org/2000/svg}"
ADDRESS = "https://twente.test/nl/explore?indicator=employment&region=NL213,NL&activity=C"

KINDS = pytest.mark.parametrize("kind", ALL)
SIZES = pytest.mark.parametrize("size", PICTURE_SIZES)


def drawn(kind="line", size="16x9", theme="light", address=ADDRESS):
    return picture(ALL[kind](), catalogue(), size=size, theme=theme, address=address)


def words(svg):
    return " ".join(
        "".join(one.itertext()) for one in ElementTree.fromstring(svg).iter(f"{SVG}text")
    )


@KINDS
@SIZES
def test_a_picture_has_its_size_and_holds_the_whole_chart(kind, size):
    root = ElementTree.fromstring(drawn(kind, size))
    sheet, shown = SHEETS[size], ALL[kind]()
    height = float(root.get("height"))

    assert float(root.get("width")) == sheet.width
    assert sheet.height in (None, height)
    chart = draw(shown, catalogue(), fitted(shown, sheet.width - 2 * sheet.margin, height - 160))
    assert len(list(root.iter(f"{SVG}text"))) >= len(chart.labels) * 0.7


@KINDS
@SIZES
def test_title_measure_sources_and_address_are_text_in_the_picture(kind, size):
    shown, told = ALL[kind](), words(drawn(kind, size))

    for text in (shown.title, shown.subtitle, message(shown.language, "shell.name")):
        assert all(word in told for word in text.split())
    for source in shown.sources:
        assert source.provider in told
        assert source.licence in told
    assert ADDRESS in told.replace(" ", "")


@SIZES
def test_nothing_is_loaded_and_no_program_has_to_know_variables(size):
    svg = drawn(size=size)

    assert "var(" not in svg
    assert f'@font-face{{font-family:"{FAMILY}"' in svg
    assert "src:url(data:font/woff2;base64," in svg
    assert svg.count("http") == 1 + 2 * 1, "name space, and the address as link and as text"


@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_has_the_colours_of_its_theme(theme):
    other = next(one for one in THEMES if one != theme)
    svg = drawn(theme=theme)

    assert f".f-paper,.t-paper{{fill:{tokens()[theme]['paper']}}}" in svg
    assert tokens()[other]["paper"] not in svg


@KINDS
@SIZES
def test_a_chart_keeps_the_proportions_of_its_place_or_is_less_high(kind, size):
    sheet = SHEETS[size]
    width, height = sheet.width - 2 * sheet.margin, 320.0
    frame = fitted(ALL[kind](), width, height)

    assert frame.height / frame.width <= height / width + 1e-9


def test_few_rows_are_not_stretched_over_a_high_place():
    shown = ALL["bar"]()

    assert fitted(shown, 700, 5000).height < 60 + 46 * len(shown.series)


def test_a_size_is_suited_that_keeps_the_type_readable():
    few, many = ALL["bar"](), ALL["rank"]()
    more = replace(many, series=many.series * 9)

    assert suited(few) == "16x9"
    assert suited(more) == "page"


@pytest.mark.parametrize("size", ["16x9", "4x3", "1x1"])
def test_a_long_ranking_stands_in_lists_beside_one_another_in_type_that_can_be_read(size):
    rows = [series(f"r{i}", {2017: 40.0 - i}, name=f"Gebied {i}") for i in range(40)]
    sheet = SHEETS[size]
    width, height = sheet.width - 2 * sheet.margin, sheet.height * 0.65
    frame = fitted(exhibit("rank", rows), width, height)
    chart = draw(exhibit("rank", rows), catalogue(), frame)
    scale = {(one.x, one.width) for one in chart.panels}
    tops = {one.px(Point(0, one.y.high)).y for one in chart.panels}

    assert width / frame.width >= 0.85
    assert len(chart.panels) == frame.columns == 2
    assert len(scale) == len(tops) == 1
    assert all(
        chart.panels[mark.panel].px(at).y <= chart.height
        for mark in chart.marks if isinstance(mark, Dots) for at in mark.points
    )  # fmt: skip


def test_an_address_is_broken_between_its_parts_and_cut_after_three_lines():
    assert broken("https://a.test/nl?x=NL213,NL226&y=C", 12, 110) == (
        "https://a.test/nl?",
        "x=NL213,NL226&",
        "y=C",
    )
    long = broken("https://a.test/nl?x=" + "NL213," * 200, 12, 400)
    assert len(long) == 3
    assert long[-1].endswith("…")


def test_lines_of_a_title_are_of_about_one_length():
    lines = balanced("een twee drie vier vijf zes zeven acht negen tien", 20, 400)
    widths = [text_width(line, 20) for line in lines]

    assert len(lines) == 2
    assert min(widths) > 0.7 * max(widths)


def test_signs_in_the_chart_are_explained_in_the_picture():
    told = words(drawn("line"))

    assert all(sign.words in told for sign in signs_of(ALL["line"](), catalogue()))


def test_other_programs_find_the_typeface_as_files():
    assert [path.suffix for path in font_files()] == [".ttf", ".ttf"]
    assert all(path.is_file() for path in font_files())
