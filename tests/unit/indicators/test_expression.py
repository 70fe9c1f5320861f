"""Formulas as trees."""

from __future__ import annotations

import pytest

from dashboard.indicators.expression import (
    Constant,
    Difference,
    Power,
    Product,
    Quotient,
    Symbol,
    evaluated,
    symbols,
)

A, B = Symbol("a", "a"), Symbol("b", "b")


@pytest.mark.parametrize(
    ("expression", "number"),
    [
        (Quotient(A, B), 3.0),
        (Difference(A, B), 4.0),
        (Product((A, B, Constant(10.0))), 120.0),
        (Power(A, B), 36.0),
        (Power(Quotient(A, Constant(1.5)), Quotient(Constant(1.0), B)), 2.0),
    ],
)
def test_a_formula_is_computed(expression, number):
    assert evaluated(expression, {"a": 6.0, "b": 2.0}) == number


def test_a_letter_without_a_number_is_refused():
    with pytest.raises(KeyError, match="b"):
        evaluated(Quotient(A, B), {"a": 6.0})


def test_symbols_are_named_once_in_the_order_in_which_they_are_read():
    assert symbols(Quotient(B, A), Product((A, Constant(2.0), B))) == (B, A)
