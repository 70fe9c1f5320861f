"""The numbers of the narrative: what `data/programme/numbers.toml` defines, looked up and computed.

No number is written in a text. A placeholder ``{name}`` has a definition ``[numbers.name]`` of one
of these kinds; coordinates may be digits, values never are:

``figure``
    A cell of a figure's exhibit: ``region``, ``indicator``, ``activity``, ``item`` pick the series
    (the first by default), ``period`` a year, ``"first"`` or ``"last"`` (default). ``pick`` is
    ``"top"`` for the series with the highest value there.
``published``, ``fact``
    A published figure by id, or a fact of the programme by key (its value, or its date).
``sum``, ``difference``, ``percent``, ``change``, ``product``
    Arithmetic on other numbers: a sum; first less second; first as a percentage of second; change
    from first to second in per cent; first of second, both per cent.
``thousands``, ``size``, ``growth``
    Another number in thousands; without its sign; an index as growth in per cent.
``rank``, ``count``, ``above``
    In a figure's exhibit: place of a region among the values of a year, how many have a value,
    how many have one above ``than``.
``year``, ``name``, ``codes``
    The year or the region of another number; activity codes without their letter.

``decimals`` overrides how exact a number is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from dashboard.errors import DataError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.pages.programme import cells
from dashboard.pages.prose import Said
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import (
    MINUS,
    NARROW,
    format_date,
    format_number,
    format_range,
)

Definition = Mapping[str, Any]


class NumberError(DataError):
    """A number of the narrative cannot be found or computed."""


class Numbers(dict[str, Said]):
    """Name of a number -> what is said there, looked up when it is asked for.

    Parameters
    ----------
    exhibits
        Key of a figure -> its exhibit, whose table holds the cells that numbers link to.

    Raises
    ------
    NumberError
        When a name is asked that is not defined, or that the tables cannot fill.
    """

    def __init__(
        self, catalogue: Catalogue, language: Language, exhibits: Mapping[str, Exhibit]
    ) -> None:
        super().__init__()
        self.catalogue = catalogue
        self.language = language
        self.exhibits = exhibits
        self._definitions: Mapping[str, Definition] = catalogue.programme.numbers["numbers"]

    def __missing__(self, name: str) -> Said:
        if name not in self._definitions:
            raise NumberError(f"numbers.toml does not define {name!r}")
        definition = self._definitions[name]
        kind = next((key for key in _KINDS if key in definition), "")
        try:
            said = _KINDS[kind](self, definition)
        except (KeyError, StopIteration, ValueError, ZeroDivisionError) as error:
            raise NumberError(f"number {name!r} ({kind}): {error!r}") from error
        self[name] = said
        return said

    def known(self, name: str) -> float:
        """Return the value of a number that others are made of. Raises ValueError if missing."""
        value = self[name].value
        if value is None:
            raise ValueError(f"{name} has no value")
        return value


# ---- what was published ------------------------------------------------------------------


def _figure(numbers: Numbers, definition: Definition) -> Said:
    return cells.cell(numbers.exhibits[definition["figure"]], definition["figure"], definition)


def _published(numbers: Numbers, definition: Definition) -> Said:
    """Return a figure as somebody published it; it links to its row in the list of such figures."""
    figure = numbers.catalogue.published[definition["published"]]
    date = format_date(figure.published, numbers.language)
    if definition.get("part") == "year":
        return Said(figure.published[:4], None, int(figure.published[:4]))
    return Said(
        _written(numbers, figure.value, _published_unit(figure.unit), definition),
        figure.value,
        figure.period,
        figure.region,
        f"#{published_row(figure.id)}",
        ", ".join(part for part in (figure.publisher, figure.title, date) if part),
    )


def published_row(key: str) -> str:
    """Return the id of the row that lists a published figure or a fact."""
    return f"published-{key}"


def _published_unit(unit: str) -> str:
    if unit.startswith(("%", "ratio in %")):
        return "percent"
    return "euro" if unit.startswith("euro") else "count"


def _fact(numbers: Numbers, definition: Definition) -> Said:
    """Return a fact of the programme: its value, or its date, or the year of that date."""
    fact = numbers.catalogue.programme.facts[definition["fact"]]
    if definition.get("part") == "year":
        return Said(fact.date[:4], None, int(fact.date[:4]))
    if fact.value is None:
        return Said(format_date(fact.date, numbers.language), None, int(fact.date[:4]))
    text = _written(numbers, fact.value, fact.unit, definition)
    told = ", ".join(dict.fromkeys(site(address) for address in fact.addresses))
    return Said(text, fact.value, None, "", f"#{published_row(fact.key)}", told)


def site(address: str) -> str:
    """Return the name of the site that a page is on."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def _written(numbers: Numbers, value: float, unit: str, definition: Definition) -> str:
    """Return a value in one of the few units that facts and published figures have."""
    least = 1 if unit == "percent" or value % 1 else 0
    digits = format_number(
        value,
        numbers.language,
        definition.get("decimals", least),
        signed=definition.get("signed", False),
    )
    key = {"percent": "percent", "million-euro": "million_euro", "euro": "euro"}.get(unit, "count")
    return message(numbers.language, f"shell.unit.{key}", value=digits)


