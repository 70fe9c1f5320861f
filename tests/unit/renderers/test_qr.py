from io import BytesIO
from xml.etree import ElementTree

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from dashboard.renderers.qr import SMALLEST, dark_squares, qr_svg

PROGRAMME = "https://cijfers.example.nl/nl"
VIEW = f"{PROGRAMME}/explore?indicator=employment&region=NL213,NL&activity=C&as=index&base=2012"


def width(svg):
    return ElementTree.fromstring(svg).get("width")


@pytest.mark.parametrize("address", [PROGRAMME, VIEW])
def test_a_camera_reads_the_address_from_the_code(address):
    svg = qr_svg(address)
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=svg, dpi=300, background="white"))

    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(drawn)))

    assert found.text == address


def test_a_short_address_has_a_small_code_and_a_long_one_squares_of_the_same_size():
    assert width(qr_svg(PROGRAMME)) == f"{SMALLEST:g}mm"
    assert float(width(qr_svg(VIEW * 4)).removesuffix("mm")) > SMALLEST


def test_a_camera_reads_the_address_from_the_squares_of_a_slide():
    squares, side = dark_squares(VIEW)
    drawn = Image.new("L", (side, side), 255)
    for at in squares:
        drawn.putpixel(at, 0)

    (found,) = zxingcpp.read_barcodes(drawn.resize((side * 8, side * 8), Image.Resampling.NEAREST))
    assert found.text == VIEW
