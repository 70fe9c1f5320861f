"""Gaps stay gaps and flags are handed on."""

from dashboard.indicators.computed import computed, flags, published
from dashboard.tables.table import Cell


def test_a_result_carries_the_flags_of_its_inputs_once():
    result = computed(lambda a, b: a + b, Cell(1.0, "ep", ""), Cell(2.0, "p", "c"))

    assert result == (3.0, "ep", "c", "")


def test_a_missing_input_gives_a_missing_result_and_says_so():
    result = computed(lambda a, b: a + b, Cell(1.0, "", ""), Cell(None, "", "c"))

    assert result == (None, "", "c", "missing-input")


def test_no_answer_is_told_from_a_missing_input():
    assert computed(lambda a: None, Cell(1.0, "", "")).reason == "not-computable"


def test_an_observation_is_itself():
    assert published(Cell(1.0, "p", "")) == (1.0, "p", "", "")
    assert published(Cell(None, "", "c")).reason == "missing-input"
    assert published(Cell(1.0, "p", "")).cell == Cell(1.0, "p", "")


def test_flags_are_sorted_and_each_there_once():
    assert flags("pe", "b", "") == "bep"
