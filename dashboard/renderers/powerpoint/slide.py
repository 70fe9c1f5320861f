"""One exhibit on one slide: finding, measure, native chart, source, notes for who presents it."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml
from pptx.util import Pt

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.powerpoint.figures import add_figure, in_lists, slides_of
from dashboard.renderers.powerpoint.key import key_line
from dashboard.renderers.powerpoint.links import link
from dashboard.renderers.powerpoint.named import placeholder, put_at, without_bullet, write
from dashboard.renderers.powerpoint.sizes import (
    KEY_TYPE,
    KEYED_SOURCE,
    SOURCE,
    SUBTITLE,
    SUBTITLE_TYPE,
    TITLE,
    TITLE_TYPE,
)
from dashboard.renderers.powerpoint.template import CONTENT, SUBTITLE_INDEX, TWO_CONTENTS
from dashboard.renderers.powerpoint.words import alternative, notes_text, source_line
from dashboard.renderers.typeface import wrap
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

#: Types of a subtitle from the largest; and of a title that takes more than two lines, which is
#: in a typeface that is so much wider than ours.
_SUBTITLE_TYPES = (SUBTITLE_TYPE, 14, 13, 12)
_TITLE_TYPES, _WIDER = (24, 22, 20, 18), 1.12

#: Kind of a placeholder that a new slide does not get by itself -> its index.
_AT_THE_FOOT = {"ftr": 11, "sldNum": 12}

_FOOT = """
<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr/>
<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{content}</a:p></p:txBody></p:sp>
"""
_NUMBER_FIELD = (
    '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
    '<a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
)


def figure_slides(
    deck: Any, exhibit: Exhibit, catalogue: Catalogue, *, address: str, title: str = ""
) -> None:
    """Add the slide of an exhibit; a table that is longer than a slide goes on on the next.

    ``title`` is the finding where it is not the exhibit's own.
    """
    key = key_line(exhibit, catalogue)
    layout = TWO_CONTENTS if in_lists(exhibit) else CONTENT
    for number in range(slides_of(exhibit)):
        slide = blank_slide(deck, layout, title or exhibit.title, exhibit.language)
        subtitle = placeholder(slide, SUBTITLE_INDEX)
        put_at(subtitle, SUBTITLE)
        write(subtitle, exhibit.subtitle, exhibit.language, _fitting(exhibit.subtitle))
        without_bullet(subtitle)
        foot = add_foot(slide, source_line(exhibit, address), exhibit.language, key)
        link(foot, address)
        add_figure(slide, exhibit, catalogue, alternative(exhibit, title), number)
        slide.notes_slide.notes_text_frame.text = notes_text(exhibit, catalogue, address)


def blank_slide(deck: Any, layout: int, title: str, language: Language) -> Any:
    """Add a slide of a layout with its title."""
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    room = TITLE.width / _WIDER
    size = 0.0
    if len(wrap(title, TITLE_TYPE, room)) > 2:
        fitting = [one for one in _TITLE_TYPES if len(wrap(title, one, room)) <= 2]
        size = [*fitting, _TITLE_TYPES[-1]][0]
    write(slide.shapes.title, title, language, size)
    return slide


def _fitting(subtitle: str) -> float:
    """Return the type of a subtitle: smaller where it is longer than a line.

    It is always said: another template has no such placeholder, and its own type for text.
    """
    fitting = (one for one in _SUBTITLE_TYPES if len(wrap(subtitle, one, SUBTITLE.width)) == 1)
    return next(fitting, _SUBTITLE_TYPES[-1])


def add_foot(slide: Any, text: str, language: Language, key: str = "") -> Any:
    """Add the placeholders for footer and number to a slide and return that of the footer.

    The key stands in a line above its text.
    """
    for number, (kind, index) in enumerate(_AT_THE_FOOT.items()):
        content = _NUMBER_FIELD if kind == "sldNum" else ""
        name = f"{'Slide Number' if content else 'Footer'} Placeholder {90 + number}"
        shape = _FOOT.format(id=90 + number, name=name, kind=kind, index=index, content=content)
        slide.shapes._spTree.append(parse_xml(shape))
    foot = placeholder(slide, _AT_THE_FOOT["ftr"])
    put_at(foot, KEYED_SOURCE if key else SOURCE)
    write(foot, f"{key}\n{text}" if key else text, language)
    if key:
        for run in foot.text_frame.paragraphs[0].runs:
            run.font.size = Pt(KEY_TYPE)
    return foot
