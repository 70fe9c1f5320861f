"""The visitor's collection: views that somebody chose, ordered and named, to take away together.

The address holds all of it, so that it can be sent to others. Order and names are changed with one
form that asks by GET, so a script is not needed; where one runs, it keeps the collection in this
browser (`assets/js/collection.js`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.collection import (
    MOST_CHARACTERS,
    MOST_LETTERS,
    Collection,
    Entry,
    collection_query,
    nearest_collection,
    parse_collection,
)
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import view_query
from dashboard.exhibits.query_problems import reason_in
from dashboard.pages.attributes import NOFOLLOW, aria, data
from dashboard.pages.charts import DRAW, chart_figure
from dashboard.pages.making import fetched, words, work
from dashboard.pages.native import Input
from dashboard.pages.page import Page
from dashboard.pages.registry import PageKind
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

PATH = "/collection"

#: Key under which a form says what is to be done with which view, counted from one.
DO = "do"
_STEP = re.compile(r"(up|down|remove)-([1-9]\d?)")

#: Files of the whole collection, in the order in which they are offered.
FORMS = ("pptx", "xlsx", "zip")

#: Buttons that a script shows where there is something to do.
_LATER = ("keep", "undo")

#: What a script says of the collection, and the names of what it puts in.
_DONE = ("moved", "removed", "renamed", "restored")
_FILLED = {name: f"{{{name}}}" for name in ("name", "place", "count")}


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page of a collection; without one it says how to make it."""
    collection, problems = nearest_collection(query, catalogue)
    shown = [exhibit(entry.view, catalogue, language) for entry in collection.entries]
    spelled = collection_query(collection, catalogue) if collection.entries else ""
    told = tuple(_told(problem, language) for problem in problems)
    title = collection.title or _say(language, "title")
    content = [
        _head(language, title, told, empty=not shown),
        *([_form(catalogue, language, collection, shown, spelled)] if shown else [_said(language)]),
        *([html.H2(_say(language, "views"), className="spoken")] if shown else []),
        *(
            html.Section(
                chart_figure(found, catalogue, key=f"view-{i}", title=entry.name),
                className="collection-view",
            )
            for i, (entry, found) in enumerate(zip(collection.entries, shown, strict=True), 1)
        ),
    ]
    return Page(
        title=f"{title} | {message(language, 'shell.name')}",
        description=_say(language, "description"),
        language=language,
        path=PATH,
        tree=frame(content, language=language, path=PATH, query=spelled, vintage=catalogue.vintage),
        query=spelled,
        card=view_query(shown[0].view, catalogue) if shown else "",
        notices=told,
    )


def spelled(catalogue: Catalogue, query: str) -> str:
    """Return the one spelling of what the address or the form asks for.

    A query that describes no collection stays as it is: the page then says what is wrong with it.
    """
    pairs = parse_qsl(query, keep_blank_values=True)
    steps = [found for key, value in pairs if key == DO and (found := _STEP.fullmatch(value))]
    kept = [(key, value) for key, value in pairs if key != DO]
    for step in steps:
        kept = _after(kept, step[1], int(step[2]))
    if not any(key == "view" for key, _ in kept):
        return ""
    try:
        return collection_query(parse_collection(kept, catalogue), catalogue)
    except ViewError:
        return urlencode(kept) if steps else query


def _after(pairs: Sequence[tuple[str, str]], step: str, place: int) -> list[tuple[str, str]]:
    """Return the pairs of a collection after one view has moved or gone."""
    before: list[tuple[str, str]] = []
    views: list[list[tuple[str, str]]] = []
    for pair in pairs:
        if pair[0] == "view":
            views.append([pair])
        else:
            (views[-1] if views and pair[0] == "name" else before).append(pair)
    if place <= len(views):
        moved = views.pop(place - 1)
        if step != "remove":
            views.insert(max(place - 2 if step == "up" else place, 0), moved)
    return [*before, *(pair for view in views for pair in view)]


