"""Formulas as trees: the same one is written as mathematics and computed with numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Symbol:
    """A letter that stands for a number.

    ``key`` is its own among those of a formula, ``index`` what stands below it.
    """

    key: str
    letter: str
    index: str = ""


@dataclass(frozen=True)
class Constant:
    """A number that belongs to the formula itself."""

    value: float


@dataclass(frozen=True)
class Quotient:
    """What is above the line divided by what is below it."""

    above: Expression
    below: Expression


@dataclass(frozen=True)
class Product:
    """Factors that are multiplied."""

    factors: tuple[Expression, ...]


@dataclass(frozen=True)
class Difference:
    """The first less the second."""

    first: Expression
    second: Expression


@dataclass(frozen=True)
class Power:
    """A base raised to an exponent."""

    base: Expression
    exponent: Expression


@dataclass(frozen=True)
class Absolute:
    """How far from zero something is."""

    inner: Expression


@dataclass(frozen=True)
class Sum:
    """A term added up over all that its index stands for: activities."""

    term: Expression
    index: str


Expression = Symbol | Constant | Quotient | Product | Difference | Power | Absolute | Sum


def evaluated(expression: Expression, values: Mapping[str, float]) -> float:
    """Return the number that an expression is.

    Parameters
    ----------
    values
        Key of each symbol -> its number. Of what is summed: the key with each member of the index
        behind a colon, such as ``share:C``.

    Raises
    ------
    KeyError
        A symbol has no number.
    ZeroDivisionError
        A number is divided by zero.
    """
    match expression:
        case Symbol(key):
            return values[key]
        case Constant(value):
            return value
        case Quotient(above, below):
            return evaluated(above, values) / evaluated(below, values)
        case Difference(first, second):
            return evaluated(first, values) - evaluated(second, values)
        case Power(base, exponent):
            return float(evaluated(base, values) ** evaluated(exponent, values))
        case Product(factors):
            product = 1.0
            for factor in factors:
                product *= evaluated(factor, values)
            return product
        case Absolute(inner):
            return abs(evaluated(inner, values))
        case Sum(term):
            inside = symbols(term)
            start = f"{inside[0].key}:"
            members = [key.removeprefix(start) for key in values if key.startswith(start)]
            return sum(
                evaluated(term, {one.key: values[f"{one.key}:{member}"] for one in inside})
                for member in members
            )


def symbols(*expressions: Expression) -> tuple[Symbol, ...]:
    """Return the symbols of expressions, each once, in the order in which they are read."""
    return tuple(dict.fromkeys(s for one in expressions for s in _symbols(one)))


def _symbols(expression: Expression) -> Iterator[Symbol]:
    match expression:
        case Symbol():
            yield expression
        case Constant():
            return
        case Quotient(first, second) | Difference(first, second) | Power(first, second):
            yield from _symbols(first)
            yield from _symbols(second)
        case Product(factors):
            for factor in factors:
                yield from _symbols(factor)
        case Absolute(inner) | Sum(inner):
            yield from _symbols(inner)
