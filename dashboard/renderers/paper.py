"""What a printed page says of itself, as CSS: its whole address in words and as a code, its age."""

from __future__ import annotations

import re
from urllib.parse import quote

from dashboard.renderers.qr import qr_side, qr_svg

#: Longest address that is made a code of: a longer one is no code that a telephone reads.
LONGEST_CODE = 800

#: Longest stretch without a place to break that fits the running head. Of an address with a longer
#: one it shows the beginning, and the whole stands at the end of the page.
LONGEST_STRETCH = 90

#: Characters of an SVG that a data address in double quotes may hold as they are.
_PLAIN = " =:/'"


def paper_style(address: str, vintage: str, credits: str) -> str:
    """Return the style sheet: head, foot, and end of a printed page where its head is cut."""
    code = whole = ""
    head = address
    if max(map(len, re.split("[-/?]", address))) > LONGEST_STRETCH:
        head = f"{address[:LONGEST_STRETCH]}…"
        whole = f";--whole:{_text(address)}"
    if len(address) <= LONGEST_CODE:
        code = f";--side:{qr_side(address):g}mm"
        code += f';--code:url("data:image/svg+xml,{quote(qr_svg(address), safe=_PLAIN)}")'
    told = f"--address:{_text(head)};--vintage:{_text(vintage)};--credits:{_text(credits)}"
    return f":root{{{told}{whole}{code}}}\n"


def _text(text: str) -> str:
    """Return a text as CSS writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
    return f'"{escaped}"'
