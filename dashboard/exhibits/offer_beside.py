"""Which indicators can stand beside the one in focus: on its axis, against it, or as a size."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.exhibits.query_analysis_rules import companions
from dashboard.exhibits.view import View
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.units import UNITS

#: Kinds of values that the size of a dot can show: amounts, which begin at nothing.
_AMOUNTS = ("number", "money")


def seconds(view: View) -> Mapping[str, str]:
    """Return indicator -> why it cannot stand beside the first, "" when it can.

    Those that count the same share its axis; others are set against it, as dots, region by region.
    """
    first = view.indicator[0]
    return {key: _second(first, key) for key in INDICATORS if key != first}


def thirds(view: View) -> Mapping[str, str]:
    """Return indicator -> why it cannot be the third; nothing where there is no place for one.

    Among dots it is their size, along an axis one more series of what counts the same.
    """
    if len(view.indicator) < 2:
        return {}
    others = [key for key in INDICATORS if key not in view.indicator[:2]]
    if view.chart == "scatter":
        return {key: _size((*view.indicator[:2], key)) for key in others}
    same = tuple(companions(view.indicator[0]))
    return {key: "" for key in others if key in same}


def _second(first: str, key: str) -> str:
    if key in tuple(companions(first)) and "line" in _charts((first, key)):
        return ""
    return _against((first, key))


def _size(keys: tuple[str, ...]) -> str:
    unit = UNITS[INDICATORS[keys[-1]].default_item.unit]
    return _against(keys) or ("" if unit.kind in _AMOUNTS else "indicators.refused.no-size")


def _against(keys: tuple[str, ...]) -> str:
    """Return why indicators cannot be set against each other, "" when they can."""
    if "scatter" not in _charts(keys):
        return "indicators.refused.together"
    shared = set.intersection(*(set(INDICATORS[key].levels) for key in keys))
    return "" if shared else "indicators.refused.other-regions"


def _charts(keys: Iterable[str]) -> set[str]:
    charts: list[set[str]] = [set(INDICATORS[key].charts) for key in keys]
    return set.intersection(*charts)
