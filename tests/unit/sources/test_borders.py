"""Borders: one row per ring."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.errors import SourceError
from dashboard.sources.borders import border_rows


def write(folder: Path, geometry: dict[str, object]) -> None:
    feature = {"properties": {"nuts_id": "NL213"}, "geometry": geometry}
    for name, features in (("nl_nuts3", [feature]), ("twente_municipalities", [])):
        text = json.dumps({"type": "FeatureCollection", "features": features})
        (folder / f"{name}.geojson").write_text(text)


SQUARE = [[6.0, 52.0], [7.0, 52.0], [7.0, 53.0], [6.0, 52.0]]
HOLE = [[6.5, 52.2], [6.6, 52.2], [6.6, 52.3], [6.5, 52.2]]


def test_a_polygon_is_one_ring(tmp_path: Path):
    write(tmp_path, {"type": "Polygon", "coordinates": [SQUARE]})

    assert border_rows(tmp_path) == [
        (
            "NL213", "00", "00",
            "6.0000 52.0000;7.0000 52.0000;7.0000 53.0000;6.0000 52.0000",
        )
    ]  # fmt: skip


def test_holes_follow_the_outer_ring_of_their_polygon(tmp_path: Path):
    write(tmp_path, {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE], [SQUARE]]})

    assert [row[1:3] for row in border_rows(tmp_path)] == [
        ("00", "00"), ("00", "01"), ("01", "00"),
    ]  # fmt: skip


def test_points_that_fall_together_are_written_once(tmp_path: Path):
    write(tmp_path, {"type": "Polygon", "coordinates": [[SQUARE[0], [6.00001, 52.0], *SQUARE[1:]]]})

    assert border_rows(tmp_path)[0][3].count(";") == 3


def test_what_is_not_geojson_is_refused(tmp_path: Path):
    (tmp_path / "nl_nuts3.geojson").write_text("{}")

    with pytest.raises(SourceError, match="not a GeoJSON"):
        border_rows(tmp_path)
