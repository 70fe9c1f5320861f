"""Colours of slides: tones of ours, as colours of the theme where it has them."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.util import Pt

from dashboard.renderers.palette import colour

#: Tones that follow the theme, so that a user's own template recolours them.
_OF_THEME = {
    "ink": THEME.TEXT_1,
    "paper": THEME.BACKGROUND_1,
    "soft": THEME.TEXT_2,
    "rule": THEME.BACKGROUND_2,
    "focus": THEME.ACCENT_1,
}


def paint(target: Any, tone: str) -> None:
    """Give a colour format a tone: the name of a token, or ``#rrggbb``."""
    if tone in _OF_THEME:
        target.theme_color = _OF_THEME[tone]
    else:
        target.rgb = RGBColor.from_string((tone if tone[0] == "#" else colour(tone))[1:].upper())


def fill(target: Any, tone: str) -> None:
    """Fill a format with a tone."""
    target.fill.solid()
    paint(target.fill.fore_color, tone)


def line(target: Any, tone: str, width: float) -> None:
    """Give the line of a format a tone and a width in points; none without a tone."""
    if not tone:
        target.line.fill.background()
        return
    target.line.width = Pt(width)
    target.line.fill.solid()
    paint(target.line.fill.fore_color, tone)


def type_in(font: Any, size: float, tone: str = "ink", *, bold: bool = False) -> None:
    """Give a font size, tone and weight; its face is that of the theme."""
    font.size = Pt(size)
    font.bold = bold
    paint(font.color, tone)
