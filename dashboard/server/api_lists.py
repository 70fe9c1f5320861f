"""The code lists of the API: what can be asked, with words in every language."""

from __future__ import annotations

from typing import Any

from dashboard.exhibits.query_chart_rules import charts_of, default_chart
from dashboard.exhibits.view import View
from dashboard.exhibits.words import item_label
from dashboard.indicators.definition import Indicator, Item
from dashboard.indicators.observations import published_activities, published_years
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Table
from dashboard.vocabulary.codes import Region
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message, message

#: Editions of the classifications that the codes belong to; both of NUTS have the same Dutch codes.
NUTS, MUNICIPALITIES, ACTIVITIES = "NUTS 2016/2021", "CBS", "NACE Rev. 2"
#: Letters of a status or of confidentiality.
_FLAGS = "bdepurmc"


def indicators(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return every indicator that has a table: what it measures, what can be asked of it."""
    known = (one for one in INDICATORS.values() if one.table in catalogue.tables)
    return [_indicator(one, catalogue) for one in known]


def _indicator(indicator: Indicator, catalogue: Catalogue) -> dict[str, Any]:
    view = View(indicator=(indicator.key,))
    return {
        "key": indicator.key,
        "table": indicator.table,
        "title": _words(f"indicators.{indicator.key}.title"),
        "question": _words(f"indicators.{indicator.key}.question"),
        "method": _words(f"indicators.{indicator.key}.method"),
        "items": [_item(item, catalogue) for item in indicator.items],
        "analyses": list(indicator.analyses),
        "charts": list(charts_of(view)),
        "levels": list(indicator.levels),
        "activities": list(published_activities(indicator, catalogue)),
        "years": list(published_years(indicator, catalogue)),
        "default_region": list(indicator.region),
        "default_activity": indicator.activity,
        "default_chart": default_chart(view),
    }


def _item(item: Item, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "key": item.key,
        "unit": item.unit,
        "unit_name": _words(f"indicators.unit.{item.unit}.name"),
        "label": {one: item_label(item, catalogue.codes, one) for one in LANGUAGES},
    }


def regions(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return every region with the codes of other editions and spellings."""
    return [
        {
            "code": region.code,
            "level": region.level,
            "edition": _edition(region),
            "parent": region.parent,
            "names": dict(region.names),
            "corop": region.corop,
            "nuts_2024": region.nuts_2024,
            "groups": list(region.groups),
        }
        for region in catalogue.codes.regions.values()
    ]


def _edition(region: Region) -> str:
    return MUNICIPALITIES if region.level == "municipality" else NUTS


def activities(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return every activity with the code that contains it."""
    return [
        {
            "code": activity.code,
            "edition": ACTIVITIES,
            "parent": activity.parent,
            "names": dict(activity.names),
            "short": dict(activity.short),
        }
        for activity in catalogue.codes.activities.values()
    ]


def tables(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return every table of observations: who published it, how much it holds, where it is."""
    return [_table(table, catalogue) for table in catalogue.tables.values()]


def _table(table: Table, catalogue: Catalogue) -> dict[str, Any]:
    info = table.info
    return {
        "code": info.code,
        "provider": info.provider,
        "titles": dict(info.titles),
        "address": info.address,
        "licence": info.licence,
        "vintage": info.vintage,
        "dimensions": list(info.dimensions),
        "years": list(table.periods()),
        "observations": len(table.frame),
        "download": f"/download/{info.code}.csv" if info.code in catalogue.files else "",
        "notes": {key: _words(f"notes.{key}") for key in (*info.notes, *info.scoped_notes)},
    }


def statuses(_catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return every letter of a status or of confidentiality with its meaning."""
    return [
        {
            "code": flag,
            "short": _words(f"statuses.{flag}.short"),
            "long": _words(f"statuses.{flag}.long"),
        }
        for flag in _FLAGS
        if has_message(LANGUAGES[0], f"statuses.{flag}.short")
    ]


def _words(key: str) -> dict[str, str]:
    return {language: message(language, key) for language in LANGUAGES}
