"""What is offered for every indicator: charts and analyses, and why the others are not.

Made of the same `offered` that the explore page asks, so that it cannot be out of date.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase
from typing import get_args

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import nearest_view
from dashboard.exhibits.view import Analysis, ChartKind
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.attributes import aria
from dashboard.pages.choices import analysis_label, chart_label, indicator_label
from dashboard.pages.methods.words import Method
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

Grid = Mapping[str, Mapping[str, str]]


def grid(catalogue: Catalogue, key: str) -> Grid:
    """Return indicator -> what can be chosen under a key -> "", or the message key of the reason.

    ``key`` is ``chart`` or ``as``. What needs a second indicator or an analysis is offered with it.
    """
    found: dict[str, Mapping[str, str]] = {}
    for name in INDICATORS:
        view, _ = nearest_view(f"indicator={name}", catalogue)
        offer = offered(view, catalogue)
        found[name] = offer.charts if key == "chart" else offer.analyses
    return found


def offered_part(method: Method) -> Component:
    """Return the part of the methods page that says what is offered."""
    return html.Section(
        [
            html.Div(
                [
                    html.H2(method.say("offered.title"), id="offered"),
                    html.P(method.say("offered.text")),
                ],
                className="part-text",
            ),
            html.Div(
                [
                    _table(method, "chart", get_args(ChartKind)),
                    _table(method, "as", get_args(Analysis)),
                ],
                className="data-entries",
            ),
        ],
        className="part methods",
        **aria(labelledby="offered"),
    )


def _table(method: Method, key: str, columns: tuple[str, ...]) -> Component:
    found = grid(method.catalogue, key)
    refused = dict.fromkeys(why for row in found.values() for why in row.values() if why)
    letters = dict(zip(refused, ascii_lowercase, strict=False))
    label = chart_label if key == "chart" else analysis_label
    heads = [html.Th(method.say("offered.indicator"), scope="col")]
    heads += [html.Th(label(one, method.language), scope="col") for one in columns]
    rows = [
        html.Tr(
            [
                html.Th(indicator_label(name, method.language), scope="row"),
                *(_cell(method, key, name, one, letters.get(row[one], "")) for one in columns),
            ]
        )
        for name, row in found.items()
    ]
    signs = [
        html.Li([html.B(letter), " ", message(method.language, why)])
        for why, letter in letters.items()
    ]
    caption = method.say(f"offered.{key}")
    return html.Div(
        [
            html.Div(
                html.Table(
                    [html.Caption(caption), html.Thead(html.Tr(heads)), html.Tbody(rows)],
                    className="offered-table",
                ),
                className="table-scroll",
                tabIndex=0,
                role="region",
                **aria(label=caption),
            ),
            html.Ul(signs, className="table-signs"),
        ]
    )


def _cell(method: Method, key: str, name: str, value: str, letter: str) -> Component:
    if letter:
        return html.Td(letter)
    label = chart_label if key == "chart" else analysis_label
    spoken = method.say(
        "offered.named",
        indicator=indicator_label(name, method.language),
        choice=label(value, method.language),
    )
    view, _ = nearest_view(f"indicator={name}", method.catalogue)
    query = f"indicator={name}&region={','.join(view.region)}"
    query += f"&activity={','.join(view.activity)}" if view.activity else ""
    address = f"/{method.language}/explore?{query}&{key}={value}"
    return html.Td(html.A(method.say("offered.yes"), href=address, **aria(label=spoken)))
