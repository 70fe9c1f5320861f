"""Why do these numbers differ? Five fixed rows, wherever figures that seem the same meet."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.differences import ROWS, Difference, Side, differences
from dashboard.exhibits.query import view_query
from dashboard.pages.attributes import aria
from dashboard.pages.page import Page
from dashboard.pages.registry import PageKind
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

PATH = "/differences"


def layout(catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the page with all of them."""
    title = message(language, "differences.title")
    lede = message(language, "differences.lede")
    found = differences(catalogue, language)
    content = [
        html.Div([html.H1(title), html.P(lede)], className="data-head"),
        *(_part(one, catalogue, language) for one in found),
    ]
    return Page(
        title=f"{title} | {message(language, 'shell.name')}",
        description=lede,
        language=language,
        path=PATH,
        tree=frame(content, language=language, path=PATH, vintage=catalogue.vintage),
    )


def _part(one: Difference, catalogue: Catalogue, language: Language) -> Component:
    return html.Section(
        [
            html.Div(
                [
                    html.H2(message(language, f"differences.{one.key}.title"), id=one.key),
                    html.P(message(language, f"differences.{one.key}.answer")),
                ],
                className="part-text",
            ),
            difference_table(one, catalogue, language),
        ],
        className="part",
        **aria(labelledby=one.key),
    )


def difference_block(one: Difference, catalogue: Catalogue, language: Language) -> Component:
    """Return the block as it stands beside a figure: its question, to be unfolded."""
    title = message(language, f"differences.{one.key}.title")
    answer = message(language, f"differences.{one.key}.answer")
    content = [html.P(answer), difference_table(one, catalogue, language)]
    return html.Details([html.Summary(title), *content], className="differences")


def difference_link(key: str, language: Language) -> Component:
    """Return the way to the block, where there is no room for it."""
    title = message(language, f"differences.{key}.title")
    return html.P(html.A(title, href=f"/{language}{PATH}#{key}"))


def difference_table(one: Difference, catalogue: Catalogue, language: Language) -> Component:
    """Return values and the five rows, a column per figure."""

    def say(key: str) -> str:
        return message(language, f"differences.{key}")

    title = say(f"{one.key}.title")
    head = [html.Td()] + [
        html.Th(say(f"{one.key}.{side.key}.name"), scope="col") for side in one.sides
    ]
    rows = [
        html.Tr(
            [html.Th(say("row.value"), scope="row")]
            + [html.Td(_value(side, catalogue, language)) for side in one.sides]
        )
    ]
    rows += [
        html.Tr(
            [html.Th(say(f"row.{row}"), scope="row")]
            + [html.Td(say(f"{one.key}.{side.key}.{row}")) for side in one.sides]
        )
        for row in ROWS
    ]
    table = html.Table(
        [html.Caption(title, className="spoken"), html.Thead(html.Tr(head)), html.Tbody(rows)]
    )
    named = aria(label=message(language, "differences.table", title=title))
    apart = [] if one.together else [html.P(say("apart"), className="figure-sources")]
    return html.Div(
        [
            html.Div(table, className="table-scroll", tabIndex=0, role="region", **named),
            *apart,
        ],
        className="difference",
    )


def _value(side: Side, catalogue: Catalogue, language: Language) -> list[Component | str]:
    """Return a value as a link to its series, its year and its source."""
    value: Component = html.Strong(side.value)
    if side.view is not None:
        address = f"/{language}/explore?{view_query(side.view, catalogue)}"
        value = html.A(side.value, href=address, className="number")
    when = f" ({side.when}), " if side.when else " "
    return [value, when, html.A(side.source, href=side.address)]


DIFFERENCES = PageKind("differences", PATH, layout)
