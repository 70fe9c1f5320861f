"""The first screen: the question, the claim as what it is, and the verdict in words."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria
from dashboard.pages.programme.bars import bar
from dashboard.pages.programme.sections import SECTIONS
from dashboard.pages.programme.story import Story
from dashboard.vocabulary.messages import message


def opening(story: Story) -> Component:
    """Return the head of the page, contents included."""
    return html.Header(
        [
            html.P(story.plain("page", "kicker"), className="kicker"),
            html.H1(story.plain("page", "heading")),
            html.P(story.inline("page", "lede"), className="lede"),
            _claim(story),
            html.P(
                [
                    html.Strong(story.plain("claim", "verdict_word")),
                    ". ",
                    *story.inline("claim", "verdict"),
                ],
                className="verdict",
            ),
            _contents(story),
        ],
        className="opening",
    )


def _claim(story: Story) -> Component:
    """Return the claim: its two numbers, a bar of their ratio, and who said it when."""
    return html.Div(
        [
            html.P(
                [
                    html.Span(story.number("claim_htsm"), className="claim-number"),
                    html.Span(story.inline("claim", "of"), className="claim-of"),
                ]
            ),
            bar(story.value("claim_share") or 0, "claim"),
            html.P(
                [
                    html.Strong(story.plain("claim", "word")),
                    " · ",
                    *story.inline("claim", "by"),
                    " · ",
                    *story.inline("claim", "without"),
                    " · ",
                    html.A(story.plain("claim", "why"), href="#claim-why"),
                ],
                className="claim-source",
            ),
        ],
        className="claim",
    )


def _contents(story: Story) -> Component:
    links = [
        html.Li(html.A(story.plain("sections", key, "heading"), href=f"#{key}")) for key in SECTIONS
    ]
    return html.Nav(
        [
            html.H2(story.plain("page", "contents"), id="contents-heading"),
            html.Ol(links),
            html.P(_present(story)),
        ],
        className="contents",
        **aria(labelledby="contents-heading"),
    )


def _present(story: Story) -> Component:
    """Return the link to the story as slides."""
    return html.A(message(story.language, "present.link"), href=f"/{story.language}/present")
