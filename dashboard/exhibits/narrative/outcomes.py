"""What became of a target follows from a rule on numbers, never from an opinion."""

from __future__ import annotations

from typing import Literal

from dashboard.exhibits.narrative.texts import Narrative
from dashboard.tables.catalogue import Target

Outcome = Literal["reached", "missed", "undated", "unknown"]


def outcome(told: Narrative, target: Target) -> Outcome:
    """Return what became of a target, by the rule that `numbers.toml` gives it.

    ``later`` is compared with ``goal``: at least as high (the default), or lower (``below``). A
    target without such numbers cannot be measured; a later figure without a year says that the
    goal was reached, not when.
    """
    rule = told.rules.get(target.key, {})
    if "later" not in rule:
        return "unknown"
    later, goal = told.value(rule["later"]), told.value(rule["goal"])
    if later is None or goal is None:
        return "unknown"
    if not (later < goal if rule.get("rule") == "below" else later >= goal):
        return "missed"
    return "reached" if told.period(rule["later"]) else "undated"
