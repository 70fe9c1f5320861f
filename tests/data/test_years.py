"""A year that is asked has values in the shipped tables, or the answer says which have."""

from __future__ import annotations

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import nearest_view, parse_view


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("indicator=employment&activity=C&chart=rank&year=2018", "year"),
        ("indicator=employment&region=NL213&activity=C&from=2018", "from"),
        ("indicator=employment&region=NL213&activity=C&as=index&base=2018", "base"),
    ],
)
def test_a_year_without_values_is_refused_and_those_with_values_named(catalogue, query, key):
    with pytest.raises(ViewError) as caught:
        parse_view(query, catalogue)
    problem = caught.value.problems[0]

    assert problem.key == key
    assert problem.allowed[-1] == "2017"
    assert not exhibit(nearest_view(query, catalogue)[0], catalogue, "en").empty
