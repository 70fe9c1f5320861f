"""Labels at points of native charts, where our own drawing has them; values stay linked to data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from pptx.oxml import parse_xml

from dashboard.renderers.chart import Label, Point, Run
from dashboard.renderers.powerpoint.fit import Fit, type_size
from dashboard.renderers.powerpoint.xml import SPACES, filled, run

_HIDDEN = (
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_SHOWN = _HIDDEN.replace('showVal val="0"', 'showVal val="1"')
_BARE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"

_EXTENSION = (
    '<c:extLst><c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">{}</c:ext></c:extLst>'
)
#: Says that the text of a label has fields that follow the data.
_FIELDS = _EXTENSION.format("<c15:dlblFieldTable/>")
#: Says that no program adds lines of its own from points to labels.
_NO_LEADERS = _EXTENSION.format('<c15:showLeaderLines val="0"/>')

#: By which side our drawing places a label -> where it stands by itself, and to which side that is.
_SIDES = {"start": ("r", 1), "end": ("l", -1), "middle": ("ctr", 0)}


class Pointed(NamedTuple):
    """A label and the point of a series that it is written at.

    ``gap`` is what lies between them by itself, in px of our drawing.
    """

    number: int
    label: Label
    at: Point
    value: str
    gap: float = 6.0


def write_labels(series: Any, found: Sequence[Pointed], fit: Fit, form: str) -> None:
    """Write labels at points of a series. ``form`` is the number format of their values."""
    labels = "".join(_label(one, fit, form) for one in sorted(found, key=lambda one: one.number))
    old = series._element.get_or_add_dLbls()
    series._element.replace(
        old, parse_xml(f"<c:dLbls {SPACES}>{labels}{_HIDDEN}{_NO_LEADERS}</c:dLbls>")
    )


class Tipped(NamedTuple):
    """Words at a side of a point, ``l`` or ``r``, where a program puts them by itself."""

    number: int
    side: str
    words: Sequence[Run]


def write_tips(series: Any, found: Iterable[Tipped], size: float, tone: str) -> None:
    """Write words beside points of a series, in one type."""
    labels = "".join(
        f'<c:dLbl><c:idx val="{one.number}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f"<a:p>{''.join(run(each.text, size, tone, bold=each.bold) for each in one.words)}</a:p>"
        f'</c:rich></c:tx>{_BARE}<c:dLblPos val="{one.side}"/>{_SHOWN}</c:dLbl>'
        for one in found
    )
    old = series._element.get_or_add_dLbls()
    series._element.replace(old, parse_xml(f"<c:dLbls {SPACES}>{labels}{_HIDDEN}</c:dLbls>"))


def _label(pointed: Pointed, fit: Fit, form: str) -> str:
    label = pointed.label
    position, side = _SIDES[label.anchor]
    moved = fit.moved(label, pointed.at)
    x = moved.x - side * pointed.gap / fit.chart.width
    code = form.replace("&", "&amp;").replace('"', "&quot;")
    return (
        f'<c:dLbl><c:idx val="{pointed.number}"/><c:layout><c:manualLayout>'
        f'<c:x val="{x:.5f}"/><c:y val="{moved.y:.5f}"/></c:manualLayout></c:layout>'
        f'<c:tx><c:rich><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        f"<a:lstStyle/>{_lines(pointed)}</c:rich></c:tx>"
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/>{_BARE}'
        f'<c:dLblPos val="{position}"/>{_SHOWN}{_FIELDS}</c:dLbl>'
    )


def _lines(pointed: Pointed) -> str:
    """Return the lines of a label; the value is a field, so that it follows the data."""
    label = pointed.label
    size = type_size(label)
    align = {"start": "l", "end": "r", "middle": "ctr"}[label.anchor]
    paragraphs = []
    for line in label.lines:
        runs = "".join(_run(one, size, label.tone, pointed.value) for one in line)
        paragraphs.append(
            f'<a:p><a:pPr algn="{align}"><a:defRPr sz="{round(size * 100)}">{filled(label.tone)}'
            f"</a:defRPr></a:pPr>{runs}</a:p>"
        )
    return "".join(paragraphs)


def _run(one: Run, size: float, tone: str, value: str) -> str:
    """Return a run of a label; the space after a value is none of the value's."""
    if not value or one.text.strip() != value:
        return run(one.text, size, tone, bold=one.bold)
    space = one.text[len(one.text.rstrip()) :]
    after = run(space, size, tone) if space else ""
    return run(value, size, tone, bold=one.bold, field="VALUE") + after
