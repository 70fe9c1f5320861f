"""The methods page: contents, indicators, analyses."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.attributes import aria
from dashboard.pages.methods.analysis import analysis_entry
from dashboard.pages.methods.indicator import indicator_entry
from dashboard.pages.methods.offered import offered_part
from dashboard.pages.methods.words import Method
from dashboard.pages.page import Page
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

PATH = "/methods"


def layout(catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the page with every indicator and every analysis."""
    method = Method(catalogue, language)
    content = [
        _head(method),
        _part(method, "indicators", (indicator_entry(one, method) for one in INDICATORS.values())),
        _part(method, "analyses", (analysis_entry(one, method) for one in ANALYSES.values())),
        offered_part(method),
    ]
    return Page(
        title=f"{method.say('title')} | {message(language, 'shell.name')}",
        description=method.say("description"),
        language=language,
        path=PATH,
        tree=frame(content, language=language, path=PATH, vintage=catalogue.vintage),
    )


def _head(method: Method) -> Component:
    return html.Div(
        [
            html.H1(method.say("title")),
            html.P(method.say("lede")),
            html.Nav(
                [
                    _contents(method, "indicators", [method.indicator(key) for key in INDICATORS]),
                    _contents(method, "analyses", [method.analysis(key) for key in ANALYSES]),
                    html.P(html.A(method.say("offered.title"), href="#offered")),
                ],
                className="methods-contents",
                **aria(label=method.say("contents")),
            ),
        ],
        className="data-head",
    )


def _contents(method: Method, part: str, links: list[Component]) -> Component:
    return html.Div(
        [
            html.P(html.A(method.say(f"{part}.title"), href=f"#{part}")),
            html.Ul([html.Li(link) for link in links]),
        ]
    )


def _part(method: Method, part: str, entries: Iterable[Component]) -> Component:
    return html.Section(
        [
            html.Div(
                [
                    html.H2(method.say(f"{part}.title"), id=part),
                    html.P(method.say(f"{part}.text")),
                ],
                className="part-text",
            ),
            html.Div(list(entries), className="data-entries"),
        ],
        className="part methods",
        **aria(labelledby=part),
    )
