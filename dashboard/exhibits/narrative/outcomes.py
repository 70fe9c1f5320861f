"""What became of a target follows from a rule on numbers, never from an opinion."""

from __future__ import annotations

from typing import Literal

from dashboard.exhibits.narrative.texts import Narrative
from dashboard.tables.catalogue import Target
from dashboard.vocabulary.messages import message

Outcome = Literal["reached", "missed", "early_reached", "early_missed", "undated", "unknown"]


def outcome(told: Narrative, target: Target) -> Outcome:
    """Return what became of a target, by the rule that `numbers.toml` gives it.

    ``later`` is compared with ``goal``: at least as high (the default), or lower (``below``). A
    target without such numbers cannot be measured; a later figure without a year says that the
    goal was reached, not when. A figure from before the target year (``early_``) says how things
    stood then, not what became of the target.
    """
    rule = told.rules.get(target.key, {})
    if "later" not in rule:
        return "unknown"
    later, goal = told.value(rule["later"]), told.value(rule["goal"])
    if later is None or goal is None:
        return "unknown"
    met = later < goal if rule.get("rule") == "below" else later >= goal
    year, wanted = told.period(rule["later"]), due(told, target)
    if met and year is None:
        return "undated"
    if year is not None and wanted is not None and year < wanted:
        return "early_reached" if met else "early_missed"
    return "reached" if met else "missed"


def due(told: Narrative, target: Target) -> int | None:
    """Return the year a target was set for, None where none was named."""
    rule = told.rules.get(target.key, {})
    return told.period(rule["year"]) if "year" in rule else target.target_year


def outcome_words(told: Narrative, target: Target) -> str:
    """Return what became of a target in words."""
    rule = told.rules.get(target.key, {})
    later = told.period(rule["later"]) if "later" in rule else None
    key = f"shell.targets.{outcome(told, target)}"
    return message(told.language, key, year=later, due=due(told, target))


def in_order(told: Narrative) -> list[Target]:
    """Return the targets in order of target year, those without one last."""
    targets = told.catalogue.programme.targets
    return sorted(targets, key=lambda target: (target.target_year is None, target.target_year))
