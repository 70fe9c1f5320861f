import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.server.asking import Visitor, small_app

ADDRESS = "/_dash/nl/greeting/0a.-/_dash-update-component"
JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def visitor(tmp_path_factory):
    return Visitor(small_app(tmp_path_factory.mktemp("build")))


def body(**changes):
    """What the renderer sends when the reader asked "b", with changes."""
    return {
        "output": "answer.children",
        "outputs": {"id": "answer", "property": "children"},
        "inputs": [{"id": "question", "property": "value", "value": "b"}],
        "state": [{"id": "count", "property": "data", "value": 2}],
        "changedPropIds": ["question.value"],
        **changes,
    }


def sent(visitor, content, **headers):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return visitor.post(ADDRESS, content=data, headers=JSON | headers)


def test_a_body_of_the_renderer_is_answered(visitor):
    answer = sent(visitor, body())

    assert answer.status_code == 200
    assert answer.json()["response"] == {"answer": {"children": "b 2"}}
    assert answer.headers["cache-control"] == "no-store"


def argument(**changes):
    return [{"id": "question", "property": "value", "value": "b", **changes}]


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 60_000, 400),
        (b'{"output": NaN}', 400),
        (b"9" * 5000, 400),
        ([], 400),
        (None, 400),
        ("text", 400),
        ({}, 404),
        (body(output=None), 404),
        (body(output=["answer.children"]), 404),
        (body(output={"id": "answer"}), 404),
        (body(output="slot.children"), 404),
        (body(output="other.children"), 404),
        (body(inputs=None), 422),
        (body(inputs={}), 422),
        (body(inputs=[]), 422),
        (body(inputs=[None]), 422),
        (body(inputs=[[]]), 422),
        (body(inputs=argument() * 2), 422),
        (body(inputs=argument(id="other")), 422),
        (body(inputs=argument(id={"type": "question"})), 422),
        (body(inputs=argument(property="other")), 422),
        (body(inputs=argument(value=1)), 422),
        (body(inputs=argument(value=["b"])), 422),
        (body(inputs=argument(value={"a": 1})), 422),
        (body(inputs=argument(value="a" * 5000)), 422),
        (body(inputs=argument(value="\ud800")), 422),
        (body(state=[]), 422),
        (body(state="text"), 422),
        (body(state=[{"id": "count", "property": "data", "value": True}]), 422),
        (body(changedPropIds="question.value"), 422),
        (body(changedPropIds=["other.value"]), 422),
        (body(changedPropIds=[{}]), 422),
        (body(padding="a" * 70_000), 413),
    ],
)
def test_a_body_that_no_page_sends_is_refused(visitor, content, status):
    answer = sent(visitor, content)

    assert answer.status_code == status
    assert answer.json()["status"] == status
    assert answer.json()["error"]


@pytest.mark.parametrize("media_type", ["", "text/plain", "application/x-www-form-urlencoded"])
def test_a_body_that_does_not_say_it_is_json_is_refused(visitor, media_type):
    assert sent(visitor, body(), **{"content-type": media_type}).status_code == 415


def test_what_else_is_in_a_body_does_not_reach_dash(visitor):
    more = {"cancelJob": "1", "outputs": "nonsense", "parsedChangedPropsIds": [1], "__class__": 1}

    assert sent(visitor, body(**more)).status_code == 200


def test_a_value_may_be_absent(visitor):
    inputs = [{"id": "question", "property": "value"}]

    assert sent(visitor, body(inputs=inputs)).json()["response"]["answer"]["children"] == "None 2"


def test_a_fault_of_ours_in_a_callback_is_answered_without_details(visitor, caplog):
    answer = sent(visitor, body(inputs=argument(value="broken")))

    assert answer.status_code == 500
    assert answer.json() == {"status": 500, "error": "internal server error", "problems": []}
    assert "a fault of ours" in caplog.text


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
keys = st.sampled_from(["output", "outputs", "inputs", "state", "changedPropIds", "end_id"])
odd_bodies = st.one_of(
    values,
    st.dictionaries(keys, values).map(lambda changes: body(**changes)),
    values.map(lambda value: body(inputs=argument(value=value))),
    values.map(lambda value: body(state=[{"id": "count", "property": "data", "value": value}])),
    st.dictionaries(st.sampled_from(["id", "property", "value"]), values).map(
        lambda changes: body(inputs=argument(**changes))
    ),
)


@settings(max_examples=150, deadline=None)
@given(content=odd_bodies | st.binary(max_size=60))
def test_no_body_makes_the_server_fail(visitor, content):
    answer = sent(visitor, content)

    assert answer.status_code == 200 or 400 <= answer.status_code < 500
