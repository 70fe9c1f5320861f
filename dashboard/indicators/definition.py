"""What an indicator and an analysis are: one definition from which every figure draws its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.vocabulary.codes import Level

Kind = Literal["number", "percent", "points", "index", "ratio", "rank", "money"]


@dataclass(frozen=True)
class Item:
    """One breakdown of an indicator: an age group, a variable, a unit variant.

    ``where`` fixes the table's further dimensions; ``label`` is the (field, code) whose words in
    the code list name it.
    """

    key: str
    where: Mapping[str, str]
    unit: str
    label: tuple[str, str]
    decimals: int
    kind: Kind = "number"


@dataclass(frozen=True)
class Indicator:
    """A published measure. Words stand in `messages/indicators.toml` under its key.

    Attributes
    ----------
    key, table
        Key in the address; provider's table code.
    items
        Its breakdowns, the default first.
    has_activity
        Whether the table distinguishes activities.
    activity
        Default activity, empty when there is none.
    levels
        Levels of regions at which it is published, the default level first.
    region
        Default region in focus.
    additive
        Whether values of activities may be added and shared (counts), or not (rates).
    direction
        1 when more is better, -1 when less is better, 0 when neither.
    partition
        Activities that together are the total, each job in exactly one; empty when not published.
    analyses
        Analyses that make sense.
    """

    key: str
    table: str
    items: tuple[Item, ...]
    levels: tuple[Level, ...]
    region: str
    has_activity: bool = False
    activity: str = ""
    additive: bool = False
    direction: int = 1
    partition: tuple[str, ...] = ()
    analyses: tuple[str, ...] = ("level", "change", "growth", "index", "gap")
    factor: float = 1.0
    """Persons or jobs in one unit of the measure: 1000 for thousands."""
    extra: Mapping[str, str] = field(default_factory=dict)

    def item(self, key: str | None) -> Item:
        """Return one breakdown, the default for None. Raises KeyError when unknown."""
        if key is None:
            return self.items[0]
        return {item.key: item for item in self.items}[key]
