"""Typefaces are cut, and their fallbacks measured."""

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont

from assets.build.__main__ import PROJECT
from assets.build.fonts import CHARACTERS, FACES, Face, cut, fallback_measures

MODULES = PROJECT / "node_modules"

each_face = pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)


@each_face
def test_a_cut_face_has_our_characters_and_weights_and_no_others(face: Face) -> None:
    font = TTFont(io.BytesIO(cut(MODULES / face.source, face.weights)))
    (weight,) = font["fvar"].axes

    assert {chr(code) for code in font.getBestCmap()} <= CHARACTERS
    assert (weight.axisTag, weight.minValue, weight.maxValue) == ("wght", *face.weights)


@each_face
def test_cutting_again_gives_the_same_bytes(face: Face) -> None:
    first, second = (cut(MODULES / face.source, face.weights) for _ in range(2))

    assert first == second


@each_face
def test_a_fallback_has_lines_as_high_as_those_of_the_face(face: Face) -> None:
    stand_in = MODULES / face.stand_in
    measures = fallback_measures(MODULES / face.source, stand_in)

    # Vertical measures are shares of the size as adjusted.
    font = TTFont(MODULES / face.source)
    height = (font["hhea"].ascent - font["hhea"].descent) / font["head"].unitsPerEm
    adjusted = measures["ascent-override"] + measures["descent-override"]
    assert adjusted * measures["size-adjust"] == pytest.approx(height)
