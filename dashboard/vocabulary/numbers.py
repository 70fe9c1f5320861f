"""The one formatter: how numbers, values, years and dates are written in each language.

Axis, hover, sentence, table and prose all call it, so they cannot disagree.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import NamedTuple, Protocol

from babel import Locale
from babel.dates import format_date as babel_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

MINUS = "\u2212"
NARROW = "\u00a0"  # between a number and what belongs to it: never broken over two lines
DASH = "\u2013"

#: Which variety of a language writes our dates.
_LOCALES: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB", "de": "de_DE"}
#: Date patterns by how exact a date is known, in CLDR's letters.
_MONTH = "MMMM y"


class UnitLike(Protocol):
    """What the formatter must know of a unit; `dashboard.exhibits.exhibit.Unit` fits."""

    @property
    def decimals(self) -> int:
        """Number of decimals shown."""

    @property
    def short(self) -> str:
        """Words or sign that belong to a value."""

    @property
    def kind(self) -> str:
        """Which rule writes a value."""

    @property
    def signed(self) -> bool:
        """Whether a plus is written."""


class _Symbols(NamedTuple):
    decimal: str
    group: str


@cache
def _symbols(language: Language) -> _Symbols:
    locale = Locale.parse(_LOCALES[language])
    return _Symbols(get_decimal_symbol(locale), get_group_symbol(locale))


def rounded(value: float, decimals: int) -> Decimal:
    """Return a value as it is displayed: rounded half away from zero, no negative zero."""
    number = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return abs(number) if number == 0 else number


def format_number(
    value: float | None, language: Language, decimals: int, *, signed: bool = False
) -> str:
    """Return a number as the language writes it: ``1.234,5`` or ``1,234.5``, with a true minus.

    A missing value is written in words ("ontbreekt"), never as a zero or an empty cell.
    ``signed`` puts a plus before a value that is displayed as more than zero.
    """
    if value is None:
        return message(language, "statuses.missing.short")
    number = rounded(value, decimals)
    symbols = _symbols(language)
    digits = f"{abs(number):,.{decimals}f}"
    whole, _, rest = digits.partition(".")
    text = whole.replace(",", symbols.group) + (symbols.decimal + rest if rest else "")
    if number < 0:
        return MINUS + text
    return "+" + text if signed and number > 0 else text


def format_value(
    value: float | None, unit: UnitLike, language: Language, *, with_unit: bool = True
) -> str:
    """Return a value with its unit: ``41,6 duizend``, ``47,4 %`` (``47.4%``), ``€ 36.402``."""
    text = format_number(value, language, unit.decimals, signed=unit.signed)
    if value is None or not with_unit or not unit.short:
        return text
    if unit.kind == "percent":
        return f"{text}{unit.short}" if language == "en" else f"{text}{NARROW}{unit.short}"
    if unit.kind == "money":
        return _money(text, unit.short, language)
    return f"{text}{NARROW}{unit.short}"


def _money(text: str, sign: str, language: Language) -> str:
    """Return an amount with its currency sign where the language puts it; the minus comes first."""
    if language == "de":
        return f"{text}{NARROW}{sign}"
    mark, digits = (text[0], text[1:]) if text[0] in (MINUS, "+") else ("", text)
    return f"{mark}{sign}{digits}" if language == "en" else f"{mark}{sign}{NARROW}{digits}"


def format_period(period: int) -> str:
    """Return a year as it is written: without a group sign."""
    return str(period)


def format_range(first: int, last: int) -> str:
    """Return a range of years with an en dash, or the one year."""
    return str(first) if first == last else f"{first}{DASH}{last}"


def format_date(iso: str, language: Language) -> str:
    """Return a date as exact as it is known: ``2012-02-24``, ``2012-02``, ``2012`` or empty."""
    parts = [int(part) for part in iso.split("-")] if iso else []
    if len(parts) < 2:
        return iso
    locale = _LOCALES[language]
    if len(parts) == 2:
        return babel_date(date(parts[0], parts[1], 1), _MONTH, locale=locale)
    return babel_date(date(*parts), "long", locale=locale)
