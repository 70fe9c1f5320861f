"""The rows of a ranking: in order, each with its place, and the value that they start from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.indicators.rank import ranks
from dashboard.renderers.observations import Observation, latest, observations


class Row(NamedTuple):
    """A series with the observation that is ranked.

    ``rank`` counts from one, None when the value is missing or the region is of another level.
    ``beyond`` is such a region whose value is written and not drawn: it would leave the others no
    room.
    """

    series: Series
    observation: Observation | None
    rank: int | None
    beyond: bool = False

    @property
    def value(self) -> float | None:
        """Return the value, None when there is none to show."""
        return None if self.observation is None else self.observation.value

    @property
    def drawn(self) -> float | None:
        """Return where the dot stands, None when there is none."""
        return None if self.beyond else self.value


def ranked(exhibit: Exhibit) -> tuple[Row, ...]:
    """Return one row per series: highest value first, those without a value last, by name.

    Equal values share the better rank, and the next one is skipped. Regions of another level stand
    among them without a rank.
    """
    rows = observations(exhibit)
    pairs = [(series, latest(rows[series.key])) for series in exhibit.series]
    known = [(s, o) for s, o in pairs if o is not None and o.value is not None]
    known.sort(key=lambda pair: -(pair[1].value or 0.0))
    unknown = [(s, o) for s, o in pairs if o is None or o.value is None]
    unknown.sort(key=lambda pair: pair[0].name)
    places = ranks({series.key: row.value for series, row in known if series.ranked})
    found = [
        Row(series, row, places[series.key].rank if series.ranked else None)
        for series, row in known
    ]
    return (*found, *(Row(series, row, None) for series, row in unknown))


def last_rank(rows: Sequence[Row]) -> int:
    """Return the last place of a list."""
    return max((row.rank for row in rows if row.rank is not None), default=0)


def neutral_value(exhibit: Exhibit) -> float:
    """Return the value that stems start from: the neutral line, else zero."""
    for note in exhibit.annotations:
        if note.kind == "neutral":
            return note.start
    return 0.0
