"""Exhibit → the chart as it stands in a page before any script: one SVG per width class."""

from __future__ import annotations

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import Frame, paper_frame, places
from dashboard.renderers.map_group import map_group, map_shapes
from dashboard.renderers.svg import svg
from dashboard.tables.catalogue import Catalogue


def boxes(exhibit: Exhibit, wide: Frame | None = None) -> dict[str, str]:
    """Return the custom properties by which the style sheet gives the box of a chart its shape."""
    return {
        f"--box-{name}": f"{frame.width:g} / {frame.height:g}"
        for name, frame in places(exhibit, wide).items()
    }


def shapes_needed(exhibit: Exhibit, catalogue: Catalogue) -> str:
    """Return the group of regions whose shapes the chart refers to; empty when it is no map."""
    is_map = exhibit.view.chart == "map" and not exhibit.empty
    return map_group(exhibit, catalogue) if is_map else ""


def still(
    exhibit: Exhibit, catalogue: Catalogue, *, shapes: bool = True, wide: Frame | None = None
) -> str:
    """Return the chart as SVG once per width class; the style sheet shows one of them.

    The regions of a map are written once and referred to, so a page holds each group once:
    without ``shapes`` where the page has them already. ``wide`` is another frame for the widest.
    """
    group = shapes_needed(exhibit, catalogue)
    shared = map_shapes(catalogue, group) if group and shapes else ""
    return shared + "".join(
        f'<div class="still-{name}">'
        + svg(
            exhibit,
            catalogue,
            width=round(frame.width),
            frame=frame,
            shapes="shared" if group else "inline",
        )
        + "</div>"
        for name, frame in places(exhibit, wide).items()
    )


def paper_still(exhibit: Exhibit, catalogue: Catalogue) -> str:
    """Return the drawing that only paper shows; empty where one of those for screens will do."""
    frame = paper_frame(exhibit)
    if frame is None:
        return ""
    drawn = svg(exhibit, catalogue, width=int(frame.width), frame=frame)
    return f'<div class="still-paper">{drawn}</div>'
