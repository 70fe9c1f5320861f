"""Units: how their values are written, and how they are converted.

Names are in the message files, ``indicators.unit.<code>.name`` and ``.short``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["number", "percent", "points", "index", "ratio", "rank", "money"]


@dataclass(frozen=True)
class UnitRule:
    """How values of a unit are written.

    ``factor`` is how many of the thing itself one unit holds (thousand persons: 1000). Units with
    the same ``counts`` count comparable things, so that they can share an axis.
    """

    code: str
    kind: Kind = "number"
    decimals: int = 0
    factor: float = 1.0
    counts: str = ""
    signed: bool = False


_THOUSAND = 1000.0
_MILLION = 1_000_000.0

#: Units of the tables, by the provider's code.
PUBLISHED: tuple[UnitRule, ...] = (
    UnitRule("THS_PER", decimals=1, factor=_THOUSAND, counts="work"),
    UnitRule("THS_JOBS", decimals=1, factor=_THOUSAND, counts="work"),
    UnitRule("THS_PUBLISHED", decimals=1, factor=_THOUSAND, counts="work"),
    UnitRule("NR", counts="persons"),
    UnitRule("NR_LOCAL_UNITS", counts="establishments"),
    UnitRule("MIO_EUR", factor=_MILLION, counts="euro"),
    UnitRule("MIO_PPS_EU27_2020", factor=_MILLION, counts="pps"),
    UnitRule("EUR_HAB", "money", counts="euro-per-inhabitant"),
    UnitRule("PPS_EU27_2020_HAB", counts="pps-per-inhabitant"),
    UnitRule("EUR_HAB_EU27_2020", "index", counts="eu-index"),
    UnitRule("PPS_HAB_EU27_2020", "index", counts="eu-index"),
    UnitRule("PC", "percent", 1, counts="percent"),
    UnitRule("PC_WHOLE", "percent", 0, counts="percent"),
    UnitRule("PC_EMP", "percent", 1, counts="percent-of-employment"),
    UnitRule("PC_POP", "percent", 1, counts="percent-of-population"),
    UnitRule("PC_GDP", "percent", 2, counts="percent-of-gdp"),
    UnitRule("PC_EMP_FTE", "percent", 2, counts="percent-of-employment"),
    UnitRule("PC_EMP_HC", "percent", 2, counts="percent-of-employment"),
    UnitRule("FTE", counts="fte"),
    UnitRule("HC", counts="persons"),
    UnitRule("THS", decimals=1, factor=_THOUSAND, counts="persons"),
    UnitRule("THS_EUR", decimals=1, factor=_THOUSAND, counts="euro"),
    UnitRule("KM2", decimals=1, counts="area"),
    UnitRule("ADDR_KM2", counts="density"),
)

#: Units of what we compute.
COMPUTED: tuple[UnitRule, ...] = (
    UnitRule("PC_TOTAL", "percent", 1, counts="percent-of-total"),
    UnitRule("PC_YEAR", "percent", 1, counts="percent-per-year", signed=True),
    UnitRule("PC_REFERENCE", "percent", 1, counts="percent-of-reference", signed=True),
    UnitRule("INDEX", "index", 1, counts="index"),
    UnitRule("RATIO", "ratio", 2, counts="ratio"),
    UnitRule("PER_THOUSAND", "number", 1, counts="per-thousand"),
    UnitRule("POINTS", "points", 1, counts="points", signed=True),
    UnitRule("EUR_PERSON", "money", counts="euro-per-person"),
    UnitRule("KRUGMAN", "ratio", 2, counts="krugman"),
    UnitRule("HERFINDAHL", "ratio", 3, counts="herfindahl"),
)

UNITS: Mapping[str, UnitRule] = {unit.code: unit for unit in (*PUBLISHED, *COMPUTED)}

#: Published figures' own words for their units -> (what they count, how many of it).
_PRINTED: Mapping[str, tuple[str, float]] = {
    "jobs": ("work", 1.0),
    "persons": ("work", 1.0),
    "working persons": ("work", 1.0),
    "thousand jobs": ("work", _THOUSAND),
    "%": ("percent", 1.0),
    "euro": ("euro-per-inhabitant", 1.0),
    "million euro": ("euro", _MILLION),
}


def converted(value: float, printed: str, unit: UnitRule) -> float | None:
    """Return a published figure in the unit of a chart; None when they count other things.

    The one place where published figures change unit: 32,000 ``jobs`` are 32 ``THS_PUBLISHED``.
    """
    counts, factor = _PRINTED.get(printed, ("", 1.0))
    return value * factor / unit.factor if counts and counts == unit.counts else None


def counted(printed: str) -> str:
    """Return what a published figure counts: jobs and working persons are both ``work``."""
    return _PRINTED.get(printed, (printed, 1.0))[0]


def in_unit_of(value: float, printed: str, unit: UnitRule) -> float | None:
    """Return a published figure in the unit of an official series; None when they differ in kind.

    As `converted`, where a rate may be compared with a rate of the same kind.
    """
    rate = printed.startswith("%") and unit.kind == "percent"
    return value if rate else converted(value, printed, unit)


def in_thousands(value: float) -> float:
    """Return an amount in thousands of its unit."""
    return value / _THOUSAND


def change_unit(unit: UnitRule) -> UnitRule:
    """Return the unit of a difference: percentage points for per cent, else the same, signed."""
    if unit.kind == "percent":
        return replace(UNITS["POINTS"], decimals=unit.decimals)
    return replace(unit, signed=True)
