"""What explains a chart, drawn inside it: bands of years, events, targets, gaps and breaks.

They are the chart's own shapes, so that they move and grow with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.opc.package import Part
from pptx.oxml import parse_xml

from dashboard.renderers.chart import Dots, Label, Point, Stroke
from dashboard.renderers.powerpoint.fit import Fit, text_lines, type_size
from dashboard.renderers.powerpoint.sizes import EMU
from dashboard.renderers.powerpoint.xml import SPACES, filled, run
from dashboard.renderers.typeface import text_width

_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes"

#: A band is drawn over the lines, so it is little more than a shade; in per cent.
_BAND, _SHADE = "soft", 10

#: Dots that are not values but what is said about them.
_SIGNS = frozenset({"stroke", "cross"})

_SHAPE = (
    "<cdr:relSizeAnchor><cdr:from><cdr:x>{0:.5f}</cdr:x><cdr:y>{1:.5f}</cdr:y></cdr:from>"
    "<cdr:to><cdr:x>{2:.5f}</cdr:x><cdr:y>{3:.5f}</cdr:y></cdr:to>"
    '<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="{id}" name="{id}"/><cdr:cNvSpPr/>'
    '</cdr:nvSpPr><cdr:spPr><a:xfrm{flip}><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>'
    '<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{look}</cdr:spPr>{text}</cdr:sp>'
    "</cdr:relSizeAnchor>"
)
_NO_LINE = "<a:ln><a:noFill/></a:ln>"


class Shapes:
    """Collects the shapes of a chart as XML."""

    def __init__(self, fit: Fit):
        self._fit = fit
        self._found: list[str] = []

    def add(
        self,
        start: Point,
        end: Point,
        look: str,
        *,
        form: str = "rect",
        text: str = "",
        rising: bool = False,
    ) -> None:
        """Add a shape between two corners, in parts of the chart's box.

        What reaches outside the box is not drawn at all by some programs, so it ends at its edge.
        """
        number = len(self._found) + 2
        corners = (min(1.0, max(0.0, part)) for part in (start.x, start.y, end.x, end.y))
        flip = ' flipV="1"' if rising else ""
        shape = _SHAPE.format(*corners, id=number, form=form, look=look, text=text, flip=flip)
        self._found.append(shape)

    def bands(self) -> None:
        """Add the bands of years."""
        for band in self._fit.chart.bands:
            low, high = self._fit.up
            start, end = Point(band.start, high), Point(band.end, low)
            look = filled(_BAND, alpha=_SHADE) + _NO_LINE
            self.add(self._fit.part(start), self._fit.part(end), look)

    def strokes(self, strokes: Iterable[Stroke | None]) -> None:
        """Add straight lines: the levels of targets, the pinned years."""
        for stroke in strokes:
            if stroke is None:
                continue
            dash = "dash" if stroke.dash == "dashed" else "solid"
            for start, *_, end in stroke.lines:
                self.line(self._fit.part(start), self._fit.part(end), stroke.tone, dash=dash)

    def signs(self) -> None:
        """Add the strokes of breaks and events and the crosses of missing values."""
        for mark in self._fit.chart.marks:
            if isinstance(mark, Dots) and mark.shape in _SIGNS:
                half = mark.size / 2
                wide, high = half / self._fit.chart.width, half / self._fit.chart.height
                for point in mark.points:
                    at = self._fit.part(point)
                    if mark.shape == "stroke":
                        self.line(Point(at.x, at.y - high), Point(at.x, at.y + high), mark.tone)
                    else:
                        start, end = (
                            Point(at.x - wide, at.y - high),
                            Point(at.x + wide, at.y + high),
                        )
                        look = filled(mark.tone) + _NO_LINE
                        self.add(start, end, look, form="mathMultiply")

    def line(self, start: Point, end: Point, tone: str, *, dash: str = "solid") -> None:
        """Add a straight line."""
        look = f'<a:ln w="{round(1.5 * EMU)}">{filled(tone)}<a:prstDash val="{dash}"/></a:ln>'
        low = Point(min(start.x, end.x), min(start.y, end.y))
        high = Point(max(start.x, end.x), max(start.y, end.y))
        rising = (end.x - start.x) * (end.y - start.y) < 0
        self.add(low, high, look, form="line", rising=rising)

    def text(self, label: Label) -> None:
        """Add a text where a label of our drawing stands."""
        size = type_size(label)
        lines = text_lines(label)
        wide = max(text_width(line, label.size, bold=True) for line in lines) + 4
        high = len(lines) * label.size * 1.3
        at = self._fit.place(label)
        left = {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
        width, height = wide / self._fit.chart.width, high / self._fit.chart.height
        align = {"start": "l", "middle": "ctr", "end": "r"}[label.anchor]
        paragraphs = "".join(
            f'<a:p><a:pPr algn="{align}"/>'
            + "".join(run(one.text, size, label.tone, bold=one.bold) for one in line)
            + "</a:p>"
            for line in label.lines
        )
        body = (
            '<cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
            f"<a:lstStyle/>{paragraphs}</cdr:txBody>"
        )
        start = Point(at.x - left * width, at.y - height / 2)
        self.add(
            start, Point(start.x + width, start.y + height), f"<a:noFill/>{_NO_LINE}", text=body
        )

    def xml(self) -> bytes:
        """Return the part with all shapes; empty when there is none."""
        return (
            f"<c:userShapes {SPACES}>{''.join(self._found)}</c:userShapes>".encode()
            if self._found
            else b""
        )


def draw_around(
    chart: Any, fit: Fit, labels: Sequence[Label], strokes: Sequence[Stroke | None] = ()
) -> None:
    """Draw what explains a chart, and the labels that are not written at a value."""
    shapes = Shapes(fit)
    shapes.bands()
    shapes.strokes(strokes)
    shapes.signs()
    for label in labels:
        shapes.text(label)
    blob = shapes.xml()
    if not blob:
        return
    package = chart.part.package
    part = Part(package.next_partname("/ppt/drawings/drawing%d.xml"), _TYPE, package, blob)
    key = chart.part.relate_to(part, _RELATION)
    chart._chartSpace.append(parse_xml(f'<c:userShapes {SPACES} r:id="{key}"/>'))
