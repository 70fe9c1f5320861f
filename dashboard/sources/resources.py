"""Which fields each table of the package has, and what is promised about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.sources import cbs, eurostat, published
from dashboard.sources.definitions import Definition
from dashboard.sources.package import (
    DATE,
    OUR_LICENCE,
    Field,
    Resource,
    licence,
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
            "licenses": licence(provider.LICENCE),
            "vintage": definition.vintage,
            "unit": definition.unit,
            "units": dict(units),
            "unitField": "unit" if "unit" in names else definition.unit_of,
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
        "licenses": licence(OUR_LICENCE),
        "vintage": vintage,
        "unitField": "unit",
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
