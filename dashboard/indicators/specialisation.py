"""How specialised an economy is: Herfindahl and Krugman indices over a partition of activities.

Both take shares of a partition as fractions of one. They are None when a share is missing: a
suppressed activity cannot be left out without changing the answer.
"""

from __future__ import annotations

from collections.abc import Mapping


def herfindahl(shares: Mapping[str, float | None]) -> float | None:
    """Return the sum of squared shares: 1/n when n activities are equal, 1 when there is but one.

    Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5), 761–762.
    """
    known = [value for value in shares.values() if value is not None]
    return sum(value**2 for value in known) if known and len(known) == len(shares) else None


def krugman(
    shares: Mapping[str, float | None], reference: Mapping[str, float | None]
) -> float | None:
    """Return the sum of absolute differences of shares: 0 the same structure, 2 nothing in common.

    Krugman, P. (1991). Geography and Trade. MIT Press, p. 75-76. None when the activities differ or
    a share is missing.
    """
    if not shares or shares.keys() != reference.keys():
        return None
    distance = 0.0
    for activity, value in shares.items():
        other = reference[activity]
        if value is None or other is None:
            return None
        distance += abs(value - other)
    return distance
