"""Four counts of high tech, and what each is a part of."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.counts import PROXY, Count, counts, publications
from dashboard.pages.attributes import aria, data
from dashboard.pages.charts import note_list, source_line
from dashboard.pages.programme.bars import bar
from dashboard.pages.programme.story import Story


def counts_figure(story: Story) -> Component:
    """Return the table of the counts, each share drawn as a bar."""
    word = story.word
    rows = counts(story.catalogue)
    proxy = story.exhibits[PROXY]
    sources = [*publications(story.catalogue, story.language, rows), *proxy.sources]
    head = html.Thead(
        html.Tr(
            [
                html.Th(word("counts.who"), scope="col"),
                html.Th(word("counts.count"), scope="col", className="value"),
                html.Th(word("counts.of"), scope="col"),
                html.Th(word("counts.share"), scope="col", className="counts-share"),
            ]
        )
    )
    return html.Figure(
        [
            html.H3(word("counts.title"), id="counts-title", className="figure-title"),
            html.P(word("counts.measure"), className="figure-measure"),
            html.Table(
                [head, html.Tbody([_row(story, row) for row in rows])],
                className="counts stacking",
                **aria(labelledby="counts-title"),
            ),
            html.Div(
                [
                    html.P(source_line(sources, story.language), className="figure-sources"),
                    *note_list(proxy.notes, story.language, word("counts.title")),
                ],
                className="figure-foot",
            ),
        ],
        id="counts",
        className="figure",
        **aria(labelledby="counts-title"),
    )


def _row(story: Story, row: Count) -> Component:
    word = story.word
    who: list[Component | str] = [
        *story.words(f"counts.{row.key}"),
        html.Small(story.words(f"counts.{row.key}_detail")),
    ]
    whole = [story.number(row.of), " "] if row.of else []
    return html.Tr(
        [
            html.Th(who, scope="row"),
            html.Td(story.number(row.count), className="value", **data(label=word("counts.count"))),
            html.Td([*whole, word(f"counts.{row.whole}")], **data(label=word("counts.of"))),
            html.Td(
                _share(story, row), className="counts-share", **data(label=word("counts.share"))
            ),
        ]
    )


def _share(story: Story, row: Count) -> list[Component | str]:
    """Return the share as a number and a bar, or that it was not published."""
    value = story.value(row.share) if row.share else None
    if value is None:
        return [story.word("counts.missing")]
    return [story.number(row.share), bar(value, row.look)]
