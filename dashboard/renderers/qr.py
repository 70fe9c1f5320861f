"""Text → code to scan: how a reader of paper comes back to the page."""

from __future__ import annotations

import segno

#: Side of a square that a telephone's camera still reads, and of the smallest code, in mm.
MODULE, SMALLEST = 0.36, 22.0

#: White squares around a code, as paper has them anyway: half of what a screen would need.
QUIET = 2


def qr_svg(text: str) -> str:
    """Return a QR code as SVG: black on nothing, in mm, larger where the text is longer.

    Raises
    ------
    segno.DataOverflowError
        The text has more bytes than a code can hold (2,953).
    """
    code = segno.make_qr(text)
    side = _side(code)
    drawn: str = code.svg_inline(border=QUIET, omitsize=True, svgclass=None, lineclass=None)
    namespace = 'xmlns="http://www.w3.org/2000/svg"'
    return drawn.replace("<svg ", f'<svg {namespace} width="{side:g}mm" height="{side:g}mm" ', 1)


def qr_side(text: str) -> float:
    """Return how wide the code of a text is, in mm."""
    return _side(segno.make_qr(text))


def _side(code: segno.QRCode) -> float:
    return max(SMALLEST, code.symbol_size(border=QUIET)[0] * MODULE)


def dark_squares(text: str) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return the dark squares of a QR code, from the left and from the top, and its side.

    White squares around it are part of the side.
    """
    rows = [*segno.make_qr(text).matrix_iter(border=QUIET)]
    found = ((x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return tuple(found), len(rows)
