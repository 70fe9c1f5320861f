"""What the signs and letters in the table of an exhibit mean, each that occurs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.wording import missing_words
from dashboard.vocabulary.messages import message

#: Signs of cells without a value: not published, suppressed, not in this table at all.
NOT_PUBLISHED, SUPPRESSED, NO_ROW = "·", "×", "–"

Cells = Mapping[tuple[str, int], Observation]


def legend(exhibit: Exhibit) -> dict[str, str]:
    """Return what the signs and letters in the table of an exhibit mean, each that occurs."""
    rows = observations(exhibit)
    cells = {(key, row.period): row for key, found in rows.items() for row in found}
    return _meanings(exhibit, cells, sorted({period for _, period in cells}))


def _meanings(exhibit: Exhibit, cells: Cells, periods: Sequence[int]) -> dict[str, str]:
    found: dict[str, str] = {}
    words = dict(exhibit.status_words)
    for series in exhibit.series:
        for period in periods:
            row = cells.get((series.key, period))
            if row is None:
                found[NO_ROW] = message(exhibit.language, "charts.table.no_row")
            elif row.value is None:
                sign = SUPPRESSED if row.confidentiality else NOT_PUBLISHED
                found[sign] = missing_words(exhibit, row)
            else:
                found |= {flag: words.get(flag, flag) for flag in row.flags}
    return dict(sorted(found.items()))


def legend_html(exhibit: Exhibit, cells: Cells, periods: Sequence[int]) -> str:
    """Return the list below the table."""
    found = _meanings(exhibit, cells, periods)
    if not found:
        return ""
    items = "".join(
        f"<li><b>{escape(sign)}</b> {escape(text)}</li>" for sign, text in found.items()
    )
    return f'<ul class="table-signs">{items}</ul>'
