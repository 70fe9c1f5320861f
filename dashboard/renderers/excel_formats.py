"""Formats of a workbook: numbers as their unit is written, heads, links, running text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.exhibits.exhibit import Exhibit, Unit
from dashboard.renderers.palette import colour
from dashboard.renderers.scales import tick_decimals
from dashboard.renderers.wording import LEVELS, unit_for
from dashboard.vocabulary.numbers import MINUS, NARROW

#: The typeface that every spreadsheet program has or replaces well.
FONT = "Arial"

#: The number format of places that somebody moved, up or down.
MOVE = f'"+"0;"{MINUS}"0;0'


def number_format(unit: Unit, language: str) -> str:
    """Return the number format of a unit.

    Per cent are shown with their sign, while the cell holds the number of the table (47.4, not
    0.474), so that it is the same in every file. Group and decimal signs are those of the program.
    """
    digits = "#,##0" + ("." + "0" * unit.decimals if unit.decimals else "")
    if unit.kind == "percent":
        digits += f'"{"" if language == "en" else NARROW}%"'
    if unit.signed:
        return f'"+"{digits};"{MINUS}"{digits};{digits}'
    return digits


class Formats:
    """Formats of one workbook, made once each."""

    def __init__(self, workbook: Any, exhibit: Exhibit):
        self._workbook = workbook
        self._exhibit = exhibit
        self._numbers: dict[tuple[str, bool], Any] = {}
        base = {"font_name": FONT, "font_size": 10, "font_color": colour("ink"), "valign": "top"}
        self._base = base
        self._foot = {**base, "bold": True, "top": 1, "top_color": colour("soft")}
        make = workbook.add_format
        self.text = make(base)
        self.wrapped = make({**base, "text_wrap": True})
        self.title = make({**base, "font_size": 16, "bold": True})
        self.soft = make({**base, "font_color": colour("soft"), "text_wrap": True})
        self.name = make({**base, "bold": True})
        self.link = make({**base, "font_color": colour("focus"), "underline": 1})
        self.foot = make(self._foot)
        self.year = make({**base, "num_format": "0", "align": "left"})
        edge = {"bottom": 1, "bottom_color": colour("soft"), "text_wrap": True, "valign": "bottom"}
        self.head = make({**base, "bold": True, **edge})
        self.head_right = make({**base, "bold": True, **edge, "align": "right"})

    def number(self, unit: str, item: str = "") -> Any:
        """Return the format of the values of a unit, by its code; levels carry no plus."""
        described = unit_for(self._exhibit, unit)
        return self.of(replace(described, signed=False) if item in LEVELS else described)

    def of(self, unit: Unit, *, foot: bool = False) -> Any:
        """Return the format of the values of a unit; ``foot`` that of a row below all others."""
        return self.numbered(number_format(unit, self._exhibit.language), foot=foot)

    def numbered(self, form: str, *, foot: bool = False) -> Any:
        """Return a format of cells by their number format."""
        key = (form, foot)
        if key not in self._numbers:
            look = {**(self._foot if foot else self._base), "align": "right", "num_format": form}
            self._numbers[key] = self._workbook.add_format(look)
        return self._numbers[key]


def axis_format(unit: Unit, language: str, step: float) -> str:
    """Return the number format of a value axis: with as many decimals as its steps need."""
    return number_format(replace(unit, decimals=tick_decimals(step)), language)
