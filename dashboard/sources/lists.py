"""Which fields the lists of the package have: code lists, borders, and those of the programme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.sources import borders, cbs, labels, programme, regions
from dashboard.sources.package import (
    DATE,
    OUR_LICENCE,
    OURS,
    Field,
    Resource,
    licence,
    number_field,
    text_field,
    whole_field,
)
from dashboard.sources.resources import Rows
from dashboard.sources.rows import table_text

#: The boundaries are CBS's, made from those of the land registry.
PROVIDER_OF_BORDERS = "CBS, Kadaster"


def _listed(
    folder: str, name: str, header: Sequence[str], rows: Rows, fields: Sequence[Field],
    key: Sequence[str], vintage: str, references: Mapping[str, str] | None = None, **about: Any,
) -> Resource:  # fmt: skip
    own = {"provider": OURS, "licenses": licence(OUR_LICENCE), "vintage": vintage}
    return Resource(
        name=name,
        path=f"{folder}/{name}.csv",
        text=table_text(header, rows),
        fields=fields,
        key=key,
        references=references or {},
        sorted=False,
        about={"kind": folder, "rows": len(rows), **own, **about},
    )


def region_list(rows: Rows, vintage: str) -> Resource:
    """Return the code list of regions."""
    levels = ["eu", "country", "nuts1", "nuts2", "nuts3", "municipality"]
    optional = {"parent", "corop", "nuts_2024", "groups"}
    fields = [text_field(name, required=name not in optional) for name in regions.FIELDS]
    fields[regions.FIELDS.index("level")]["constraints"]["enum"] = levels
    return _listed("reference", "regions", regions.FIELDS, rows, fields, ["code"], vintage)


def activity_list(rows: Rows, vintage: str) -> Resource:
    """Return the code list of activities."""
    fields = [text_field(name, required=name != "parent") for name in labels.ACTIVITY_FIELDS]
    return _listed(
        "reference", "activities", labels.ACTIVITY_FIELDS, rows, fields, ["code"], vintage
    )


def breakdown_list(rows: Rows, vintage: str) -> Resource:
    """Return the labels of all other dimensions."""
    fields = [text_field(name, required=name != "unit") for name in labels.BREAKDOWN_FIELDS]
    key = ["field", "code"]
    return _listed("reference", "breakdowns", labels.BREAKDOWN_FIELDS, rows, fields, key, vintage)


def spelling_list(rows: Rows, vintage: str) -> Resource:
    """Return the providers' spellings of codes."""
    fields = [text_field(name) for name in labels.SPELLING_FIELDS]
    key = ["table", "field", "spelling"]
    return _listed("reference", "spellings", labels.SPELLING_FIELDS, rows, fields, key, vintage)


def border_list(rows: Rows, vintage: str) -> Resource:
    """Return the borders, one row per ring."""
    point = r"-?\d+\.\d+ -?\d+\.\d+"
    fields = [text_field("region"), text_field("polygon"), text_field("ring")]
    fields.append(text_field("points", pattern=f"{point}(;{point})+"))
    references = {"region": "regions"}
    about = {
        "provider": PROVIDER_OF_BORDERS,
        "licenses": licence(cbs.LICENCE),
        "notes": ["borders-fixed", "licence-not-verified"],
    }
    key = ["region", "polygon", "ring"]
    names = borders.FIELDS
    return _listed("reference", "borders", names, rows, fields, key, vintage, references, **about)


def programme_lists(facts: Rows, events: Rows, targets: Rows, vintage: str) -> list[Resource]:
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
        _listed(
            "programme",
            "facts",
            programme.FACT_FIELDS,
            facts,
            fact_fields,
            key,
            vintage,
            unitField="unit",
        ),
        _listed(
            "programme", "timeline", programme.EVENT_FIELDS, events, event_fields, key, vintage
        ),
        _listed(
            "programme", "targets", programme.TARGET_FIELDS, targets, target_fields, key, vintage
        ),
    ]
