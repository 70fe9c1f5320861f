"""Every form in which a view can be taken away: its options, its media type, how it is made."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.renderers import archive, excel, jsonstat, text
from dashboard.renderers.citation import citation
from dashboard.renderers.citation_styles import STYLES
from dashboard.renderers.csv import SHAPES, Shape, csv_text
from dashboard.renderers.page import table_page
from dashboard.renderers.palette import THEMES
from dashboard.renderers.picture import picture
from dashboard.renderers.picture_frame import PICTURE_SIZES
from dashboard.renderers.powerpoint.deck import MEDIA_TYPE as SLIDES
from dashboard.renderers.powerpoint.deck import powerpoint
from dashboard.renderers.snippets import PROGRAMS, snippet
from dashboard.server.body import HTML, to_json
from dashboard.server.bundle import bundle
from dashboard.server.orders import Format, Order

PLAIN_TEXT = "text/plain; charset=utf-8"
CSV = "text/csv; charset=utf-8"


def _csv(order: Order) -> bytes:
    kind, layout = order.options
    shape: Shape = "wide" if layout == "wide" else "tidy"
    plain = kind == "plain"
    return csv_text(order.exhibit, order.catalogue, plain=plain, shape=shape).encode()


def _xlsx(order: Order) -> bytes:
    return excel.excel(order.exhibit, order.catalogue, address=order.address, retrieved=order.made)


def _pptx(order: Order) -> bytes:
    return powerpoint(order.exhibit, order.catalogue, address=order.address)


def _jsonstat(order: Order) -> bytes:
    return to_json(jsonstat.jsonstat(order.exhibit, order.catalogue, address=order.address))


def _txt(order: Order) -> bytes:
    return text.text(order.exhibit, address=order.address, retrieved=order.made).encode()


def _html(order: Order) -> bytes:
    return table_page(order.exhibit, address=order.address, retrieved=order.made).encode()


def _svg(order: Order) -> bytes:
    named, chosen = order.options
    size = next(one for one in PICTURE_SIZES if one == named)
    theme = next(one for one in THEMES if one == chosen)
    drawn = picture(order.exhibit, order.catalogue, size=size, theme=theme, address=order.address)
    return drawn.encode()


def _cite(order: Order) -> bytes:
    (style,) = order.options
    cited = citation(order.exhibit, order.catalogue, address=order.address, retrieved=order.made)
    return STYLES[style](cited).encode()


def _snippet(order: Order) -> bytes:
    (program,) = order.options
    return snippet(order.exhibit, program, origin=order.origin, query=order.query).encode()


#: Ending of the address -> the format, of those that stand alone.
_SINGLE: Mapping[str, Format] = {
    # A CSV names no address, so it is the same wherever it is asked.
    "csv": Format(CSV, _csv, {"csv": ("local", "plain"), "shape": SHAPES}, addressed=False),
    "xlsx": Format(excel.MEDIA_TYPE, _xlsx, dated=True, packed=True),
    "pptx": Format(SLIDES, _pptx, packed=True),
    "jsonstat": Format("application/json", _jsonstat),
    "txt": Format(PLAIN_TEXT, _txt, shown=True, dated=True),
    "html": Format(HTML, _html, shown=True, dated=True),
    "svg": Format("image/svg+xml", _svg, {"size": PICTURE_SIZES, "theme": THEMES}),
    "cite": Format(
        PLAIN_TEXT,
        _cite,
        {"style": tuple(STYLES)},
        shown=True,
        dated=True,
        kinds={
            "apa": (PLAIN_TEXT, "txt"),
            "bibtex": ("application/x-bibtex; charset=utf-8", "bib"),
            "ris": ("application/x-research-info-systems; charset=utf-8", "ris"),
            "csl": ("application/vnd.citationstyles.csl+json", "json"),
        },
    ),
    "snippet": Format(
        PLAIN_TEXT,
        _snippet,
        {"for": tuple(PROGRAMS)},
        shown=True,
        kinds={
            "python": (PLAIN_TEXT, "py"),
            "r": (PLAIN_TEXT, "R"),
            "powerquery": (PLAIN_TEXT, "pq"),
        },
    ),
}


def _zip(order: Order) -> bytes:
    return bundle(order, _SINGLE)


#: Ending of the address -> the format.
FORMATS: Mapping[str, Format] = {
    **_SINGLE,
    "zip": Format(archive.MEDIA_TYPE, _zip, dated=True, packed=True),
}
