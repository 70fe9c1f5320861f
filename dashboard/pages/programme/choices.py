"""Words that numbers choose, so that a changed table changes the words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dashboard.pages.programme.numbers import Numbers

Way = Literal["below", "same", "above"]


def way(difference: float, within: float) -> Way:
    """Return on which side of a level something is; up to ``within`` it counts as the same."""
    if abs(difference) <= within:
        return "same"
    return "above" if difference > 0 else "below"


def choices(numbers: Numbers, texts: Mapping[str, Mapping[Way, str]]) -> dict[str, str]:
    """Return name -> the words that the numbers choose, as ``[choices]`` of numbers.toml says.

    ``of`` is compared with ``against`` (another number) or ``than`` (a fixed level, 0 when absent).
    """
    chosen: dict[str, str] = {}
    for name, rule in numbers.catalogue.programme.numbers["choices"].items():
        level = numbers.known(rule["against"]) if "against" in rule else rule.get("than", 0)
        difference = numbers.known(rule["of"]) - level
        chosen[name] = texts[name][way(difference, rule["within"])]
    return chosen
