"""The page itself: contents by theme, and the figures of each concept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.claim_choice import ClaimChoice, keep, read_choice, spelled
from dashboard.exhibits.claims import Claim, claims, themes
from dashboard.pages.attributes import aria
from dashboard.pages.claims.form import RESULTS, claim_form
from dashboard.pages.claims.table import PATH, concept_entry
from dashboard.pages.claims.words import ClaimWords
from dashboard.pages.page import Page
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Concept -> its claims, and theme -> its concepts.
Concepts = Mapping[str, Sequence[Claim]]
ByTheme = Mapping[str, Concepts]


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page with the published figures that the query chooses; all without one."""
    words = ClaimWords(catalogue, language)
    choice = read_choice(query, catalogue)
    query = spelled(catalogue, query)
    found = keep(claims(catalogue, language), choice)
    by_theme = {
        theme: {concept: found[concept] for concept in concepts if concept in found}
        for theme, concepts in themes(catalogue).items()
    }
    by_theme = {theme: concepts for theme, concepts in by_theme.items() if concepts}
    content = [
        _head(words),
        claim_form(words, choice, PATH),
        *_told(words, choice, by_theme),
        *(_theme(words, theme, concepts) for theme, concepts in by_theme.items()),
    ]
    return Page(
        title=f"{words.say('title')} | {message(language, 'shell.name')}",
        description=words.say("description"),
        language=language,
        path=PATH,
        query=query,
        notices=tuple(_notices(words, choice)),
        tree=frame(content, language=language, path=PATH, query=query, vintage=catalogue.vintage),
    )


def _head(words: ClaimWords) -> Component:
    figures = words.count(len(words.catalogue.published))
    return html.Div(
        [html.H1(words.say("title")), html.P(words.say("lede", figures=figures))],
        className="data-head",
    )


def _told(words: ClaimWords, choice: ClaimChoice, by_theme: ByTheme) -> list[Component]:
    """Return what is shown: what was not known, how many there are, and the way to each theme."""
    number = sum(len(found) for concepts in by_theme.values() for found in concepts.values())
    told = words.say("filter.found" if number else "filter.nothing", count=words.figures(number))
    links = [_link(words, theme, found) for theme, found in by_theme.items()]
    contents = html.Nav(
        html.Ul(links), className="claim-contents", **aria(label=words.say("contents"))
    )
    again = html.A(words.say("filter.again"), href=f"/{words.language}{PATH}")
    return [
        *(html.P(notice, className="notice", role="status") for notice in _notices(words, choice)),
        html.P(
            [told] if choice.is_all else [told, " ", again], id=RESULTS, className="claim-count"
        ),
        *([contents] if links else []),
    ]


def _notices(words: ClaimWords, choice: ClaimChoice) -> list[str]:
    return [
        words.say("filter.unknown", choice=words.say(f"filter.{key}")) for key in choice.unknown
    ]


def _link(words: ClaimWords, theme: str, concepts: Concepts) -> Component:
    number = sum(len(found) for found in concepts.values())
    name = words.say(f"theme.{theme}")
    return html.Li([html.A(name, href=f"#{theme}"), f" {words.figures(number)}"])


def _theme(words: ClaimWords, theme: str, concepts: Concepts) -> Component:
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
