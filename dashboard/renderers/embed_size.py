"""How high an embed is at a width: for frames that cannot be told by a script."""

from __future__ import annotations

from math import ceil

from dashboard.exhibits.embed_choice import Chooser
from dashboard.exhibits.embed_options import EmbedOptions
from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.layout import CLASS_FROM, DESIGN_WIDTH, LARGEST, heights, width_class
from dashboard.renderers.signs import signs_of
from dashboard.renderers.table import table_html
from dashboard.renderers.typeface import wrap
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.numbers import format_date

#: Widths in px between which an embed fits its frame.
NARROWEST, WIDEST = 280, 1600

#: Px of a rem, as `assets/css/00-base.css` sets it.
_REM = 17.0
#: Type size and height of a line in rem, as `assets/css/embed/embed.css` sets them.
_TITLE, _MEASURE, _SUMMARY, _NOTE = (1.125, 1.407), (0.9375, 1.3125), (1.0, 1.45), (0.844, 1.266)
#: Px: the longest line of a summary; what stands around the whole; the read-out line of a narrow
#: chart; a row of controls; a row of words that open something; a row of a table that is the chart.
_LONGEST, _AROUND, _READOUT, _CONTROLS, _WORDS, _ROW = 748.0, 47.0, 52.0, 66.0, 28.0, 34.0
_CONTROL_WIDTH, _WIDEST = 268.0, 892.0
#: Two lines that break otherwise in a browser than was measured here.
_SPARE = 40


def frame_height(
    exhibit: Exhibit,
    catalogue: Catalogue,
    *,
    width: int,
    options: EmbedOptions,
    choosers: tuple[Chooser, ...] = (),
) -> int:
    """Return the height in px at which nothing of an embed has to be scrolled for, rounded up."""
    inner = min(width - 2 * min(max(0.5 * _REM, 0.025 * width), _REM), _WIDEST)
    total = _AROUND
    if options.title:
        total += _text(exhibit.title, _TITLE, inner, bold=True)
        total += _text(exhibit.subtitle, _MEASURE, inner) + 2
    if exhibit.view.chart == "table":
        # Its head and what its signs mean may take several lines.
        total += _ROW * (table_html(exhibit, anchor="").count("<tr") + 3)
    else:
        total += _chart(exhibit, catalogue, inner)
    if choosers:
        rows = ceil((len(choosers) * _CONTROL_WIDTH + 90) / inner)
        total += _CONTROLS * rows
    total += 10 + _text(exhibit.empty or exhibit.summary, _SUMMARY, min(inner, _LONGEST))
    sources = ", ".join(
        f"{one.provider} {one.table} ({format_date(one.vintage, exhibit.language)}, {one.licence})"
        for one in exhibit.sources
    )
    # The words below need two rows where the frame is narrow.
    words = _WORDS * (1 if inner >= CLASS_FROM["medium"] else 2)
    return ceil((total + 19 + _text(f"{sources}{' ' * 8}", _NOTE, inner) + words) / 10) * 10


def tallest(
    exhibit: Exhibit,
    catalogue: Catalogue,
    options: EmbedOptions,
    choosers: tuple[Chooser, ...] = (),
) -> int:
    """Return the height at which an embed fits whatever width its frame has."""
    grown = [round(DESIGN_WIDTH[name] * LARGEST) + 32 for name in DESIGN_WIDTH]
    widths = (NARROWEST, *grown, *(one + 31 for one in CLASS_FROM.values() if one), WIDEST)
    return _SPARE + max(
        frame_height(exhibit, catalogue, width=width, options=options, choosers=choosers)
        for width in widths
    )


def _chart(exhibit: Exhibit, catalogue: Catalogue, inner: float) -> float:
    """Return the height of a chart with what explains it."""
    name = width_class(inner)
    drawn = min(inner, DESIGN_WIDTH[name] * LARGEST)
    total = 10 + drawn * heights(exhibit)[name] / DESIGN_WIDTH[name]
    if name == "narrow":
        total += _READOUT
    signs = "    ".join(sign.words for sign in signs_of(exhibit, catalogue))
    return total + (_text(signs, _NOTE, inner - 20) + 4 if signs else 0)


def _text(text: str, kind: tuple[float, float], width: float, *, bold: bool = False) -> float:
    size, line = kind[0] * _REM, kind[1] * _REM
    return len(wrap(text, size, width, bold=bold)) * line
