"""The form of the API's answers, for its description."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from dashboard.exhibits.view import View
from dashboard.indicators.registry import INDICATORS

#: Keys whose default depends on the others.
_FOLLOWS = ("chart",)

Words = dict[str, str]


class Note(BaseModel):
    """A doubt or explanation that is shown with the figure."""

    key: str
    text: str


class Source(BaseModel):
    """Where numbers come from; enough for a citation."""

    provider: str
    table: str
    title: str
    vintage: str
    licence: str
    address: str


class ExhibitWords(BaseModel):
    """Everything a figure says in words, in the language of ``Accept-Language``."""

    title: str
    subtitle: str
    unit: str
    summary: str
    notes: list[Note]
    sources: list[Source]


class Observation(BaseModel):
    """One observation; indicator, region, activity, item, component, publisher, period are its key.

    ``value`` is null when it is missing, never left out; as published, or computed to ten
    significant digits. ``status`` holds the provider's flags, ``c`` for suppressed included, which
    ``confidentiality`` repeats. ``component`` is a part of a shift-share. ``publisher`` is who
    published a figure (and its edition); empty for an official series.
    """

    indicator: str
    region: str
    activity: str
    item: str
    component: str
    publisher: str
    period: int
    value: float | None
    unit: str
    status: str
    confidentiality: str
    table: str


class Observations(BaseModel):
    """The answer to a view."""

    view: View
    exhibit: ExhibitWords
    observations: list[Observation]


class ItemEntry(BaseModel):
    """A variant of an indicator: an age group, a unit, a variable."""

    key: str
    unit: str
    unit_name: Words
    label: Words


class IndicatorEntry(BaseModel):
    """An indicator: what it measures and what can be asked of it. The first item is its default.

    ``charts`` are those of its level; ``levels`` those of regions it is compared on. ``activities``
    is empty when it has none, and so is ``default_activity``.
    """

    key: str
    table: str
    title: Words
    question: Words
    method: Words
    items: list[ItemEntry]
    analyses: list[str]
    charts: list[str]
    levels: list[str]
    activities: list[str]
    years: list[int]
    default_region: list[str]
    default_activity: str
    default_chart: str


class RegionEntry(BaseModel):
    """A region: code of an edition of NUTS or of CBS, with its codes in other spellings."""

    code: str
    level: str
    edition: str
    parent: str
    names: Words
    corop: str
    nuts_2024: str
    groups: list[str]


class ActivityEntry(BaseModel):
    """An economic activity of NACE Rev. 2, or a published aggregate of some."""

    code: str
    edition: str
    parent: str
    names: Words
    short: Words


class TableEntry(BaseModel):
    """A table as its provider published it; ``download`` is empty where no file is served."""

    code: str
    provider: str
    titles: Words
    address: str
    licence: str
    vintage: str
    dimensions: list[str]
    years: list[int]
    observations: int
    download: str
    notes: dict[str, Words]


class StatusEntry(BaseModel):
    """A letter of ``status`` or ``confidentiality``, and its meaning."""

    code: str
    short: Words
    long: Words


class ProblemEntry(BaseModel):
    """What is wrong with one key of a query.

    ``allowed`` holds values that will do, the best first, and is never empty: the empty text means
    to leave the key out. The key ``query`` stands for the whole query.
    """

    key: str
    sent: str
    allowed: list[str]
    reason: str


class Failure(BaseModel):
    """Every error has this form."""

    model_config = ConfigDict(extra="forbid")

    status: int
    error: str
    problems: list[ProblemEntry]


def view_parameters(describe: dict[str, str]) -> list[dict[str, Any]]:
    """Return `View` as OpenAPI query parameters, in the order of its keys.

    Lists are comma separated. ``describe`` maps key to description.
    """
    schema = View.model_json_schema(by_alias=True)
    required = schema.get("required", ())
    parameters = []
    for key, described in schema["properties"].items():
        parameter: dict[str, Any] = {
            "name": key,
            "in": "query",
            "required": key in required,
            "description": describe.get(key, ""),
            "schema": _plain(described),
        }
        if key == "indicator":
            parameter["schema"]["items"] = {"type": "string", "enum": list(INDICATORS)}
        if key in _FOLLOWS:
            parameter["schema"].pop("default", None)
        if parameter["schema"].get("type") == "array":
            parameter |= {"style": "form", "explode": False}
        parameters.append(parameter)
    return parameters


def _plain(described: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without null, which an address cannot say."""
    options = [o for o in described.get("anyOf", ()) if o.get("type") != "null"]
    plain = {**described, **(options[0] if len(options) == 1 else {})}
    dropped = {"anyOf", "title"} | (
        {"default"} if plain.get("default", "") in (None, []) else set()
    )
    return {name: value for name, value in plain.items() if name not in dropped}
