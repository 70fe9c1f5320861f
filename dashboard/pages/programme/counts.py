"""Four counts of high tech, and what each is a part of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Source
from dashboard.pages.attributes import aria, data
from dashboard.pages.charts import note_list, source_line
from dashboard.pages.programme.bars import bar
from dashboard.pages.programme.story import Story

Look = Literal["claim", "count", "own"]


@dataclass(frozen=True)
class Row:
    """One count: names of its numbers, and keys of its words in `messages/*/shell.toml`."""

    look: Look
    who: str
    detail: str
    count: str
    of: str
    whole: str
    share: str


#: The claim, three counts of the top sector, our proxy. ``of`` and ``share`` are empty where they
#: were not published.
ROWS = (
    Row(
        "claim",
        who="claim",
        detail="claim_detail",
        count="claim_htsm",
        of="claim_industry",
        whole="industry",
        share="claim_share",
    ),
    Row(
        "count",
        who="topsector_before",
        detail="topsector_before_by",
        count="htsm_before",
        of="",
        whole="all_jobs",
        share="",
    ),
    Row(
        "count",
        who="topsector_first",
        detail="topsector_first_by",
        count="htsm_first",
        of="",
        whole="all_jobs",
        share="htsm_share_first",
    ),
    Row(
        "count",
        who="topsector_later",
        detail="topsector_later_by",
        count="htsm_later",
        of="all_jobs_later",
        whole="all_jobs",
        share="htsm_share_later",
    ),
    Row(
        "own",
        who="proxy",
        detail="proxy_detail",
        count="proxy_sum",
        of="proxy_total",
        whole="persons",
        share="proxy_share",
    ),
)

#: Table that our proxy is added from.
PROXY = "persons-employed"


def counts_figure(story: Story) -> Component:
    """Return the table of the counts, each share drawn as a bar."""
    word = story.word
    head = html.Thead(
        html.Tr(
            [
                html.Th(word("counts.who"), scope="col"),
                html.Th(word("counts.count"), scope="col", className="value"),
                html.Th(word("counts.of"), scope="col"),
                html.Th(word("counts.share"), scope="col", className="share"),
            ]
        )
    )
    return html.Figure(
        [
            html.H3(word("counts.title"), id="counts-title", className="figure-title"),
            html.P(word("counts.measure"), className="figure-measure"),
            html.Table(
                [head, html.Tbody([_row(story, row) for row in ROWS])],
                className="counts stacking",
            ),
            html.Div(
                [
                    html.P(_sources(story), className="figure-sources"),
                    *note_list(story.exhibit(PROXY).notes, story.language),
                ],
                className="figure-foot",
            ),
        ],
        id="counts",
        className="figure",
        **aria(labelledby="counts-title"),
    )


def _row(story: Story, row: Row) -> Component:
    word = story.word
    who: list[Component | str] = [
        *story.words(f"counts.{row.who}"),
        html.Small(story.words(f"counts.{row.detail}")),
    ]
    whole = [story.number(row.of), " "] if row.of else []
    return html.Tr(
        [
            html.Th(who, scope="row"),
            html.Td(story.number(row.count), className="value", **data(label=word("counts.count"))),
            html.Td([*whole, word(f"counts.{row.whole}")], **data(label=word("counts.of"))),
            html.Td(_share(story, row), className="share", **data(label=word("counts.share"))),
        ]
    )


def _share(story: Story, row: Row) -> list[Component | str]:
    """Return the share as a number and a bar, or that it was not published."""
    value = story.value(row.share) if row.share else None
    if value is None:
        return [story.word("counts.missing")]
    return [story.number(row.share), bar(value / 100, row.look)]


def _sources(story: Story) -> list[Component | str]:
    """Return who published the counts, and the table of our proxy."""
    published = [
        story.catalogue.published[definition["published"]]
        for row in ROWS
        for definition in [story.definition(row.count)]
        if "published" in definition
    ]
    sources = {
        figure.title: Source(
            provider=figure.publisher,
            table="",
            title=figure.title,
            vintage=figure.published,
            licence="",
            address=figure.address,
        )
        for figure in published
    }
    return source_line([*sources.values(), *story.exhibit(PROXY).sources], story.language)
