"""A map as shapes of the slide itself: one per region, filled by class, with what it says.

The shapes are written as XML: python-pptx measures a group anew for every point that is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from pptx.oxml import parse_xml

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import Chart, Fill, Label, Point, Swatch
from dashboard.renderers.charts.map import map_chart
from dashboard.renderers.powerpoint.fit import frame_of
from dashboard.renderers.powerpoint.sizes import EMU, SMALL_TYPE, Box
from dashboard.renderers.powerpoint.xml import SPACES, filled, run, striped
from dashboard.renderers.typeface import text_width
from dashboard.tables.catalogue import Catalogue

#: Identities of shapes begin here, beyond those of the slide's other shapes.
_FIRST = 1000

_GROUP = """
<p:grpSp {spaces}><p:nvGrpSpPr><p:cNvPr id="{id}" name="{name}" descr="{words}"/>
<p:cNvGrpSpPr/><p:nvPr/>
</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="{0}" y="{1}"/><a:ext cx="{2}" cy="{3}"/>
<a:chOff x="{0}" y="{1}"/><a:chExt cx="{2}" cy="{3}"/></a:xfrm></p:grpSpPr>{shapes}</p:grpSp>
"""
_SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}" descr="{words}"/><p:cNvSpPr{box}/><p:nvPr/>'
    '</p:nvSpPr><p:spPr><a:xfrm><a:off x="{0}" y="{1}"/><a:ext cx="{2}" cy="{3}"/></a:xfrm>'
    "{form}{look}</p:spPr>{text}</p:sp>"
)
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_TEXT = (
    '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
    "<a:lstStyle/>{0}</p:txBody>"
)

#: Anchor of a label -> part of its width that is left of its place, and how its lines stand.
_ANCHORS = {"start": (0.0, "l"), "middle": (0.5, "ctr"), "end": (1.0, "r")}

Rect = tuple[int, int, int, int]


class Canvas:
    """Writes the shapes of a map drawn as large as it fits a box of the slide."""

    def __init__(self, chart: Chart, box: Box):
        self._chart = chart
        self._scale = min(box.width / chart.width, box.height / chart.height)
        self._box = box
        self._shapes: list[str] = []

    def draw(self) -> None:
        """Write regions, legend and labels."""
        for mark in self._chart.marks:
            if isinstance(mark, Fill):
                self._region(mark)
        for swatch in self._chart.swatches:
            self._swatch(swatch)
        for label in self._chart.labels:
            self._label(label)

    def xml(self, name: str, words: str) -> str:
        """Return the group of all shapes, with its name and what is heard instead."""
        width, height = self._chart.width * self._scale, self._chart.height * self._scale
        place = Box(self._box.left, self._box.top, width, height).emu
        shapes = "".join(self._shapes)
        texts = {"name": escape(name), "words": escape(words)}
        return _GROUP.format(*place, id=_FIRST, shapes=shapes, spaces=SPACES, **texts)

    def _at(self, px: Point) -> tuple[int, int]:
        """Return the place of a point of the drawing on the slide."""
        x, y = self._box.left + px.x * self._scale, self._box.top + px.y * self._scale
        return round(x * EMU), round(y * EMU)

    def _add(self, place: Rect, form: str, look: str, *, name: str = "", **more: str) -> None:
        parts = {"words": "", "box": "", "text": ""} | more
        number = _FIRST + 1 + len(self._shapes)
        name = escape(name or str(number))
        shape = _SHAPE.format(*place, id=number, name=name, form=form, look=look, **parts)
        self._shapes.append(shape)

    def _region(self, mark: Fill) -> None:
        """Write the shape of a region with its name and value; a contour has neither."""
        panel = self._chart.panels[0]
        rings = [[self._at(panel.px(at)) for at in ring] for ring in mark.rings]
        place = bounds(point for ring in rings for point in ring)
        if mark.hatch:
            look = striped("context")
        else:
            look = filled(mark.tone) if mark.tone else "<a:noFill/>"
        width = round(mark.edge_width * self._scale * EMU)
        edge = f'<a:ln w="{width}">{filled(mark.edge)}</a:ln>' if mark.edge else _NO_LINE
        words = escape(mark.text)
        name = mark.name or mark.shape
        self._add(place, outline(rings, place), look + edge, name=name, words=words)

    def _swatch(self, swatch: Swatch) -> None:
        left, top = self._at(Point(swatch.left, swatch.top))
        width, height = (round(one * self._scale * EMU) for one in (swatch.width, swatch.height))
        look = striped("context") if swatch.hatch else filled(swatch.tone)
        self._add((left, top, width, height), _RECTANGLE, look + _NO_LINE)

    def _label(self, label: Label) -> None:
        """Write a text where a label of our drawing stands."""
        size = max(label.size * self._scale, SMALL_TYPE)
        texts = ["".join(one.text for one in line) for line in label.lines]
        wide = max(text_width(text, size, bold=True) for text in texts) + 4
        high = len(texts) * size * 1.25
        x, y = self._at(self._chart.place(label))
        before, align = _ANCHORS[label.anchor]
        left, top = x - round(before * wide * EMU), y - round(high / 2 * EMU)
        paragraphs = "".join(
            f'<a:p><a:pPr algn="{align}"/>'
            + "".join(run(one.text, size, label.tone, bold=one.bold) for one in line)
            + "</a:p>"
            for line in label.lines
        )
        place = (left, top, round(wide * EMU), round(high * EMU))
        text = _TEXT.format(paragraphs)
        look = f"<a:noFill/>{_NO_LINE}"
        self._add(place, _RECTANGLE, look, box=' txBox="1"', text=text)


def bounds(points: Iterable[tuple[int, int]]) -> Rect:
    """Return left, top, width and height of what holds all points."""
    found = list(points)
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def outline(rings: Sequence[Sequence[tuple[int, int]]], place: Rect) -> str:
    """Return the form of a shape that is bounded by rings."""
    left, top, width, height = place
    drawn = []
    for ring in rings:
        points = [f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in ring]
        lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
        drawn.append(f"<a:moveTo>{points[0]}</a:moveTo>{lines}<a:close/>")
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}">{"".join(drawn)}</a:path></a:pathLst></a:custGeom>'
    )


def region_map(shapes: Any, exhibit: Exhibit, catalogue: Catalogue, box: Box, words: str) -> None:
    """Add the map of an exhibit; ``words`` are heard instead of it."""
    canvas = Canvas(map_chart(exhibit, catalogue, frame_of(box)), box)
    canvas.draw()
    shapes._spTree.append(parse_xml(canvas.xml(exhibit.title, words)))
