"""Exhibit → a complete picture: title, chart, signs, sources, licence and address, as one SVG.

It stands alone: colours of one theme as values, the typeface inside, text as text. What makes other
forms of it (a PNG, a PDF, a card) needs to know nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from zlib import crc32

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.draw import draw
from dashboard.renderers.faces import FAMILY, font_face
from dashboard.renderers.palette import Theme, tokens
from dashboard.renderers.picture_frame import SHEETS, PictureSize, Sheet, fitted
from dashboard.renderers.signs import Kind, Sign, signs_of, signs_of_still
from dashboard.renderers.svg import BASE_STYLE, drawing
from dashboard.renderers.svg_marks import Shapes, number
from dashboard.renderers.table import vintage_text
from dashboard.renderers.typeface import ELLIPSIS, text_width, wrap
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

#: Type sizes in px and the height of their lines, by the class that the style sheet gives them.
_TITLE, _MEASURE, _SMALL = ("title", 22.0, 28.0), ("measure", 15.0, 21.0), ("small", 12.0, 16.5)

#: A title of more lines than this is written smaller.
_MOST_TITLE_LINES = 2
_LESS_TITLE = ("title less", 18.0, 23.0)

#: A longer address is cut; as a link it stays whole.
_MOST_ADDRESS_LINES = 3

#: Px between the parts.
_GAP = 12.0

Type = tuple[str, float, float]


def picture(
    exhibit: Exhibit,
    catalogue: Catalogue,
    *,
    size: PictureSize,
    theme: Theme,
    address: str,
) -> str:
    """Return the picture of an exhibit as an SVG document.

    Parameters
    ----------
    size
        A key of `SHEETS`; ``page`` is as high as it needs, the others have one height.
    theme
        Colours, as values: no variables, so that any program can read them.
    address
        Where the view can be seen again; written in the picture, and a link there.

    Raises
    ------
    AssetError
        The typeface is not built.
    """
    sheet = SHEETS[size]
    inner = sheet.width - 2 * sheet.margin
    top = _Lines(sheet.margin)
    long = len(wrap(exhibit.title, _TITLE[1], inner, bold=True)) > _MOST_TITLE_LINES
    kind = _LESS_TITLE if long else _TITLE
    top.add(kind, balanced(exhibit.title, kind[1], inner, bold=True))
    top.add(_MEASURE, balanced(exhibit.subtitle, _MEASURE[1], inner))
    signs = (signs_of_still if sheet.height else signs_of)(exhibit, catalogue)
    foot = _foot(exhibit, address, inner)
    below = _signs_height(signs, inner) + _GAP + foot.height
    chart, bottom = _chart(exhibit, catalogue, sheet, top.height + _GAP, below)
    height = sheet.height or bottom + below + sheet.margin - _GAP
    foot_top = height - sheet.margin + 4 - foot.height
    parts = (
        top.written(sheet.margin, sheet.margin),
        chart,
        _signs_line(signs, sheet.margin, foot_top - _GAP - _signs_height(signs, inner), inner),
        f'<path class="grid" d="M{number(sheet.margin)} {number(foot_top)}h{number(inner)}"/>',
        foot.written(sheet.margin, foot_top + 6),
    )
    return _document(exhibit, sheet.width, height, theme, "".join(parts))


def _document(exhibit: Exhibit, width: float, height: float, theme: Theme, content: str) -> str:
    w, h = number(width), number(height)
    told = f"{exhibit.subtitle}. {exhibit.empty or exhibit.summary}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{exhibit.language}" width="{w}" '
        f'height="{h}" viewBox="0 0 {w} {h}" class="picture">'
        f"<title>{escape(exhibit.title)}</title><desc>{escape(told)}</desc>"
        f'<style class="typeface">{font_face()}</style><style>{picture_style(theme)}</style>'
        f'<path class="f-paper" d="M0 0h{w}v{h}H0z"/>{content}</svg>\n'
    )


def picture_style(theme: Theme) -> str:
    """Return the style of a picture with the colours of a theme as values."""
    names = tokens()[theme]
    rules = "".join(f".f-{n},.t-{n}{{fill:var(--{n})}}.s-{n}{{stroke:var(--{n})}}" for n in names)
    # Not every program that draws knows selectors of attributes: what is only stroked comes first.
    strokes = ",".join(f".s-{n}" for n in names)
    base = BASE_STYLE.removeprefix("[class^=s-],")
    whole = f"{strokes}{{fill:none}}{rules}{base}{_STYLE}"
    return re.sub(r"var\(--([\w-]+)\)", lambda found: names[found[1]], whole)


_STYLE = (
    f'.picture{{font-family:"{FAMILY}",Arial,sans-serif;font-size:14px;'
    "font-variant-numeric:tabular-nums}.title{fill:var(--ink);font-size:22px;font-weight:600}"
    ".less{font-size:18px}.measure{fill:var(--soft);font-size:15px}"
    ".small{fill:var(--soft);font-size:12px}"
)


class _Lines:
    """Lines of text below one another; ``height`` counts from ``start``."""

    def __init__(self, start: float = 0.0):
        self.height = start
        self._lines: list[tuple[Type, float, str]] = []
        self._start = start
        self._linked = (0, "")

    def add(self, kind: Type, lines: Sequence[str]) -> None:
        """Add lines of one type."""
        for line in lines:
            self._lines.append((kind, self.height - self._start, escape(line)))
            self.height += kind[2]

    def link(self, kind: Type, address: str, lines: Sequence[str]) -> None:
        """Add lines that together are a link."""
        self._linked = (len(self._lines), address)
        self.add(kind, lines)

    def written(self, left: float, top: float) -> str:
        """Return the lines as elements; the linked ones, which come last, as a link."""
        texts = [
            f'<text x="{number(left)}" y="{number(top + at + size)}" class="{name}">{text}</text>'
            for (name, size, _), at, text in self._lines
        ]
        before, address = self._linked
        if not address:
            return "".join(texts)
        link = f'<a href="{escape(address)}">{"".join(texts[before:])}</a>'
        return "".join(texts[:before]) + link


def _foot(exhibit: Exhibit, address: str, width: float) -> _Lines:
    """Return what stands under the rule: sources with vintage and licence, then the address."""
    lines = _Lines(6.0)
    lines.add(_SMALL, balanced(source_words(exhibit), _SMALL[1], width))
    lines.link(_SMALL, address, broken(address, _SMALL[1], width))
    return lines


def source_words(exhibit: Exhibit) -> str:
    """Return the sources of an exhibit, each with its vintage and its licence, in one line."""
    named = []
    for source in exhibit.sources:
        words = " ".join(one for one in (source.provider, source.table) if one)
        known = [one for one in (vintage_text(source, exhibit.language), source.licence) if one]
        named.append(f"{words} ({', '.join(known)})" if known else words)
    name = message(exhibit.language, "shell.name")
    if not named:
        return name
    sources = message(exhibit.language, "charts.table.source", sources="; ".join(named))
    return f"{sources} {name}."


def balanced(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return the text in as few lines as `wrap` needs, of about the same length."""
    lines = wrap(text, size, width, bold=bold)
    if len(lines) < 2:
        return lines
    narrow = width
    while len(fewer := wrap(text, size, narrow, bold=bold)) == len(lines):
        lines, narrow = fewer, narrow - size
    return lines


