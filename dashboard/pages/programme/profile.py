"""Key figures of the municipalities: one table, a column per figure."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit, Note
from dashboard.exhibits.narrative.cells import by_region
from dashboard.exhibits.narrative.profile import COLUMNS, municipalities
from dashboard.pages.attributes import aria
from dashboard.pages.charts import note_list, source_line
from dashboard.pages.programme.story import Story
from dashboard.vocabulary.numbers import format_value


def profile_figure(story: Story) -> Component:
    """Return the table of key figures, municipalities in order of name."""
    exhibits = [story.exhibits[f"profile-{column}"] for column in COLUMNS]
    head = html.Tr(
        [
            html.Th(story.word("profile.municipality"), scope="col"),
            *(_column(story, exhibit) for exhibit in exhibits),
        ]
    )
    return html.Figure(
        [
            html.H3(
                story.inline("figures", "profile"), id="profile-title", className="figure-title"
            ),
            html.Div(
                html.Table(
                    [html.Thead(head), html.Tbody(_rows(story, exhibits))],
                    className="profile",
                    **aria(labelledby="profile-title"),
                ),
                className="table-scroll",
                tabIndex=0,
                role="region",
                **aria(labelledby="profile-title"),
            ),
            html.Div(
                [
                    html.P(
                        source_line(exhibits[0].sources, story.language), className="figure-sources"
                    ),
                    *note_list(_notes(exhibits), story.language, story.plain("figures", "profile")),
                ],
                className="figure-foot",
            ),
        ],
        id="profile",
        className="figure",
        **aria(labelledby="profile-title"),
    )


def _rows(story: Story, exhibits: list[Exhibit]) -> list[Component]:
    """Return a row per municipality, in order of name."""
    values = [by_region(exhibit) for exhibit in exhibits]
    return [
        html.Tr(
            [
                html.Th(name, scope="row"),
                *(
                    html.Td(
                        format_value(
                            column.get(code),
                            exhibit.unit,
                            story.language,
                            with_unit=exhibit.unit.kind == "percent",
                        ),
                        className="value",
                    )
                    for column, exhibit in zip(values, exhibits, strict=True)
                ),
            ]
        )
        for code, name in municipalities(story)
    ]


def _column(story: Story, exhibit: Exhibit) -> Component:
    item = exhibit.view.item or COLUMNS[0]
    name = story.catalogue.codes.breakdowns["variable"][item][story.language]
    # What is counted in itself needs no unit.
    unit = exhibit.unit.name
    small = [] if unit.casefold() == name.casefold() else [html.Small(unit)]
    return html.Th([name, *small], scope="col", className="value")


def _notes(exhibits: list[Exhibit]) -> list[Note]:
    """Return the notes of all columns, each once."""
    return list({note.key: note for exhibit in exhibits for note in exhibit.notes}.values())
