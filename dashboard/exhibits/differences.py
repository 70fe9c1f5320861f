"""Why two figures that seem to say the same differ: their values, side by side, for one year.

Which figures are compared stands in ``[differences]`` of `data/programme/numbers.toml`; in what
they differ is said in messages, ``differences.<pair>.<side>.<row>``, in five fixed rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Unit
from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.view import View
from dashboard.indicators.derived import total
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_number, format_value

#: What two figures can differ in; always told, always in this order.
ROWS = ("population", "activity", "place", "time", "method")


@dataclass(frozen=True)
class Side:
    """One of the figures.

    Attributes
    ----------
    key
        Names it in messages.
    value, when
        As text: the value with its unit, or that it is missing; the year, or what the page says.
    source, address
        Who says so, and where: a table's page, or the page of a publisher.
    table
        Code of its table.
    view
        Shows the series; None for a published figure.
    """

    key: str
    value: str
    when: str
    source: str
    address: str
    table: str
    view: View | None = None


@dataclass(frozen=True)
class Difference:
    """Figures that seem to say the same. ``together`` tells whether all are about one year."""

    key: str
    sides: tuple[Side, ...]
    together: bool


def differences(catalogue: Catalogue, language: Language) -> tuple[Difference, ...]:
    """Return every set of figures that seem to say the same."""
    pairs: Mapping[str, Any] = catalogue.programme.numbers.get("differences", {})
    return tuple(_difference(key, one["sides"], catalogue, language) for key, one in pairs.items())


def differences_of_table(table: str, found: Sequence[Difference]) -> tuple[Difference, ...]:
    """Return those in which a table is one of the sides."""
    return tuple(one for one in found if any(side.table == table for side in one.sides))


def differences_of_view(view: View, found: Sequence[Difference]) -> tuple[Difference, ...]:
    """Return those of which a view shows at least two sides."""
    return tuple(
        one
        for one in found
        if sum(side.view is not None and side.view.indicator[0] in view.indicator
               for side in one.sides) > 1
    )  # fmt: skip


def _difference(
    key: str, sides: Mapping[str, Mapping[str, str]], catalogue: Catalogue, language: Language
) -> Difference:
    series = {
        name: _series(parse_view(one["view"], catalogue), catalogue, language)
        for name, one in sides.items()
        if "view" in one
    }
    years = [set(values) for _, values, _ in series.values()]
    common = set.intersection(*years) if years else set()
    made = tuple(
        _counted(name, *series[name], max(common) if common else None, catalogue, language)
        if name in series
        else _published(name, one["published"], catalogue, language)
        for name, one in sides.items()
    )
    return Difference(key, made, len({side.when for side in made}) == 1)


def _series(
    view: View, catalogue: Catalogue, language: Language
) -> tuple[View, dict[int, float], Unit]:
    """Return year -> value of all activities of a view together; without years that miss one."""
    shown = exhibit(view, catalogue, language)
    found: dict[int, list[float | None]] = {}
    for year, value in zip(shown.frame["period"], shown.frame["value"], strict=True):
        found.setdefault(int(year), []).append(None if pd.isna(value) else float(value))
    whole = {
        year: total(*(one for one in values if one is not None))
        for year, values in found.items()
        if len(values) == len(shown.series) and None not in values
    }
    return view, whole, shown.unit


def _counted(
    key: str, view: View, values: Mapping[int, float], unit: Unit, year: int | None,
    catalogue: Catalogue, language: Language,
) -> Side:  # fmt: skip
    """Return a side that is a series: in the common year, or else in its newest."""
    when = year if year is not None else max(values, default=None)
    value = None if when is None else values[when]
    shown = exhibit(view, catalogue, language)
    table = shown.sources[0]
    return Side(
        key,
        format_value(value, unit, language),
        "" if when is None else str(when),
        f"{table.provider} {table.table}",
        f"/{language}/data/{table.table}",
        table.table,
        view,
    )


def _published(key: str, figure_id: str, catalogue: Catalogue, language: Language) -> Side:
    """Return a side that somebody published: as it is printed."""
    one = catalogue.published[figure_id]
    when = str(one.period) if one.period else message(language, "differences.undated")
    return Side(
        key,
        format_number(one.value, language, 0),
        when,
        publisher_name(one.publisher, language),
        one.address,
        "published_figures",
    )
