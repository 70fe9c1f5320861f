"""The page itself: contents by theme, and the figures of each concept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.claims import Claim, claims, themes
from dashboard.pages.attributes import aria
from dashboard.pages.claims.table import concept_entry
from dashboard.pages.claims.words import ClaimWords
from dashboard.pages.page import Page
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

PATH = "/claims"


def layout(catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the page with every published figure."""
    words = ClaimWords(catalogue, language)
    found = claims(catalogue, language)
    by_theme = {
        theme: {concept: found[concept] for concept in concepts if concept in found}
        for theme, concepts in themes(catalogue).items()
    }
    content = [
        _head(words, by_theme),
        *(_theme(words, theme, concepts) for theme, concepts in by_theme.items()),
    ]
    return Page(
        title=f"{words.say('title')} | {message(language, 'shell.name')}",
        description=words.say("description"),
        language=language,
        path=PATH,
        tree=frame(content, language=language, path=PATH, vintage=catalogue.vintage),
    )


def _head(words: ClaimWords, by_theme: Mapping[str, Mapping[str, Sequence[Claim]]]) -> Component:
    figures = len(words.catalogue.published)
    return html.Div(
        [
            html.H1(words.say("title")),
            html.P(words.say("lede", figures=words.count(figures))),
            html.Nav(
                html.Ul([_link(words, theme, found) for theme, found in by_theme.items()]),
                className="claim-contents",
                **aria(label=words.say("contents")),
            ),
        ],
        className="data-head",
    )


def _link(words: ClaimWords, theme: str, concepts: Mapping[str, Sequence[Claim]]) -> Component:
    number = sum(len(found) for found in concepts.values())
    count = words.say("count", count=words.count(number))
    return html.Li([html.A(words.say(f"theme.{theme}"), href=f"#{theme}"), f" {count}"])


def _theme(words: ClaimWords, theme: str, concepts: Mapping[str, Sequence[Claim]]) -> Component:
    links = [
        html.Li(html.A(words.say(f"concept.{concept}"), href=f"#concept-{concept}"))
        for concept in concepts
    ]
    return html.Section(
        [
            html.Div(
                [
                    html.H2(words.say(f"theme.{theme}"), id=theme),
                    html.Ul(links, className="claim-concepts"),
                ],
                className="part-text",
            ),
            html.Div(
                [concept_entry(concept, found, words) for concept, found in concepts.items()],
                className="data-entries claim-entries",
            ),
        ],
        className="part",
        **aria(labelledby=theme),
    )
