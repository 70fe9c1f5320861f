"""Typefaces: cut to the characters and weights we use, with fallbacks of the same measure.

Each face is served once, as a variable font. Where it has not arrived when the page is
first drawn, a face of the reader's machine stands in for the whole visit
(``font-display: optional``), stretched to the same widths and heights, so nothing moves.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import OverlapMode, instantiateVariableFont

from assets.build.publish import Publication

#: Basic Latin, the accented letters of our languages and of place names, and typographic signs.
CHARACTERS = frozenset(
    [chr(code) for code in range(0x20, 0x7F)]
    + list("ÀÁÄÅÇÈÉÊËÍÏÑÓÔÖØÜßàáâäåæçèéêëìíîïñóôöøùúûüœŒ")
    + list("°²³±·§©«»½¼×–—‘’‚“”„•…€−↑↓\u00a0\u00ad")
)

#: Kerning, ligatures, and figures that stand in columns.
FEATURES = ("kern", "liga", "lnum", "tnum")

#: The family of charts.
CHARTS = "Source Sans 3"

#: Platform, encoding and language of names that every program reads.
_WINDOWS = (3, 1, 0x409)

#: The weight of running text.
REGULAR = 400

#: Words whose average width stands for that of our texts.
SAMPLE = (
    "in de regio nam het aandeel van de industrie toe en dat van diensten af "
    "jobs in the region grew faster than in the country as a whole "
    "die wirtschaft der region wuchs langsamer als die des landes"
)


@dataclass(frozen=True)
class Face:
    """One typeface: where it comes from and what stands in for it.

    ``stand_in`` is a free face with the widths of the ones named in ``locals_``, so that
    those can be measured without having them.
    """

    family: str
    fallback: str
    logical: str
    source: str
    weights: tuple[int, int]
    stand_in: str
    locals_: tuple[str, ...]


FACES = (
    Face(
        "Source Serif 4",
        "Serif fallback",
        "fonts/source-serif.woff2",
        "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
        (400, 600),
        "@fontsource/tinos/files/tinos-latin-400-normal.woff2",
        ("Times New Roman", "Liberation Serif", "Tinos", "Times"),
    ),
    Face(
        "Source Sans 3",
        "Sans fallback",
        "fonts/source-sans.woff2",
        "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
        (400, 600),
        "@fontsource/arimo/files/arimo-latin-400-normal.woff2",
        ("Arial", "Liberation Sans", "Arimo", "Helvetica"),
    ),
)


def fonts_css(project: Path, publication: Publication) -> str:
    """Publish each face; return the `@font-face` rules of faces and fallbacks."""
    modules = project / "node_modules"
    rules: list[str] = []
    for face in FACES:
        name = publication.add(face.logical, cut(modules / face.source, face.weights))
        low, high = face.weights
        rules.append(
            f'@font-face{{font-family:"{face.family}";font-style:normal;'
            f"font-weight:{low} {high};font-display:optional;"
            f'src:url("{name}") format("woff2")}}'
        )
        measures = fallback_measures(modules / face.source, modules / face.stand_in)
        sources = ",".join(f'local("{name}")' for name in face.locals_)
        descriptors = ";".join(f"{key}:{value:.2%}" for key, value in measures.items())
        rules.append(f'@font-face{{font-family:"{face.fallback}";src:{sources};{descriptors}}}')
    return "\n".join(rules) + "\n"


def publish_fixed(project: Path, publication: Publication) -> None:
    """Publish the face of charts as TrueType, one file per weight: for pictures and documents."""
    face = next(face for face in FACES if face.family == CHARTS)
    for weight in face.weights:
        content = fixed(project / "node_modules" / face.source, face.family, weight)
        publication.add(f"pictures/{Path(face.logical).stem}-{weight}.ttf", content)


def cut(path: Path, weights: tuple[int, int]) -> bytes:
    """Return a face as WOFF2 with only our characters, features and range of weights."""
    font = _subset(path, weights)
    font.flavor = "woff2"
    return _bytes(font)


def fixed(path: Path, family: str, weight: int) -> bytes:
    """Return a face in one weight as TrueType, found by the name of its family."""
    font = _subset(path, (weight, weight))
    font.flavor = None
    # By these, programs find the family, and documents that hold the face call it.
    for identity, name in ((1, family), (6, f"{family}-{weight}".replace(" ", ""))):
        font["name"].setName(name, identity, *_WINDOWS)
    return _bytes(font)


def _subset(path: Path, weights: tuple[int, int]) -> TTFont:
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(layout_features=list(FEATURES), notdef_outline=True, hinting=False)
    options.name_IDs = [1, 2]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in CHARACTERS])
    subsetter.subset(font)
    return _instance(font, weights)


def _bytes(font: TTFont) -> bytes:
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def fallback_measures(face: Path, stand_in: Path) -> dict[str, float]:
    """Return the descriptors that give a stand-in the widths and heights of a face.

    ``size-adjust`` is the ratio of average widths over running text; the vertical
    measures are shares of the size so adjusted (CSS Fonts Level 5).
    """
    ours, theirs = _instance(TTFont(face), (REGULAR, REGULAR)), TTFont(stand_in)
    adjust = _average_width(ours) / _average_width(theirs)
    em = ours["head"].unitsPerEm * adjust
    line = ours["hhea"]
    return {
        "size-adjust": adjust,
        "ascent-override": line.ascent / em,
        "descent-override": -line.descent / em,
        "line-gap-override": line.lineGap / em,
    }


def _instance(font: TTFont, weights: tuple[int, int]) -> TTFont:
    low, high = weights
    return instantiateVariableFont(
        font,
        {"wght": low if low == high else weights},
        inplace=True,
        overlap=OverlapMode.KEEP_AND_DONT_SET_FLAGS,
    )


def _average_width(font: TTFont) -> float:
    """Return the mean advance of the letters of the sample, in ems."""
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    total = sum(widths[glyphs[ord(letter)]][0] for letter in SAMPLE)
    return float(total / len(SAMPLE) / font["head"].unitsPerEm)