def broken(address: str, size: float, width: float) -> tuple[str, ...]:
    """Return an address in lines, broken behind the signs that part it; cut after three lines."""
    lines = [""]
    for piece in re.findall(r"[^&,/?]*[&,/?]?", address):
        if lines[-1] and text_width(lines[-1] + piece, size) > width:
            lines.append("")
        lines[-1] += piece
    found = [line for line in lines if line]
    if len(found) > _MOST_ADDRESS_LINES:
        found = [*found[: _MOST_ADDRESS_LINES - 1], found[_MOST_ADDRESS_LINES - 1][:-1] + ELLIPSIS]
    return tuple(found)


def _chart(
    exhibit: Exhibit, catalogue: Catalogue, sheet: Sheet, top: float, below: float
) -> tuple[str, float]:
    """Return the chart in the place between, and where it ends."""
    width = sheet.width - 2 * sheet.margin
    height = None if sheet.height is None else sheet.height - top - below - sheet.margin
    if height is not None:
        height = max(height, sheet.height * 0.3 if sheet.height else 0.0)
    drawn = draw(exhibit, catalogue, fitted(exhibit, width, height))
    scale = width / drawn.width
    name = f"hatch-{crc32(exhibit.view.model_dump_json().encode()):08x}"
    move = f"translate({number(sheet.margin)} {number(top)})"
    grown = "" if abs(scale - 1) < 1e-6 else f"scale({scale:.4g})"
    content = drawing(drawn, Shapes(shared=False, hatch=name))
    return f'<g transform="{move}{grown}">{content}</g>', top + drawn.height * scale + _GAP


#: Each sign as it is drawn in charts: a path in a square of ten px, and its class.
_SIGNS: dict[Kind, tuple[str, str]] = {
    "missing": ("s-soft", "M1.5 1.5l7 7M1.5 8.5l7 -7"),
    "break": ("s-soft", "M5 -1v12"),
    "provisional": ("s-soft hollow", "M2 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"),
    "others": ("s-context", "M-1 5h12"),
    "hollow": ("s-soft hollow", "M.5 .5h9v9h-9z"),
}
_SIGN, _SIGN_LINE = 16.0, 18.0


def _placed(signs: Iterable[Sign], width: float) -> list[tuple[float, float, Sign]]:
    """Return each sign with its place: beside one another, on as many lines as they need."""
    found: list[tuple[float, float, Sign]] = []
    x = y = 0.0
    for sign in signs:
        room = _SIGN + text_width(sign.words, 12.0) + 14
        if x and x + room > width:
            x, y = 0.0, y + _SIGN_LINE
        found.append((x, y, sign))
        x += room
    return found


def _signs_height(signs: Sequence[Sign], width: float) -> float:
    placed = _placed(signs, width)
    return placed[-1][1] + _SIGN_LINE if placed else 0.0


def _signs_line(signs: Sequence[Sign], left: float, top: float, width: float) -> str:
    """Return the line that says what the signs in the chart mean."""
    parts = []
    for x, y, sign in _placed(signs, width):
        name, path = _SIGNS[sign.kind]
        at = f"translate({number(left + x)} {number(top + y + 3)})"
        parts.append(
            f'<path class="{name}" stroke-width="1.5" transform="{at}" d="{path}"/>'
            f'<text x="{number(left + x + _SIGN)}" y="{number(top + y + 12)}" '
            f'class="small">{escape(sign.words)}</text>'
        )
    return "".join(parts)
