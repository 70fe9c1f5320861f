"""Search: a text in, what fits it out, with a figure at once where the text names one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import parse_qs, quote

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.profile.regions import profiled
from dashboard.exhibits.query import view_query
from dashboard.exhibits.search.entries import KINDS, Entry
from dashboard.exhibits.search.find import Hit, answer, find, first_view
from dashboard.exhibits.search.match import MOST_CHARACTERS
from dashboard.pages.attributes import aria
from dashboard.pages.charts import DRAW, EXPLORE, chart_figure
from dashboard.pages.native import Input
from dashboard.pages.page import Page
from dashboard.pages.registry import PageKind
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_number

PATH = "/search"
#: Key of the text in the address.
KEY = "q"

#: Kind -> address behind the language, with the key of what was found.
_ADDRESSES = {
    "absent": "/data",
    "page": "{key}",
    "indicator": f"{EXPLORE}?indicator={{key}}",
    "activity": EXPLORE,
    "region": "/region/{key}",
    "term": "/methods",
    "analysis": "/methods#analysis-{key}",
    "target": "/targets#target-{key}",
    "claim": "/claims#concept-{key}",
    "table": "/data/{key}",
}


def search_form(language: Language, text: str = "") -> Component:
    """Return the search box; it asks for the page of results, with or without script."""
    label = message(language, "search.label")
    return html.Form(
        [
            html.Label(label, htmlFor="search-text"),
            html.Div(
                [
                    Input(
                        "search",
                        id="search-text",
                        name=KEY,
                        value=text,
                        maxLength=MOST_CHARACTERS,
                        autoComplete="off",
                    ),
                    html.Button(message(language, "search.button"), type="submit"),
                ],
                className="search-line",
            ),
        ],
        action=f"/{language}{PATH}",
        method="get",
        role="search",
        className="search-form",
    )


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page of results for the text in the query; without one, the box alone."""
    text = " ".join(parse_qs(query).get(KEY, [""])[0][:MOST_CHARACTERS].split())
    hits = find(text, catalogue, language)
    content = [
        html.Div(
            [html.H1(message(language, "search.title")), search_form(language, text)],
            className="data-head",
        ),
        *(_results(text, hits, catalogue, language) if text else _hints(language)),
    ]
    asked = f"{KEY}={quote(text)}" if text else ""
    return Page(
        title=f"{message(language, 'search.title')} | {message(language, 'shell.name')}",
        description=message(language, "search.description"),
        language=language,
        path=PATH,
        query=asked,
        tree=frame(content, language=language, path=PATH, query=asked, vintage=catalogue.vintage),
    )


def _hints(language: Language) -> list[Component]:
    return [html.P(message(language, "search.hint"), className="search-hint")]


def _results(
    text: str, hits: Sequence[Hit], catalogue: Catalogue, language: Language
) -> list[Component]:
    """Return the figure that answers, and the hits by kind."""
    number = format_number(len(hits), language, 0)
    found: list[Component] = []
    view = answer(text, catalogue, language)
    if view is not None:
        shown = exhibit(view, catalogue, language)
        figure = chart_figure(shown, catalogue, key="answer")
        title = html.H2(message(language, "search.answer"), id="answer-heading")
        found.append(
            html.Section(
                [title, figure], className="search-answer", **aria(labelledby="answer-heading")
            )
        )
    words = {0: "nothing", 1: "found_one"}.get(len(hits), "found")
    told = message(language, f"search.{words}", count=number)
    found.append(html.P(told, className="search-count", role="status"))
    by_kind = sorted(hits, key=lambda hit: KINDS.index(hit.entry.kind))
    for kind, some in groupby(by_kind, key=lambda hit: hit.entry.kind):
        items = [_item(hit.entry, catalogue, language) for hit in some]
        heading = f"found-{kind}"
        found.append(
            html.Section(
                [
                    html.H2(message(language, f"search.kind.{kind}"), id=heading),
                    html.Ul(items),
                ],
                className="search-kind",
                **aria(labelledby=heading),
            )
        )
    return found


def _item(entry: Entry, catalogue: Catalogue, language: Language) -> Component:
    told = [html.Small(entry.text)] if entry.text else []
    code = [html.Code(entry.key)] if entry.kind in ("activity", "region", "table") else []
    return html.Li([html.A(entry.title, href=_address(entry, catalogue, language)), *code, *told])


def _address(entry: Entry, catalogue: Catalogue, language: Language) -> str:
    path = _ADDRESSES[entry.kind].format(key=quote(entry.key, safe="/"))
    if entry.kind == "page":
        path = "" if entry.key == "programme" else f"/{entry.key}"
    if entry.item:
        path += f"&item={quote(entry.item)}"
    view = None
    if entry.kind == "region" and entry.key not in profiled(catalogue):
        path, view = EXPLORE, first_view(catalogue, region=entry)
    elif entry.kind == "activity":
        view = first_view(catalogue, activity=entry)
    if view is not None:
        path = f"{EXPLORE}?{view_query(view, catalogue)}"
    return f"/{language}{path}"


SEARCH = PageKind(
    "search", PATH, layout, takes_text=True, callbacks=lambda _catalogue: (DRAW,), ahead=True
)
