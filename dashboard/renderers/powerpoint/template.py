"""Our slide master: python-pptx's own template made 16:9 and restyled, with layouts by usual names.

The layouts have the types that PowerPoint knows (title, title and content, two contents, title
only), and charts take colours and typeface from the theme: a user's own template can be laid over
a deck.
"""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu

from dashboard.renderers.palette import colour
from dashboard.renderers.powerpoint import sizes
from dashboard.renderers.powerpoint.archive import packed, timeless
from dashboard.renderers.powerpoint.sizes import Box
from dashboard.renderers.powerpoint.xml import SPACES, filled

#: Typefaces that every office program has: of titles and of all other text.
SERIF, SANS = "Georgia", "Arial"

#: Layouts that are kept, by their place in the template we start from.
OPENING, CONTENT, TWO_CONTENTS, TITLE_ONLY = 0, 1, 2, 3
_KEPT = (0, 1, 3, 5)

#: Place of a text below the title among the placeholders of a layout.
SUBTITLE_INDEX = 13

#: Colour of a theme -> token.
THEME = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "soft",
    "lt2": "rule",
    "accent1": "focus",
    "accent2": "claim",
    "accent3": "context",
    "accent4": "ramp-4",
    "accent5": "ramp-3",
    "accent6": "ramp-2",
    "hlink": "soft",
    "folHlink": "soft",
}


@cache
def template() -> bytes:
    """Return the template as a file of slides without slides."""
    deck = Presentation()
    _, _, width, height = sizes.SLIDE.emu
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    _drop_what_is_not_ours(deck)
    master = deck.slide_master
    layouts = list(master.slide_layouts)
    for i, layout in enumerate(layouts):
        if i not in _KEPT:
            master.slide_layouts.remove(layout)
    _restyle(master)
    opening, *figures = master.slide_layouts
    _place(opening.placeholders, {"title": sizes.OPENING_TITLE, "text": sizes.OPENING_TEXT})
    _set_type(opening.placeholders[0], sizes.OPENING_TYPE)
    _set_type(opening.placeholders[1], sizes.TEXT_TYPE, "soft")
    for layout in figures:
        _place(layout.placeholders, {})
        _add_subtitle(layout)
    contents = [one for one in figures[1].placeholders if one.element.ph.get("type") is None]
    for one, box in zip(contents, sizes.LISTS, strict=True):
        one.left, one.top, one.width, one.height = box.emu
    output = io.BytesIO()
    deck.save(output)
    return packed(output.getvalue(), _themed)


def _drop_what_is_not_ours(deck: Any) -> None:
    """Drop the picture and the printer's settings that came with the template."""
    for part in (deck.part.package, deck.part):
        rels = part._rels
        for key in [
            key for key, one in rels.items() if one.reltype in (RT.THUMBNAIL, RT.PRINTER_SETTINGS)
        ]:
            rels.pop(key)


def _restyle(master: Any) -> None:
    """Place and style the placeholders of the master."""
    _place(master.placeholders, {"body": sizes.BODY})
    for title in master.element.iter(qn("p:titleStyle")):
        _styled(title.find(qn("a:lvl1pPr")), sizes.TITLE_TYPE)
    for body in master.element.iter(qn("p:bodyStyle")):
        for level in body:
            _styled(level, sizes.TEXT_TYPE)


def _styled(level: Any, size: float) -> None:
    """Set the type of a paragraph level; our texts have no bullets and begin at the left."""
    level.set("algn", "l")
    level.set("marL", "0")
    level.set("indent", "0")
    for bullet in (*level.findall(qn("a:buChar")), *level.findall(qn("a:buFont"))):
        level.remove(bullet)
    run = level.find(qn("a:defRPr"))
    run.set("sz", str(round(size * 100)))
    if level.find(qn("a:buNone")) is None:
        run.addprevious(parse_xml(f"<a:buNone {SPACES}/>"))


def _place(placeholders: Any, places: dict[str, Box]) -> None:
    """Put each placeholder at its place; a date is not ours to show."""
    for one in list(placeholders):
        kind = one.element.ph.get("type", "obj")
        if kind == "dt":
            one.element.getparent().remove(one.element)
            continue
        box = _box_of(kind, places)
        if box is not None:
            one.left, one.top, one.width, one.height = box.emu
            _inset(one, "b" if kind in ("title", "ctrTitle") else "t")
        if kind in ("ftr", "sldNum"):
            _set_type(one, sizes.SOURCE_TYPE, "soft", "l" if kind == "ftr" else "r")


def _box_of(kind: str, places: dict[str, Box]) -> Box | None:
    if kind in ("title", "ctrTitle"):
        return places.get("title", sizes.TITLE)
    if kind == "subTitle":
        return places.get("text")
    return {
        "ftr": sizes.SOURCE,
        "sldNum": sizes.NUMBER,
        "body": places.get("body"),
        "obj": sizes.BODY,
    }[kind]


def _inset(shape: Any, anchor: str) -> None:
    """Let a text begin at the very edge of its box."""
    body = shape.element.find(qn("p:txBody")).find(qn("a:bodyPr"))
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.set(side, "0")
    body.set("anchor", anchor)


def _set_type(shape: Any, size: float, tone: str = "ink", align: str = "l") -> None:
    """Give a placeholder type of its own."""
    styles = shape.element.find(qn("p:txBody")).find(qn("a:lstStyle"))
    for old in list(styles):
        styles.remove(old)
    styles.append(
        parse_xml(
            f'<a:lvl1pPr {SPACES} algn="{align}" marL="0" indent="0"><a:buNone/>'
            f'<a:defRPr sz="{round(size * 100)}">{filled(tone)}</a:defRPr></a:lvl1pPr>'
        )
    )


_SUBTITLE = """
<p:sp {spaces}><p:nvSpPr><p:cNvPr id="{id}" name="Text Placeholder {id}"/>
<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
<p:nvPr><p:ph type="body" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="{0}" y="{1}"/><a:ext cx="{2}" cy="{3}"/></a:xfrm></p:spPr>
<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>
"""


def _add_subtitle(layout: Any) -> None:
    """Add a placeholder for the line below the title."""
    text = _SUBTITLE.format(*sizes.SUBTITLE.emu, id=20, index=SUBTITLE_INDEX, spaces=SPACES)
    layout.shapes._spTree.append(parse_xml(text))
    shape = next(p for p in layout.placeholders if p.placeholder_format.idx == SUBTITLE_INDEX)
    _inset(shape, "t")
    _set_type(shape, sizes.SUBTITLE_TYPE, "soft")


def _themed(name: str, data: bytes) -> bytes:
    """Return a file of the template, the theme in our colours and typefaces."""
    if not name.startswith("ppt/theme/"):
        return timeless(name, data)
    text = data.decode()
    for key, token in THEME.items():
        shown = f'<a:{key}><a:srgbClr val="{colour(token)[1:].upper()}"/></a:{key}>'
        text = re.sub(rf"<a:{key}>.*?</a:{key}>", shown, text, flags=re.DOTALL)
    for kind, face in (("major", SERIF), ("minor", SANS)):
        font = f'(<a:{kind}Font>\\s*<a:latin typeface=")[^"]*'
        text = re.sub(font, rf"\g<1>{face}", text)
    return text.encode()
