"""Values that are computed from observations: gaps stay gaps, flags are handed on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from dashboard.tables.table import Cell

#: Why there is no result: an input is missing, or the arithmetic has no answer (division by zero).
Reason = Literal["", "missing-input", "not-computable"]

#: Significant digits of a result: more than a table has, fewer than the noise of binary numbers.
DIGITS = 10

#: What stands for "the table has no such row".
ABSENT = Cell(None, "", "")


class Computed(NamedTuple):
    """A result; ``value`` is None when there is none and ``reason`` says why.

    ``status`` and ``confidentiality`` hold each flag of the inputs once, in alphabetical order.
    """

    value: float | None
    status: str
    confidentiality: str
    reason: Reason = ""

    @property
    def cell(self) -> Cell:
        """Return it as an observation."""
        return Cell(self.value, self.status, self.confidentiality)


def computed(function: Callable[..., float | None], *inputs: Cell) -> Computed:
    """Return a function of observations to `DIGITS` digits, missing as soon as one of them is.

    Parameters
    ----------
    function
        Takes one number per input and returns a number, or None when there is no answer.
    inputs
        Observations, in the order of the function's parameters.
    """
    status = flags(*(cell.status for cell in inputs))
    secret = flags(*(cell.confidentiality for cell in inputs))
    values = [cell.value for cell in inputs]
    if any(value is None for value in values):
        return Computed(None, status, secret, "missing-input")
    result = function(*values)
    result = None if result is None else float(f"{result:.{DIGITS}g}")
    return Computed(result, status, secret, "not-computable" if result is None else "")


def published(cell: Cell) -> Computed:
    """Return an observation as it is."""
    return Computed(*cell, "missing-input" if cell.value is None else "")


def flags(*letters: str) -> str:
    """Return the union of flags: each letter once, sorted."""
    return "".join(sorted(set("".join(letters))))