def _head(language: Language, title: str, told: Sequence[str], *, empty: bool) -> Component:
    return html.Div(
        [
            html.H1(title),
            html.P(_say(language, "none" if empty else "lede")),
            html.P(_say(language, "kept")),
            *(html.P(text, className="notice") for text in told),
        ],
        className="data-head",
        **data(collection=""),
    )


def _form(
    catalogue: Catalogue,
    language: Language,
    collection: Collection,
    shown: Sequence[Exhibit],
    query: str,
) -> Component:
    rows = [
        _row(catalogue, language, entry, found, place, len(shown))
        for place, (entry, found) in enumerate(zip(collection.entries, shown, strict=True), 1)
    ]
    title = html.Label(
        [
            _say(language, "name_of_all"),
            " ",
            Input("text", id="title", name="title", value=collection.title, maxLength=MOST_LETTERS),
        ]
    )
    # The first button of a form is the one that Enter presses.
    save = html.Button(_say(language, "save"), id="save", type="submit", disable_n_clicks=True)
    form = html.Form(
        [html.Div([title, save], className="collection-title"), html.Ol(rows)],
        action=f"/{language}{PATH}",
        method="get",
        className="collection-form",
        **data(query=query, mine=_say(language, "mine"), copied=_say(language, "copied")),
    )
    return html.Div([form, _away(language, query)], className="collection-edit")


def _row(
    catalogue: Catalogue,
    language: Language,
    entry: Entry,
    found: Exhibit,
    place: int,
    count: int,
) -> Component:
    named = entry.name or found.title
    buttons = [
        _step(language, "up", place, named, disabled=place == 1),
        _step(language, "down", place, named, disabled=place == count),
        _step(language, "remove", place, named),
    ]
    label = message(language, "collection.name_of_view", title=found.title)
    return html.Li(
        [
            Input("hidden", name="view", value=view_query(entry.view, catalogue)),
            Input(
                "text",
                id=f"name-{place}",
                name="name",
                value=entry.name,
                placeholder=found.title,
                maxLength=MOST_LETTERS,
                **aria(label=label),
            ),
            html.Span(buttons, className="collection-steps"),
        ]
    )


def _step(
    language: Language, step: str, place: int, named: str, *, disabled: bool = False
) -> Component:
    words = _say(language, f"step.{step}")
    return html.Button(
        [words, html.Span(f": {named}", className="spoken")],
        id=f"{step}-{place}",
        type="submit",
        name=DO,
        value=f"{step}-{place}",
        disabled=disabled,
        disable_n_clicks=True,
    )


def _away(language: Language, query: str) -> Component:
    """Return the links to the whole collection, and what a script can do with its address."""
    links = [
        fetched(_say(language, f"form.{form}"), f"/{language}/collection.{form}?{query}", form)
        for form in FORMS
    ]
    present = html.A(
        _say(language, "form.present"), href=f"/{language}/present?{query}", **NOFOLLOW
    )
    listed = html.Ul([html.Li(link) for link in (present, *links)])
    return _said(language, listed, buttons=("share", "keep"))


def _said(language: Language, *above: Component, buttons: Sequence[str] = ()) -> Component:
    """Return the line in which a script says what has become of the collection."""
    scripted = [
        html.Button(
            _say(language, name),
            type="button",
            id=name,
            className=f"take-scripted collection-{name}",
            hidden=name in _LATER,
            disable_n_clicks=True,
        )
        for name in (*buttons, "undo")
    ]
    said = {name: _say(language, name, **_FILLED) for name in _DONE}
    return html.Div(
        [*above, work(language, scripted)],
        className="collection-away",
        **words(language),
        **data(**said),
    )


def _told(problem: Problem, language: Language) -> str:
    # What a program should do is done here already, so the first reason is enough.
    reason = reason_in(replace(problem, said=problem.said[:1]), language)
    return _say(language, "replaced", choice=problem.key, sent=problem.sent, reason=reason)


def _say(language: Language, key: str, **values: Any) -> str:
    return message(language, f"collection.{key}", **values)


COLLECTION = PageKind(
    "collection",
    PATH,
    layout,
    spelled=spelled,
    longest=MOST_CHARACTERS,
    callbacks=lambda catalogue: (DRAW,),
    ahead=False,
)
