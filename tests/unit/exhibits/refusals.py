"""What the strict reader refuses."""

import pytest

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.query import parse_view
from dashboard.tables.catalogue import Catalogue


def problems(query: str, made: Catalogue) -> dict[str, Problem]:
    """Return key -> problem of a query that is refused."""
    with pytest.raises(ViewError) as caught:
        parse_view(query, made)
    return {problem.key: problem for problem in caught.value.problems}
