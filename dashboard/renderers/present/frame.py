"""The room of a chart on a slide, where that of our pages would make its words too small."""

from __future__ import annotations

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import Frame, box_height
from dashboard.renderers.picture_frame import fitted

#: Px of the room at the type size of our pages: a slide shows it larger.
ROOM = (800.0, 400.0)
#: A ranking that is higher than this stands in that room, in lists beside one another.
HIGHEST = 440


def slide_frame(exhibit: Exhibit) -> Frame | None:
    """Return the frame of a long ranking; None for all that a slide shows as our pages do."""
    long = exhibit.view.chart == "rank" and box_height(exhibit, "wide") > HIGHEST
    return fitted(exhibit, *ROOM) if long else None
