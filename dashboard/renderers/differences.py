"""The foot of a table of years: what changed between two pinned years."""

from __future__ import annotations

from html import escape

from dashboard.exhibits.exhibit import Difference, Exhibit
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_range, format_value


def differences_row(exhibit: Exhibit) -> str:
    """Return the foot with one cell per series; empty without two pinned years."""
    if not exhibit.differences:
        return ""
    found = {one.series: one for one in exhibit.differences}
    head = escape(differences_head(exhibit))
    cells = "".join(
        f'<td class="value">{escape(difference_text(exhibit, found.get(series.key)))}</td>'
        for series in exhibit.series
    )
    return f'<tfoot><tr class="is-pinned"><th scope="row">{head}</th>{cells}</tr></tfoot>'


def differences_head(exhibit: Exhibit) -> str:
    """Return what a row of differences is called: the pinned years that they lie between."""
    first = exhibit.differences[0]
    years = format_range(first.first, first.last)
    return message(exhibit.language, "pins.row", years=years)


def difference_text(exhibit: Exhibit, found: Difference | None, *, with_unit: bool = False) -> str:
    """Return a difference as it is written, or that it cannot be known."""
    if found is None or found.value is None:
        return message(exhibit.language, "charts.missing")
    return format_value(found.value, found.unit, exhibit.language, with_unit=with_unit)
