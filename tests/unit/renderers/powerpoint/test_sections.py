"""A deck: a title, a section per part, the sources at the end."""

import io

from pptx import Presentation

from dashboard.renderers.powerpoint.deck import Figure, Part, deck
from dashboard.renderers.powerpoint.limits import MOST_SERIES
from tests.unit.renderers.examples import ALL, catalogue, index, line, rank
from tests.unit.renderers.made import exhibit, series
from tests.unit.renderers.powerpoint.opened import ADDRESS, charts

PARTS = (
    Part("Banen & werk", (Figure(line(), ADDRESS), Figure(index(), ADDRESS, "Eigen kop"))),
    Part("Vergeleken", (Figure(rank(), ADDRESS),), ("Eerst dit.", "Dan dat.")),
)


def made(parts=PARTS):
    return deck(parts, catalogue(), "nl", title="Mijn verzameling", subtitle="x", address=ADDRESS)


def opened(parts=PARTS):
    return Presentation(io.BytesIO(made(parts)))


def titles(slides):
    return [slide.shapes.title.text for slide in slides]


def sections(presentation):
    """Return the titles of the slides in each section, by its name."""
    named = {str(slide.slide_id): slide.shapes.title.text for slide in presentation.slides}
    found = {}
    for one in presentation.part._element.iter():
        if one.tag.endswith("}section"):
            ids = [each.get("id") for each in one.iter() if each.tag.endswith("}sldId")]
            found[one.get("name")] = [named[each] for each in ids]
    return found


def test_a_deck_has_a_title_its_figures_in_order_and_the_sources():
    assert titles(opened().slides) == [
        "Mijn verzameling",
        "De industrie kromp",
        "Eigen kop",
        "Vergeleken",
        "De industrie kromp",
        "Bronnen",
    ]


def test_each_part_is_a_section_and_every_slide_is_in_one():
    assert sections(opened()) == {
        "Mijn verzameling": ["Mijn verzameling"],
        "Banen & werk": ["De industrie kromp", "Eigen kop"],
        "Vergeleken": ["Vergeleken", "De industrie kromp"],
        "Bronnen": ["Bronnen"],
    }


def test_the_sources_are_named_once_each_with_their_licence():
    last = opened().slides[-1]
    text = "\n".join(shape.text_frame.text for shape in last.shapes if shape.has_text_frame)

    assert text.count("Employment (nama_10r_3empers)") == 1
    assert "september 2020. CC-BY-4.0" in text


def test_a_figure_that_cannot_be_shown_is_a_slide_that_says_why():
    many = exhibit("line", [series(f"s{i}", {2015: 1.0}) for i in range(MOST_SERIES + 1)])
    parts = (Part("Leeg", (Figure(ALL["empty"](), ADDRESS), Figure(many, ADDRESS))),)
    slides = list(opened(parts).slides)
    words = [
        [one.text_frame.text for one in slide.shapes if one.has_text_frame] for slide in slides
    ]

    assert any("geen cijfers gepubliceerd" in text for text in words[1])
    assert any("Kies minder" in text for text in words[2])
    assert charts(slides[1]) == charts(slides[2]) == []


def test_the_same_parts_give_the_same_bytes():
    assert made() == made()


LONG = "https://twente.test/nl/collection?title=Werk&view=" + "indicator%3Demployment" * 20


def links(slide):
    return {
        run.text: run.hyperlink.address
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    }


def test_a_long_address_is_short_on_a_slide_and_a_link_to_all_of_it():
    made = deck([Part("Werk", (Figure(line(), LONG),))], catalogue(), "nl", title="Werk",
                subtitle="", address=LONG)  # fmt: skip
    first, figure, last = Presentation(io.BytesIO(made)).slides

    for slide in (first, figure, last):
        assert links(slide) == {"https://twente.test/nl/collection?…": LONG}
    assert first.notes_slide.notes_text_frame.text == LONG


def test_an_address_that_no_program_follows_is_no_link():
    made = deck([Part("Werk", (Figure(line(), LONG),))], catalogue(), "nl", title="Werk",
                subtitle="", address=LONG * 5)  # fmt: skip
    first, *_ = Presentation(io.BytesIO(made)).slides

    assert links(first) == {}


def described(presentation):
    return [one.get("descr") for one in presentation.slides[0].shapes._spTree.iter()
            if one.get("descr")]  # fmt: skip


def test_the_first_slide_has_a_code_to_scan_unless_the_address_is_too_long_for_one():
    made = deck(PARTS, catalogue(), "nl", title="Werk", subtitle="", address=LONG)

    assert described(opened()) == [f"QR-code naar {ADDRESS}"]
    assert described(Presentation(io.BytesIO(made))) == []
