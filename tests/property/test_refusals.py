"""A refused query can be mended by a script: each problem names a key, and a value that will do."""

from urllib.parse import parse_qsl

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import ViewError
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.query_fields import KEYS
from tests.property.test_views import MADE, VALUES

STEPS = 12
#: Whether a part or the whole of a value is at fault.
LISTS = ("indicator", "region", "activity")

wrong = st.sampled_from(
    ["", ",", "XX", "C", "NL21X", "m_n", "9999", "0000", "1x", "level,", "é" * 90]
)
mixed = {
    key: st.one_of(sensible, wrong, st.tuples(sensible, wrong).map(",".join))
    for key, sensible in VALUES.items()
}
queries = st.tuples(
    st.fixed_dictionaries({}, optional=mixed).map(lambda found: list(found.items())),
    st.lists(st.tuples(st.sampled_from([*KEYS, "colour"]), wrong), max_size=2),
).map(lambda both: both[0] + both[1])


def refused(pairs):
    try:
        parse_view(pairs, MADE)
    except ViewError as error:
        return error.problems
    return ()


def mended(pairs, problem):
    """Return the query after a script took the first value that is allowed."""
    best = problem.allowed[0]
    if problem.key == "query":
        return parse_qsl(best)
    values = [value.strip() for key, value in pairs if key == problem.key]
    codes = [code.strip() for code in ",".join(values).split(",")]
    if problem.key in LISTS and best and problem.sent in codes:
        best = ",".join(best if code == problem.sent else code for code in codes)
    return [*((key, value) for key, value in pairs if key != problem.key), (problem.key, best)]


@given(queries)
@settings(max_examples=250)
def test_each_problem_is_of_a_key_that_was_sent_and_says_what_to_do(pairs):
    for problem in refused(pairs):
        sent = [value.strip() for key, value in pairs if key == problem.key and value.strip()]
        parts = [part.strip() for value in sent for part in value.split(",")]
        assert sent or (problem.key, problem.sent) == ("indicator", "")
        assert problem.sent in {
            *(one[:80] for one in (*sent, *parts, ",".join(sent))),
            *([""] * (not sent)),
        }
        assert problem.allowed
        assert ("leave" in problem.reason) == (problem.allowed == ("",))


@given(queries)
@settings(max_examples=250)
def test_taking_the_first_allowed_value_of_each_problem_ends_in_a_view(pairs):
    for _ in range(STEPS):
        problems = refused(pairs)
        if not problems:
            return
        for problem in problems:
            pairs = mended(pairs, problem)
    raise AssertionError([pairs, refused(pairs)])
