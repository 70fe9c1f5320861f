import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.collection import parse_collection
from dashboard.exhibits.narrative.counts import counts
from dashboard.exhibits.narrative.listed import site
from dashboard.exhibits.narrative.outcomes import outcome_words
from dashboard.exhibits.narrative.tabled import TABLED
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.exhibits.slides import collection_slides, narrative_slides
from dashboard.vocabulary.language import LANGUAGES

SECTIONS = {"claim": (), "manufacturing": ("jobs",), "industrial": ("rank", "map")}


@pytest.fixture(scope="module", params=LANGUAGES)
def story(catalogue, request):
    return Narrative(catalogue, request.param)


def test_the_story_is_a_slide_per_section_and_one_per_figure_in_reading_order(story):
    slides = narrative_slides(story, SECTIONS, last="Bronnen").slides

    kinds = ["opening", "section", "section", "figure", "section", "figure", "figure", "sources"]
    assert [slide.kind for slide in slides] == kinds
    assert slides[3].title == story.plain("figures", "jobs")
    assert slides[3].exhibit is story.exhibits["jobs"]


def test_a_section_shows_its_first_paragraph_and_leaves_all_to_who_speaks(story):
    section = narrative_slides(story, SECTIONS, last="Bronnen").slides[1]

    paragraphs = story.plain_lines("sections", "claim", "text")
    assert section.text == paragraphs[:1]
    assert section.notes[: len(paragraphs)] == paragraphs
    assert story.plain("sections", "claim", "parts", "why", "heading") in section.notes


def test_who_speaks_has_the_summary_of_a_figure_and_its_doubts(story):
    figure = narrative_slides(story, SECTIONS, last="Bronnen").slides[3]

    shown = story.exhibits["jobs"]
    assert figure.notes == (shown.summary, *(note.text for note in shown.notes))


def rows_of(slides):
    return [row for slide in slides if slide.table for row in slide.table.rows]


@pytest.mark.parametrize("name", TABLED)
def test_a_table_of_the_story_is_whole_on_as_many_slides_as_a_room_can_read(story, name):
    told = narrative_slides(story, {"targets": (name,)}, last="Bronnen").slides
    slides = [slide for slide in told if slide.kind == "rows"]
    table = TABLED[name](story)

    assert rows_of(slides) == list(table.rows)
    lengths = [len(slide.table.rows) for slide in slides]
    assert max(lengths) <= table.most
    assert max(lengths) - min(lengths) <= len(lengths)
    assert len({slide.title for slide in slides}) == len(slides)
    assert all(table.title in slide.title for slide in slides)
    assert {len(row.cells) for row in table.rows} == {len(table.heads) or 2}


def test_who_speaks_has_what_was_left_off_the_table(story):
    slides = narrative_slides(story, {"targets": ("targets", "timeline")}, last="Bronnen").slides
    targets, events = story.catalogue.programme.targets, story.catalogue.programme.timeline
    said = " ".join(note for slide in slides for note in slide.notes)

    assert [one.key for one in targets if story.plain("targets", one.key, "note") not in said] == []
    assert [one.key for one in events if site(one.addresses[0]) not in said] == []


def test_tables_have_the_figures_of_the_page(story):
    slides = narrative_slides(story, {"targets": ("counts", "targets")}, last="Bronnen").slides
    cells = [line for row in rows_of(slides) for cell in row.cells for line in cell.lines]

    for count in counts(story.catalogue):
        assert story.text_of(count.count) in cells
    for target in story.catalogue.programme.targets:
        assert outcome_words(story, target) in cells
    assert set(TABLED["counts"](story).sources) <= set(slides[-1].sources)


def test_the_last_slide_has_every_source_once(story):
    slides = narrative_slides(story, SECTIONS, last="Bronnen").slides

    sources = slides[-1].sources
    assert len(sources) == len(set(sources))
    assert set(sources) == {
        source for slide in slides if slide.exhibit for source in slide.exhibit.sources
    }


def test_a_collection_is_a_slide_per_view_under_the_names_that_were_given(catalogue):
    line = "indicator%3Demployment%26region%3DNL213%26activity%3DC"
    asked = f"title=Raad&view={line}&name=Onze%20banen&view={line}%26as%3Dshare"
    collection = parse_collection(asked, catalogue)
    shown = [exhibit(entry.view, catalogue, "nl") for entry in collection.entries]

    made = collection_slides(collection, shown, title="Verzameling", last="Bronnen")

    titles = ["Raad", "Onze banen", shown[1].title, "Bronnen"]
    assert [slide.title for slide in made.slides] == titles
    assert made.slides[0].text == ("Onze banen", shown[1].title)
