"""What must always hold of the arithmetic, whatever the numbers."""

import math

from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.indicators.computed import computed
from dashboard.indicators.development import change, contribution, growth, index
from dashboard.indicators.rank import ranks
from dashboard.indicators.ratios import gap, location_quotient, per_capita, share
from dashboard.indicators.shift_share import shift_share, summed
from dashboard.indicators.specialisation import herfindahl, krugman
from dashboard.tables.table import Cell

counts = st.floats(0.1, 1e6)
cells = st.builds(
    Cell,
    st.one_of(st.none(), st.floats(-1e6, 1e6)),
    st.sampled_from(["", "p", "e", "b", "bep"]),
    st.sampled_from(["", "c"]),
)


@given(st.tuples(counts, counts, counts, counts, counts, counts))
def test_the_components_of_a_shift_share_sum_to_the_change(numbers):
    parts = shift_share(*numbers)

    assert parts is not None
    size = max(*numbers, *(abs(part) for part in parts))
    assert math.isclose(parts.change, numbers[1] - numbers[0], abs_tol=1e-9 * size)


@given(st.lists(st.tuples(counts, counts, counts, counts), min_size=1, max_size=10), counts, counts)
def test_the_components_of_a_partition_sum_to_the_change_of_its_total(activities, before, after):
    parts = [shift_share(*one, before, after) for one in activities]

    total = summed(part for part in parts if part is not None)
    moved = sum(one[1] - one[0] for one in activities)
    size = sum(sum(abs(value) for value in part) for part in parts if part is not None)
    assert math.isclose(total.change, moved, abs_tol=1e-9 * max(size, 1))


@given(st.lists(counts, min_size=1, max_size=12))
def test_the_shares_of_a_partition_sum_to_the_whole(parts):
    total = math.fsum(parts)

    assert math.isclose(math.fsum(share(part, total) for part in parts), 100)


@given(counts, counts)
def test_nothing_is_specialised_against_itself(part, total):
    quotient = location_quotient(part, total, part, total)

    assert quotient is not None
    assert math.isclose(quotient, 1)


@given(counts)
def test_the_index_of_the_base_year_is_one_hundred_and_nothing_changed(value):
    assert index(value, value) == 100
    assert change(value, value) == 0
    assert gap(value, value) == 0


@given(counts, counts, st.integers(1, 40))
def test_growth_leads_from_the_first_value_to_the_last(before, after, years):
    rate = growth(before, after, years)

    assert rate is not None
    assert math.isclose(before * (1 + rate / 100) ** years, after, rel_tol=1e-6)


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=12))
def test_contributions_add_up_to_the_growth_of_the_whole(parts):
    before, after = math.fsum(b for b, _ in parts), math.fsum(a for _, a in parts)
    added = math.fsum(contribution(b, a, before) for b, a in parts)

    assert math.isclose(added, (after / before - 1) * 100, abs_tol=1e-6)


@given(st.dictionaries(st.text(min_size=1), st.one_of(st.none(), st.integers(0, 5)), max_size=20))
def test_ranks_agree_with_the_values(values):
    places = ranks(values)

    assert set(places) == {name for name, value in values.items() if value is not None}
    for one, place in places.items():
        higher = sum(other is not None and other > values[one] for other in values.values())
        assert place.rank == higher + 1
        assert place.of == len(places)


@given(st.lists(counts, min_size=1, max_size=12))
def test_concentration_lies_between_equal_parts_and_one(parts):
    total = math.fsum(parts)
    shares = {str(i): part / total for i, part in enumerate(parts)}
    score = herfindahl(shares)

    assert score is not None
    assert 1 / len(parts) - 1e-9 <= score <= 1 + 1e-9
    assert krugman(shares, shares) == 0


@given(cells, cells, cells, cells)
def test_nothing_turns_a_missing_value_into_a_number(one, two, three, four):
    inputs = (one, two, three, four)
    assume(any(cell.value is None for cell in inputs))

    for function, taken in (
        (share, 2), (gap, 2), (change, 2), (index, 2), (per_capita, 2), (location_quotient, 4),
    ):  # fmt: skip
        used = inputs[:taken]
        result = computed(function, *used)
        if any(cell.value is None for cell in used):
            assert result.value is None
            assert result.reason == "missing-input"


@given(cells, cells)
def test_every_flag_of_an_input_reaches_the_result(one, two):
    result = computed(share, one, two)

    assert set(result.status) == set(one.status) | set(two.status)
    assert set(result.confidentiality) == set(one.confidentiality) | set(two.confidentiality)
