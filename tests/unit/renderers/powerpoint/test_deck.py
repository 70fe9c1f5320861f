"""A slide: the finding as its title, a native chart with its data inside, source and notes."""

from dataclasses import replace
from functools import cache

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn

from dashboard.errors import ViewError
from dashboard.renderers.powerpoint.deck import powerpoint
from dashboard.renderers.powerpoint.limits import MOST_SERIES
from dashboard.renderers.powerpoint.template import SUBTITLE_INDEX
from dashboard.vocabulary.language import LANGUAGES
from tests.unit.renderers.examples import ALL, catalogue, line
from tests.unit.renderers.made import exhibit, series
from tests.unit.renderers.powerpoint.opened import ADDRESS, cells, charts, drawn, slides

KINDS = [kind for kind in ALL if kind != "empty"]

#: Kinds that are one chart in the content placeholder.
ONE_CHART = [kind for kind in KINDS if kind not in ("map", "multiples")]


def made(shown):
    return powerpoint(shown, catalogue(), address=ADDRESS)


@cache
def slide_of(kind):
    """Return the slide of an example; making and reading one takes a while."""
    (slide,) = slides(ALL[kind](), catalogue())
    return slide


def placeholders(slide):
    return {one.placeholder_format.type: one for one in slide.placeholders}


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_is_one_slide_of_16_to_9_whose_title_is_the_finding(kind):
    slide = slide_of(kind)
    deck = slide.part.package.presentation_part.presentation

    assert deck.slide_width * 9 == deck.slide_height * 16
    assert slide.shapes.title.text == "De industrie kromp"
    assert slide.slide_layout.name == "Title and Content"


@pytest.mark.parametrize("kind", KINDS)
def test_the_source_stands_in_the_footer_and_the_measure_below_the_title(kind):
    slide = slide_of(kind)
    found = placeholders(slide)
    foot = found[PP_PLACEHOLDER.FOOTER].text

    for text in ("Eurostat nama_10r_3empers", "september 2020", "CC-BY-4.0", ADDRESS):
        assert text in foot
    assert found[PP_PLACEHOLDER.BODY].text == "Werkgelegenheid in de industrie, duizend"


@pytest.mark.parametrize("kind", ONE_CHART)
def test_the_chart_is_native_and_stands_in_the_content_placeholder(kind):
    slide = slide_of(kind)
    (chart,) = [shape for shape in slide.shapes if shape.has_chart]

    assert chart.is_placeholder
    assert chart.placeholder_format.idx == 1
    assert "In 2017 werkten er 40,0 duizend mensen" in chart._element.nvGraphicFramePr.cNvPr.get(
        "descr"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_no_slide_holds_a_picture_or_a_placeholder_left_empty(kind):
    slide = slide_of(kind)

    assert [one for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.PICTURE] == []
    empty = [one for one in slide.placeholders if one.has_text_frame and not one.text_frame.text]
    assert [one.placeholder_format.type for one in empty] in ([], [PP_PLACEHOLDER.SLIDE_NUMBER])


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_drawn_is_what_the_workbook_in_the_chart_holds(kind):
    slide = slide_of(kind)

    assert kind == "map" or all(drawn(chart) for chart in charts(slide))


def test_the_notes_tell_the_summary_the_doubts_and_the_values_that_stand_apart():
    (slide,) = slides(line(), catalogue())
    notes = slide.notes_slide.notes_text_frame.text

    assert notes.startswith("In 2017 werkten er 40,0 duizend mensen.")
    assert "Oude uitgave." in notes
    assert "banen van werknemers, CBS (2023–2024): voorlopig" in notes
    assert "banen van werknemers, CBS (2016): geheim" in notes
    assert ADDRESS in notes


def test_years_are_integers_and_missing_values_empty_cells_in_the_workbook():
    (slide,) = slides(line(), catalogue())
    rows = cells(charts(slide)[0])
    jobs = {row[0]: row[2] for row in rows[1:]}

    assert all(isinstance(row[0], int) for row in rows[1:])
    assert jobs[2016] is None
    assert jobs[2024] == 41.6


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_text_becomes_a_formula(text):
    shown = exhibit("bar", [series("a", {2015: 1.0}, name=text)], title=text)
    (slide,) = slides(shown, catalogue())

    assert cells(charts(slide)[0])[1][0] == text
    assert slide.shapes.title.text == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_marked_with_their_language(language):
    (slide,) = slides(replace(line(), language=language), catalogue())
    (run,) = slide.shapes.title.text_frame.paragraphs[0].runs

    assert run._r.rPr.get("lang").startswith(language)


def test_the_same_exhibit_gives_the_same_bytes():
    assert made(line()) == made(line())


def test_an_empty_exhibit_is_refused():
    with pytest.raises(ValueError, match="geen"):
        made(ALL["empty"]())


def test_more_series_than_a_slide_can_show_are_refused_with_what_to_do():
    parts = [series(f"s{i}", {2015: 1.0, 2016: 2.0}) for i in range(MOST_SERIES + 1)]

    with pytest.raises(ViewError, match="Kies minder"):
        made(exhibit("line", parts))
    assert made(exhibit("line", parts[:MOST_SERIES]))


def foot(shown):
    (slide, *_) = slides(shown, catalogue())
    kinds = {one.placeholder_format.type: one for one in slide.placeholders}
    return kinds[PP_PLACEHOLDER.FOOTER].text_frame.text.split("\n")


FLAGGED = {2010: 1.0, 2011: (None, "", "c"), 2012: 2.0, 2013: 3.0, 2014: (3.0, "p")}


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("line", "× geheim\u2003| breuk in de reeks\u2003○ voorlopig"),
        ("multiples", "○ voorlopig\u2003onderbroken lijn: geheim, breuk in de reeks"),
        ("table", "p voorlopig\u2003× geheim"),
    ],
)
def test_the_signs_in_a_figure_are_explained_above_its_source(kind, key):
    assert foot(exhibit(kind, [series("a", FLAGGED, breaks=(2013,))]))[0] == key


def test_a_bar_that_may_change_is_explained_and_a_figure_without_signs_has_no_key():
    rows = [series("a", {2017: 2.0}), series("b", {2017: (1.0, "p")})]

    assert foot(exhibit("rank", rows))[0] == "□ voorlopig"
    assert len(foot(exhibit("rank", rows[:1]))) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_another_template_finds_every_text_in_a_placeholder_that_it_has_or_in_a_type_of_its_own(
    kind,
):
    slide = slide_of(kind)
    known = {one.placeholder_format.idx for one in Presentation().slide_layouts[3].placeholders}
    foreign = [one for one in slide.placeholders if one.placeholder_format.idx not in known]
    paragraphs = [each for one in foreign for each in one.text_frame.paragraphs]

    assert slide.slide_layout._element.get("type") in ("obj", "twoObj")
    assert [one.placeholder_format.idx for one in foreign] == [SUBTITLE_INDEX]
    assert all(run.font.size for each in paragraphs for run in each.runs)
    assert all(each._p.pPr.find(qn("a:buNone")) is not None for each in paragraphs)


def test_notes_say_in_one_line_which_series_stand_apart_in_the_same_years():
    values = {2014: 1.0, 2015: (1.0, "p"), 2016: (1.0, "p"), 2018: (1.0, "p")}
    rows = [series(key, values, name=f"Gebied {key}") for key in "ab"]
    (slide,) = slides(exhibit("multiples", rows), catalogue())
    notes = slide.notes_slide.notes_text_frame.text

    assert "– Gebied a, Gebied b (2015–2016, 2018): voorlopig" in notes
