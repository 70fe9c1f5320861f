"""Which tables are wider than an upright sheet of paper, reckoned from what their cells hold."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.renderers.typeface import text_width

#: Px between the margins of an upright sheet of A4.
UPRIGHT = 672.0

#: Px of the smallest type in a table on paper, between two columns, and of the longest names, which
#: have two lines.
_TYPE, _BETWEEN, _NAME = 9.4, 4.0, 120.0

#: Fewer columns have larger type, and room in any case.
MANY_COLUMNS = 12


def lies_down(names: Iterable[str], columns: Iterable[Iterable[str]]) -> bool:
    """Return whether columns of texts beside names of rows are wider than an upright sheet."""
    widths = [
        max(text_width(text.replace(" ", ""), _TYPE) for text in column) for column in columns
    ]
    if len(widths) < MANY_COLUMNS:
        return False
    name = min(_NAME, max(text_width(text, _TYPE, bold=True) for text in names))
    return name + sum(widths) + _BETWEEN * len(widths) > UPRIGHT
