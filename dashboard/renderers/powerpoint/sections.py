"""The sections of a deck, as the outline of the program shows them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from dashboard.renderers.powerpoint.xml import SPACES

_SPACE = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_LIST = (
    '<p:ext {spaces} uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
    '<p14:sectionLst xmlns:p14="{space}">{sections}</p14:sectionLst></p:ext>'
)
_SECTION = (
    '<p14:section name="{name}" id="{id}"><p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>'
)


def write_sections(deck: Any, sections: Sequence[tuple[str, int]]) -> None:
    """Part the slides of a deck: names of sections, and how many slides each has, in order.

    A section without slides is left out.
    """
    known = [one.get("id") for one in deck.slides._sldIdLst]
    found = []
    start = 0
    for number, (name, count) in enumerate(sections):
        ids = known[start : start + count]
        start += count
        if ids:
            slides = "".join(f'<p14:sldId id="{one}"/>' for one in ids)
            identity = f"{{{str(uuid5(NAMESPACE_OID, f'{number} {name}')).upper()}}}"
            found.append(_SECTION.format(name=escape(name), id=identity, slides=slides))
    root = deck.part._element
    extensions = root.find(qn("p:extLst"))
    if extensions is None:
        extensions = parse_xml(f"<p:extLst {SPACES}/>")
        root.append(extensions)
    text = _LIST.format(spaces=SPACES, space=_SPACE, sections="".join(found))
    extensions.insert(0, parse_xml(text))
