"""How the roles of series look: the one place that gives them tone, width, dash and mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.exhibits.exhibit import Role, Series
from dashboard.renderers.chart import Dash, Shape


class Look(NamedTuple):
    """The look of a series: tone of its marks and of its label, line and point."""

    tone: str
    label: str
    width: float = 2.0
    dash: Dash = "solid"
    shape: Shape = "dot"
    size: float = 7.0


LOOKS: Mapping[Role, Look] = {
    "focus": Look("focus", "focus", 2.5, size=9),
    "second": Look("focus", "focus", 2.5, "dotted", size=9),
    "reference": Look("ink", "ink", 1.75),
    "peer": Look("soft", "soft", 1.5),
    "context": Look("context", "soft", 0.75),
    "claim": Look("claim", "claim", shape="diamond", size=10),
    "count": Look("ink", "ink", shape="ring", size=10),
}

#: Roles drawn as single marks, never joined by a line.
MARKERS: frozenset[Role] = frozenset({"claim", "count"})

#: Roles from back to front.
BACK_TO_FRONT: tuple[Role, ...] = (
    "context", "peer", "reference", "second", "focus", "count", "claim",
)  # fmt: skip

#: Roles that stand out from the grey rows of a ranking.
CHOSEN: tuple[Role, ...] = ("focus", "second", "reference", "peer")


def row_tone(series: Series) -> str:
    """Return the tone of a row of a ranking: accent, ink for the others chosen, else grey."""
    return {"focus": "focus", "second": "focus", "context": "context"}.get(series.role, "ink")
