"""Pieces of XML that python-pptx has no words for: colours, texts, names of schemas."""

from __future__ import annotations

from html import escape

from dashboard.renderers.palette import colour

SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"'
)

#: Tone -> colour of the theme, as `paint` gives it.
_OF_THEME = {"ink": "tx1", "paper": "bg1", "soft": "tx2", "rule": "bg2", "focus": "accent1"}


def filled(tone: str, *, alpha: int = 100) -> str:
    """Return a solid fill of a tone; ``alpha`` in per cent."""
    seen = f'<a:alpha val="{alpha * 1000}"/>' if alpha < 100 else ""
    if tone in _OF_THEME:
        inner = f'<a:schemeClr val="{_OF_THEME[tone]}">{seen}</a:schemeClr>'
    else:
        value = (tone if tone[0] == "#" else colour(tone))[1:].upper()
        inner = f'<a:srgbClr val="{value}">{seen}</a:srgbClr>'
    return f"<a:solidFill>{inner}</a:solidFill>"


def striped(tone: str) -> str:
    """Return stripes of a tone on paper: what was not published."""
    inner = "".join(
        f"<a:{name}>{filled(one).removeprefix('<a:solidFill>').removesuffix('</a:solidFill>')}</a:{name}>"
        for name, one in (("fgClr", tone), ("bgClr", "paper"))
    )
    return f'<a:pattFill prst="wdUpDiag">{inner}</a:pattFill>'


def run(text: str, size: float, tone: str, *, bold: bool = False, field: str = "") -> str:
    """Return a stretch of text; ``field`` names what it is kept up to date with, such as VALUE."""
    look = (
        f'<a:rPr sz="{round(size * 100)}" b="{int(bold)}">{filled(tone)}'
        '<a:latin typeface="+mn-lt"/></a:rPr>'
        f"<a:t>{escape(text)}</a:t>"
    )
    if not field:
        return f"<a:r>{look}</a:r>"
    return f'<a:fld id="{_FIELD}" type="{field}">{look}</a:fld>'


#: Any identity will do: a field of a label stands alone in its text.
_FIELD = "{6A3F1F2C-51D4-4B2E-9A53-0C2F6E0B7D11}"
