"""Whatever is asked: files of two views have two names, short and plain."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.renderers.filenames import LONGEST, file_name
from dashboard.vocabulary.language import LANGUAGES
from tests.property.test_views import MADE, PUBLISHED, queries


def answered(pairs, language):
    view, _ = nearest_view(pairs, MADE)
    published = all(key in PUBLISHED for key in view.indicator)
    found = exhibit(view, MADE, language) if published else None
    return found if found and not found.empty else None


def shown(found):
    """Return all that a reader sees of a view, its address left out."""
    return (
        found.view.chart,
        found.title,
        found.subtitle,
        found.summary,
        tuple(one.key for one in found.series),
        found.frame.to_csv(),
        found.annotations,
    )


@given(st.lists(queries, min_size=2, max_size=12), st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_views_that_differ_have_names_that_differ(asked, language):
    names: dict[str, tuple[object, str]] = {}
    for found in filter(None, (answered(pairs, language) for pairs in asked)):
        name = file_name(found, MADE, "xlsx")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.xlsx", name)
        assert len(name) <= LONGEST + len(".xlsx")
        query = view_query(found.view, MADE)
        before, other = names.setdefault(name, (shown(found), query))
        assert before == shown(found), f"{name}: {other} and {query}"


@given(queries, st.sampled_from(sorted(["from", "to", "base", "year", "pin", "region", "chart"])))
@settings(max_examples=300, deadline=None)
def test_a_view_without_one_of_its_keys_has_another_name_unless_it_shows_the_same(pairs, key):
    fewer = [(name, value) for name, value in pairs if name != key]
    one, other = answered(pairs, "nl"), answered(fewer, "nl")

    if one and other and shown(one) != shown(other):
        assert file_name(one, MADE, "csv") != file_name(other, MADE, "csv")
