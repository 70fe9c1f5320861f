"""How specialised an economy is."""

from __future__ import annotations

from collections.abc import Mapping


def herfindahl(shares: Mapping[str, float | None]) -> float | None:
    """Return the sum of squared shares (each 0 to 1): 1 is one activity only.

    A. O. Hirschman, National Power and the Structure of Foreign Trade (1945); O. C. Herfindahl
    (1950). Missing where a share is missing.
    """
    known = [value for value in shares.values() if value is not None]
    if len(known) != len(shares) or not known:
        return None
    return sum(value * value for value in known)


def krugman(
    shares: Mapping[str, float | None], reference: Mapping[str, float | None]
) -> float | None:
    """Return the sum of absolute differences in shares: 0 is the same structure, 2 none in common.

    P. Krugman, Geography and Trade (1991), p. 75. Missing where a share is missing.
    """
    total = 0.0
    for activity, value in shares.items():
        other = reference.get(activity)
        if value is None or other is None:
            return None
        total += abs(value - other)
    return total


def contribution(change: float | None, total_at_base: float | None) -> float | None:
    """Return the contribution of an activity to the growth of the total, in percentage points."""
    if change is None or not total_at_base:
        return None
    return 100 * change / total_at_base
