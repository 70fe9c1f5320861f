"""The menu that every chart has: each format, once, by an address that answers."""

import re
from dataclasses import replace

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view, view_query
from dashboard.pages import explore, programme, take_away_page
from dashboard.pages.charts import chart_figure
from dashboard.pages.take_away import PATH, take_away
from dashboard.renderers.palette import THEMES
from dashboard.renderers.picture_frame import PICTURE_SIZES
from dashboard.server.exports import OPTIONS
from dashboard.server.prerender import prerender
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message
from tests.unit.server.asking import Visitor, small_app

VIEW = "indicator=employment&region=NL213&activity=C"

#: A view without a value: nobody publishes it for the region asked.
EMPTY = "indicator=employee-jobs&region=NL132&chart=bar"
LINK = re.compile(r'<a (?:data-file="\w+" )?href="([^"]+)" rel="nofollow"')
MENU = re.compile(r'<details class="figure-take">.*?</details>')


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def addresses(html):
    return [found.replace("&amp;", "&") for found in re.findall(r'href="([^"]+)"', html)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_offers_every_format_the_server_has(catalogue, language):
    html = prerender(take_away_page.layout(catalogue, language, VIEW).tree)
    menu = html[html.index('class="take"') :]
    links = re.findall(LINK, menu)
    offered = {link.split("?")[0] for link in links} | set(re.findall(r'action="([^"]+)"', menu))

    assert offered == {*(f"/{language}/view.{form}" for form in OPTIONS), "/api/v1/observations"}
    assert len(links) == len({*links})


def test_every_link_of_the_page_answers(catalogue, visitor):
    html = prerender(take_away_page.layout(catalogue, "nl", VIEW).tree)
    found = re.findall(LINK, html)

    answers = [visitor.get(address.replace("&amp;", "&")) for address in found]
    assert {answer.status_code for answer in answers} == {200}


def test_the_picture_is_asked_for_with_the_view_and_every_choice(catalogue):
    html = prerender(take_away_page.layout(catalogue, "nl", VIEW).tree)
    hidden = dict(re.findall(r'<input name="([^"]+)" type="hidden" value="([^"]+)"', html))

    assert hidden == {"indicator": "employment", "region": "NL213", "activity": "C"}
    assert all(f'value="{one}"' in html for one in (*PICTURE_SIZES, *THEMES))


def test_a_view_without_a_value_says_why_there_is_nothing(catalogue):
    html = prerender(take_away_page.layout(catalogue, "nl", EMPTY).tree)

    assert 'class="take"' not in html
    assert message("nl", "downloads.empty", why="")[:30] in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_a_chart_is_short_and_leads_to_all(language):
    html = prerender(take_away(language, VIEW, "Title", "a"))

    assert addresses(html)[-1] == f"/{language}/take-away?{VIEW}"
    assert len(addresses(html)) < 6
    assert f"<summary>{message(language, 'downloads.menu.name')}<" in html
    assert '<ul aria-label="Title">' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_of_the_programme_page_has_a_menu_that_answers(catalogue, visitor, language):
    html = prerender(programme.layout(catalogue, language, "").tree)
    charts = re.findall(r'data-query="([^"]+)"', html)
    menus = MENU.findall(html)
    found = [address for menu in menus for address in addresses(menu)]

    assert len(menus) == len(charts) > 3
    assert [addresses(menu)[0] for menu in menus] == [
        f"/{language}/view.xlsx?{query.replace('&amp;', '&')}" for query in charts
    ]
    answers = [visitor.get(address) for address in found if PATH not in address]
    assert {answer.status_code for answer in answers} == {200}


def test_the_menu_of_the_explore_page_follows_the_view(catalogue):
    shown = explore.answer(catalogue, "indicator=employment&region=NL213&activity=F", "nl")
    menu = MENU.search(prerender(shown[0]))

    assert menu
    assert all("activity=F" in address for address in addresses(menu[0]))


def test_a_view_without_a_value_has_no_menu(catalogue):
    view = parse_view(VIEW, catalogue)
    answered = exhibit(view, catalogue, "nl")
    menu = MENU.findall(prerender(chart_figure(answered, catalogue, key="a")))
    empty = replace(answered, empty="Niets.", frame=answered.frame.iloc[:0])

    assert len(menu) == 1
    assert view_query(view, catalogue) in menu[0].replace("&amp;", "&")
    assert MENU.findall(prerender(chart_figure(empty, catalogue, key="a"))) == []
