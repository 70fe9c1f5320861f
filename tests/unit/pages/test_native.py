import pytest

from dashboard.pages import native


def test_written_html_has_a_form_without_the_html_for_the_second_delivery():
    written = native.Written("k", "<svg/>", className="c", tag="section")

    assert written.without_html().to_plotly_json() == {
        "namespace": "dashboard_native",
        "type": "Written",
        "props": {"name": "k", "tag": "section", "className": "c"},
    }


def test_properties_that_are_none_are_left_out():
    assert native.Input("text", value=None, name="n").described() == {"type": "text", "name": "n"}


def test_data_and_aria_are_passed():
    props = {"data-a": 1, "aria-label": "b"}

    assert native.Select([], **props).described() == {"options": [], **props}


def test_a_property_that_a_component_does_not_have_is_an_error():
    with pytest.raises(TypeError, match="onclick"):
        native.Input("text", onclick="alert()")
