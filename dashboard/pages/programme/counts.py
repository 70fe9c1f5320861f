"""Four counts of high tech, and what each is a part of."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dash import html
from dash.development.base_component import Component

from dashboard.pages.programme.bars import bar
from dashboard.pages.programme.story import Story

Look = Literal["claim", "count", "own"]


class Row(NamedTuple):
    """One count: names of its numbers, and keys of its words in `messages/*/shell.toml`."""

    look: Look
    who: str
    detail: str
    count: str
    of: str
    whole: str
    share: str


#: The claim, two counts of the top sector, our proxy. ``of`` is empty where only the share was
#: published.
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
        ],
        id="counts",
        className="figure",
        **{"aria-labelledby": "counts-title"},
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
            html.Td(
                story.number(row.count), className="value", **{"data-label": word("counts.count")}
            ),
            html.Td([*whole, word(f"counts.{row.whole}")], **{"data-label": word("counts.of")}),
            html.Td(
                [story.number(row.share), bar((story.value(row.share) or 0) / 100, row.look)],
                className="share",
                **{"data-label": word("counts.share")},
            ),
        ]
    )
