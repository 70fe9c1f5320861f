from dash import html

from dashboard.pages.page import Page


def test_a_page_knows_its_address_in_every_language():
    page = Page("t", "d", "nl", "/explore", html.Div(), query="indicator=gdp")

    assert page.address() == "/nl/explore?indicator=gdp"
    assert page.address("de") == "/de/explore?indicator=gdp"


def test_without_a_view_there_is_no_question_mark():
    assert Page("t", "d", "en", "", html.Div()).address() == "/en"
