"""Exhibit → SVG: the chart as it is there before any script, text as text."""

from __future__ import annotations

from html import escape
from typing import Literal
from zlib import crc32

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.chart import Axis, Band, Chart, Label, Panel, Point, Swatch
from dashboard.renderers.draw import draw
from dashboard.renderers.labels import LINE_HEIGHT
from dashboard.renderers.layout import SMALL, Frame, width_class
from dashboard.renderers.palette import FONT, tokens
from dashboard.renderers.svg_marks import Shapes, hatch_pattern, mark_svg, number
from dashboard.tables.catalogue import Catalogue

_ANCHOR_CLASS = {"start": "", "middle": " m", "end": " e"}


def svg(
    exhibit: Exhibit,
    catalogue: Catalogue,
    *,
    width: int,
    frame: Frame | None = None,
    shapes: Literal["inline", "shared"] = "inline",
    standalone: bool = False,
) -> str:
    """Return the chart of an exhibit as an SVG element.

    Parameters
    ----------
    width
        Width in px of the place it will have; the chart is drawn for the class of that width.
    frame
        A room of its own instead.
    shapes
        ``shared`` draws map regions as references to the shapes that `map_shapes` wrote once.
    standalone
        With its own colours for both themes, title and description, for use outside our pages.
        Otherwise the colours come from the page's style sheet, and the element is hidden from
        assistive technology, since the figure around it has name, summary and table.
    """
    chart = draw(exhibit, catalogue, frame or width_class(width))
    ids = f"{exhibit.view.chart}-{crc32(exhibit.view.model_dump_json().encode()):08x}"
    body = drawing(chart, Shapes(shapes == "shared", f"hatch-{ids}-{width}"))
    w, h = number(chart.width), number(chart.height)
    head = f'width="{w}" height="{h}" viewBox="0 0 {w} {h}" class="chart-svg"'
    if not standalone:
        return f'<svg {head} aria-hidden="true" focusable="false">{body}</svg>'
    summary = exhibit.empty or exhibit.summary
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {head} role="img" '
        f'aria-labelledby="{ids}-title {ids}-desc">'
        f'<title id="{ids}-title">{escape(exhibit.title)}</title>'
        f'<desc id="{ids}-desc">{escape(f"{exhibit.subtitle}. {summary}")}</desc>'
        f"<style>{standalone_style()}</style>{body}</svg>"
    )


def drawing(chart: Chart, shapes: Shapes) -> str:
    """Return everything inside the element, from back to front."""
    parts = [_band(band, chart.panels[band.panel]) for band in chart.bands]
    for panel in chart.panels:
        parts.append(_grid(panel))
    parts.extend(mark_svg(mark, chart.panels[mark.panel], shapes) for mark in chart.marks)
    parts.extend(_swatch(swatch, shapes) for swatch in chart.swatches)
    for panel in chart.panels:
        parts.extend(_ticks(panel))
    parts.extend(_label(label, chart.place(label)) for label in chart.labels)
    body = "".join(parts)
    patterns = ""
    if f"#{shapes.hatch})" in body:
        patterns += hatch_pattern(shapes.hatch)
    if f"#{shapes.hatch}-map)" in body:
        panel = chart.panels[0]
        patterns += hatch_pattern(f"{shapes.hatch}-map", panel.width / panel.x.high)
    return (f"<defs>{patterns}</defs>" if patterns else "") + body


def _band(band: Band, panel: Panel) -> str:
    left = panel.px(Point(band.start, 0)).x
    right = panel.px(Point(band.end, 0)).x
    return (
        f'<path class="f-{band.tone}" d="M{number(left)} {number(panel.top)}'
        f'h{number(right - left)}v{number(panel.height)}H{number(left)}z"/>'
    )


def _grid(panel: Panel) -> str:
    """Return gridlines as one path and the zero lines as another."""
    thin = _across(panel, panel.y, [t.at for t in panel.y.ticks if panel.y.grid])
    thin += _down(panel, panel.x, [t.at for t in panel.x.ticks if panel.x.grid])
    zero = _across(panel, panel.y, [] if panel.y.zero is None else [panel.y.zero])
    zero += _down(panel, panel.x, [] if panel.x.zero is None else [panel.x.zero])
    return (f'<path class="grid" d="{thin}"/>' if thin else "") + (
        f'<path class="zero" d="{zero}"/>' if zero else ""
    )


