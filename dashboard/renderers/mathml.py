"""Expression → MathML: a formula as mathematics, in letters or with its numbers filled in."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from dashboard.indicators.expression import (
    Absolute,
    Constant,
    Difference,
    Expression,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
)
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.numbers import MINUS, format_number

_TIMES = "<mo>×</mo>"
_LESS = f"<mo>{MINUS}</mo>"


def mathml(
    expression: Expression, language: Language, numbers: Mapping[str, str] | None = None
) -> str:
    """Return an expression as a ``<math>`` element on a line of its own.

    Parameters
    ----------
    numbers
        Key of each symbol -> its number as it is written, to stand in its place; letters stay
        where there is none.
    """
    return f'<math display="block">{_row(expression, language, numbers or {})}</math>'


def ratio(above: str, below: str, factor: float, language: Language) -> str:
    """Return a quotient of two things that are named in words, multiplied unless by one."""
    line = f"<mfrac>{_words(above)}{_words(below)}</mfrac>"
    if factor != 1:
        line += _TIMES + _number(factor, language)
    return f'<math display="block"><mrow>{line}</mrow></math>'


def letter(symbol: Symbol) -> str:
    """Return a symbol within a line of text."""
    return f"<math>{_letter(symbol)}</math>"


def _words(text: str) -> str:
    return f"<mtext>{escape(text, quote=False)}</mtext>"


def _number(value: float, language: Language) -> str:
    return f"<mn>{format_number(value, language, 0)}</mn>"


def _row(expression: Expression, language: Language, numbers: Mapping[str, str]) -> str:
    """Return one element; parts that would be read otherwise stand in brackets."""

    def row(part: Expression) -> str:
        return _row(part, language, numbers)

    match expression:
        case Symbol(key):
            given = numbers.get(key)
            return _letter(expression) if given is None else f"<mn>{escape(given)}</mn>"
        case Constant(value):
            return _number(value, language)
        case Quotient(above, below):
            return f"<mfrac>{_large(above, row(above))}{_large(below, row(below))}</mfrac>"
        case Power(base, exponent):
            raised = row(base) if isinstance(base, Symbol) else _bracketed(row(base))
            return f"<msup>{raised}{_large(exponent, row(exponent))}</msup>"
        case Difference(first, second):
            right = row(second)
            if isinstance(second, Difference):
                right = _bracketed(right)
            return f"<mrow>{row(first)}{_LESS}{right}</mrow>"
        case Product(factors):
            parts = [
                _bracketed(row(factor)) if isinstance(factor, Difference) else row(factor)
                for factor in factors
            ]
            return f"<mrow>{_TIMES.join(parts)}</mrow>"
        case Absolute(inner):
            return f'<mrow><mo fence="true">|</mo>{row(inner)}<mo fence="true">|</mo></mrow>'
        case Sum(term, index):
            return f"<mrow><munder><mo>∑</mo><mi>{index}</mi></munder>{row(term)}</mrow>"


def _large(part: Expression, element: str) -> str:
    """Return a quotient within another, or in an exponent, in letters that can still be read."""
    if isinstance(part, Quotient):
        return f'<mrow displaystyle="true">{element}</mrow>'
    return element


def _bracketed(element: str) -> str:
    return f"<mrow><mo>(</mo>{element}<mo>)</mo></mrow>"


def _letter(symbol: Symbol) -> str:
    if not symbol.index:
        return f"<mi>{symbol.letter}</mi>"
    marks = "<mo>,</mo>".join(f"<mi>{mark}</mi>" for mark in symbol.index.split(","))
    return f"<msub><mi>{symbol.letter}</mi><mrow>{marks}</mrow></msub>"
