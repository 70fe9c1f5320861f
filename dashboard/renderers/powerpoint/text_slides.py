"""Slides of words in a deck: its title, what is told before figures, and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.renderers.powerpoint.code import add_code
from dashboard.renderers.powerpoint.figures import CONTENT_INDEX
from dashboard.renderers.powerpoint.links import link, shown_address
from dashboard.renderers.powerpoint.named import placeholder, put_at, write
from dashboard.renderers.powerpoint.sizes import OPENING_CODE, PROSE, Box
from dashboard.renderers.powerpoint.slide import add_foot, blank_slide
from dashboard.renderers.powerpoint.template import CONTENT, OPENING, SUBTITLE_INDEX
from dashboard.renderers.table import vintage_text
from dashboard.renderers.typeface import wrap
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Sources on one slide, of two lines each.
_SOURCES = 8

#: Type of prose in points, from the largest; the first with which a text fits its slide.
_TYPES = (18, 16, 14, 12, 11)
_LEADING, _BETWEEN = 1.22, 0.6


def opening_slide(deck: Any, title: str, subtitle: str, address: str, language: Language) -> None:
    """Add the first slide: what all of it is about, and where it can be seen."""
    slide = blank_slide(deck, OPENING, title, language)
    write(placeholder(slide, CONTENT_INDEX), subtitle, language)
    link(add_foot(slide, shown_address(address), language), address)
    words = message(language, "slides.code", address=shown_address(address))
    add_code(slide, address, OPENING_CODE, words)
    # A link may be longer than programs follow; here it can be copied.
    slide.notes_slide.notes_text_frame.text = address


def text_slide(
    deck: Any, title: str, text: Sequence[str], language: Language, address: str = ""
) -> None:
    """Add a slide of paragraphs, in type that fits; an address that is shown in them is a link."""
    slide = blank_slide(deck, CONTENT, title, language)
    unused = placeholder(slide, SUBTITLE_INDEX)
    unused.element.getparent().remove(unused.element)
    content = placeholder(slide, CONTENT_INDEX)
    put_at(content, PROSE)
    write(content, "\n".join(text), language, type_for(text, PROSE), _BETWEEN)
    link(content, address)
    add_foot(slide, "", language)


def type_for(text: Sequence[str], box: Box) -> float:
    """Return the largest type in which paragraphs fit a box."""
    for size in _TYPES:
        lines = sum(len(wrap(one, size, box.width)) for one in text)
        height = (lines * _LEADING + (len(text) - 1) * _BETWEEN) * size
        if height <= box.height:
            return size
    return _TYPES[-1]


def closing_slides(deck: Any, exhibits: Iterable[Exhibit], address: str, language: Language) -> str:
    """Add the slides with every source, once each, and return their title."""
    title = message(language, "slides.sources")
    sources = dict.fromkeys(source for one in exhibits for source in one.sources)
    lines = [_cited(source, language) for source in sources]
    last = message(language, "slides.see", address=shown_address(address))
    for start in range(0, max(len(lines), 1), _SOURCES):
        text_slide(deck, title, (*lines[start : start + _SOURCES], last), language, address)
    return title


def _cited(source: Source, language: Language) -> str:
    """Return everything that a source is found and used by."""
    table = f"{source.title} ({source.table})" if source.table else source.title
    words = (source.provider, table, vintage_text(source, language), source.licence, source.address)
    return ". ".join(part.rstrip(".") for part in words if part)
