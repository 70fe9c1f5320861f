"""A View as a URL query: read strictly, read as near as possible, written in its one spelling.

Everything from outside is looked up in known lists. Reading goes through one road: each fault is a
`Problem` together with what comes nearest; the strict reader raises the problems, the lenient one
returns them beside the nearest view.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl, quote, urlencode

from dashboard.errors import Problem, Said, ViewError
from dashboard.exhibits.query_chart_rules import default_chart
from dashboard.exhibits.query_fields import KEYS, collected, read_fields
from dashboard.exhibits.query_problems import problem, why
from dashboard.exhibits.query_rules import mended
from dashboard.exhibits.query_spelling import spelled
from dashboard.exhibits.view import View
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue

#: Longest query and most keys that are looked at; a view needs far fewer.
MOST_CHARACTERS = 4000
MOST_PAIRS = 100

_KEPT = ",-._~"  # written as they are


def parse_view(query: str | Sequence[tuple[str, str]], catalogue: Catalogue) -> View:
    """Return the view that a query asks for.

    Parameters
    ----------
    query
        ``"indicator=employment&region=NL213"`` (a leading ``?`` is allowed) or decoded pairs.
        An empty value counts as absent, as forms send it; ``indicator``, ``region`` and
        ``activity`` may be given several times, as forms send them.
    catalogue
        What the codes and years are looked up in.

    Raises
    ------
    ViewError
        With one problem for each key that is wrong: what was sent and what is allowed.
    """
    view, problems = _read(query, catalogue)
    if problems:
        raise ViewError(problems)
    return view


def nearest_view(
    query: str | Sequence[tuple[str, str]], catalogue: Catalogue
) -> tuple[View, tuple[Problem, ...]]:
    """Return the valid view that comes nearest to a query, and what had to be replaced.

    An unknown code becomes the one it was renamed to, else the one spelled most alike, else the
    default. Never raises; without problems the view is the one that `parse_view` returns.
    """
    return _read(query, catalogue)


def check_view(view: View, catalogue: Catalogue) -> View:
    """Return a view that was made in code after the same checks as a query.

    Raises
    ------
    ViewError
        As `parse_view`.
    """
    return parse_view(view_query(view, catalogue), catalogue)


def view_query(view: View, catalogue: Catalogue) -> str:
    """Return the one spelling of a view: keys in fixed order, defaults left out, commas kept.

    Regions and activities are always written, so that an address tells what is shown. `parse_view`
    of the result returns the same view, with the defaults named.
    """
    view = spelled(view, catalogue)
    indicator = INDICATORS[view.indicator[0]]
    item = None if view.item == indicator.default_item.key else view.item
    defaults = View(indicator=view.indicator)
    chart = None if view.chart == default_chart(view) else view.chart
    values: dict[str, str | None] = {
        "indicator": ",".join(view.indicator),
        "item": item,
        "region": ",".join(view.region),
        "activity": ",".join(view.activity),
        "from": _year(view.start),
        "to": _year(view.end),
        "year": _year(view.year),
        "as": None if view.analysis == defaults.analysis else view.analysis,
        "base": _year(view.base),
        "reference": None if view.reference == defaults.reference else view.reference,
        "chart": chart,
        "annotate": view.annotate,
        "pin": ",".join(map(str, view.pin)),
    }
    return "&".join(f"{key}={quote(values[key] or '', _KEPT)}" for key in KEYS if values[key])


def _year(year: int | None) -> str | None:
    return None if year is None else str(year)


def _read(
    query: str | Sequence[tuple[str, str]], catalogue: Catalogue
) -> tuple[View, tuple[Problem, ...]]:
    problems: list[Problem] = []
    pairs, reason = _pairs(query)
    sent = collected(pairs, problems)
    view = mended(read_fields(sent, catalogue, problems), catalogue, problems, sent)
    if reason:
        told = query if isinstance(query, str) else urlencode(query)
        problems.insert(0, problem("query", told, (view_query(view, catalogue),), reason))
    return view, tuple(problems)


def _pairs(
    query: str | Sequence[tuple[str, str]],
) -> tuple[Sequence[tuple[str, str]], Said | None]:
    """Return the pairs of a query that carry a value, and why not all of them were looked at."""
    reason: Said | None = None
    if isinstance(query, str):
        text = query.removeprefix("?")
        if len(text) > MOST_CHARACTERS:
            reason = why("characters", most=MOST_CHARACTERS)
            text = text[:MOST_CHARACTERS].rpartition("&")[0]
        found: Sequence[tuple[str, str]] = parse_qsl(text, keep_blank_values=True)
    else:
        found = query
    if len(found) > MOST_PAIRS:
        reason = reason or why("keys", most=MOST_PAIRS)
        found = found[:MOST_PAIRS]
    return [(key, value.strip()) for key, value in found if value.strip()], reason
