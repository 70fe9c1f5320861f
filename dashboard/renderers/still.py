"""Exhibit → the chart as it stands in a page before any script: one SVG per width class."""

from __future__ import annotations

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import DESIGN_WIDTH, WIDTH_CLASSES, Frame, heights
from dashboard.renderers.map_group import map_group, map_shapes
from dashboard.renderers.svg import svg
from dashboard.tables.catalogue import Catalogue


def boxes(exhibit: Exhibit, frame: Frame | None = None) -> dict[str, str]:
    """Return the custom properties by which the style sheet gives the box of a chart its shape."""
    sizes = heights(exhibit)
    found = {f"--box-{name}": f"{DESIGN_WIDTH[name]} / {sizes[name]}" for name in WIDTH_CLASSES}
    if frame is None:
        return found
    return found | {"--box-framed": f"{frame.width:g} / {frame.height:g}"}


def shapes_needed(exhibit: Exhibit, catalogue: Catalogue) -> str:
    """Return the group of regions whose shapes the chart refers to; empty when it is no map."""
    is_map = exhibit.view.chart == "map" and not exhibit.empty
    return map_group(exhibit, catalogue) if is_map else ""


def still(
    exhibit: Exhibit, catalogue: Catalogue, *, shapes: bool = True, frame: Frame | None = None
) -> str:
    """Return the chart as SVG once per width class; the style sheet shows one of them.

    The regions of a map are written once and referred to, so a page holds each group once:
    without ``shapes`` where the page has them already. With a ``frame`` it is written once more, in
    that room.
    """
    group = shapes_needed(exhibit, catalogue)
    shared = map_shapes(catalogue, group) if group and shapes else ""
    framed = ""
    if frame is not None:
        drawn = svg(exhibit, catalogue, width=round(frame.width), frame=frame)
        framed = f'<div class="still-framed">{drawn}</div>'
    return (
        framed
        + shared
        + "".join(
            f'<div class="still-{name}">'
            + svg(
                exhibit,
                catalogue,
                width=DESIGN_WIDTH[name],
                shapes="shared" if group else "inline",
            )
            + "</div>"
            for name in WIDTH_CLASSES
        )
    )
