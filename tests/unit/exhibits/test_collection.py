"""A collection in an address: read strictly, read as near as possible, written in one spelling."""

import pytest

from dashboard.errors import ViewError
from dashboard.exhibits.collection import (
    MOST_CHARACTERS,
    Collection,
    Entry,
    collection_query,
    nearest_collection,
    parse_collection,
)
from dashboard.exhibits.query import parse_view
from tests.unit.exhibits.made import catalogue

MADE = catalogue()
ONE = "indicator=employment&region=NL213&activity=C"
TWO = "indicator=employment&region=NL213,NL&activity=C&as=index&base=2012"
CODED = ONE.replace("=", "%3D").replace("&", "%26")


def problems_of(query):
    with pytest.raises(ViewError) as caught:
        parse_collection(query, MADE)
    return {(problem.key, problem.sent): problem for problem in caught.value.problems}


def test_views_keep_their_order_and_names_belong_to_the_view_before():
    pairs = [("title", "Mine"), ("view", TWO), ("view", ONE), ("name", "Industry")]

    assert parse_collection(pairs, MADE) == Collection(
        "Mine", (Entry("", parse_view(TWO, MADE)), Entry("Industry", parse_view(ONE, MADE)))
    )


def test_it_is_written_in_one_spelling():
    found = parse_collection(f"?name=&title=A+%26+b&view={CODED}&name=%3Cb%3E", MADE)

    assert collection_query(found, MADE) == f"title=A%20%26%20b&view={CODED}&name=%3Cb%3E"
    assert parse_collection(collection_query(found, MADE), MADE) == found


def test_the_same_view_may_stand_twice():
    assert len(parse_collection(f"view={CODED}&view={CODED}", MADE).entries) == 2


def test_a_text_is_one_line_without_signs_that_steer():
    title = "  A\x00\u202e\ud800\ufffe b\r\nc\u00a0d "
    found, problems = nearest_collection([("title", title), ("view", ONE)], MADE)

    assert (found.title, problems) == ("A b c d", ())


@pytest.mark.parametrize(
    ("query", "key", "sent"),
    [
        ("", "view", ""),
        ("title=Empty", "view", ""),
        (f"view={CODED}&colour=red", "colour", "red"),
        (f"name=Early&view={CODED}", "name", "Early"),
        (f"view={CODED}&name=one&name=two", "name", "two"),
        (f"title=one&title=two&view={CODED}", "title", "two"),
        (f"view={CODED}&name=" + "x" * 81, "name[1]", "x" * 80),
        (f"view={CODED}&view=indicator%3Demployment%26region%3DXX", "view[2].region", "XX"),
        ("view=nothing", "view[1].indicator", ""),
        ("&".join([f"view={CODED}"] * 21), "view", "21"),
        ("x" * (MOST_CHARACTERS + 1), "query", "x" * 80),
    ],
)
def test_everything_that_is_wrong_is_told_with_its_place(query, key, sent):
    found = problems_of(query)

    assert (key, sent) in found
    # As for a view: what will do is told, an empty value where the key has to go.
    assert found[key, sent].allowed


def test_the_nearest_collection_holds_what_could_be_read():
    query = f"view={CODED}&name={'x' * 90}&view=indicator%3Dnothing" + f"&view={CODED}&name=n" * 20
    found, problems = nearest_collection(query, MADE)

    assert len(found.entries) == 20
    assert found.entries[0] == Entry("x" * 80, parse_view(ONE, MADE))
    assert {problem.key for problem in problems} == {"name[1]", "view[2].indicator", "view"}


def test_nothing_chosen_yet_is_an_empty_collection():
    assert nearest_collection("", MADE) == (Collection("", ()), ())
