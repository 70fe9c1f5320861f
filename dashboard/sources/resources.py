"""Which fields each table of the package has, and what is promised about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.sources import borders, cbs, eurostat, labels, programme, published, regions
from dashboard.sources.definitions import Definition
from dashboard.sources.package import (
    DATE,
    LICENCES,
    Field,
    Resource,
    number_field,
    text_field,
    whole_field,
)
from dashboard.sources.rows import table_text

ATTRIBUTES = ("value", "status", "confidentiality")
PROVIDERS = {"eurostat": eurostat, "cbs": cbs}

Rows = Sequence[tuple[str, ...]]


def statistics(definition: Definition, rows: Rows, units: Mapping[str, str]) -> Resource:
    """Return the resource of one statistics table.

    Parameters
    ----------
    rows
        Dimensions, value, status, confidentiality.
    units
        Code of the table's dimension ``unit_of`` -> unit; empty when the table has one unit.
    """
    names = definition.fields
    columns = dict(zip((*names, *ATTRIBUTES), zip(*rows, strict=True), strict=True))
    provider = PROVIDERS[definition.provider]
    references = {"region": "regions", "activity": "activities"}
    fields = [_dimension(name, columns[name], references) for name in names]
    fields.append(
        number_field(
            "value", definition.decimals, minimum=definition.minimum, maximum=definition.maximum
        )
    )
    for name in ATTRIBUTES[1:]:
        codes = sorted(set(columns[name]) - {""})
        fields.append(text_field(name, required=False, enum=codes or None))
        if not codes:
            fields[-1]["constraints"]["maxLength"] = 0
    return Resource(
        name=definition.code.lower(),
        path=f"{definition.code}/observations.csv",
        text=table_text((*names, *ATTRIBUTES), rows),
        fields=fields,
        key=names,
        references={name: other for name, other in references.items() if name in names},
        about={
            "table": definition.code,
            "kind": "observations",
            "provider": provider.NAME,
            "address": provider.address(definition.code),
            "licenses": _licence(provider.LICENCE),
            "vintage": definition.vintage,
            "unit": definition.unit,
            "units": dict(units),
            "constants": dict(definition.constants),
            "rows": len(rows),
            "notes": list(definition.notes),
            "scopedNotes": list(definition.scoped),
            "breaks": list(definition.breaks),
            "promises": list(definition.promises),
        },
    )


def _dimension(name: str, codes: Sequence[str], references: Mapping[str, str]) -> Field:
    if name == "period":
        years = [int(code) for code in codes]
        return whole_field(name, minimum=min(years), maximum=max(years))
    return text_field(name, enum=None if name in references else sorted(set(codes)))


def _licence(name: str) -> list[dict[str, str]]:
    return [{"name": name, "path": LICENCES[name]}]


def published_figures(rows: Rows, vintage: str) -> Resource:
    """Return the resource of the published figures."""
    optional = {"concept", "region", "precision", "published", "definition"}
    fields: list[Field] = []
    for name in published.FIELDS:
        if name == "period":
            fields.append(whole_field(name, required=False))
        elif name == "value":
            fields.append(number_field(name, 2, required=True))
        else:
            pattern = DATE if name == "published" else None
            fields.append(text_field(name, required=name not in optional, pattern=pattern))
    about = {
        "table": published.CODE,
        "kind": "published",
        "provider": "published",
        "address": "",
        "vintage": vintage,
        "rows": len(rows),
        "notes": ["published-not-official"],
        "scopedNotes": list(published.SCOPED),
    }
    return Resource(
        name=published.CODE,
        path=f"{published.CODE}/observations.csv",
        text=table_text(published.FIELDS, rows),
        fields=fields,
        key=("id",),
        references={"region": "regions"},
        about=about,
    )


def _listed(
    folder: str, name: str, header: Sequence[str], rows: Rows, fields: Sequence[Field],
    key: Sequence[str], references: Mapping[str, str] | None = None, **about: Any,
) -> Resource:  # fmt: skip
    return Resource(
        name=name,
        path=f"{folder}/{name}.csv",
        text=table_text(header, rows),
        fields=fields,
        key=key,
        references=references or {},
        sorted=False,
        about={"kind": folder, "rows": len(rows), **about},
    )


def region_list(rows: Rows) -> Resource:
    """Return the code list of regions."""
    levels = ["eu", "country", "nuts1", "nuts2", "nuts3", "municipality"]
    optional = {"parent", "corop", "nuts_2024", "groups"}
    fields = [text_field(name, required=name not in optional) for name in regions.FIELDS]
    fields[regions.FIELDS.index("level")]["constraints"]["enum"] = levels
    return _listed("reference", "regions", regions.FIELDS, rows, fields, ["code"])


def activity_list(rows: Rows) -> Resource:
    """Return the code list of activities."""
    fields = [text_field(name, required=name != "parent") for name in labels.ACTIVITY_FIELDS]
    return _listed("reference", "activities", labels.ACTIVITY_FIELDS, rows, fields, ["code"])


def breakdown_list(rows: Rows) -> Resource:
    """Return the labels of all other dimensions."""
    fields = [text_field(name, required=name != "unit") for name in labels.BREAKDOWN_FIELDS]
    key = ["field", "code"]
    return _listed("reference", "breakdowns", labels.BREAKDOWN_FIELDS, rows, fields, key)


def spelling_list(rows: Rows) -> Resource:
    """Return the providers' spellings of codes."""
    fields = [text_field(name) for name in labels.SPELLING_FIELDS]
    key = ["table", "field", "spelling"]
    return _listed("reference", "spellings", labels.SPELLING_FIELDS, rows, fields, key)


def border_list(rows: Rows) -> Resource:
    """Return the borders, one row per ring."""
    point = r"-?\d+\.\d+ -?\d+\.\d+"
    fields = [text_field("region"), text_field("polygon"), text_field("ring")]
    fields.append(text_field("points", pattern=f"{point}(;{point})+"))
    references = {"region": "regions"}
    about = {"provider": cbs.NAME, "licenses": _licence(cbs.LICENCE), "notes": ["borders-fixed"]}
    key = ["region", "polygon", "ring"]
    return _listed("reference", "borders", borders.FIELDS, rows, fields, key, references, **about)


def programme_lists(facts: Rows, events: Rows, targets: Rows) -> list[Resource]:
    """Return the programme's facts, timeline and targets."""
    fact_fields = [
        text_field("key"),
        number_field("value", 1),
        *(text_field(name, required=False) for name in ("unit", "precision")),
        text_field("date", required=False, pattern=DATE),
        text_field("addresses"),
    ]
    event_fields = [
        text_field("key"),
        text_field("date", required=False, pattern=DATE),
        text_field("date_text"),
        text_field("addresses"),
    ]
    references = ("goal", "baseline", "later", "indicator")
    target_fields = [
        text_field("key"),
        whole_field("target_year", required=False),
        *(text_field(name, required=False) for name in references),
        text_field("addresses"),
    ]
    key = ["key"]
    return [
        _listed("programme", "facts", programme.FACT_FIELDS, facts, fact_fields, key),
        _listed("programme", "timeline", programme.EVENT_FIELDS, events, event_fields, key),
        _listed("programme", "targets", programme.TARGET_FIELDS, targets, target_fields, key),
    ]
