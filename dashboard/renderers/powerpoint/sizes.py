"""Where things stand on a slide of 16:9, in points, and the sizes of type."""

from __future__ import annotations

from typing import NamedTuple

#: One point in the unit that slides are measured in.
EMU = 12_700


class Box(NamedTuple):
    """A rectangle in points from the left and top of the slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Return left, top, width and height in whole units of a slide."""
        left, top, width, height = (round(one * EMU) for one in self)
        return left, top, width, height


SLIDE = Box(0, 0, 960, 540)
TITLE = Box(43, 22, 874, 70)
SUBTITLE = Box(43, 94, 874, 26)
BODY = Box(43, 126, 874, 356)
LISTS = (Box(43, 126, 425, 356), Box(492, 126, 425, 356))
MAP = Box(43, 126, 500, 356)
BESIDE_MAP = Box(580, 126, 337, 356)
PROSE = Box(43, 112, 720, 370)
SOURCE = Box(43, 492, 800, 36)
KEYED_SOURCE = Box(43, 484, 800, 48)
NUMBER = Box(857, 492, 60, 36)
OPENING_TITLE = Box(43, 150, 874, 130)
OPENING_TEXT = Box(43, 292, 700, 110)
OPENING_CODE = Box(797, 350, 120, 120)

#: Sizes of type in points: titles, lines below them, in charts, sources.
TITLE_TYPE, OPENING_TYPE, SUBTITLE_TYPE, TEXT_TYPE = 26, 40, 15, 16
CHART_TYPE, AXIS_TYPE, SMALL_TYPE, SOURCE_TYPE, KEY_TYPE = 13, 12, 10, 9, 11

#: How much wider a text may be in the typeface of a slide than in ours.
WIDER = 1.12
