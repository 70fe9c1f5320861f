"""Which regions a map shows, and their shapes: one projection per group."""

from __future__ import annotations

from functools import lru_cache

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.projection import MapShapes, Rings, merged, project
from dashboard.renderers.svg_marks import path
from dashboard.tables.catalogue import Catalogue

_PROVINCES = "province"

#: Level of a region -> the group whose map it is drawn on.
_GROUP_OF_LEVEL = {"nuts3": "corop", "nuts2": "province", "municipality": "twente"}


def map_group(exhibit: Exhibit, catalogue: Catalogue) -> str:
    """Return the group of the map of an exhibit: ``corop``, ``province`` or ``twente``."""
    for series in exhibit.series:
        region = catalogue.codes.regions.get(series.region)
        if region is not None and region.level in _GROUP_OF_LEVEL:
            return _GROUP_OF_LEVEL[region.level]
    return "corop"


def group_shapes(catalogue: Catalogue, group: str) -> MapShapes:
    """Return the projected regions of a group; those without a border are left out.

    A province is the COROP regions in it, without the borders between them.
    """
    borders = catalogue.codes.borders
    codes = catalogue.codes.group(group)
    if group != _PROVINCES:
        return _projected(tuple((code, borders[code]) for code in codes if code in borders))
    inside = tuple(
        (one, region.parent)
        for one, region in catalogue.codes.regions.items()
        if region.parent in codes and one in borders
    )
    return merged(_projected(tuple((one, borders[one]) for one, _ in inside)), dict(inside))


@lru_cache(maxsize=8)
def _projected(borders: tuple[tuple[str, Rings], ...]) -> MapShapes:
    return project(dict(borders))


def contour_name(group: str) -> str:
    """Return the name of the shape that is the contour of a group."""
    return f"around-{group}"


def map_shapes(catalogue: Catalogue, group: str) -> str:
    """Return the shapes of a group as one hidden SVG, to be written once on a page.

    Each shape has the id ``shape-{region}`` and is in map units; maps drawn with
    ``shapes="shared"`` refer to them.
    """
    shapes = group_shapes(catalogue, group)
    paths = "".join(
        f'<path id="shape-{code}" d="{"".join(path(ring, close=True) for ring in rings)}"/>'
        for code, rings in (*shapes.rings.items(), (contour_name(group), shapes.contour))
    )
    return (
        '<svg class="chart-shapes" width="0" height="0" aria-hidden="true" focusable="false">'
        f"<defs>{paths}</defs></svg>"
    )
