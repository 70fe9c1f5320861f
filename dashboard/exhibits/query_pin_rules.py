"""Rules of a view about its pinned years: a chart of years, at most two, each of them shown."""

from __future__ import annotations

from dashboard.exhibits.query_problems import LEAVE_OUT, Fault, Sent, why
from dashboard.exhibits.query_year_rules import valued_years
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue

#: Charts in which a year can be pinned.
OVER_TIME = ("line", "area", "multiples", "table")
MOST_PINS = 2


def can_pin(view: View) -> bool:
    """Return whether a view shows years beside each other."""
    return view.chart in OVER_TIME and view.analysis != "shift_share"


def pinned(view: View, catalogue: Catalogue, sent: Sent) -> Fault | None:
    """Refuse a pin where no years are shown, more than two, and a year that is not shown."""
    del sent
    if not view.pin:
        return None
    without = view.model_copy(update={"pin": ()})
    if not can_pin(view):
        reason = why("pin_chart")
        return Fault("pin", LEAVE_OUT, reason, without, "no_years")
    years = [
        year
        for year in valued_years(view, catalogue)
        if (view.start is None or year >= view.start) and (view.end is None or year <= view.end)
    ]
    kept = tuple(year for year in view.pin if year in years)[:MOST_PINS]
    if kept == view.pin:
        return None
    reason = why("pins", most=MOST_PINS)
    allowed = [*([",".join(map(str, kept))] if kept else []), *map(str, years)]
    if not kept and years:
        near = min(years, key=lambda one: abs(one - view.pin[0]))
        kept, allowed = (near,), [str(near), *(str(year) for year in years if year != near)]
    mended = view.model_copy(update={"pin": kept})
    return Fault("pin", allowed or LEAVE_OUT, reason, mended, "pinned")
