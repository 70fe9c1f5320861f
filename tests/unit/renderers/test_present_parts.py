import pytest

from dashboard.exhibits.slides import Presentation, Slide
from dashboard.renderers.draw import draw
from dashboard.renderers.layout import SMALL
from dashboard.renderers.present.frame import ROOM, slide_frame
from dashboard.renderers.present.parts import BARS, ROWS, SMALL_ROWS, is_small, parted, parts
from dashboard.vocabulary.numbers import format_number
from tests.unit.renderers.examples import ALL, catalogue
from tests.unit.renderers.made import exhibit, series

YEARS = range(2000, 2018)


def of(kind, count=40, years=YEARS):
    """Return so many regions over the years, the first the largest by far."""
    made = [
        series(f"r{i}", dict.fromkeys(years, 900.0 / (i + 1)), name=f"Regio {i}", region=f"R{i}")
        for i in range(count)
    ]
    return exhibit(kind, made)


def slides(shown):
    whole = Presentation("", "", (Slide("figure", "Banen", notes=("Zeg dit.",), exhibit=shown),))
    return parted(whole).slides


@pytest.mark.parametrize("kind", ["multiples", "bar", "table"])
def test_parts_have_each_series_once_and_in_order(kind):
    shown = of(kind)
    keys = [one.key for part in parts(shown) for one in part.exhibit.series]

    assert keys == [one.key for one in shown.series]
    assert len(parts(shown)) > 1


@pytest.mark.parametrize("kind", ["multiples", "bar"])
def test_all_parts_of_a_chart_have_one_scale_and_one_room(kind):
    shown = [part.exhibit for part in parts(of(kind))]
    frames = {slide_frame(one) for one in shown}
    panels = [draw(one, catalogue(), slide_frame(one)).panels[0] for one in shown]

    assert len(frames) == 1
    axes = {(panel.x.low, panel.x.high, panel.left, panel.width) for panel in panels}
    assert len(axes) == 1
    if kind == "multiples":
        assert len({(panel.y.low, panel.y.high, panel.height) for panel in panels}) == 1


@pytest.mark.parametrize("kind", ALL)
def test_what_a_slide_shows_keeps_the_type_size_of_our_pages(kind):
    for part in parts(ALL[kind]()):
        frame = slide_frame(part.exhibit)
        assert SMALL * min(ROOM[0] / frame.width, ROOM[1] / frame.height) >= SMALL * 0.99


def test_few_rows_are_one_slide_without_a_number():
    assert [slide.title for slide in slides(of("bar", BARS))] == ["Banen"]
    assert [slide.title for slide in slides(of("bar", BARS + 1))] == [
        "Banen (1 van 2)",
        "Banen (2 van 2)",
    ]


def test_what_is_said_to_a_figure_on_several_slides_is_said_once():
    first, *later = slides(of("bar", BARS + 1))

    assert first.notes == ("Zeg dit.",)
    assert [slide.notes for slide in later] == [()]


def test_a_table_of_years_is_parted_by_its_years():
    found = [sorted(set(part.exhibit.frame["period"])) for part in parts(of("table", 3))]

    assert [year for years in found for year in years] == list(YEARS)
    assert max(map(len, found)) <= ROWS


def test_a_broad_table_is_small_and_one_that_is_too_broad_tells_which_years_it_has():
    broad, broader = slides(of("table")), slides(of("table", years=range(1980, 2018)))

    assert all(is_small(slide.exhibit) for slide in (*broad, *broader))
    assert max(len(slide.exhibit.series) for slide in broad) <= SMALL_ROWS
    assert {slide.text for slide in broad} == {()}
    shown = broader[0].exhibit.frame["period"].nunique()
    assert max(broader[0].exhibit.frame["period"]) == 2017
    assert shown < 38
    said = f"de laatste {format_number(shown, 'nl', 0)} van 38 jaren"
    assert all(said in slide.text[0] for slide in broader)
