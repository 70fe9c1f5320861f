import pytest
from dash import Input, Output

from dashboard.pages.registry import ServerCallback
from dashboard.server.dash_app import DashApp
from dashboard.server.guard import BodyError, checked


def one(accepts, identity="a"):
    return ServerCallback(
        lambda value: value, [Output("b", "data")], [Input(identity, "data")], [accepts]
    )


def sent(value):
    return (
        f'{{"output": "b.data", "inputs": [{{"id": "a", "property": "data", "value": {value}}}]}}'
    )


@pytest.mark.parametrize(
    ("accepts", "value"),
    [(str, '"x"'), (int, "1"), (float, "1"), (float, "0.5"), (bool, "true"), (list, '["x"]')],
)
def test_a_value_of_the_accepted_type_passes(accepts, value):
    body = checked(sent(value).encode(), {"b.data": one(accepts)})

    assert body["outputs"] == {"id": "b", "property": "data"}
    assert body["inputs"][0]["id"] == "a"


@pytest.mark.parametrize(
    ("accepts", "value"),
    [
        (str, "1"),
        (int, "true"),
        (int, "1.5"),
        (float, '"1"'),
        (float, "1e999"),
        (bool, "1"),
        (list, "[1]"),
        (list, '"x"'),
        (list, "[null]"),
        (list, "[" + ",".join(['"x"'] * 101) + "]"),
    ],
)
def test_a_value_of_another_type_is_refused(accepts, value):
    with pytest.raises(BodyError) as refused:
        checked(sent(value).encode(), {"b.data": one(accepts)})

    assert refused.value.status == 422


def test_a_server_callback_has_plain_ids():
    with pytest.raises(TypeError, match="plain"):
        DashApp([one(str, {"type": "a"})])


def test_a_server_callback_says_what_it_accepts_of_each_argument():
    callback = ServerCallback(print, [Output("b", "data")], [Input("a", "data")], [])

    with pytest.raises(TypeError, match="one accepted type"):
        DashApp([callback])


def test_a_callback_that_several_pages_share_is_registered_once():
    shared = one(str)

    assert list(DashApp([shared, shared]).server_callbacks) == ["b.data"]
