"""Where the numbers in the text come from, as far as no chart shows them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.narrative.listed import site
from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.words import capital
from dashboard.pages.attributes import aria
from dashboard.pages.charts import note_list, source_line, table_box
from dashboard.pages.making import fetched, making
from dashboard.pages.programme.computed import computed_table
from dashboard.pages.programme.story import Story
from dashboard.pages.prose import row_id
from dashboard.tables.catalogue import Fact, PublishedFigure
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

#: Id of the section.
SOURCES = "sources"

_COLUMNS = ("value", "about", "publisher")


def appendix(story: Story) -> Component:
    """Return the last section: computed and published numbers, tables that no chart shows."""
    tables = story.catalogue.programme.numbers["tables"]
    return html.Section(
        [
            html.Div(
                [
                    html.H2(story.plain("sections", "sources", "heading"), id="sources-heading"),
                    *story.paragraphs("sections", "sources", "text"),
                    _deck(story),
                ],
                className="part-text",
            ),
            html.Div(
                [
                    _computed(story),
                    _published(story),
                    *(_table(story.exhibits[key], key) for key in tables),
                ],
                className="part-figures appendix",
            ),
        ],
        id=SOURCES,
        className="part",
        **aria(labelledby="sources-heading"),
    )


def _deck(story: Story) -> Component:
    """Return the link to all of the page as slides."""
    language = story.language
    link = fetched(message(language, "slides.story"), f"/{language}/deck.pptx", "pptx")
    return making(language, [link])


def _computed(story: Story) -> Component:
    """Return the list of what we computed ourselves."""
    heading = "computed-title"
    title = html.Span(story.word("appendix.computed"), id=heading)
    return _folded(title, html.Div(computed_table(story, heading), className="figure"))


def _published(story: Story) -> Component:
    """Return the list of figures and facts that others published, a row for each."""
    word = story.word
    head = html.Tr([html.Th(word(f"appendix.{name}"), scope="col") for name in _COLUMNS])
    rows: dict[str, Component] = {}
    for name, definition in story.catalogue.programme.numbers["numbers"].items():
        if definition.get("part") == "year":
            continue
        if "published" in definition:
            figure = story.catalogue.published[definition["published"]]
            rows.setdefault(figure.id, _figure_row(story, name, figure))
        elif "fact" in definition:
            fact = story.catalogue.programme.facts[definition["fact"]]
            if fact.value is not None:
                rows.setdefault(fact.key, _fact_row(story, name, fact))
    heading = "published-title"
    table = html.Table(
        [html.Thead(head), html.Tbody(list(rows.values()))],
        className="stacking",
        **aria(labelledby=heading),
    )
    title = html.Span(word("appendix.published"), id=heading)
    return _folded(title, html.Div(table, className="figure"))


def _figure_row(story: Story, name: str, figure: PublishedFigure) -> Component:
    date = format_date(figure.published, story.language)
    about = str(figure.period) if figure.period else story.word("appendix.no_year")
    derived = [f" ({story.word('appendix.derived')})"] if figure.confidence == "derived" else []
    return html.Tr(
        [
            html.Td(story.text_of(name), id=row_id(figure.id)),
            html.Td(about),
            html.Td(
                [
                    f"{publisher_name(figure.publisher, story.language)}, ",
                    html.A(figure.title, href=figure.address),
                    f", {date}" if date else "",
                    *derived,
                ]
            ),
        ]
    )


def _fact_row(story: Story, name: str, fact: Fact) -> Component:
    links: list[Component | str] = []
    for address in fact.addresses:
        links += [", "] if links else []
        links.append(html.A(site(address), href=address))
    return html.Tr(
        [
            html.Td(story.text_of(name), id=row_id(fact.key)),
            html.Td(format_date(fact.date, story.language) or story.word("appendix.no_year")),
            html.Td(links),
        ]
    )


def _table(exhibit: Exhibit, key: str) -> Component:
    """Return the table of an exhibit, folded away under what it measures."""
    heading = f"{key}-title"
    return _folded(
        html.Span(capital(exhibit.subtitle), id=heading),
        html.Div(
            [
                table_box(exhibit, key),
                html.P(source_line(exhibit.sources, exhibit.language), className="figure-sources"),
                *note_list(exhibit.notes, exhibit.language, exhibit.title),
            ],
            id=key,
            className="figure figure-foot",
        ),
    )


def _folded(title: Component, content: Component) -> Component:
    return html.Details([html.Summary(title), content], className="folded")
