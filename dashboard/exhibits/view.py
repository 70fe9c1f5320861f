"""What is asked: a View, written as a URL query and read back."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Analysis = Literal[
    "level", "share", "change", "growth", "index", "per_capita",
    "location_quotient", "shift_share", "gap", "contribution",
]  # fmt: skip
ChartKind = Literal[
    "line", "bar", "rank", "map", "area", "scatter", "treemap", "waterfall", "multiples", "table"
]


class View(BaseModel):
    """A question: frozen, hashable, the same in the address, the API and the pages.

    Empty tuples and None mean "the default of this indicator and chart". A view that was read from
    an address names its regions and activities, so that every view has one spelling. The first
    indicator and region are in focus.
    ``item`` picks the indicator's own breakdown: age group, variable, unit (`Indicator.items`).
    ``annotate`` switches the programme's years and events on. ``pin`` holds one year on to, or two
    that are compared.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    indicator: tuple[str, ...]
    item: str | None = None
    region: tuple[str, ...] = ()
    activity: tuple[str, ...] = ()
    start: int | None = Field(default=None, alias="from")
    end: int | None = Field(default=None, alias="to")
    year: int | None = None
    analysis: Analysis = Field(default="level", alias="as")
    base: int | None = None
    reference: str = "NL"
    chart: ChartKind = "line"
    annotate: Literal["programme"] | None = None
    pin: tuple[int, ...] = ()
