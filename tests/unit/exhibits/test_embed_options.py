import pytest

from dashboard.exhibits.embed_choice import choosers, kept_pairs
from dashboard.exhibits.embed_options import EmbedOptions, read_embed
from dashboard.exhibits.query import parse_view


def test_options_are_told_from_the_view():
    asked = read_embed("indicator=employment&theme=dark&region=NL213&title=0&controls=1")

    assert asked.view == (("indicator", "employment"), ("region", "NL213"))
    assert asked.options == EmbedOptions(theme="dark", title=False, controls=True)
    assert asked.wrong == ()


@pytest.mark.parametrize("query", ["theme=blue", "title=yes", "controls=2", "lang=fr"])
def test_an_option_that_does_not_exist_is_left_out_and_told(query):
    asked = read_embed(query)

    assert asked.options == EmbedOptions()
    assert asked.wrong == (query.split("=")[0],)


def test_usual_options_do_not_stand_in_an_address():
    assert EmbedOptions().query() == ""
    assert EmbedOptions(theme="dark", title=False).query() == "&theme=dark&title=0"


@pytest.mark.parametrize("query", ["theme=light", "title=0&controls=1", "vintage=2026-11-23"])
def test_what_is_written_is_read_back(query):
    options = read_embed(query).options

    assert read_embed(options.query()).options == options


def test_a_query_that_is_too_long_is_cut_between_its_keys():
    asked = read_embed("theme=dark&" + "region=NL213&" * 1000)

    assert asked.unread
    assert asked.options.theme == "dark"
    assert {value for _, value in asked.view} == {"NL213"}


def chosen(catalogue, query):
    view = parse_view(query, catalogue)
    found = choosers(view, catalogue, "nl")
    return view, found


def test_another_region_of_the_same_kind_can_be_chosen(catalogue):
    _, (region,) = chosen(catalogue, "indicator=employment&region=NL213,NL&activity=C")
    codes = [code for code, _ in region.choices]

    assert region.value == "NL213"
    assert len(codes) == 40
    assert "NL" not in codes


def test_where_one_year_is_shown_another_can_be_chosen(catalogue):
    _, found = chosen(catalogue, "indicator=employment&region=NL213&activity=C&chart=rank")
    year = found[1]

    assert (year.key, year.value) == ("year", "")
    assert [value for value, _ in year.choices][:3] == ["", "2017", "2016"]


def test_what_is_not_chosen_is_sent_along(catalogue):
    query = "indicator=employment&region=NL213,NL&activity=C&from=2005"
    view, found = chosen(catalogue, query)

    assert kept_pairs(view, found, catalogue) == (
        ("indicator", "employment"),
        ("activity", "C"),
        ("from", "2005"),
        ("region", "NL"),
    )
