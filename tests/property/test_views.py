"""A view and its address say the same, whatever is asked."""

from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.errors import ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import nearest_view, parse_view, view_query
from dashboard.exhibits.query_fields import KEYS, read_fields
from dashboard.exhibits.view import Analysis, ChartKind
from dashboard.indicators.registry import INDICATORS
from tests.unit.exhibits.made import ACTIVITIES, REGIONS, catalogue

MADE = catalogue()
PUBLISHED = tuple(key for key, one in INDICATORS.items() if one.table in MADE.tables)
YEARS = st.sampled_from([str(year) for year in range(2011, 2019)])

#: Values that make sense one by one; together they often do not.
VALUES = {
    "indicator": st.lists(st.sampled_from(PUBLISHED), min_size=1, max_size=3).map(",".join),
    "item": st.sampled_from(["TOTAL", "Y_GE65", "EUR_HAB", "MIO_EUR", "industry-jobs"]),
    "region": st.lists(st.sampled_from([one.code for one in REGIONS]), max_size=4).map(",".join),
    "activity": st.lists(st.sampled_from([one.code for one in ACTIVITIES])).map(",".join),
    "from": YEARS,
    "to": YEARS,
    "year": YEARS,
    "base": YEARS,
    "as": st.sampled_from(get_args(Analysis)),
    "chart": st.sampled_from(get_args(ChartKind)),
    "reference": st.sampled_from(["NL", "NL213", "XX"]),
    "annotate": st.just("programme"),
    "pin": st.lists(YEARS, min_size=1, max_size=3).map(",".join),
}  # fmt: skip

queries = st.fixed_dictionaries({}, optional=VALUES).map(lambda found: list(found.items()))


def with_these(*keys, **fixed):
    """Return queries that have some keys, which are rare together among any queries."""
    needed = {key: VALUES[key] for key in keys} | {k: st.just(v) for k, v in fixed.items()}
    others = {key: one for key, one in VALUES.items() if key not in needed}
    asked = st.fixed_dictionaries(needed, optional=others)
    return asked.map(lambda found: list(found.items()))


#: Places in two years, pinned years, two and three figures, and charts that are seldom asked.
rare = st.one_of(
    with_these("base", "year", chart="rank", indicator="employment"),
    with_these(pin="2012,2016", indicator="employment"),
    with_these(chart="scatter", indicator="employment,gdp"),
    with_these(chart="scatter", indicator="gdp-per-inhabitant,productivity,population"),
    *(with_these(chart=kind) for kind in ("treemap", "waterfall", "multiples")),
)
anything = st.lists(
    st.tuples(st.one_of(st.sampled_from(KEYS), st.text(max_size=5)), st.text(max_size=12)),
    max_size=12,
)


@given(queries)
@settings(max_examples=400)
def test_the_nearest_view_is_valid_and_its_address_leads_back_to_it(pairs):
    view, _ = nearest_view(pairs, MADE)

    query = view_query(view, MADE)
    assert parse_view(query, MADE) == view
    assert view_query(parse_view(query, MADE), MADE) == query


@given(anything)
@settings(max_examples=300)
def test_no_query_breaks_the_lenient_reader(pairs):
    view, _ = nearest_view(pairs, MADE)

    assert parse_view(view_query(view, MADE), MADE) == view


@given(st.text(max_size=200))
def test_no_text_breaks_the_lenient_reader(text):
    view, _ = nearest_view(text, MADE)

    assert view.indicator


@given(queries)
@settings(max_examples=200, deadline=None)
def test_each_valid_view_has_an_answer(pairs):
    view, _ = nearest_view(pairs, MADE)
    if any(key not in PUBLISHED for key in view.indicator):
        return
    answer = exhibit(view, MADE, "nl")

    assert all((answer.title, answer.subtitle))
    assert answer.summary or answer.empty
    assert set(answer.frame["series"]) <= {one.key for one in answer.series}
    assert not answer.frame.duplicated(["series", "period"]).any()


def content(view):
    """Return all that an exhibit says, without the view that asked for it."""
    found = exhibit(view, MADE, "nl")
    rest = {name: value for name, value in vars(found).items() if name not in ("view", "frame")}
    return rest, found.frame.to_csv()


@given(queries)
@example([("indicator", "specialisation"), ("to", "2012"), ("chart", "bar")])
@settings(max_examples=300)
def test_what_is_left_out_of_the_one_spelling_has_no_effect(pairs):
    sent = dict(pairs)
    try:
        view = parse_view(pairs, MADE)
    except ViewError:
        return
    if "year" in sent and view.year is None:
        return  # one year of a chart over time is a period, which is another question
    named = {"chart": view.chart, "region": view.region, "activity": view.activity}
    asked = read_fields(sent, MADE, []).model_copy(update=named)

    assert content(asked) == content(view)
