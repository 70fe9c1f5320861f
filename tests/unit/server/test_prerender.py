import pytest
from dash import dcc, html

from dashboard.pages import native
from dashboard.server.prerender import PrerenderError, prerender


def test_text_is_escaped():
    assert prerender(html.P("a < b & c")) == "<p>a &lt; b &amp; c</p>"


def test_attributes_are_escaped():
    assert prerender(html.P("", title='say "<"')) == '<p title="say &quot;&lt;&quot;"></p>'


def test_children_are_written_in_order_and_nothing_for_none():
    assert prerender(html.P(["a", None, html.B("b"), 3, 1.5])) == "<p>a<b>b</b>31.5</p>"


def test_properties_of_react_get_their_names_in_html():
    written = prerender(html.Label("x", className="c", htmlFor="f", tabIndex=-1))

    assert set(written.removeprefix("<label ").removesuffix(">x</label>").split()) == {
        'class="c"',
        'for="f"',
        'tabindex="-1"',
    }


def test_style_becomes_css_with_pixels_where_react_adds_them():
    style = {"marginTop": 4, "lineHeight": 1.5, "--h": 3, "zIndex": 0, "WebkitBoxFlex": "x"}

    assert prerender(html.P(style=style)) == (
        '<p style="margin-top:4px;line-height:1.5;--h:3;z-index:0;-webkit-box-flex:x"></p>'
    )


def test_attributes_stand_in_order_of_name_in_every_process():
    named = {"data-z": "1", "aria-label": "a", "data-b": "2"}

    assert prerender(html.P(id="i", **named)) == (
        '<p aria-label="a" data-b="2" data-z="1" id="i"></p>'
    )


def test_boolean_attributes_are_there_or_not():
    assert prerender(html.Details(open=True)) == "<details open></details>"
    assert prerender(html.Details(open=False)) == "<details></details>"


def test_data_and_aria_keep_true_and_false_as_words():
    assert prerender(html.P(**{"aria-pressed": False})) == '<p aria-pressed="false"></p>'
    assert prerender(html.P(**{"data-n": 2})) == '<p data-n="2"></p>'


def test_void_elements_have_no_end():
    assert prerender(html.Br()) == "<br>"


def test_ids_of_patterns_are_sorted_json_as_dash_writes_them():
    written = prerender(html.P(id={"type": "slot", "key": "a"}))

    assert (
        written == '<p id="{&quot;key&quot;:&quot;a&quot;,&quot;type&quot;:&quot;slot&quot;}"></p>'
    )


def test_what_only_dash_needs_is_not_written():
    assert prerender(html.Button("b", n_clicks=0, disable_n_clicks=True)) == "<button>b</button>"


def test_stores_and_graphs_draw_nothing():
    assert prerender([dcc.Store(id="s"), dcc.Graph(id="g")]) == ""


def test_written_html_stands_inside_its_place():
    assert prerender(native.Written("k", "<svg/>", className="c", tag="figure")) == (
        '<figure class="c" data-written="k"><svg/></figure>'
    )


def test_the_chosen_options_of_a_select_are_selected():
    options = [
        {"value": "a", "label": "A & a"},
        {"label": "G", "options": [{"value": "b", "label": "B"}, {"value": "c", "label": "C"}]},
    ]
    select = native.Select(options, name="n", value=["b"], multiple=True)

    assert prerender(select) == (
        '<select multiple name="n"><option value="a">A &amp; a</option>'
        '<optgroup label="G"><option selected value="b">B</option>'
        '<option value="c">C</option></optgroup></select>'
    )


def test_a_component_without_a_written_form_is_refused():
    with pytest.raises(PrerenderError, match="Dropdown"):
        prerender(html.Div(dcc.Dropdown()))


def test_something_that_is_no_component_is_refused():
    with pytest.raises(PrerenderError, match="dict"):
        prerender(html.Div([{"a": 1}]))
