"""Whether the value axis starts at zero: the one place that decides it; charts obey."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exhibits.exhibit import Annotation
from dashboard.exhibits.resolve import Asked
from dashboard.exhibits.series import Line

#: Analyses whose axis starts where the values do: their neutral value is not zero.
_NOT_FROM_ZERO = ("index", "location_quotient")

#: An axis may leave zero out only where the values keep further from it than this part of what
#: they span. It is more than the widest step between round ticks, four of which cover the span,
#: so that such an axis never begins at zero by chance.
_NEAR = 0.5


def zero_based(asked: Asked, lines: Sequence[Line], annotations: Sequence[Annotation]) -> bool:
    """Return whether the value axis starts at zero: bars and levels do, an index need not.

    Where the values reach down to zero the axis starts there whatever is shown, and nothing has to
    be said of it. A scatter has two axes: both start at zero or neither.
    """
    if asked.chart not in ("line", "multiples", "scatter"):
        return True
    free = asked.chart == "scatter" or asked.indicator.key == "population"
    if not free and asked.analysis.key not in _NOT_FROM_ZERO:
        return True
    if asked.chart == "scatter":
        keys = list(dict.fromkeys(line.measure.indicator.key for line in lines))
        return all(
            near_zero(_values([one for one in lines if one.measure.indicator.key == key]))
            for key in keys
        )
    levels = [note.start for note in annotations if note.kind in ("neutral", "target")]
    return near_zero([*_values(lines), *levels])


def near_zero(values: Sequence[float]) -> bool:
    """Return whether an axis from zero costs the values little of its length."""
    if not values:
        return True
    low, high = min(values), max(values)
    return low <= (high - low) * _NEAR


def _values(lines: Sequence[Line]) -> list[float]:
    return [row.value for line in lines for row in line.rows.values() if row.value is not None]
