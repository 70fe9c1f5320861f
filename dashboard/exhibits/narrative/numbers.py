"""The numbers of the narrative: what `data/programme/numbers.toml` defines, looked up and computed.

No number is written in a text. A placeholder ``{name}`` has a definition ``[numbers.name]`` of one
of these kinds; coordinates may be digits, values never are:

``figure``
    A cell of a figure's exhibit: ``region``, ``indicator``, ``activity``, ``item`` pick the series
    (the first by default), ``period`` a year, ``"first"``, ``"last"`` (default) or ``"unbroken"``:
    the first year after the last break of any series in the figure. ``pick`` is
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

from dashboard.errors import DataError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.narrative import cells, listed
from dashboard.exhibits.narrative.said import InFigure, InSums, Said, written
from dashboard.indicators.derived import DERIVED
from dashboard.indicators.development import growth_of_index
from dashboard.indicators.rank import above, ranks
from dashboard.indicators.units import in_thousands
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.numbers import MINUS, NARROW, format_number, format_range

Definition = Mapping[str, Any]


#: Kinds that compute a number which stands in no table: they are listed with their sum.
COMPUTED = (*DERIVED, "growth")


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
        except (KeyError, StopIteration, ValueError) as error:
            raise NumberError(f"number {name!r} ({kind}): {error!r}") from error
        if kind in COMPUTED:
            said = replace(said, where=InSums(name), title="")
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
    return listed.published(numbers.catalogue, numbers.language, definition)


def _fact(numbers: Numbers, definition: Definition) -> Said:
    return listed.fact(numbers.catalogue, numbers.language, definition)


# ---- made of other numbers ---------------------------------------------------------------


def _computed(key: str) -> Callable[[Numbers, Definition], Said]:
    """Return the reader of one formula; its result is about what its first number is about."""
    formula = DERIVED[key]

    def read(numbers: Numbers, definition: Definition) -> Said:
        names = definition[key]
        value = formula.of(*(numbers.known(name) for name in names))
        if value is None:
            raise ValueError("no answer, as in a division by zero")
        first = numbers[names[0]]
        unit = formula.unit or definition.get("unit", "count")
        text = written(value, unit, numbers.language, **listed.exactness(definition))
        return Said(text, value, first.period, first.region)

    return read


def _thousands(numbers: Numbers, definition: Definition) -> Said:
    said = numbers[definition["thousands"]]
    value = in_thousands(numbers.known(definition["thousands"]))
    return replace(said, text=format_number(value, numbers.language, 1), value=value)


def _size(numbers: Numbers, definition: Definition) -> Said:
    said = numbers[definition["size"]]
    value = abs(numbers.known(definition["size"]))
    return replace(said, text=said.text.lstrip(f"+{MINUS}"), value=value)


def _growth(numbers: Numbers, definition: Definition) -> Said:
    said = numbers[definition["growth"]]
    value = growth_of_index(numbers.known(definition["growth"]))
    text = written(value, "percent", numbers.language, signed=True)
    return replace(said, text=text, value=value)


# ---- places on a list ---------------------------------------------------------------------


def _rank(numbers: Numbers, definition: Definition) -> Said:
    key = definition["rank"]
    exhibit = numbers.exhibits[key]
    own = cells.series_of(exhibit, definition)
    rank = ranks(cells.values(exhibit, definition))[own.key].rank
    said = cells.cell(exhibit, key, definition)
    return replace(said, text=str(rank), value=rank)


def _count(numbers: Numbers, definition: Definition) -> Said:
    key = definition["count"]
    number = len(cells.values(numbers.exhibits[key], definition))
    return Said(str(number), number, None, "", InFigure(key))


def _above(numbers: Numbers, definition: Definition) -> Said:
    key = definition["above"]
    number = above(cells.values(numbers.exhibits[key], definition), definition["than"])
    return Said(str(number), number, None, "", InFigure(key))


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
    **{key: _computed(key) for key in DERIVED},
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
