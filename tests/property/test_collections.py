"""A collection and its address say the same, whatever is chosen and however it is named."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exhibits.collection import (
    KEYS,
    Collection,
    Entry,
    collection_query,
    nearest_collection,
    parse_collection,
)
from dashboard.exhibits.query import nearest_view
from tests.property.test_views import MADE, queries

views = queries.map(lambda pairs: nearest_view(pairs, MADE)[0])
names = st.text(max_size=80).map(lambda text: nearest_collection([("title", text)], MADE)[0].title)
collections = st.builds(
    Collection, names, st.lists(st.builds(Entry, names, views), min_size=1, max_size=5).map(tuple)
)
anything = st.lists(
    st.tuples(st.one_of(st.sampled_from(KEYS), st.text(max_size=5)), st.text(max_size=90)),
    max_size=12,
)


@given(collections)
@settings(max_examples=100)
def test_the_address_of_a_collection_leads_back_to_it(collection):
    query = collection_query(collection, MADE)

    assert query.isascii()
    assert parse_collection(query, MADE) == collection


@given(anything)
@settings(max_examples=200)
def test_no_query_breaks_the_lenient_reader_of_collections(pairs):
    found, _ = nearest_collection(pairs, MADE)

    assert nearest_collection(collection_query(found, MADE), MADE) == (found, ())
