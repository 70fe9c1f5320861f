"""Map of regions in classes: a legend for the classes, a direct label for the region in focus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.indicators.analyses import ANALYSES
from dashboard.renderers.chart import (
    Axis,
    Chart,
    Fill,
    Mark,
    Panel,
    Point,
    WidthClass,
    reading_dots,
    readings,
)
from dashboard.renderers.charts.map_labels import FEW, Legend, legend_of, map_labels, place_legend
from dashboard.renderers.classes import class_limits, class_of, class_tokens
from dashboard.renderers.labels import Box
from dashboard.renderers.layout import Place, framed
from dashboard.renderers.map_group import contour_name, group_shapes, map_group
from dashboard.renderers.observations import Observation, latest, observations
from dashboard.renderers.projection import MapShapes
from dashboard.renderers.wording import missing_words, reading_text
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

#: Px kept free right of the map for the label of a region at its edge.
_LABEL_ROOM: Mapping[WidthClass, float] = {"narrow": 64, "medium": 90, "wide": 110}


def map_chart(exhibit: Exhibit, catalogue: Catalogue, place: Place) -> Chart:
    """Return the map of an exhibit, decided for a width class."""
    shapes = group_shapes(catalogue, map_group(exhibit, catalogue))
    found = observations(exhibit)
    rows = {
        series.region: (series, latest(found[series.key]))
        for series in exhibit.series
        if series.region in shapes.rings
    }
    values = [row.value for _, row in rows.values() if row is not None and row.value is not None]
    limits = class_limits(values, neutral=ANALYSES[exhibit.view.analysis].neutral)
    missing = len(values) < len(shapes.rings)
    legend = legend_of(exhibit, limits, values, missing=missing)
    name, width, height, _ = framed(exhibit, place)
    panel, spot = _fit(shapes, legend, width, height, name)
    marks = _marks(exhibit, catalogue, shapes, rows, limits)
    tones = {mark.shape: mark.tone for mark in marks if isinstance(mark, Fill) and mark.tone}
    frame = Box(0, 0, width, height)
    labels = map_labels(exhibit, shapes, rows, tones, panel, frame, legend.box(spot))
    return Chart(
        width,
        height,
        (panel,),
        marks,
        (*legend.labels(spot), *labels),
        swatches=legend.swatches(spot),
        readings=readings(marks),
    )


def _fit(
    shapes: MapShapes, legend: Legend, width: float, height: float, name: WidthClass
) -> tuple[Panel, Point]:
    """Return the panel as large as it can be, and the place of the legend.

    The legend stands in a corner where no region is; where there is none, the map makes room above.
    """
    for top in (4.0, legend.height + 10):
        room = _LABEL_ROOM[name] if len(shapes.rings) > FEW else 4.0
        scale = min((width - room) / shapes.width, (height - top - 4) / shapes.height)
        panel = Panel(
            2,
            top,
            shapes.width * scale,
            shapes.height * scale,
            Axis(0, shapes.width),
            Axis(shapes.height, 0),
            square=True,
        )
        spot = place_legend(legend, shapes, panel, width, height) if top == 4 else Point(2, 2)
        if spot is not None:
            return panel, spot
    return panel, Point(2, 2)


def _marks(
    exhibit: Exhibit,
    catalogue: Catalogue,
    shapes: MapShapes,
    rows: Mapping[str, tuple[Series, Observation | None]],
    limits: Sequence[float],
) -> tuple[Mark, ...]:
    """Return the regions, their contour, the outline of those in focus, and the reading points."""
    tones = class_tokens(len(limits) + 1)
    marks: list[Mark] = []
    chosen: list[Fill] = []
    points, texts, names = [], [], []
    for code, rings in shapes.rings.items():
        series, row = rows.get(code, (None, None))
        name = series.name if series else catalogue.codes.regions[code].names[exhibit.language]
        text = _reading(exhibit, name, row)
        known = row is not None and row.value is not None
        tone = tones[class_of(row.value, limits)] if row and row.value is not None else "paper"
        marks.append(Fill(rings, tone, "paper", 1.0, not known, text, name, shape=code))
        if series is not None and series.role == "focus":
            # A rim of paper keeps the accent apart from a region of the same red.
            chosen.append(Fill(rings, "", "paper", 5.0, shape=code))
            chosen.append(Fill(rings, "", "focus", 2.5, shape=code))
        points.append(shapes.middles[code])
        texts.append(text)
        names.append(name)
    order = sorted(range(len(names)), key=lambda i: names[i])
    reading = reading_dots(
        [points[i] for i in order],
        [texts[i] for i in order],
        name=exhibit.title,
        reach=6,
    )
    if shapes.contour:
        around = contour_name(map_group(exhibit, catalogue))
        marks.append(Fill(shapes.contour, "", "soft", 1.0, shape=around))
    return (*marks, *chosen, *([reading] if order else []))


def _reading(exhibit: Exhibit, name: str, row: Observation | None) -> str:
    if row is None:
        return message(exhibit.language, "charts.reading", place=name, value=missing_words(exhibit))
    return reading_text(exhibit, row, name)
