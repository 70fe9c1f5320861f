"""Exhibit → JSON-stat 2.0 (json-stat.org, "JSON-stat Format", 2.0): one dataset, a full cube.

Values are in row-major order of the dimensions, ``null`` where there is none; ``status`` holds the
letters of the provider for every cell that is not normal, so that a cell that no table has
(``none``), a value that was not published (``missing``) and a suppressed one (``c``) stay apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.records import MISSING, NO_ROW, Record, records, series_units, sign_of
from dashboard.renderers.wording import unit_for
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import has_message, message

#: Code of a dimension that an observation does not have, as SDMX spells it.
NOT_APPLICABLE = "_Z"

#: Dimension -> fields of a record with its code and its label.
_FIELDS: Mapping[str, tuple[str, str]] = {
    "indicator": ("indicator", "indicator_name"),
    "item": ("item", "item_name"),
    "region": ("region", "region_name"),
    "activity": ("activity", "activity_name"),
    "time": ("period", "period"),
}
_ROLES = {"metric": "indicator", "geo": "region", "time": "time"}


@dataclass(frozen=True)
class _Dimension:
    """A dimension with its categories, code -> label, in order."""

    name: str
    categories: Mapping[str, str]


def jsonstat(exhibit: Exhibit, catalogue: Catalogue, *, address: str) -> dict[str, Any]:
    """Return the dataset as plain values for JSON.

    ``address`` is where the view can be seen again. Dimensions: indicator, region and time
    always; item and activity where an observation has one.
    """
    found = _apart(records(exhibit, catalogue), exhibit)
    dimensions = _dimensions(found, exhibit.language)
    cells = {_key(record, dimensions): record for record in found}
    keys = list(product(*(dimension.categories for dimension in dimensions)))
    signs = {str(i): sign for i, key in enumerate(keys) if (sign := sign_of(cells.get(key)))}
    return {
        "version": "2.0",
        "class": "dataset",
        "label": exhibit.title,
        "source": "; ".join(_sources(exhibit)),
        **_updated(exhibit),
        "note": [exhibit.subtitle, *(note.text for note in exhibit.notes)],
        "id": [dimension.name for dimension in dimensions],
        "size": [len(dimension.categories) for dimension in dimensions],
        "role": {role: [name] for role, name in _ROLES.items()},
        "dimension": {
            dimension.name: _described(dimension, exhibit, found) for dimension in dimensions
        },
        "value": [cells[key].value if key in cells else None for key in keys],
        "status": signs,
        "link": {
            "alternate": [{"type": "text/html", "href": address}],
            "describedby": [
                {"label": source.title, "href": source.address}
                for source in exhibit.sources
                if source.address
            ],
        },
        "extension": {
            "language": exhibit.language,
            "summary": exhibit.summary,
            "unit": exhibit.unit.code,
            "units": dict(series_units(exhibit)),
            "status": {"label": _meanings(signs.values(), exhibit.language)},
            "sources": [vars(source) for source in exhibit.sources],
        },
    }


def _apart(found: Sequence[Record], exhibit: Exhibit) -> list[Record]:
    """Return records of which no two series have the same codes.

    Editions of one published figure differ in who published them: later ones are items of their
    own, under the key and the name of their series.
    """
    names = {series.key: series.name for series in exhibit.series}
    first: dict[tuple[str, ...], str] = {}
    result = []
    for one in found:
        codes = (one.indicator, one.region, one.activity, one.item)
        if first.setdefault(codes, one.series) != one.series:
            one = replace(one, item=one.series, item_name=names[one.series])
        result.append(one)
    return result


def _dimensions(found: Sequence[Record], language: Language) -> tuple[_Dimension, ...]:
    """Return the dimensions with the categories that occur; years ascend, others keep order."""
    dimensions = []
    for name, (code, label) in _FIELDS.items():
        pairs = [(str(getattr(one, code)), str(getattr(one, label))) for one in found]
        if name in ("item", "activity") and not any(code for code, _ in pairs):
            continue
        if name == "time":
            pairs.sort()
        words = message(language, "downloads.dimension.not_applicable")
        named = {code or NOT_APPLICABLE: label if code else words for code, label in pairs}
        dimensions.append(_Dimension(name, named))
    return tuple(dimensions)


def _key(record: Record, dimensions: Sequence[_Dimension]) -> tuple[str, ...]:
    codes = (str(getattr(record, _FIELDS[dimension.name][0])) for dimension in dimensions)
    return tuple(code or NOT_APPLICABLE for code in codes)


def _described(dimension: _Dimension, exhibit: Exhibit, found: Sequence[Record]) -> dict[str, Any]:
    category: dict[str, Any] = {
        "index": list(dimension.categories),
        "label": dict(dimension.categories),
    }
    if dimension.name == "indicator":
        category["unit"] = {record.indicator: _unit(exhibit, record) for record in reversed(found)}
    return {
        "label": message(exhibit.language, f"downloads.dimension.{dimension.name}"),
        "category": category,
    }


def _unit(exhibit: Exhibit, record: Record) -> dict[str, Any]:
    unit = unit_for(exhibit, record.unit)
    return {"label": record.unit_name, "symbol": unit.short, "decimals": unit.decimals}


def _sources(exhibit: Exhibit) -> Iterator[str]:
    for source in exhibit.sources:
        named = " ".join(part for part in (source.provider, source.table) if part)
        yield ", ".join(part for part in (named, source.vintage, source.licence) if part)


def _updated(exhibit: Exhibit) -> dict[str, str]:
    """Return when the newest table was published, where a table says when."""
    vintages = [source.vintage for source in exhibit.sources if source.table and source.vintage]
    return {"updated": max(vintages)} if vintages else {}


def _meanings(signs: Iterable[str], language: Language) -> dict[str, str]:
    """Return sign -> its meaning; of several letters, each one's."""
    return {sign: _meaning(sign, language) for sign in dict.fromkeys(signs)}


def _meaning(sign: str, language: Language) -> str:
    if sign == MISSING:
        return message(language, "statuses.missing.long")
    if sign == NO_ROW:
        return message(language, "charts.table.no_row")
    keys = [f"statuses.{letter}.long" for letter in sign]
    return "; ".join(message(language, key) for key in keys if has_message(language, key))
