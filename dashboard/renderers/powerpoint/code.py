"""A code to scan as a shape of a slide: who sits in the room comes to the page with a telephone."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml

from dashboard.renderers.powerpoint.named import describe
from dashboard.renderers.powerpoint.sizes import Box
from dashboard.renderers.powerpoint.xml import SPACES
from dashboard.renderers.qr import dark_squares

#: Longest address that is a code which a telephone reads from a seat in the room.
_LONGEST = 200

#: Black on white whatever the template: a camera does not read light on dark.
_SHAPE = """
<p:sp {spaces}><p:nvSpPr><p:cNvPr id="{id}" name=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>
<a:xfrm><a:off x="{0}" y="{1}"/><a:ext cx="{2}" cy="{3}"/></a:xfrm>
<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>
<a:pathLst><a:path w="{side}" h="{side}">{path}</a:path></a:pathLst></a:custGeom>
<a:solidFill><a:srgbClr val="{tone}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>
"""
_SQUARE = (
    '<a:moveTo><a:pt x="{0}" y="{1}"/></a:moveTo><a:lnTo><a:pt x="{2}" y="{1}"/></a:lnTo>'
    '<a:lnTo><a:pt x="{2}" y="{3}"/></a:lnTo><a:lnTo><a:pt x="{0}" y="{3}"/></a:lnTo><a:close/>'
)


def add_code(slide: Any, address: str, box: Box, words: str) -> None:
    """Add the code of an address that is not too long for one; ``words`` are heard instead."""
    if len(address) > _LONGEST:
        return
    squares, side = dark_squares(address)
    path = "".join(_SQUARE.format(x, y, x + 1, y + 1) for x, y in squares)
    paper = _SQUARE.format(0, 0, side, side)
    for number, (drawn, tone, said) in enumerate(((paper, "FFFFFF", ""), (path, "000000", words))):
        text = _SHAPE.format(
            *box.emu, id=80 + number, side=side, path=drawn, tone=tone, spaces=SPACES
        )
        slide.shapes._spTree.append(parse_xml(text))
        describe(slide.shapes[-1], address if said else "", said)
