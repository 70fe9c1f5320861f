"""Words that numbers choose, so that a changed table changes the words."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.exhibits.narrative.numbers import Numbers
from dashboard.indicators.derived import Way, way


def choices(numbers: Numbers, texts: Mapping[str, Mapping[Way, str]]) -> dict[str, str]:
    """Return name -> the words that the numbers choose, as ``[choices]`` of numbers.toml says.

    ``of`` is compared with ``against`` (another number) or ``than`` (a fixed level, 0 when absent).
    """
    chosen: dict[str, str] = {}
    for name, rule in numbers.catalogue.programme.numbers["choices"].items():
        level = numbers.known(rule["against"]) if "against" in rule else rule.get("than", 0)
        chosen[name] = texts[name][way(numbers.known(rule["of"]), level, rule["within"])]
    return chosen
