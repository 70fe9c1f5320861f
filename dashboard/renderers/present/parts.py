"""What is more than a room can read at once, on as many slides as it needs.

All parts of a chart are drawn to one scale, and nothing is left out of them. Of a table that is too
broad the first years are left out, and the slide says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.exhibits.slides import Presentation, Slide, evenly
from dashboard.renderers.charts.multiples import by_region
from dashboard.renderers.observations import observations
from dashboard.renderers.table import cell_text, years_are_rows
from dashboard.renderers.typeface import text_width
from dashboard.renderers.wording import read_as
from dashboard.vocabulary.messages import message

#: Most panels of a chart that has one slide, and of each slide where it has several.
PANELS, FEWER_PANELS = 15, 10
#: Most bars and rows of a table that a slide has, and rows of one whose type is small.
BARS, ROWS, SMALL_ROWS = 14, 10, 12

#: Width of a slide's table in times its type size: large, and small.
LARGE_TABLE, SMALL_TABLE = 48.0, 64.0
#: The same between two columns, and of the names of rows at most.
_BETWEEN, _MOST_NAME = 0.8, 13.0


class Part(NamedTuple):
    """What one slide shows of an exhibit; ``years`` is how many of all years its table has."""

    exhibit: Exhibit
    years: tuple[int, int] = (0, 0)


def parts(exhibit: Exhibit) -> list[Part]:
    """Return what each slide shows of an exhibit: all of it on one where a room can read that."""
    part = _PARTED.get(exhibit.view.chart)
    return [Part(exhibit)] if part is None or exhibit.empty else part(exhibit)


def parted(shown: Presentation) -> Presentation:
    """Return a presentation in which what is too much for a slide is on several."""
    slides = (one for slide in shown.slides for one in _slides(slide))
    return replace(shown, slides=tuple(slides))


def _slides(slide: Slide) -> list[Slide]:
    if slide.exhibit is None:
        return [slide]
    found = parts(slide.exhibit)
    language = slide.exhibit.language
    made = []
    for number, part in enumerate(found, 1):
        title, text = slide.title, slide.text
        if len(found) > 1:
            title = message(language, "present.part", title=title, part=number, parts=len(found))
        shown, of = part.years
        if shown < of:
            text = (*text, message(language, "present.years", shown=shown, years=of))
        # What is said to the whole is said once, when its first part is shown.
        said = slide.notes if number == 1 else ()
        one = replace(slide, title=title, text=text, notes=said, exhibit=part.exhibit, part=number)
        made.append(one)
    return made


def _series(exhibit: Exhibit, shown: Sequence[Series]) -> Exhibit:
    """Return an exhibit that shows some of its series; the others count for its scale."""
    beyond = tuple(one for one in exhibit.series if one not in shown)
    return replace(exhibit, series=tuple(shown), beyond=beyond)


def _panels(exhibit: Exhibit) -> list[Part]:
    regions = by_region(exhibit)
    shown = evenly(regions, PANELS if len(regions) <= PANELS else FEWER_PANELS)
    return [Part(_series(exhibit, [one for group in groups for one in group])) for groups in shown]


def _bars(exhibit: Exhibit) -> list[Part]:
    return [Part(_series(exhibit, shown)) for shown in evenly(exhibit.series, BARS)]


def _rows(exhibit: Exhibit) -> list[Part]:
    """Return a table by its rows: years, or series whose last years stand beside one another."""
    years = sorted(set(exhibit.frame["period"]))
    if years_are_rows(exhibit):
        return [Part(_years(exhibit, shown)) for shown in evenly(years, ROWS)]
    name, column = _columns(exhibit)
    fit = max(1, min(len(years), int((SMALL_TABLE - name) // column)))
    kept = _years(exhibit, years[-fit:])
    most = SMALL_ROWS if is_small(kept) else ROWS
    return [Part(_series(kept, shown), (fit, len(years))) for shown in evenly(exhibit.series, most)]


def is_small(exhibit: Exhibit) -> bool:
    """Whether a table is so broad that its type is small."""
    if years_are_rows(exhibit):
        return False
    name, column = _columns(exhibit)
    return name + column * exhibit.frame["period"].nunique() > LARGE_TABLE


def _years(exhibit: Exhibit, shown: Sequence[int]) -> Exhibit:
    frame = exhibit.frame
    return replace(exhibit, frame=frame[frame["period"].isin(list(shown))])


def _columns(exhibit: Exhibit) -> tuple[float, float]:
    """Return the width of the names and of a year, in times the type size."""
    rows, shown = observations(exhibit), (*exhibit.series, *exhibit.beyond)
    texts = [cell_text(read_as(exhibit, one), row) for one in shown for row in rows[one.key]]
    name = min(_MOST_NAME, max(text_width(one.name, 1.0, bold=True) for one in shown))
    return name + _BETWEEN, max(text_width(text, 1.0) for text in texts) + _BETWEEN


#: How each kind of chart is parted that has no end of its own.
_PARTED: Mapping[str, Callable[[Exhibit], list[Part]]] = {
    "multiples": _panels,
    "bar": _bars,
    "table": _rows,
}
