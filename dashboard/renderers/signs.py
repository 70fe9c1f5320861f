"""The signs that a chart uses for what its values lack, and what they mean there."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import Bars, Dots
from dashboard.renderers.charts.line import RING
from dashboard.renderers.draw import draw
from dashboard.renderers.looks import MARKERS
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.wording import flag_words, missing_words
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

Kind = Literal["missing", "break", "provisional", "hollow"]


class Sign(NamedTuple):
    """A sign and its meaning: a cross on the axis, a stroke between lines, a ring, a hollow bar."""

    kind: Kind
    words: str


def signs_of(exhibit: Exhibit, catalogue: Catalogue) -> tuple[Sign, ...]:
    """Return the signs in the chart of an exhibit that no label beside them explains."""
    if exhibit.empty:
        return ()
    marks = draw(exhibit, catalogue, "wide").marks
    dots = [mark for mark in marks if isinstance(mark, Dots) and mark.points]
    over_time = exhibit.view.chart in ("line", "multiples", "area", "table")
    found: list[Sign] = []
    if over_time and any(mark.shape == "cross" for mark in dots):
        found.append(Sign("missing", _said(exhibit, missing=True)))
    # The ticks of events are strokes too; they carry texts.
    if over_time and any(mark.shape == "stroke" and not mark.texts for mark in dots):
        found.append(Sign("break", message(exhibit.language, "charts.sign_break")))
    if over_time and any(mark.shape == "ring" and mark.size == RING for mark in dots):
        found.append(Sign("provisional", _said(exhibit, missing=False)))
    if any(isinstance(mark, Bars) and mark.hollow and mark.bars for mark in marks):
        found.append(Sign("hollow", _said(exhibit, missing=False)))
    return tuple(sign for sign in found if sign.words)


def _said(exhibit: Exhibit, *, missing: bool) -> str:
    """Return what the values that are missing, or may still change, are called."""
    rows = observations(exhibit)
    named = [row for one in exhibit.series if one.role not in MARKERS for row in rows[one.key]]
    words = (_words(exhibit, row, missing) for row in named)
    return ", ".join(dict.fromkeys(word for found in words for word in found))


def _words(exhibit: Exhibit, row: Observation, missing: bool) -> tuple[str, ...]:
    if missing:
        return (missing_words(exhibit, row),) if row.value is None else ()
    return flag_words(exhibit, row) if row.provisional else ()
