"""The room of a chart on a slide: as broad as a screen, its words as large as a room needs them."""

from __future__ import annotations

from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import Frame
from dashboard.renderers.picture_frame import fitted
from dashboard.renderers.present.parts import parts

#: Px of the room beside the sentence, at the type size of our pages: a slide shows it larger.
ROOM = (860.0, 420.0)
#: The same of a map, which is higher than broad: its sentence has the room that it leaves.
MAP_ROOM = (640.0, 420.0)


def slide_frame(exhibit: Exhibit) -> Frame:
    """Return the frame of a chart on a slide, in whole px; alike for all parts of a chart."""
    whole = replace(exhibit, series=(*exhibit.series, *exhibit.beyond), beyond=())
    frame = fitted(parts(whole)[0].exhibit, *(MAP_ROOM if exhibit.view.chart == "map" else ROOM))
    width, height = float(round(frame.width)), float(round(frame.height))
    return frame._replace(name="wide", width=width, height=height)
