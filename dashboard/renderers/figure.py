"""Exhibit → plotly figure: a plain dict, with the Exhibit's words and the reading under `meta`.

The layout on top is that of the widest class; ``meta["variants"]`` holds, per width class, the top
level keys of the layout that differ (each whole, so that a shallow merge is enough) and the
differences of the traces. Colours are those of the light theme; the page maps them to the dark one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import view_query
from dashboard.exhibits.resolve import resolve
from dashboard.renderers.chart import Reading
from dashboard.renderers.draw import draw
from dashboard.renderers.figure_layout import Layout, layout
from dashboard.renderers.figure_traces import Trace, trace
from dashboard.renderers.layout import WIDTH_CLASSES, Frame, places
from dashboard.renderers.reading_about import reading_about
from dashboard.tables.catalogue import Catalogue


def figure(exhibit: Exhibit, catalogue: Catalogue, wide: Frame | None = None) -> dict[str, Any]:
    """Return the plotly figure of an exhibit: ``data``, ``layout``, and ``meta``.

    ``meta`` is a key of its own beside ``layout``, so plotly never sees it. ``wide`` is another
    frame for the widest class. What is drawn with other marks there, as lists beside one another,
    is drawn so in all.
    """
    frames = places(exhibit, wide)
    charts = {name: draw(exhibit, catalogue, frame) for name, frame in frames.items()}
    if len({len(chart.marks) for chart in charts.values()}) > 1:
        charts = dict.fromkeys(charts, charts["wide"])
    traces = {name: [trace(mark) for mark in chart.marks] for name, chart in charts.items()}
    layouts = {name: layout(chart) for name, chart in charts.items()}
    asked = resolve(exhibit.view, catalogue)

    def about(key: str) -> str:
        return reading_about(exhibit, asked, key, catalogue)

    return {
        "data": traces["wide"],
        "layout": layouts["wide"],
        "meta": {
            "query": view_query(exhibit.view, catalogue),
            "language": exhibit.language,
            "title": exhibit.title,
            "subtitle": exhibit.subtitle,
            "unit": exhibit.unit.name,
            "summary": exhibit.summary,
            "empty": exhibit.empty,
            "notes": [{"key": note.key, "text": note.text} for note in exhibit.notes],
            "sources": [
                {
                    "provider": source.provider,
                    "table": source.table,
                    "title": source.title,
                    "vintage": source.vintage,
                    "licence": source.licence,
                    "address": source.address,
                }
                for source in exhibit.sources
            ],
            "heights": {name: frame.height for name, frame in frames.items()},
            "variants": {
                name: {
                    "layout": _differing(layouts["wide"], layouts[name]),
                    "data": _overrides(traces["wide"], traces[name]),
                }
                for name in WIDTH_CLASSES
            },
            "reading": [_reading(one, about) for one in charts["wide"].readings],
        },
    }


def _differing(base: Layout, other: Layout) -> Layout:
    """Return the top level keys of a layout that differ from another's."""
    return {key: value for key, value in other.items() if base.get(key) != value}


def _overrides(base: list[Trace], other: list[Trace]) -> list[Trace]:
    """Return what differs per trace, an empty list when nothing does."""
    found = [_differing(one, two) for one, two in zip(base, other, strict=True)]
    return found if any(found) else []


def _reading(reading: Reading, about: Callable[[str], str]) -> dict[str, Any]:
    return {
        "key": reading.key,
        "name": reading.name,
        "about": about(reading.key),
        "points": [
            {"trace": s.mark, "index": s.index, "text": s.text, "x": s.at.x, "y": s.at.y}
            for s in reading.stops
        ],
    }