# ---- arithmetic on what was published --------------------------------------------------------


def _computed(
    key: str, formula: Callable[..., float], unit: str = ""
) -> Callable[[Numbers, Definition], Said]:
    """Return the reader of one kind of arithmetic; it links to the first number it is made of."""

    def read(numbers: Numbers, definition: Definition) -> Said:
        names = definition[key]
        value = formula(*(numbers.known(name) for name in names))
        first = numbers[names[0]]
        written = _written(numbers, value, unit or definition.get("unit", "count"), definition)
        told = message(
            numbers.language,
            f"shell.number.{key}",
            parts=" + ".join(numbers[name].text for name in names),
            first=first.text,
            second=numbers[names[-1]].text,
        )
        return Said(written, value, first.period, first.region, first.href, told)

    return read


def _thousands(numbers: Numbers, definition: Definition) -> Said:
    said = numbers[definition["thousands"]]
    value = numbers.known(definition["thousands"]) / 1000
    return replace(said, text=format_number(value, numbers.language, 1), value=value)


def _size(numbers: Numbers, definition: Definition) -> Said:
    said = numbers[definition["size"]]
    value = abs(numbers.known(definition["size"]))
    return replace(said, text=said.text.lstrip(f"+{MINUS}"), value=value)


def _growth(numbers: Numbers, definition: Definition) -> Said:
    said = numbers[definition["growth"]]
    value = numbers.known(definition["growth"]) - 100
    return replace(said, text=_written(numbers, value, "percent", {"signed": True}), value=value)


# ---- places on a list ---------------------------------------------------------------------


def _rank(numbers: Numbers, definition: Definition) -> Said:
    key = definition["rank"]
    exhibit = numbers.exhibits[key]
    values = cells.values(exhibit, definition)
    own = cells.series_of(exhibit, definition)
    rank = 1 + sum(value > values[own.key] for value in values.values())
    said = cells.cell(exhibit, key, definition)
    return Said(str(rank), rank, said.period, said.region, said.href, said.title)


def _count(numbers: Numbers, definition: Definition) -> Said:
    found = cells.values(numbers.exhibits[definition["count"]], definition)
    return Said(str(len(found)), len(found), None, "", f"#{definition['count']}")


def _above(numbers: Numbers, definition: Definition) -> Said:
    found = cells.values(numbers.exhibits[definition["above"]], definition)
    number = sum(value > definition["than"] for value in found.values())
    return Said(str(number), number, None, "", f"#{definition['above']}")


# ---- words -------------------------------------------------------------------------------


def _year(numbers: Numbers, definition: Definition) -> Said:
    period = numbers[definition["year"]].period
    if period is None:
        raise ValueError("no year is known")
    return Said(str(period), None, period)


def _name(numbers: Numbers, definition: Definition) -> Said:
    region = numbers[definition["name"]].region
    return Said(numbers.catalogue.codes.regions[region].names[numbers.language], None, None, region)


def _codes(_numbers: Numbers, definition: Definition) -> Said:
    """Return two-digit activity codes without their section, runs as ranges: ``25–30, 33``."""
    runs: list[list[int]] = []
    for digits in (int(code[1:]) for code in definition["codes"]):
        if runs and digits == runs[-1][1] + 1:
            runs[-1][1] = digits
        else:
            runs.append([digits, digits])
    listed = ", ".join(format_range(first, last) for first, last in runs)
    return Said(listed.replace(" ", NARROW))


_KINDS: Mapping[str, Callable[[Numbers, Definition], Said]] = {
    "figure": _figure,
    "published": _published,
    "fact": _fact,
    "sum": _computed("sum", lambda *parts: sum(parts)),
    "difference": _computed("difference", lambda a, b: a - b),
    "percent": _computed("percent", lambda a, b: 100 * a / b, "percent"),
    "change": _computed("change", lambda a, b: 100 * (b / a - 1), "percent"),
    "product": _computed("product", lambda a, b: a * b / 100, "percent"),
    "thousands": _thousands,
    "size": _size,
    "growth": _growth,
    "rank": _rank,
    "count": _count,
    "above": _above,
    "year": _year,
    "name": _name,
    "codes": _codes,
}
