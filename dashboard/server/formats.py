"""Every form in which a view can be taken away: its options, its media type, how it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers import excel, jsonstat, text
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
from dashboard.tables.catalogue import Catalogue

PLAIN_TEXT = "text/plain; charset=utf-8"
CSV = "text/csv; charset=utf-8"


@dataclass(frozen=True)
class Order:
    """What a file is made from.

    ``options`` are the values of the format's options, in their order; ``origin`` is scheme and
    host, ``query`` the one spelling of the view; ``made`` is the day on which the file is made.
    """

    exhibit: Exhibit
    catalogue: Catalogue
    options: tuple[str, ...]
    origin: str
    query: str
    made: date

    @property
    def address(self) -> str:
        """Return where the view can be seen again."""
        return f"{self.origin}/{self.exhibit.language}/explore?{self.query}"


@dataclass(frozen=True)
class Format:
    """A form in which a view is taken away.

    Attributes
    ----------
    media_type, make
        What it is, and its bytes. ``make`` raises ViewError for a view that this form cannot hold.
    options
        Option -> its values, the default first. An option that is absent has its default.
    shown
        Whether a browser shows it; all others it saves.
    addressed, dated
        Whether it tells the address of the view, and the day on which it was made.
    packed
        Whether it is compressed by its own form.
    kinds
        Value of the first option -> media type and ending of the file, where these follow it.
    """

    media_type: str
    make: Callable[[Order], bytes]
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)
    shown: bool = False
    addressed: bool = True
    dated: bool = False
    packed: bool = False
    kinds: Mapping[str, tuple[str, str]] = field(default_factory=dict)


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
    return text.text(order.exhibit, address=order.address).encode()


def _html(order: Order) -> bytes:
    return table_page(order.exhibit, address=order.address).encode()


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


#: Ending of the address -> the format.
FORMATS: Mapping[str, Format] = {
    # A CSV names no address, so it is the same wherever it is asked.
    "csv": Format(CSV, _csv, {"csv": ("local", "plain"), "shape": SHAPES}, addressed=False),
    "xlsx": Format(excel.MEDIA_TYPE, _xlsx, dated=True, packed=True),
    "pptx": Format(SLIDES, _pptx, packed=True),
    "jsonstat": Format("application/json", _jsonstat),
    "txt": Format(PLAIN_TEXT, _txt, shown=True),
    "html": Format(HTML, _html, shown=True),
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
