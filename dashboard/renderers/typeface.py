"""Widths of text in Source Sans 3, so that labels can be placed before anything is drawn.

Derived table: advance widths in thousandths of the font size, read with fontTools from
``source-sans-3-latin-wght-normal.woff2`` and ``…-latin-ext-…`` (npm package
``@fontsource-variable/source-sans-3``), instantiated at ``wght`` 400 and 600, for ASCII, Latin-1
letters, Latin Extended-A and the punctuation that we write. Kerning is left out, which
overestimates by about one per cent. Digits are tabular: all of one width.
"""

from __future__ import annotations

from functools import cache

from dashboard.renderers.joints import broken

ELLIPSIS = "…"

#: Text is taken for so much wider than it is: a reader's own typeface and spacing need the room.
SLACK = 1.08

_REGULAR: dict[int, str] = {
    100: "\u2009",
    200: " \u00a0",
    241: "|",
    246: "iìíîïĩīĭį",
    247: "jıĵ",
    249: "',.:;·‘’",
    255: "lĺļ",
    263: "IÌÍÎÏĨĪĬĮİ",
    265: "ľ",
    289: "!",
    292: "f",
    298: "ł",
    303: "()[]{}",
    304: "•",
    311: "-",
    331: "°",
    338: "tţťŧ",
    347: "rŕŗř",
    350: "/\\",
    362: "ŀ",
    367: "²³",
    418: "*",
    419: "sśŝşš",
    425: "?zźżž",
    426: '"“”',
    446: "x",
    456: "cçćĉċč",
    467: "vyýÿŷ",
    476: "YÝŶŸ",
    479: "J",
    480: "Ĵ–",
    486: "LĹĻĽĿ",
    493: "ĳ",
    494: "F",
    495: "kķĸ",
    496: "eèéêëēĕėęě",
    497: "#$+0123456789<=>^~±×÷€−",
    500: "_Ł",
    504: "agàáâãäåāăąĝğġģ",
    513: "X",
    515: "V",
    526: "Ĳ",
    527: "EÈÉÊËĒĔĖĘĚ",
    534: "SŚŜŞŠ",
    536: "TŢŤŦ",
    539: "ZŹŻŽ",
    542: "`oòóôõöøōŏő",
    543: "A",
    544: "huÀÁÂÃÄÅðùúûüĀĂĄĥũūŭůűų",
    547: "nñńņňŋ",
    553: "b",
    555: "dpqþ",
    557: "ħ",
    562: "đ",
    566: "P",
    569: "RŔŖŘ",
    571: "CÇĆĈĊČ",
    573: "ď",
    576: "ß",
    579: "KĶ",
    583: "Þ",
    588: "B",
    609: "&",
    615: "DĎ",
    617: "GĜĞĠĢ",
    635: "ĐŊ",
    639: "Ð",
    645: "UÙÚÛÜŨŪŬŮŰŲ",
    647: "NÑŃŅŇ",
    652: "HĤ",
    664: "OQÒÓÔÕÖØŌŎŐ",
    692: "Ħ",
    718: "ŵ",
    719: "w",
    727: "M",
    769: "ŉ",
    778: "æ",
    786: "WŴ",
    800: "—",
    808: "½",
    822: "Æ",
    824: "%",
    829: "m",
    839: "œ",
    847: "@Œ",
    948: "…",
}
_SEMIBOLD: dict[int, str] = {
    100: "\u2009",
    200: " \u00a0",
    255: "|",
    262: "iìíîïĩīĭįı",
    263: "jĵ",
    271: "lĺļ",
    275: "',.:;·‘’",
    282: "IÌÍÎÏĨĪĬĮİ",
    292: "ľ",
    315: "!",
    317: "f",
    322: "-",
    324: "()[]{}",
    325: "•",
    329: "ł",
    344: "/\\",
    348: "°",
    361: "tţťŧ",
    372: "²³",
    373: "rŕŗř",
    408: "ŀ",
    431: "sśŝşš",
    438: "*",
    443: "zźżž",
    444: "?",
    462: "cçćĉċč",
    480: "–",
    481: "x",
    482: '"“”',
    494: "JĴ",
    495: "vyýÿŷ",
    500: "_",
    501: "YÝŶŸ",
    502: "LĹĻĽĿ",
    507: "eèéêëēĕėęě",
    510: "F",
    513: "#$+0123456789<=>^~±×÷€−",
    516: "aàáâãäåāăą",
    520: "gĝğġģ",
    522: "kķĸŁ",
    524: "ĳ",
    536: "V",
    538: "EÈÉÊËĒĔĖĘĚ",
    540: "ZŹŻŽ",
    541: "X",
    545: "SŚŜŞŠ",
    546: "TŢŤŦ",
    549: "`oòóôõöøōŏő",
    552: "ð",
    556: "uùúûüũūŭůűų",
    558: "AhÀÁÂÃÄÅĀĂĄĥ",
    560: "nñńņňŋ",
    563: "b",
    564: "dpqþđ",
    565: "Ĳ",
    566: "ħ",
    576: "CÇĆĈĊČ",
    582: "P",
    592: "RŔŖŘ",
    594: "ď",
    597: "BKĶ",
    600: "Þ",
    604: "ß",
    625: "DĎ",
    628: "GĜĞĠĢ",
    639: "&",
    645: "Đ",
    651: "ÐŊ",
    655: "UÙÚÛÜŨŪŬŮŰŲ",
    656: "ÑŃŅŇ",
    657: "N",
    663: "HĤ",
    674: "OQÒÓÔÕÖØŌŎŐ",
    703: "Ħ",
    745: "M",
    748: "wŵ",
    780: "æ",
    800: "WŴ—",
    810: "ŉ",
    827: "½",
    830: "œ",
    834: "Æ",
    841: "%",
    843: "m",
    859: "Œ",
    875: "@",
    964: "…",
}


