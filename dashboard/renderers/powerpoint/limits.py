"""How much a slide holds: more lines or bars than this nobody can tell apart or edit."""

from __future__ import annotations

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.vocabulary.messages import message

#: Most series of a chart over time, and most bars that somebody chose.
MOST_SERIES = 40

#: Kinds whose series are those of a known group, such as all regions of a country.
_OF_A_GROUP = frozenset({"rank", "map", "scatter"})


class TooManySeriesError(ViewError):
    """A view has more series than a slide can show."""


def check_size(exhibit: Exhibit) -> None:
    """Refuse an exhibit that is too large for a slide.

    Raises
    ------
    TooManySeriesError
        With what to do, in the exhibit's language.
    """
    count = len(exhibit.series)
    if exhibit.view.chart in _OF_A_GROUP or count <= MOST_SERIES:
        return
    reason = message(exhibit.language, "slides.too_many", most=MOST_SERIES, count=count)
    raise TooManySeriesError([Problem("series", str(count), (), reason)])
