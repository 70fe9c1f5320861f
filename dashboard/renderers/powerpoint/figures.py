"""The chart of an exhibit on its slide, in the form that a slide has for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.moving import two_years
from dashboard.renderers.powerpoint.areas import areas
from dashboard.renderers.powerpoint.bars import bars, lists_of
from dashboard.renderers.powerpoint.lines import lines
from dashboard.renderers.powerpoint.maps import region_map
from dashboard.renderers.powerpoint.multiples import multiples
from dashboard.renderers.powerpoint.named import describe, placeholder, put_at, write
from dashboard.renderers.powerpoint.scatter import scatter
from dashboard.renderers.powerpoint.sizes import BESIDE_MAP, BODY, LISTS, MAP, Box
from dashboard.renderers.powerpoint.slopes import slopes
from dashboard.renderers.powerpoint.tables import parts, table
from dashboard.renderers.powerpoint.waterfall import waterfall
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

#: Place of the content among the placeholders of a slide.
CONTENT_INDEX = 1

Drawer = Callable[[Any, Exhibit, Box], Any]

#: Kinds that are one chart, in the content placeholder. A treemap is ranked bars: the programs
#: that draw one natively are too few.
_CHARTS: Mapping[str, Drawer] = {
    "line": lines,
    "area": areas,
    "scatter": scatter,
    "bar": bars,
    "rank": lambda shapes, exhibit, box: slopes(shapes, exhibit, box) or bars(shapes, exhibit, box),
    "treemap": bars,
    "waterfall": waterfall,
}

_PLACEHOLDER = (
    '<p:ph xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" idx="{index}"/>'
)


def slides_of(exhibit: Exhibit) -> int:
    """Return how many slides an exhibit takes: one, unless it is a long table."""
    return len(parts(exhibit)) if exhibit.view.chart == "table" else 1


def add_figure(slide: Any, exhibit: Exhibit, catalogue: Catalogue, words: str, number: int) -> None:
    """Draw an exhibit on a slide; ``words`` are heard instead.

    ``number`` is that of the slide among those of the exhibit.
    """
    kind = exhibit.view.chart
    if kind == "map":
        region_map(slide.shapes, exhibit, catalogue, MAP, words)
        _summarise(slide, exhibit)
    elif in_lists(exhibit):
        _lists(slide, exhibit, words)
    elif kind == "multiples":
        multiples(slide.shapes, exhibit, BODY)
        _take_place(slide, None)
    else:
        if kind == "table":
            frame = table(slide.shapes, exhibit, BODY, parts(exhibit)[number])
        else:
            frame = _CHARTS[kind](slide.shapes, exhibit, BODY)
        describe(frame, exhibit.title, words)
        _take_place(slide, frame)


def in_lists(exhibit: Exhibit) -> bool:
    """Tell whether a figure is two charts beside one another: a ranking of many rows."""
    known = exhibit.view.chart in ("rank", "bar") and two_years(exhibit) is None
    return known and len(lists_of(exhibit)) > 1


def _lists(slide: Any, exhibit: Exhibit, words: str) -> None:
    """Draw a long ranking as two lists, each in a placeholder of its own."""
    for number, (rows, box) in enumerate(zip(lists_of(exhibit), LISTS, strict=True)):
        frame = bars(slide.shapes, exhibit, box, rows)
        rest = message(
            exhibit.language, "slides.rest", first=rows.start + 1, last=rows.stop, title=words
        )
        describe(frame, exhibit.title, rest if number else words)
        _take_place(slide, frame, CONTENT_INDEX + number)


def _summarise(slide: Any, exhibit: Exhibit) -> None:
    """Write the summary beside what does not fill a slide."""
    beside = placeholder(slide, CONTENT_INDEX)
    put_at(beside, BESIDE_MAP)
    write(beside, exhibit.summary, exhibit.language)


def _take_place(slide: Any, frame: Any, index: int = CONTENT_INDEX) -> None:
    """Put a frame in the content placeholder, so that a template moves it; none leaves no trace."""
    for one in list(slide.placeholders):
        if one.placeholder_format.idx == index:
            if frame is not None:
                one.element.addprevious(frame._element)
            one.element.getparent().remove(one.element)
    if frame is not None:
        properties = next(frame._element.iter(qn("p:nvPr")))
        properties.insert(0, parse_xml(_PLACEHOLDER.format(index=index)))
