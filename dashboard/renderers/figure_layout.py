"""A Chart as plotly layout: margins, axes, bands, lines, labels, legend, for one width class."""

from __future__ import annotations

from html import escape
from typing import Any

from dashboard.renderers.chart import Axis, Chart, Label, Panel, Swatch
from dashboard.renderers.figure_traces import axis_name
from dashboard.renderers.layout import SMALL
from dashboard.renderers.palette import FONT, colour

Layout = dict[str, Any]

#: The weight of bold text in the SVG; plotly's own ``<b>`` is heavier.
_BOLD = '<span style="font-weight:600">{}</span>'

_XANCHOR = {"start": "left", "middle": "center", "end": "right"}


def layout(chart: Chart) -> Layout:
    """Return the layout of a chart at its design width, which plotly stretches."""
    margin = _margin(chart)
    made: Layout = {
        "height": chart.height,
        "margin": margin,
        "font": {"family": FONT, "size": SMALL, "color": colour("ink")},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 1 if any(panel.square for panel in chart.panels) else 24,
        "barmode": "overlay",
        "hoverlabel": {
            "bgcolor": colour("paper"),
            "bordercolor": colour("ink"),
            "font": {"family": FONT, "size": 14, "color": colour("ink")},
            "align": "left",
        },
        "annotations": [_annotation(chart, label, margin) for label in chart.labels],
        "shapes": _shapes(chart, margin),
    }
    for number, panel in enumerate(chart.panels):
        made["xaxis" + axis_name("x", number)[1:]] = _axis(chart, panel, number, "x", margin)
        made["yaxis" + axis_name("y", number)[1:]] = _axis(chart, panel, number, "y", margin)
    return made


def _margin(chart: Chart) -> Layout:
    """Return the margins around all panels together."""
    left = min(panel.left for panel in chart.panels)
    top = min(panel.top for panel in chart.panels)
    right = max(panel.left + panel.width for panel in chart.panels)
    bottom = max(panel.top + panel.height for panel in chart.panels)
    return {
        "l": round(left, 1),
        "t": round(top, 1),
        "r": round(chart.width - right, 1),
        "b": round(chart.height - bottom, 1),
        "pad": 0,
        "autoexpand": False,
    }


def _axis(chart: Chart, panel: Panel, number: int, kind: str, margin: Layout) -> Layout:
    """Return one axis: fixed range, only the ticks that were chosen, no lines of plotly's own."""
    axis = panel.x if kind == "x" else panel.y
    other = axis_name("y" if kind == "x" else "x", number)
    made: Layout = {
        "range": [axis.low, axis.high],
        "domain": _domain(chart, panel, kind, margin),
        "anchor": other,
        "fixedrange": True,
        "tickmode": "array",
        "tickvals": [tick.at for tick in axis.ticks],
        "ticktext": [escape(tick.text) for tick in axis.ticks],
        "showticklabels": any(tick.text for tick in axis.ticks),
        "tickfont": {"size": SMALL, "color": colour("soft")},
        "ticks": "",
        "ticklabelstandoff": 5 if kind == "x" else 7,
        "tickangle": 0,
        "automargin": False,
        "showgrid": axis.grid,
        "gridcolor": colour("rule"),
        "gridwidth": 1,
        "zeroline": axis.zero == 0,
        "zerolinecolor": colour("ink"),
        "zerolinewidth": 1,
        "showline": False,
        "type": "linear",
    }
    if panel.square:
        made |= {"constrain": "domain", "constraintoward": "left" if kind == "x" else "top"}
        if kind == "y":
            made |= {"scaleanchor": other, "scaleratio": 1}
    return made


def _domain(chart: Chart, panel: Panel, kind: str, margin: Layout) -> list[float]:
    """Return the part of the plot area that a panel takes, from left or bottom."""
    if kind == "x":
        whole = chart.width - margin["l"] - margin["r"]
        start, length = panel.left - margin["l"], panel.width
    else:
        whole = chart.height - margin["t"] - margin["b"]
        start, length = chart.height - margin["b"] - panel.top - panel.height, panel.height
    low, high = max(start / whole, 0.0), min((start + length) / whole, 1.0)
    return [round(low, 5), round(high, 5)]


