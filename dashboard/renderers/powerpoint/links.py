"""Addresses on slides: short to read, and a link to all of it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from dashboard.renderers.excel_sheets import LONGEST_LINK
from dashboard.renderers.typeface import ELLIPSIS

#: Most characters of an address that a slide shows whole.
_WHOLE = 100


def shown_address(address: str) -> str:
    """Return an address as a slide shows it: without its query where that is long."""
    if len(address) <= _WHOLE:
        return address
    path, _, query = address.partition("?")
    return f"{path}?{ELLIPSIS}" if query else path


def link(shape: Any, address: str) -> None:
    """Make the address that a text shows a link to all of it, if programs follow one as long."""
    if not address.startswith(("https://", "http://")) or len(address) > LONGEST_LINK:
        return
    shown = shown_address(address)
    for paragraph in shape.text_frame.paragraphs:
        for run in paragraph.runs:
            before, found, after = run.text.partition(shown)
            if found:
                _part(run, before, found, after, address)
                return


def _part(run: Any, before: str, shown: str, after: str, address: str) -> None:
    """Part a run in three, of which the middle one is a link."""
    for text, add in ((before, run._r.addprevious), (after, run._r.addnext)):
        if text:
            copied = deepcopy(run._r)
            copied.text = text
            add(copied)
    run.text = shown
    run.hyperlink.address = address
