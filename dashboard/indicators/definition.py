"""What an indicator and an analysis are: one definition from which all their words are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.vocabulary.codes import Level

#: The same names as in `dashboard.exhibits.view`, which lies above; a test compares them.
AnalysisKey = Literal[
    "level", "share", "change", "growth", "index", "per_capita",
    "location_quotient", "shift_share", "gap", "contribution",
]  # fmt: skip
ChartKey = Literal[
    "line", "bar", "rank", "map", "area", "scatter", "treemap", "waterfall", "multiples", "table"
]


@dataclass(frozen=True)
class Item:
    """One variant of an indicator: an age group, a unit, a variable.

    Attributes
    ----------
    key
        How a view names it (``item=``).
    where
        Codes that pick its observations, dimension -> code.
    unit
        Unit code, a key of `dashboard.indicators.units.UNITS`.
    labels
        Code list entries that name it, each (field, code) of `CodeLists.breakdowns`.
    """

    key: str
    where: Mapping[str, str]
    unit: str
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Indicator:
    """A published measure with its meaning.

    Words are messages: ``indicators.<key>.title``, ``.question``, ``.method``, ``.measure`` (the
    thing in a sentence) and ``.level`` (the sentence that gives one value).

    Attributes
    ----------
    key, table
        Key in addresses; code of its table.
    items
        Its variants, the default first; at least one.
    activities
        Whether the table is broken down by activity.
    levels
        Levels of regions it is compared on, finest first.
    region
        Regions shown when a view names none, the first in focus.
    activity
        Activity shown when a view names none; empty when it has none.
    total
        Code of the published total: of the activity, or of the item when ``activities`` is False.
        Empty when there is none, then it has no shares.
    partition
        Activities that add up to the total, for areas, treemaps and shift-share.
    direction
        Whether more is better (``up``), worse (``down``) or neither (``none``).
    analyses, charts
        What can be done with it, the default chart first.
    caveats
        Message keys ``indicators.caveat.<name>`` of what a reader must know.
    literature
        References of the method, in full.
    """

    key: str
    table: str
    items: tuple[Item, ...]
    levels: tuple[Level, ...]
    region: tuple[str, ...]
    analyses: tuple[AnalysisKey, ...]
    charts: tuple[ChartKey, ...]
    activities: bool = False
    activity: str = ""
    total: str = ""
    partition: tuple[str, ...] = ()
    direction: Literal["up", "down", "none"] = "none"
    caveats: tuple[str, ...] = ()
    literature: tuple[str, ...] = ()
    plural: bool = True
    """Whether values are counts of things ("fewer") and not rates or amounts ("lower")."""
    made_of: tuple[str, ...] = ()
    """Indicators that it is computed from; empty for what a provider publishes."""

    @property
    def default_item(self) -> Item:
        """Return the variant shown when a view names none."""
        return self.items[0]

    def item(self, key: str | None) -> Item:
        """Return the variant with a key, the default for None. Raises KeyError when unknown."""
        if key is None:
            return self.items[0]
        return next(item for item in self.items if item.key == key) if self.has(key) else _no(key)

    def has(self, key: str) -> bool:
        """Return whether there is a variant with this key."""
        return any(item.key == key for item in self.items)


def _no(key: str) -> Item:
    raise KeyError(key)


@dataclass(frozen=True)
class AnalysisDefinition:
    """Arithmetic on a measure.

    Words are messages: ``indicators.analysis.<key>.name``, ``.formula`` (mathematics as text) and
    ``.meaning``.

    Attributes
    ----------
    key
        Its name in addresses (``as=``).
    charts
        Charts that can show it, the default first among those of the indicator.
    unit
        Unit code of the result; empty when it follows from the measure.
    reference, base
        Whether it compares with a reference economy; with a base year.
    neutral
        Value that means "no difference", drawn as a line; None when there is none.
    """

    key: AnalysisKey
    charts: tuple[ChartKey, ...]
    unit: str = ""
    reference: bool = False
    base: bool = False
    neutral: float | None = None
    caveats: tuple[str, ...] = ()
    literature: tuple[str, ...] = field(default=())
