"""Code lists with labels: regions (NUTS, municipalities), activities (NACE Rev. 2, SBI 2008)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.vocabulary.language import Words

Level = Literal["eu", "country", "nuts1", "nuts2", "nuts3", "municipality"]

TWENTE = "NL213"
NETHERLANDS = "NL"
OVERIJSSEL = "NL21"
TOTAL = "TOTAL"


@dataclass(frozen=True)
class Region:
    """A region: NUTS 2016/2021 code or Dutch municipality code (``GM0153``).

    ``parent`` is the code of the region that contains it, empty for the top.
    ``corop`` and ``nuts_2024`` are other spellings of the same region, empty when there is none.
    ``groups`` names the groups it is in: ``corop``, ``province``, ``twente``; ``border`` German and
    ``frontier`` Dutch regions at the border between the two; ``peer`` those chosen to compare.
    """

    code: str
    level: Level
    parent: str
    names: Words
    corop: str = ""
    nuts_2024: str = ""
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Activity:
    """An economic activity of NACE Rev. 2 (= SBI 2008 at this depth), or a published aggregate.

    ``short`` is a label of a few words for chart labels; ``names`` the full one.
    ``parent`` is the code that contains it, empty for ``TOTAL``.
    """

    code: str
    parent: str
    names: Words
    short: Words


@dataclass(frozen=True)
class CodeLists:
    """All code lists, in order of presentation.

    ``breakdowns`` holds the labels of all other dimensions: field name -> code -> words
    (``age``, ``isced11``, ``category``, ``sector``, ``variable``, ``unit``...).
    ``borders`` maps a region code to its polygons: a tuple of rings, each a tuple of
    (longitude, latitude) pairs; outer rings only.
    """

    regions: Mapping[str, Region]
    activities: Mapping[str, Activity]
    breakdowns: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    borders: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]] = field(default_factory=dict)

    def group(self, name: str) -> tuple[str, ...]:
        """Return the codes of the regions in a peer group, in order of the list."""
        return tuple(code for code, region in self.regions.items() if name in region.groups)

    def is_drawn(self, code: str) -> bool:
        """Return whether a map can show a region: it has a border, or all regions in it do."""
        if code in self.borders:
            return True
        inside = [one for one, region in self.regions.items() if region.parent == code]
        return bool(inside) and all(one in self.borders for one in inside)
