"""The page itself: the rule in words, every target, and how the distances were computed."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.outcomes import in_order
from dashboard.pages.attributes import aria, data
from dashboard.pages.page import Page
from dashboard.pages.page_deck import page_deck
from dashboard.pages.programme.computed import computed_table
from dashboard.pages.programme.targets import verdict
from dashboard.pages.shell import frame
from dashboard.pages.targets.story import COMPUTED, TargetsStory
from dashboard.pages.targets.target import target_entry
from dashboard.tables.catalogue import Catalogue, Target
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

PATH = "/targets"

#: Outcomes in the order in which the rule tells them.
_OUTCOMES = ("reached", "missed", "early_reached", "undated", "unknown")


def layout(catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the page with every target. It takes no view."""
    story = TargetsStory(catalogue, language)
    measured = (one.key for one in in_order(story) if one.key in story.measures)
    shown = [story.exhibits[key] for key in measured]
    content = [
        _head(story),
        *(target_entry(story, target) for target in in_order(story)),
        _computed(story, page_deck(story.say("title"), shown, catalogue, language)),
    ]
    return Page(
        title=f"{story.say('title')} | {message(language, 'shell.name')}",
        description=story.say("description"),
        language=language,
        path=PATH,
        tree=frame(content, language=language, path=PATH, vintage=catalogue.vintage),
    )


def _head(story: TargetsStory) -> Component:
    return html.Div(
        [
            html.H1(story.say("title")),
            html.P(story.say("lede", count=len(story.catalogue.programme.targets))),
            html.Details(
                [
                    html.Summary(story.say("how")),
                    html.P(story.say("how_text")),
                    html.Dl([_meaning(story, result) for result in _OUTCOMES]),
                ],
                className="target-rules",
            ),
            html.Nav(
                html.Ul([_link(story, target) for target in in_order(story)]),
                className="target-contents",
                **aria(label=story.say("contents")),
            ),
        ],
        className="data-head",
    )


def _meaning(story: TargetsStory, result: str) -> Component:
    sign = html.Span(story.say(f"outcome_{result}"), className="outcome", **data(outcome=result))
    return html.Div([html.Dt(sign), html.Dd(story.say(f"meaning_{result}"))])


def _link(story: TargetsStory, target: Target) -> Component:
    """Return a link to a target, with what became of it."""
    return html.Li(
        [
            html.A(story.plain("targets", target.key, "name"), href=f"#target-{target.key}"),
            verdict(story, target),
        ]
    )


def _computed(story: TargetsStory, taken: Sequence[Component]) -> Component:
    heading = "computed-title"
    return html.Section(
        [
            html.Div(html.H2(story.say("computed"), id=heading), className="part-text"),
            html.Div(
                [html.Div(computed_table(story, heading, COMPUTED), className="figure"), *taken],
                className="part-figures",
            ),
        ],
        id="computed",
        className="part",
        **aria(labelledby=heading),
    )
