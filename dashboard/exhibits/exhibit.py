"""The answer to a View: a tidy frame and everything a figure says in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.exhibits.view import View
from dashboard.vocabulary.language import Language

#: Columns of `Exhibit.frame`, in this order. One row per observation, missing ones included.
FRAME_COLUMNS = (
    "series",  # key of the Series it belongs to
    "indicator",
    "region",
    "activity",
    "item",
    "period",  # int
    "value",  # Float64, missing = not published, suppressed or not computable
    "unit",  # unit code
    "status",  # flags as the provider writes them; "" = normal
    "confidentiality",  # "c" = suppressed
    "table",  # provider's table code
)

Role = Literal["focus", "second", "reference", "peer", "context", "claim", "count"]


@dataclass(frozen=True)
class Series:
    """One thing that is drawn and tabled: a region, an activity or a concept over its periods.

    ``role`` decides how it looks: ``focus`` accent; ``second`` accent, dotted (same region, other
    concept); ``reference``/``peer`` ink and greys with a label; ``context`` grey without label;
    ``claim`` ochre diamond; ``count`` ring. ``breaks`` are the periods before which the series is
    broken, so that no line is drawn across.
    """

    key: str
    name: str
    short: str
    role: Role
    indicator: str
    region: str
    activity: str
    item: str
    table: str
    breaks: tuple[int, ...] = ()
    publisher: str = ""
    """Who published these figures; empty for an official series."""
    ranked: bool = True
    """Whether it has a place in a ranking; a region of another level is drawn without one."""


@dataclass(frozen=True)
class Unit:
    """A unit and how its values are written. ``kind`` picks the formatter's rule."""

    code: str
    name: str  # "duizend werkzame personen"
    short: str  # written behind a value: "duizend", "%", "€"
    decimals: int
    kind: Literal["number", "percent", "points", "index", "ratio", "rank", "money"]
    signed: bool = False  # changes carry a plus


@dataclass(frozen=True)
class Note:
    """A doubt, caveat or explanation that is shown with the figure."""

    key: str
    text: str


@dataclass(frozen=True)
class Source:
    """Where numbers come from; enough for a citation."""

    provider: str
    table: str
    title: str
    vintage: str
    licence: str
    address: str


@dataclass(frozen=True)
class Annotation:
    """A mark on an axis: a band of years, an event, a target, a neutral line, a pinned year."""

    kind: Literal["band", "event", "target", "neutral", "pin"]
    start: float
    end: float
    text: str
    key: str = ""


@dataclass(frozen=True)
class Difference:
    """What changed in one series between two pinned years; None where a value is missing.

    ``percent`` is of the value in the first year, None where that says nothing.
    """

    series: str
    first: int
    last: int
    value: float | None
    percent: float | None
    unit: Unit


@dataclass(frozen=True)
class Exhibit:
    """The answer to one View in one language; complete before anything is drawn.

    ``frame`` has `FRAME_COLUMNS`; ``series`` gives the order and look: in a rank, map or bar chart
    the highest first, missing ones last. ``empty`` is the sentence that says why nothing is shown,
    else "".
    """

    view: View
    language: Language
    frame: pd.DataFrame
    series: tuple[Series, ...]
    title: str
    subtitle: str
    unit: Unit
    summary: str
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]
    annotations: tuple[Annotation, ...] = ()
    empty: str = ""
    zero_based: bool = True
    """Whether the value axis starts at zero; where not, the subtitle of the chart says so."""
    status_words: tuple[tuple[str, str], ...] = ()
    """Flag -> its meaning, for each flag that occurs in the frame (legend of symbols)."""
    differences: tuple[Difference, ...] = ()
    """Between two pinned years, one per official series."""
    beyond: tuple[Series, ...] = ()
    """Series of the frame that another part of the same chart shows: one scale holds them all."""
