"""What every control of the explore page offers for a view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.exhibits.offer import Offer, offered
from dashboard.exhibits.query_pin_rules import can_pin
from dashboard.exhibits.resolve import CROSS_SECTION, PARTS
from dashboard.exhibits.view import View
from dashboard.exhibits.words import item_label
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.controls import NOTHING, Choice, Control, explained, listed
from dashboard.pages.region_choices import group_control, main_control
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Charts that compare places with another year when one is chosen.
_COMPARED = ("rank", "map")

#: Levels of the economies that a region is compared with.
REFERENCE_LEVELS = frozenset({"eu", "country", "nuts1", "nuts2"})


def controls(view: View, catalogue: Catalogue, language: Language) -> Mapping[str, Control]:
    """Return what every select offers for a view, keyed as in `SELECTS`."""
    offer = offered(view, catalogue)
    made = {
        "indicator": listed(
            tuple(INDICATORS), lambda key: indicator_label(key, language), view.indicator[0]
        ),
        "item": _items(view, catalogue, language),
        "activity": _activities(view, offer, catalogue, language),
        "more": _more(view, offer, catalogue, language),
        "main": main_control(view, offer.regions, catalogue, language),
        "group": group_control(view, offer.regions, catalogue, language),
        "as": explained(
            offer.analyses, lambda key: analysis_label(key, language), view.analysis, language
        ),
        "chart": explained(
            offer.charts, lambda key: chart_label(key, language), view.chart, language
        ),
        "reference": _reference(view, offer, catalogue, language),
        "second": _further(1, offer.seconds, view, language),
        "third": _further(2, offer.thirds, view, language),
    }
    return made | _years(view, offer, language)


def indicator_label(key: str, language: Language) -> str:
    """Return the name of an indicator."""
    return message(language, f"indicators.{key}.title")


def analysis_label(key: str, language: Language) -> str:
    """Return the name of an analysis."""
    return message(language, f"indicators.analysis.{key}.title")


def chart_label(key: str, language: Language) -> str:
    """Return the name of a kind of chart."""
    return message(language, f"explore.chart.{key}")


def _items(view: View, catalogue: Catalogue, language: Language) -> Control:
    indicator = INDICATORS[view.indicator[0]]
    if len(indicator.items) == 1:
        return NOTHING
    choices = (
        Choice(item.key, item_label(item, catalogue.codes, language)) for item in indicator.items
    )
    return Control(tuple(choices), view.item or indicator.default_item.key)


def _further(place: int, offer: Mapping[str, str], view: View, language: Language) -> Control:
    """Return the control of a second or third indicator; none where a chart has no use for it."""
    if not offer:
        return NOTHING
    chosen = view.indicator[place] if len(view.indicator) > place else ""
    name = "second" if place == 1 else "third"
    absent = message(language, f"explore.absent.{name}")
    return explained(
        offer, lambda key: indicator_label(key, language), chosen, language, absent=absent
    )


# ---- activities ---------------------------------------------------------------------------


def _activities(view: View, offer: Offer, catalogue: Catalogue, language: Language) -> Control:
    """Return the activities; charts of parts offer all parts at once as well."""
    indicator = INDICATORS[view.indicator[0]]
    parts = bool(indicator.partition) and view.chart in (*PARTS, "bar")
    chosen = view.activity or ((indicator.activity,) if indicator.activity and not parts else ())
    absent = message(language, "explore.absent.activity") if parts else None
    return listed(
        offer.activities,
        lambda code: catalogue.codes.activities[code].names[language],
        chosen[0] if chosen else "",
        absent=absent,
    )


def _more(view: View, offer: Offer, catalogue: Catalogue, language: Language) -> Control:
    """Return the activities that can be shown beside those chosen."""
    if not offer.more:
        return NOTHING
    return listed(
        offer.more,
        lambda code: catalogue.codes.activities[code].names[language],
        "",
        absent=message(language, "explore.absent.more"),
    )


# ---- economies and years ------------------------------------------------------------------


def _reference(view: View, offer: Offer, catalogue: Catalogue, language: Language) -> Control:
    """Return the economies that a region can be compared with, where the analysis compares."""
    if not ANALYSES[view.analysis].reference:
        return NOTHING
    regions = catalogue.codes.regions
    known = [code for code in offer.regions if regions[code].level in REFERENCE_LEVELS]
    codes = tuple(dict.fromkeys((view.reference, *known)))
    return listed(codes, lambda code: regions[code].names[language], view.reference)


def _years(view: View, offer: Offer, language: Language) -> dict[str, Control]:
    """Return the controls of time that mean something for this chart and analysis."""
    across = view.chart in CROSS_SECTION or view.analysis == "shift_share"
    chosen = {"from": view.start, "to": view.end, "year": view.year, "base": view.base}
    meaning = {
        "from": not across,
        "to": not across,
        "year": across,
        "base": ANALYSES[view.analysis].base or view.chart in _COMPARED,
    }
    found = {
        key: _year(
            key, offer.years if meaning[key] else (), year, language,
            known=key != "base" or ANALYSES[view.analysis].base,
        )
        for key, year in chosen.items()
    }  # fmt: skip
    return found | _pins(view, offer, language)


def _pins(view: View, offer: Offer, language: Language) -> dict[str, Control]:
    """Return the control of a pinned year, and with one pinned that of a year beside it."""
    years = [
        year
        for year in (offer.years if can_pin(view) else ())
        if (view.start or year) <= year <= (view.end or year)
    ]
    first, second = (*view.pin, None, None)[:2]
    return {
        "pin": _year("pin", years, first, language),
        "pin_with": _year("pin_with", years if first else (), second, language),
    }


def _year(
    key: str, years: Sequence[int], chosen: int | None, language: Language, *, known: bool = True
) -> Control:
    """Return the control of a year; ``known`` tells that without a choice there is one too."""
    if len(years) < 2:
        return NOTHING
    absent = message(language, f"explore.absent.{key if known else 'none'}")
    return listed(tuple(map(str, years)), str, "" if chosen is None else str(chosen), absent=absent)