def _annotation(chart: Chart, label: Label, margin: Layout) -> Layout:
    """Return a label as an annotation at the same place, by data where it names data."""
    made: Layout = {
        "text": "<br>".join(
            "".join(_BOLD.format(escape(r.text)) if r.bold else escape(r.text) for r in line)
            for line in label.lines
        ),
        "showarrow": False,
        "xanchor": _XANCHOR[label.anchor],
        "yanchor": "middle",
        "align": _XANCHOR[label.anchor],
        "borderpad": 0,
        "borderwidth": 0,
        "font": {"size": label.size, "color": colour(label.tone)},
    }
    if label.halo:
        made["font"]["shadow"] = _halo()
    if label.panel < 0:
        at = chart.place(label)
        shifts = {"xshift": at.x - margin["l"], "yshift": margin["t"] - at.y}
        return made | {"xref": "paper", "yref": "paper", "x": 0, "y": 1} | _rounded(shifts)
    made |= {"xref": axis_name("x", label.panel), "yref": axis_name("y", label.panel)}
    made |= {"x": label.at.x, "y": label.at.y}
    return made | _rounded({"xshift": label.dx, "yshift": -label.dy})


def _halo() -> str:
    """Return the shadows that look like the rim of paper around text in the SVG."""
    sides = ("-1px -1px", "1px -1px", "-1px 1px", "1px 1px")
    return ",".join(f"{side} 1px {colour('paper')}" for side in sides)


def _rounded(shifts: dict[str, float]) -> Layout:
    return {key: round(value, 1) for key, value in shifts.items() if round(value, 1)}


def _shapes(chart: Chart, margin: Layout) -> list[Layout]:
    """Return bands, zero lines and the boxes of a legend."""
    made: list[Layout] = []
    for band in chart.bands:
        made.append(
            {
                "type": "rect",
                "xref": axis_name("x", band.panel),
                "yref": axis_name("y", band.panel),
                "x0": band.start,
                "x1": band.end,
                "y0": chart.panels[band.panel].y.low,
                "y1": chart.panels[band.panel].y.high,
                "fillcolor": colour(band.tone),
                "line": {"width": 0},
                "layer": "below",
            }
        )
    for number, panel in enumerate(chart.panels):
        made.extend(_zero(panel.x, panel.y, number, "x"))
        made.extend(_zero(panel.y, panel.x, number, "y"))
    for swatch in chart.swatches:
        made.extend(_swatch(swatch, margin))
    return made


def _zero(axis: Axis, across: Axis, number: int, kind: str) -> list[Layout]:
    """Return the ink line at the zero or neutral value of an axis, across the other.

    plotly draws a shape between grid and traces only when both its axes are named plainly.
    """
    if not axis.zero:
        return []  # plotly's own zero line is crisp
    other = "y" if kind == "x" else "x"
    return [
        {
            "type": "line",
            f"{kind}ref": axis_name(kind, number),
            f"{other}ref": axis_name(other, number),
            f"{kind}0": axis.zero,
            f"{kind}1": axis.zero,
            f"{other}0": across.low,
            f"{other}1": across.high,
            "line": {"color": colour("ink"), "width": 1},
            "layer": "between",
        }
    ]


def _swatch(swatch: Swatch, margin: Layout) -> list[Layout]:
    """Return the box of a legend, and stripes over it when it is hatched, in px."""
    place: Layout = {
        "xref": "paper",
        "yref": "paper",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": 0,
        "yanchor": 1,
    }
    left, top = swatch.left - margin["l"], margin["t"] - swatch.top
    right, bottom = left + swatch.width, top - swatch.height
    box = place | {
        "type": "rect",
        "x0": round(left, 1),
        "x1": round(right, 1),
        "y0": round(bottom, 1),
        "y1": round(top, 1),
        "fillcolor": colour(swatch.tone),
        "line": {"color": colour("soft"), "width": 1},
    }
    if not swatch.hatch:
        return [box]
    stripes = " ".join(
        f"M{left + x:.1f},{bottom:.1f}L{min(left + x + swatch.height, right):.1f},"
        f"{min(bottom + swatch.height, bottom + right - left - x):.1f}"
        for x in range(0, int(swatch.width), 6)
    )
    lines = place | {"type": "path", "path": stripes}
    return [box, lines | {"line": {"color": colour("context"), "width": 1.2}}]