def _across(panel: Panel, axis: Axis, places: list[float]) -> str:
    return "".join(
        f"M{number(panel.left)} {number(panel.px(Point(panel.x.low, at)).y)}h{number(panel.width)}"
        for at in places
    )


def _down(panel: Panel, axis: Axis, places: list[float]) -> str:
    return "".join(
        f"M{number(panel.px(Point(at, panel.y.low)).x)} {number(panel.top)}v{number(panel.height)}"
        for at in places
    )


def _ticks(panel: Panel) -> list[str]:
    """Return tick texts: values left of the panel, categories and years below it."""
    drop = SMALL * 0.36
    texts = []
    for tick in panel.y.ticks:
        if tick.text:
            at = panel.px(Point(panel.x.low, tick.at))
            texts.append(_text(panel.left - TICK_GAP, at.y + drop, " e", tick.text))
    for tick in panel.x.ticks:
        if tick.text:
            at = panel.px(Point(tick.at, panel.y.low))
            texts.append(_text(at.x, panel.top + panel.height + TICK_DROP, " m", tick.text))
    return texts


#: Px from the panel to the texts of its ticks: left of it; below it, to the baseline.
TICK_GAP, TICK_DROP = 8.0, 19.0


def _text(x: float, y: float, anchor: str, text: str) -> str:
    return f'<text x="{number(x)}" y="{number(y)}" class="tick{anchor}">{escape(text)}</text>'


def _label(label: Label, at: Point) -> str:
    """Return the lines of a label, their block centred on its place."""
    step = label.size * LINE_HEIGHT
    first = at.y - step * (len(label.lines) - 1) / 2 + label.size * 0.3
    small = " sm" if label.size <= SMALL else ""
    halo = " h" if label.halo else ""
    kind = f"t-{label.tone}{small}{_ANCHOR_CLASS[label.anchor]}{halo}"
    spans = []
    for i, line in enumerate(label.lines):
        place = "" if i == 0 else f' x="{number(at.x)}" dy="{number(step)}"'
        runs = "".join(
            f'<tspan class="b">{escape(run.text)}</tspan>' if run.bold else escape(run.text)
            for run in line
        )
        spans.append(runs if i == 0 else f"<tspan{place}>{runs}</tspan>")
    words = "".join(spans)
    return f'<text x="{number(at.x)}" y="{number(first)}" class="{kind}">{words}</text>'


def _swatch(swatch: Swatch, shapes: Shapes) -> str:
    box = (
        f"M{number(swatch.left)} {number(swatch.top)}h{number(swatch.width)}"
        f"v{number(swatch.height)}h{number(-swatch.width)}z"
    )
    hatched = f'<path fill="url(#{shapes.hatch})" d="{box}"/>' if swatch.hatch else ""
    return f'<path class="f-{swatch.tone} edge" d="{box}"/>{hatched}'


def standalone_style() -> str:
    """Return the style of an SVG that stands alone: light colours, dark ones by preference."""
    light, dark = (
        "".join(f"--{name}:{value};" for name, value in tokens()[theme].items())
        for theme in ("light", "dark")
    )
    names = list(tokens()["light"])
    rules = "".join(f".f-{n},.t-{n}{{fill:var(--{n})}}.s-{n}{{stroke:var(--{n})}}" for n in names)
    return (
        f".chart-svg{{{light}background:var(--paper);font:14px {FONT}}}"
        f"@media(prefers-color-scheme:dark){{.chart-svg{{{dark}}}}}{rules}{BASE_STYLE}"
    )


#: Rules that do not name a colour token; `assets/css/30-charts.css` holds the same ones.
BASE_STYLE = (
    "[class^=s-],.grid,.zero,.hole{fill:none}.grid{stroke:var(--rule)}.zero{stroke:var(--ink)}"
    ".tick{fill:var(--soft);font-size:13px}.sm{font-size:13px}.b{font-weight:600}"
    ".m{text-anchor:middle}.e{text-anchor:end}.dot{stroke-linecap:round}.edge{stroke:var(--soft)}"
    ".hollow{fill:var(--paper)}"
    ".h{stroke:var(--paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}"
)
