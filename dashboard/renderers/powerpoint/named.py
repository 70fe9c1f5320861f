"""Shapes of a slide: their names, their places, their texts, and what is heard instead of them."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.renderers.powerpoint.looks import LOCALES
from dashboard.renderers.powerpoint.sizes import Box
from dashboard.renderers.powerpoint.xml import SPACES
from dashboard.vocabulary.language import Language


def describe(shape: Any, name: str, words: str) -> None:
    """Give a shape its name and the words that are heard instead of it."""
    properties = next(shape._element.iter(qn("p:cNvPr")))
    properties.set("name", name)
    properties.set("descr", words)


def placeholder(slide: Any, index: int) -> Any:
    """Return a placeholder of a slide by its index."""
    return next(one for one in slide.placeholders if one.placeholder_format.idx == index)


def put_at(shape: Any, box: Box) -> None:
    """Give a shape a place of its own, which it keeps under a template without its placeholder."""
    shape.left, shape.top, shape.width, shape.height = box.emu


def write(shape: Any, text: str, language: Language, size: float = 0, between: float = 0) -> None:
    """Write a text in a shape, its language told to spelling checks and readers.

    ``size`` is that of its type in points, ``between`` what lies between its paragraphs as part of
    that; none for those of the placeholder.
    """
    frame = shape.text_frame
    frame.text = text
    for paragraph in frame.paragraphs:
        if size:
            paragraph.space_after = Pt(size * between)
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", LOCALES[language])
            if size:
                run.font.size = Pt(size)


def without_bullet(shape: Any) -> None:
    """Let the paragraphs of a shape begin at its edge without a sign, under any template."""
    for paragraph in shape.text_frame.paragraphs:
        look = paragraph._p.get_or_add_pPr()
        look.set("marL", "0")
        look.set("indent", "0")
        look.set("algn", "l")
        look.insert(0, parse_xml(f"<a:buNone {SPACES}/>"))
