"""Borders: GeoJSON polygons to one row per ring."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dashboard.errors import SourceError
from dashboard.sources.rows import source_text

REGIONS_FILE = "nl_nuts3.geojson"
MUNICIPALITIES_FILE = "twente_municipalities.geojson"
FIELDS = ("region", "polygon", "ring", "points")

#: Decimals of a degree that are kept: about ten metres, less than a printed line at any zoom here.
DECIMALS = 4


def features(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the features of a GeoJSON file.

    Raises
    ------
    SourceError
        The file is not a feature collection.
    """
    try:
        found = json.loads(source_text(folder, name))["features"]
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise SourceError(f"{name}: not a GeoJSON feature collection") from error
    return list(found)


def border_year(folder: Path) -> str:
    """Return the year of the borders.

    Raises
    ------
    SourceError
        Features are of several years.
    """
    names = (REGIONS_FILE, MUNICIPALITIES_FILE)
    found = {
        str(feature["properties"]["boundary_year"])
        for name in names
        for feature in features(folder, name)
    }
    if len(found) != 1:
        raise SourceError(f"{', '.join(names)}: borders of {sorted(found)}, expected one year")
    return found.pop()


def border_rows(folder: Path) -> list[tuple[str, ...]]:
    """Return one row per ring: region, polygon, ring (the first is the outer one), points.

    ``points`` are longitude and latitude, separated by a space, points by a semicolon; the last
    point equals the first. Points that fall together after rounding are written once.
    """
    rows = []
    for name, key in ((REGIONS_FILE, "nuts_id"), (MUNICIPALITIES_FILE, "gm_code")):
        for feature in features(folder, name):
            geometry = feature["geometry"]
            single = geometry["type"] == "Polygon"
            polygons = [geometry["coordinates"]] if single else geometry["coordinates"]
            for number, polygon in enumerate(polygons):
                for ring, points in enumerate(polygon):
                    code = feature["properties"][key]
                    rows.append((code, f"{number:02}", f"{ring:02}", _points(points)))
    return sorted(rows)


def _points(ring: Sequence[Sequence[float]]) -> str:
    written: list[str] = []
    for longitude, latitude in ring:
        point = f"{longitude:.{DECIMALS}f} {latitude:.{DECIMALS}f}"
        if not written or written[-1] != point:
            written.append(point)
    return ";".join(written)
