"""Numbers that others published: figures by id, facts of the programme by key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from dashboard.exhibits.narrative.said import InList, Said, written
from dashboard.exhibits.publishers import publisher_name
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.numbers import format_date

Definition = Mapping[str, Any]


def published(catalogue: Catalogue, language: Language, definition: Definition) -> Said:
    """Return a figure as somebody published it, or the year of its publication.

    Raises
    ------
    KeyError
        No figure has this id.
    """
    figure = catalogue.published[definition["published"]]
    if definition.get("part") == "year":
        return _year(figure.published)
    date = format_date(figure.published, language)
    publisher = publisher_name(figure.publisher, language)
    return Said(
        written(figure.value, _unit(figure.unit), language, **exactness(definition)),
        figure.value,
        figure.period,
        figure.region,
        InList(figure.id),
        ", ".join(part for part in (publisher, figure.title, date) if part),
    )


def fact(catalogue: Catalogue, language: Language, definition: Definition) -> Said:
    """Return a fact of the programme: its value, or its date, or the year of that date.

    Raises
    ------
    KeyError
        No fact has this key.
    """
    found = catalogue.programme.facts[definition["fact"]]
    if definition.get("part") == "year":
        return _year(found.date)
    if found.value is None:
        return Said(format_date(found.date, language), None, int(found.date[:4]))
    text = written(found.value, found.unit, language, **exactness(definition))
    told = ", ".join(dict.fromkeys(site(address) for address in found.addresses))
    return Said(text, found.value, None, "", InList(found.key), told)


def exactness(definition: Definition) -> dict[str, Any]:
    """Return what a definition says of how a number is written."""
    return {name: definition[name] for name in ("decimals", "signed") if name in definition}


def site(address: str) -> str:
    """Return the name of the site that a page is on."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def _year(date: str) -> Said:
    return Said(date[:4], None, int(date[:4]))


def _unit(printed: str) -> str:
    """Return the unit that a publisher's words for it mean."""
    if printed.startswith(("%", "ratio in %")):
        return "percent"
    return "euro" if printed.startswith("euro") else "count"
