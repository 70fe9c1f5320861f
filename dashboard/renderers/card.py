"""Exhibit → card: the picture that sites show of a shared page, as PNG, without a browser."""

from __future__ import annotations

import resvg_py

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.faces import FAMILY, font_files
from dashboard.renderers.picture import picture
from dashboard.tables.catalogue import Catalogue

MEDIA_TYPE = "image/png"

#: Size in px that the sites ask for.
WIDTH, HEIGHT = 1200, 630


def card(exhibit: Exhibit, catalogue: Catalogue, *, address: str) -> bytes:
    """Return the card of an exhibit in light colours: title, chart, sources, address.

    Raises
    ------
    AssetError
        The typeface is not built.
    """
    drawn = picture(exhibit, catalogue, size="card", theme="light", address=address)
    return png(drawn, WIDTH)


def png(svg: str, width: int) -> bytes:
    """Return an SVG as PNG of a width in px, in our own typeface.

    Raises
    ------
    AssetError
        The typeface is not built.
    """
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        skip_system_fonts=True,
        font_files=[str(path) for path in font_files()],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
