"""Marks as SVG elements: rounded to a tenth of a px, relative path commands, few elements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.renderers.chart import Bars, Dots, Fill, Mark, Panel, Point, Stroke

#: Dash and gap in px.
DASHES = {"solid": (), "dotted": (2.5, 2.5), "dashed": (5.0, 3.0)}


@dataclass(frozen=True)
class Shapes:
    """How map shapes are drawn: by reference or in place; and the id of the stripes."""

    shared: bool
    hatch: str


def number(value: float) -> str:
    """Return a px number with at most one decimal, as short as it can be written."""
    text = f"{value:.1f}".removesuffix(".0")
    if text in ("-0", "0"):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def path(points: Sequence[Point], *, close: bool = False) -> str:
    """Return a polyline as a path with relative steps, rounded without drift."""
    if not points:
        return ""
    x, y = round(points[0].x, 1), round(points[0].y, 1)
    parts = [f"M{number(x)} {number(y)}"]
    steps = []
    for point in points[1:]:
        dx, dy = round(point.x - x, 1), round(point.y - y, 1)
        if dx == 0 and dy == 0:
            continue
        x, y = round(x + dx, 1), round(y + dy, 1)
        steps.append(_pair(dx, dy))
    if steps:
        parts.append("l" + steps[0])
        parts.extend(step if step.startswith("-") else " " + step for step in steps[1:])
    return "".join(parts) + ("z" if close else "")


def _pair(dx: float, dy: float) -> str:
    second = number(dy)
    return number(dx) + (second if second.startswith("-") else " " + second)


def hatch_pattern(name: str, scale: float = 1.0) -> str:
    """Return the definition of the stripes that mean "not published", undoing a scale."""
    turn = "rotate(45)" if scale == 1 else f"rotate(45)scale({1 / scale:.4g})"
    return (
        f'<pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="{turn}"><path class="s-context" d="M1 0v6" stroke-width="1.2"/>'
        "</pattern>"
    )


def mark_svg(mark: Mark, panel: Panel, shapes: Shapes) -> str:
    """Return the elements of one mark."""
    if isinstance(mark, Stroke):
        return _stroke(mark, panel)
    if isinstance(mark, Dots):
        return _dots(mark, panel)
    if isinstance(mark, Bars):
        return _bars(mark, panel)
    return _fill(mark, panel, shapes)


def _stroke(mark: Stroke, panel: Panel) -> str:
    d = "".join(path([panel.px(point) for point in line]) for line in mark.lines)
    dash = DASHES[mark.dash]
    dashed = f' stroke-dasharray="{" ".join(number(n) for n in dash)}"' if dash else ""
    return (
        f'<path class="s-{mark.tone}" stroke-width="{_width(mark.width)}"{dashed} d="{d}"/>'
        if d
        else ""
    )


def _width(value: float) -> str:
    return f"{value:g}"


def _dots(mark: Dots, panel: Panel) -> str:
    """Return point marks; dots of one look are one path with round caps."""
    at = [panel.px(point) for point in mark.points]
    half = mark.size / 2
    if mark.shape == "none" or not at:
        return ""
    if mark.shape == "ring":
        circles = "".join(
            f'<circle cx="{number(p.x)}" cy="{number(p.y)}" r="{_width(half - 1)}"/>' for p in at
        )
        return f'<g class="s-{mark.tone} hollow" stroke-width="2">{circles}</g>'
    if mark.shape == "dot":
        d = "".join(f"M{number(p.x)} {number(p.y)}h0" for p in at)
        return f'<path class="s-{mark.tone} dot" stroke-width="{_width(mark.size)}" d="{d}"/>'
    if mark.shape == "diamond":
        n = number(half)
        d = "".join(f"M{number(p.x)} {number(p.y - half)}l{n} {n}-{n} {n}-{n}-{n}z" for p in at)
        return f'<path class="f-{mark.tone}" d="{d}"/>'
    if mark.shape == "stroke":
        d = "".join(f"M{number(p.x)} {number(p.y - half)}v{number(mark.size)}" for p in at)
    else:
        d = "".join(_cross(p, half) for p in at)
    return f'<path class="s-{mark.tone}" stroke-width="1.5" d="{d}"/>'


def _cross(p: Point, half: float) -> str:
    n, m = number(half), number(2 * half)
    return (
        f"M{number(p.x - half)} {number(p.y - half)}l{m} {m}M{number(p.x + half)} "
        f"{number(p.y - half)}l-{m} {m}"
        if n
        else ""
    )


def _bars(mark: Bars, panel: Panel) -> str:
    """Return bars of one look as one path."""
    d = []
    for bar in mark.bars:
        a = panel.px(Point(bar.low, bar.at + mark.thick / 2))
        b = panel.px(Point(bar.high, bar.at - mark.thick / 2))
        d.append(f"M{number(a.x)} {number(a.y)}H{number(b.x)}V{number(b.y)}H{number(a.x)}z")
    whole = "".join(d)
    if mark.hollow:
        return f'<path class="s-{mark.tone} hollow" stroke-width="1.5" d="{whole}"/>'
    return f'<path class="f-{mark.tone}" d="{whole}"/>'


def _fill(mark: Fill, panel: Panel, shapes: Shapes) -> str:
    """Return an area; a map shape by reference when shapes are shared."""
    edge = f' s-{mark.edge}" stroke-width="{_width(mark.edge_width)}' if mark.edge else ""
    tone = f"f-{mark.tone}" if mark.tone else "hole"
    if mark.shape and shapes.shared:
        return _shared(mark, panel, shapes)
    d = "".join(path([panel.px(point) for point in ring], close=True) for ring in mark.rings)
    stripes = f'<path fill="url(#{shapes.hatch})" d="{d}"/>' if mark.hatch else ""
    return f'<path class="{tone}{edge}" d="{d}"/>{stripes}'


def _shared(mark: Fill, panel: Panel, shapes: Shapes) -> str:
    """Return references to a shape, moved and scaled from map units to the panel."""
    scale = panel.width / (panel.x.high - panel.x.low)
    origin = panel.px(Point(0, 0))
    move = f"translate({number(origin.x)} {number(origin.y)})scale({scale:.4g})"
    edge = f' s-{mark.edge}" stroke-width="{_width(mark.edge_width / scale)}' if mark.edge else ""
    tone = f"f-{mark.tone}" if mark.tone else "hole"
    use = f'<use href="#shape-{mark.shape}" transform="{move}"'
    stripes = f'{use} fill="url(#{shapes.hatch}-map)"/>' if mark.hatch else ""
    return f'{use} class="{tone}{edge}"/>{stripes}'
