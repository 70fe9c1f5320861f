"""What a reader asks for with the form of the explore page, as a query of a view.

The form sends every control, also those that nobody touched: what the chosen indicator does not
distinguish is no wish, and the name of a region is no code yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode

from dashboard.errors import Problem
from dashboard.exhibits.query import nearest_view
from dashboard.exhibits.query_analysis_rules import companions
from dashboard.exhibits.resolve import PARTS
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.region_added import Written, written
from dashboard.pages.region_choices import ADD, GROUP, WAS
from dashboard.tables.catalogue import Catalogue

#: Keys that a form sends along for whatever indicator is chosen; nobody asked for them anew.
SENT_ALONG = frozenset({"item", "activity", "pin"})

Pairs = list[tuple[str, str]]


def view_of(catalogue: Catalogue, query: str) -> str:
    """Return what the page's own form sends as the query of a view.

    The name of a region becomes its code, and what the chosen indicator does not distinguish is
    left out. The form always sends the field of a name; what does not is an address of a view.
    """
    pairs = parse_qsl(query, keep_blank_values=True)
    if not is_from_form(pairs):
        return query
    found, texts = meant(pairs, catalogue)
    if not all(one.plain for one in texts):
        return query
    problems = nearest_view(found, catalogue)[1]
    wrong = {one.key for one in problems if is_along(one)}
    return urlencode([(key, value) for key, value in found if key not in wrong])


def is_from_form(pairs: Sequence[tuple[str, str]]) -> bool:
    """Return whether a query was sent by the form: it holds the field of a name."""
    return any(key == ADD for key, _ in pairs)


def is_along(problem: Problem) -> bool:
    """Return whether a problem is about something that the form sent along."""
    several = problem.key == "activity" and "," in problem.sent
    return problem.key in SENT_ALONG and not several


def meant(pairs: Sequence[tuple[str, str]], catalogue: Catalogue) -> tuple[Pairs, list[Written]]:
    """Return what the form means as the pairs of a view, and what was written as regions."""
    found, texts = _with_added(_with_focus(pairs), catalogue)
    return _charted(found), texts


def _with_focus(pairs: Sequence[tuple[str, str]]) -> Pairs:
    """Return the pairs with the former focus beside the new one, when that stood beside it.

    Any other region takes its place.
    """
    was = [value for key, value in pairs if key == WAS]
    kept = [(key, value) for key, value in pairs if key != WAS]
    regions = [code for key, value in kept if key == "region" for code in value.split(",")]
    if was and regions and regions[0] != was[0] and regions[0] in regions[1:]:
        first = next(i for i, (key, _) in enumerate(kept) if key == "region")
        kept[first] = ("region", ",".join(dict.fromkeys((regions[0], was[0], *regions[1:]))))
        return [pair for i, pair in enumerate(kept) if pair[0] != "region" or i == first]
    return kept


def _with_added(
    pairs: Sequence[tuple[str, str]], catalogue: Catalogue
) -> tuple[Pairs, list[Written]]:
    """Return the pairs with the codes of what was added by name or as a group, and all of that.

    A script sends field and group as one list.
    """
    kept = [(key, value) for key, value in pairs if key != ADD]
    texts = []
    for text in (value for key, value in pairs if key == ADD):
        name, divided, group = text.partition(f",{GROUP}")
        for one in filter(str.strip, (name, divided and GROUP + group)):
            texts.append(written(one, nearest_view(kept, catalogue)[0], catalogue))
            kept += [("region", code) for code in texts[-1].added]
    return kept, texts


def _charted(pairs: Sequence[tuple[str, str]]) -> Pairs:
    """Return the pairs with the chart that is meant.

    A chart of parts shows all, not the one chosen before. Indicators that cannot share an axis are
    set against each other.
    """
    chart = next((value for key, value in pairs if key == "chart"), "")
    activities = [value for key, value in pairs if key == "activity" and value]
    whole = chart in PARTS and len(",".join(activities).split(",")) == 1
    found = [(key, value) for key, value in pairs if not (whole and key == "activity")]
    keys = [one for key, value in pairs if key == "indicator" for one in value.split(",") if one]
    apart = len(keys) > 1 and keys[0] in INDICATORS and not set(keys[1:]) <= {*companions(keys[0])}
    indexed = ("as", "index") in pairs
    if apart and not indexed:
        found = [*((key, value) for key, value in found if key != "chart"), ("chart", "scatter")]
    return found
