"""Formulas as mathematics."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from dashboard.indicators.arithmetic import FORMULAS
from dashboard.indicators.expression import Constant, Difference, Product, Quotient, Symbol
from dashboard.renderers.mathml import letter, mathml, ratio

X, Y = Symbol("x", "x", "t"), Symbol("y", "y")


@pytest.mark.parametrize("analysis", FORMULAS)
def test_every_formula_is_well_formed(analysis):
    for formula in FORMULAS[analysis].values():
        assert ElementTree.fromstring(mathml(formula, "nl")).tag == "math"


def test_a_quotient_stands_over_a_line():
    assert mathml(Quotient(X, Y), "en") == (
        '<math display="block"><mfrac><msub><mi>x</mi><mrow><mi>t</mi></mrow></msub>'
        "<mi>y</mi></mfrac></math>"
    )


def test_numbers_take_the_place_of_letters():
    written = mathml(Product((X, Constant(1000.0))), "nl", {"x": "41,7"})

    assert written == (
        '<math display="block"><mrow><mn>41,7</mn><mo>×</mo><mn>1.000</mn></mrow></math>'
    )


def test_a_difference_that_is_multiplied_or_taken_away_stands_in_brackets():
    inner = Difference(X, Y)

    assert mathml(Product((inner, Y)), "nl").count("<mo>(</mo>") == 1
    assert mathml(Difference(Y, inner), "nl").count("<mo>(</mo>") == 1
    assert "<mo>(</mo>" not in mathml(Difference(inner, Y), "nl")


def test_a_quotient_within_a_quotient_keeps_its_size():
    assert mathml(Quotient(Quotient(X, Y), Y), "nl").count('displaystyle="true"') == 1


def test_a_ratio_is_named_in_words_and_multiplied_unless_by_one():
    assert "<mtext>a &lt; b</mtext>" in ratio("a < b", "c", 1.0, "nl")
    assert "×" not in ratio("a", "c", 1.0, "nl")
    assert ratio("a", "c", 100.0, "nl").endswith("<mo>×</mo><mn>100</mn></mrow></math>")


def test_an_index_of_two_letters_has_a_comma():
    assert "<mi>i</mi><mo>,</mo><mi>t</mi>" in letter(Symbol("one", "e", "i,t"))
