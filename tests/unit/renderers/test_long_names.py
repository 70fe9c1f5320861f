"""Long names: broken between their parts, so that none is cut where it has room on two lines."""

import pytest

from dashboard.renderers.draw import draw
from dashboard.renderers.joints import broken, joints
from dashboard.renderers.labels import fitted_lines, running_on
from dashboard.renderers.layout import SMALL
from dashboard.renderers.typeface import ELLIPSIS, text_width, wrap
from dashboard.vocabulary.language import LANGUAGES
from tests.unit.renderers.made import exhibit, series

#: The width in px that a small cell or the foot of a stack has for a name.
NARROW = 96


def shorter_than(letters):
    return lambda text: len(text) <= letters


def activities(catalogue, language):
    codes = catalogue.codes.activities
    return [(one.names[language], one.short[language]) for one in codes.values()]


def written(chart):
    return [" ".join(run.text for line in one.lines for run in line) for one in chart.labels]


def test_a_word_is_broken_between_its_parts():
    assert broken("Unternehmensdienste", shorter_than(14)) == ("Unternehmens-", "dienste")
    assert broken("Finanzdienstleistungen", shorter_than(12)) == (
        "Finanz-",
        "dienst-",
        "leistungen",
    )


def test_a_word_that_fits_or_has_no_parts_stays_whole():
    assert broken("Unternehmensdienste", shorter_than(19)) == ("Unternehmensdienste",)
    assert broken("Gemeindegrenzen", shorter_than(8)) == ("Gemeindegrenzen",)


def test_no_break_leaves_a_few_letters_alone():
    assert joints("Dienste") == ()
    assert wrap("IT-Dienstleistungen", SMALL, 80, breaking=True) == ("IT-Dienst-", "leistungen")


def test_a_name_runs_on_behind_its_value():
    lines = running_on("79,7", "Handel und Verkehr", SMALL, 104)
    assert [[run.text for run in line] for line in lines] == [["79,7 ", "Handel und"], ["Verkehr"]]
    assert lines[0][0].bold
    assert not lines[0][1].bold


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_no_activity_is_cut_in_the_bars_of_a_phone(catalogue, language):
    parts = [
        series(str(i), {2017: 9.0}, activity=str(i), name=name, short=short, role=role)
        for i, (name, short) in enumerate(activities(catalogue, language))
        for role in ("focus" if i % 2 else "context",)
    ]
    for start in range(0, len(parts), 10):
        shown = exhibit("bar", parts[start : start + 10], language=language)
        cut = [text for text in written(draw(shown, catalogue, "narrow")) if ELLIPSIS in text]
        assert not cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_name_of_every_activity_has_room_on_three_narrow_lines(catalogue, language):
    for _, short in activities(catalogue, language):
        lines = fitted_lines(short, SMALL, NARROW, 3)
        assert not any(line.endswith(ELLIPSIS) for line in lines), short
        assert all(text_width(line, SMALL) <= NARROW for line in lines), short


@pytest.mark.parametrize("name", ["narrow", "medium"])
def test_the_title_of_a_small_panel_takes_a_second_line_before_its_name_is_cut(name, catalogue):
    names = ("Twente", "Zuidoost-Noord-Brabant", "Kop van Noord-Holland", "Zuidwest-Overijssel")
    parts = [
        series(one, {2000: 12.0, 2017: 11.2}, region=one, name=one, role="peer") for one in names
    ]
    titles = written(draw(exhibit("multiples", parts), catalogue, name))
    assert all(any(title.startswith(one.split("-")[0]) for title in titles) for one in names)
    assert not any(ELLIPSIS in title for title in titles)


@pytest.mark.parametrize("region", ["Zuidoost-Noord-Brabant", "Noordoost-Noord-Brabant"])
def test_the_longest_names_but_one_are_whole_in_a_rank_on_a_phone(region, catalogue):
    parts = [series(str(i), {2024: 10.0 - i}, name=region, role="context") for i in range(9)]
    chart = draw(exhibit("rank", parts), catalogue, "narrow")
    assert {tick.text for tick in chart.panels[0].y.ticks} == {region}


@pytest.mark.parametrize("as_share", [False, True])
def test_the_parts_of_a_stack_are_named_whole_on_a_phone(as_share, catalogue):
    parts = [
        series(str(i), {2016: 10.0, 2017: 10.0 + as_share}, activity=str(i), name=short)
        for i, (_, short) in enumerate(activities(catalogue, "de")[-10:])
    ]
    chart = draw(exhibit("area", parts), catalogue, "narrow")
    assert len(chart.labels) == len(parts)
    assert not any(ELLIPSIS in text for text in written(chart))
