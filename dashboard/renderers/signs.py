"""The signs that a chart uses for what its values lack, and what they mean there."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import Bars, Dots
from dashboard.renderers.charts.line import RING
from dashboard.renderers.draw import draw
from dashboard.renderers.looks import CHOSEN, MARKERS
from dashboard.renderers.moving import two_years
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.wording import flag_words, missing_words
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

Kind = Literal["missing", "break", "provisional", "hollow", "others"]


class Sign(NamedTuple):
    """A sign and its meaning: a cross on the axis, a stroke between lines, a ring, a hollow bar.

    ``others`` are the grey lines of a slope, where not all have a name.
    """

    kind: Kind
    words: str


def signs_of(exhibit: Exhibit, catalogue: Catalogue) -> tuple[Sign, ...]:
    """Return the signs in the chart of an exhibit that no label beside them explains."""
    if exhibit.empty:
        return ()
    marks = draw(exhibit, catalogue, "wide").marks
    dots = [mark for mark in marks if isinstance(mark, Dots) and mark.points]
    over_time = exhibit.view.chart in ("line", "multiples", "area", "table")
    ranked = exhibit.view.chart == "rank"
    found: list[Sign] = []
    if over_time and any(mark.shape == "cross" for mark in dots):
        found.append(Sign("missing", _said(exhibit, missing=True)))
    # The ticks of events are strokes too; they carry texts.
    if over_time and any(mark.shape == "stroke" and not mark.texts for mark in dots):
        found.append(Sign("break", message(exhibit.language, "charts.sign_break")))
    if any(mark.shape == "ring" and (ranked or (over_time and mark.size == RING)) for mark in dots):
        found.append(Sign("provisional", _said(exhibit, missing=False)))
    if any(isinstance(mark, Bars) and mark.hollow and mark.bars for mark in marks):
        found.append(Sign("hollow", _said(exhibit, missing=False)))
    return tuple(sign for sign in found if sign.words)


def signs_of_still(exhibit: Exhibit, catalogue: Catalogue) -> tuple[Sign, ...]:
    """Return the signs of a chart that is as high as its sheet: there not all lines have a name."""
    found = signs_of(exhibit, catalogue)
    grey = any(series.role not in CHOSEN for series in exhibit.series)
    if two_years(exhibit) is None or not grey:
        return found
    return (*found, Sign("others", message(exhibit.language, "slope.others")))


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