@cache
def _table(bold: bool) -> dict[str, int]:
    widths = _SEMIBOLD if bold else _REGULAR
    return {char: width for width, chars in widths.items() for char in chars}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the room in px for one line of text at a font size in px, `SLACK` included.

    A character outside the table counts as wide as a capital M, the safe side.
    """
    table = _table(bold)
    return sum(table.get(char, table["M"]) for char in text) * size / 1000 * SLACK


def wrap(
    text: str, size: float, width: float, *, bold: bool = False, breaking: bool = False
) -> tuple[str, ...]:
    """Return the text in lines of at most ``width`` px where spaces and hyphens allow it.

    A single word that is wider than the line stays whole on a line of its own, or is broken
    between its parts when ``breaking``.
    """

    def fits(line: str) -> bool:
        return text_width(line.rstrip(), size, bold=bold) <= width

    pieces = _pieces(text)
    if breaking:
        pieces = [part for word in pieces for part in broken(word, fits)]
    lines: list[str] = []
    for word in pieces:
        if lines and fits(lines[-1] + word):
            lines[-1] += word
        else:
            lines.append(word)
    return tuple(line.strip() for line in lines if line.strip())


def _pieces(text: str) -> list[str]:
    """Return the text cut after every space and hyphen, but not in ’s-Hertogenbosch."""
    pieces = [""]
    for char in text:
        pieces[-1] += char
        if char in " -/" and pieces[-1] not in ("’s-", "'s-"):
            pieces.append("")
    return [piece for piece in pieces if piece]


def shorten(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """Return the text, cut and closed with an ellipsis when it is wider than ``width`` px.

    Empty when not even one letter and the ellipsis fit.
    """
    if text_width(text, size, bold=bold) <= width:
        return text
    kept = text
    while kept and text_width(kept.rstrip(" ,;:-") + ELLIPSIS, size, bold=bold) > width:
        kept = kept[:-1]
    kept = kept.rstrip(" ,;:-")
    return kept + ELLIPSIS if kept else ""
