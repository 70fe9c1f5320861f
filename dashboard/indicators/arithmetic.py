"""The formula of each analysis, in the form in which the methods page shows and computes it.

`compute` holds the arithmetic that answers views; a test compares the two with real numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from dashboard.indicators.definition import AnalysisKey
from dashboard.indicators.expression import (
    Absolute,
    Constant,
    Difference,
    Expression,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
)
from dashboard.indicators.ratios import PER_THOUSAND
from dashboard.indicators.shift_share import COMPONENTS

#: Which observation a symbol stands for: of the region or of the reference economy, of what is
#: measured or of its published total, inhabitants; or a year, or how many things a unit holds.
Source = Literal["here", "here-total", "there", "there-total", "inhabitants", "time", "unit"]


class Meaning(NamedTuple):
    """What a symbol stands for, in the year shown or in the base year."""

    of: Source
    at_base: bool = False


HERE = Symbol("here", "x", "t")
HERE_BASE = Symbol("here-base", "x", "b")
YEAR = Symbol("year", "t")
BASE = Symbol("base", "b")
PART = Symbol("part", "e", "i")
TOTAL = Symbol("total", "e")
THERE_PART = Symbol("there-part", "E", "i")
THERE_TOTAL = Symbol("there-total", "E")
THERE = Symbol("there", "X", "t")
INHABITANTS = Symbol("inhabitants", "P", "t")
UNIT = Symbol("unit", "u")
PART_NOW = Symbol("part-now", "e", "i,t")
PART_BASE = Symbol("part-base", "e", "i,b")
THERE_NOW = Symbol("there-now", "E", "i,t")
THERE_BASE = Symbol("there-base", "E", "i,b")
TOTAL_BASE = Symbol("total-base", "e", "b")
ALL_NOW = Symbol("all-now", "E", "t")
ALL_BASE = Symbol("all-base", "E", "b")

MEANINGS: Mapping[Symbol, Meaning] = {
    HERE: Meaning("here"),
    HERE_BASE: Meaning("here", at_base=True),
    YEAR: Meaning("time"),
    BASE: Meaning("time", at_base=True),
    PART: Meaning("here"),
    TOTAL: Meaning("here-total"),
    THERE_PART: Meaning("there"),
    THERE_TOTAL: Meaning("there-total"),
    THERE: Meaning("there"),
    INHABITANTS: Meaning("inhabitants"),
    UNIT: Meaning("unit"),
    PART_NOW: Meaning("here"),
    PART_BASE: Meaning("here", at_base=True),
    THERE_NOW: Meaning("there"),
    THERE_BASE: Meaning("there", at_base=True),
    TOTAL_BASE: Meaning("here-total", at_base=True),
    ALL_NOW: Meaning("there-total"),
    ALL_BASE: Meaning("there-total", at_base=True),
}

_ONE = Constant(1.0)
_HUNDRED = Constant(100.0)
_GROWTH = Power(Quotient(HERE, HERE_BASE), Quotient(_ONE, Difference(YEAR, BASE)))
_OVERALL = Quotient(ALL_NOW, ALL_BASE)
_OWN = Quotient(THERE_NOW, THERE_BASE)

#: Analysis -> name of each result -> its formula. A single result has the name of its analysis.
FORMULAS: Mapping[AnalysisKey, Mapping[str, Expression]] = {
    "level": {"level": HERE},
    "share": {"share": Product((Quotient(PART, TOTAL), _HUNDRED))},
    "change": {"change": Difference(HERE, HERE_BASE)},
    "growth": {"growth": Product((Difference(_GROWTH, _ONE), _HUNDRED))},
    "index": {"index": Product((Quotient(HERE, HERE_BASE), _HUNDRED))},
    "per_capita": {
        "per_capita": Product(
            (Quotient(Product((HERE, UNIT)), INHABITANTS), Constant(PER_THOUSAND))
        )
    },
    "location_quotient": {
        "location_quotient": Quotient(Quotient(PART, TOTAL), Quotient(THERE_PART, THERE_TOTAL))
    },
    "shift_share": dict(
        zip(
            COMPONENTS,
            (
                Product((PART_BASE, Difference(_OVERALL, _ONE))),
                Product((PART_BASE, Difference(_OWN, _OVERALL))),
                Difference(PART_NOW, Product((PART_BASE, _OWN))),
            ),
            strict=True,
        )
    ),
    "gap": {"gap": Product((Quotient(Difference(HERE, THERE), THERE), _HUNDRED))},
    "contribution": {
        "contribution": Product((Quotient(Difference(PART_NOW, PART_BASE), TOTAL_BASE), _HUNDRED))
    },
}

#: Analysis -> its formula where the figure is a percentage itself: percentage points.
OF_RATES: Mapping[AnalysisKey, Expression] = {"gap": Difference(HERE, THERE)}

SHARE = Symbol("share", "s", "i")
THERE_SHARE = Symbol("there-share", "S", "i")
#: Indicators that we add up from shares of activities -> their formula; the letters are explained
#: in words, ``methods.sum.<key>``.
SUMS: Mapping[str, Expression] = {
    "specialisation": Sum(Absolute(Difference(SHARE, THERE_SHARE)), "i"),
    "concentration": Sum(Power(SHARE, Constant(2.0)), "i"),
}

#: Indicators that are a ratio, as the provider publishes them or as we compute them -> what the
#: quotient is multiplied by. What is divided by what is said in words:
#: ``methods.ratio.<key>.above`` and ``.below``.
RATIOS: Mapping[str, float] = {
    "gdp-per-inhabitant": 1.0,
    "productivity": 1.0,
    "high-tech-employment": 100.0,
    "rd-expenditure": 100.0,
    "tertiary-education": 100.0,
    "unemployment-rate": 100.0,
}
