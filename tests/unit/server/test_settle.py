import re

from dash import Input, Output, dcc, html

from dashboard.pages import native
from dashboard.pages.registry import ClientCallback, ServerCallback
from dashboard.server.dash_app import layout_json
from dashboard.server.prerender import prerender
from dashboard.server.settle import Settler, named_ids


def page():
    return html.Div(
        [
            html.Header(html.A("home", href="/nl")),
            html.Section(
                [
                    html.H2("title", id="title"),
                    native.Written("drawing", "<svg></svg>"),
                    html.Div(id={"type": "slot", "key": "a"}),
                    dcc.Store(id="near"),
                    html.P(["answer ", html.B("b", id="answer")]),
                ]
            ),
            html.Label([native.Input("checkbox", name="c"), "choice"]),
        ],
        id="page",
    )


def settled():
    return Settler(frozenset({"answer"})).settled(page())


def test_both_trees_are_written_alike_but_for_the_names_of_places():
    written = re.sub(r' data-written="s\d+"', "", prerender(settled()))

    assert written == prerender(page())


def test_a_part_that_nothing_changes_is_one_component():
    header = settled().children[0]

    assert isinstance(header, native.Written)
    assert header.html == '<a href="/nl">home</a>'
    assert (header.tag, header.given) == ("header", {})


def test_a_part_keeps_its_properties_under_reacts_names():
    title = settled().children[1].children[0]

    assert title.described() == {
        "name": "s2",
        "html": "title",
        "tag": "h2",
        "given": {"id": "title"},
    }


def test_what_callbacks_know_and_what_holds_it_stays_a_component():
    section = settled().children[1]
    kinds = [type(child).__name__ for child in section.children]

    assert kinds == ["Written", "Written", "Div", "Store", "P"]
    assert section.children[4].children[1].id == "answer"


def test_controls_stay_components():
    label = settled().children[2]

    assert isinstance(label, html.Label)
    assert isinstance(label.children[0], native.Input)


def test_no_settled_html_travels_with_the_layout():
    layout = layout_json(settled()).decode()

    assert "home" not in layout
    assert "svg" not in layout
    assert "answer " in layout


def test_the_ids_that_callbacks_name_are_found():
    callbacks = [
        ClientCallback("f", [Output({"type": "slot"}, "children")], [Input("a", "data")]),
        ServerCallback(print, [Output("b", "data")], [Input("c", "data")], [str]),
    ]

    assert named_ids(callbacks) == {"a", "b", "c"}
