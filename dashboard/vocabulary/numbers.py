"""The one formatter: how numbers, periods and dates are written in each language.

Axis, hover, sentence, table and export all call this, so they cannot differ. Separators and month
names come from CLDR through Babel; the minus is a minus (U+2212) and units stand behind a
no-break space.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Protocol

from babel import Locale
from babel.dates import format_date as babel_date
from babel.dates import format_skeleton
from babel.numbers import format_decimal

from dashboard.vocabulary.language import Language

MINUS = "−"
NO_BREAK_SPACE = " "
EN_DASH = "–"
#: What stands for a value that is not there.
ABSENT = EN_DASH


class Written(Protocol):
    """What the formatter needs to know of a unit (`exhibits.exhibit.Unit` has it)."""

    @property
    def short(self) -> str: ...
    @property
    def decimals(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def signed(self) -> bool: ...


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(language)


def rounded(value: float, decimals: int) -> Decimal:
    """Return a value as it is displayed: half away from zero, and never a negative zero."""
    shown = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return shown if shown else abs(shown)


def format_number(
    value: float | None, language: Language, decimals: int, *, signed: bool = False
) -> str:
    """Return a number as the language writes it; ``signed`` puts a plus before positive ones.

    None is written as an en dash.
    """
    if value is None:
        return ABSENT
    shown = rounded(value, decimals)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    digits = format_decimal(abs(shown), format=pattern, locale=_locale(language))
    sign = MINUS if shown < 0 else "+" if signed and shown > 0 else ""
    return sign + digits


def format_value(
    value: float | None, unit: Written, language: Language, *, with_unit: bool = True
) -> str:
    """Return a value as its unit is written: ``41,6 duizend``, ``47,4 %`` (en ``47.4%``), ``€ 45.123``."""
    number = format_number(value, language, unit.decimals, signed=unit.signed)
    if value is None or not with_unit or not unit.short:
        return number
    if unit.kind == "percent" and language == "en":
        return number + unit.short
    if unit.kind == "money" and len(unit.short) == 1:
        return unit.short + ("" if language == "en" else NO_BREAK_SPACE) + number
    return number + NO_BREAK_SPACE + unit.short


def format_period(period: int) -> str:
    """Return a year: four digits, never grouped."""
    return str(period)


def format_range(start: int, end: int) -> str:
    """Return a range of years with an en dash, or the one year."""
    return format_period(start) if start == end else f"{start}{EN_DASH}{end}"


def format_date(iso: str, language: Language) -> str:
    """Return a date as exact as it is known: a year, a month and year, or a day.

    ``iso`` is ISO 8601: ``2012``, ``2012-02`` or ``2012-02-24``; empty gives empty.
    """
    parts = [int(part) for part in iso.split("-")] if iso else []
    if not parts:
        return ""
    if len(parts) == 1:
        return format_period(parts[0])
    if len(parts) == 2:
        return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=_locale(language))
    return babel_date(date(*parts), format="long", locale=_locale(language))
