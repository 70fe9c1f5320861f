"""Ranks among peers."""

from __future__ import annotations

from collections.abc import Mapping


def ranks(values: Mapping[str, float | None]) -> dict[str, int]:
    """Return the rank of each region with a value, the highest first.

    Equal values share the better rank and the next one is skipped (1, 2, 2, 4). Regions without
    a value have no rank and do not count.
    """
    known = {code: value for code, value in values.items() if value is not None}
    return {
        code: 1 + sum(other > value for other in known.values()) for code, value in known.items()
    }
