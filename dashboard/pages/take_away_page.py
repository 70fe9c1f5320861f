"""Every form in which a view can be taken away, on a page; and in the menu of each chart.

Complete without script: links, and a form that asks for a picture by GET. A script fetches this
page to fill the menus of charts (`assets/js/take-away.js`, which says what it looks for).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.build import exhibit as answered
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.pages.attributes import NOFOLLOW, aria, data
from dashboard.pages.explore_notices import notices_of
from dashboard.pages.making import fetched, words, work
from dashboard.pages.native import Input, Select
from dashboard.pages.page import Page
from dashboard.pages.registry import PageKind
from dashboard.pages.shell import frame
from dashboard.pages.take_away import FORMS, PATH, PICTURE
from dashboard.renderers.palette import THEMES
from dashboard.renderers.picture_frame import PICTURE_SIZES, SHEETS, suited
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: How many dots of a PNG there are to each of the picture's own.
SCALES = (1, 2, 4)

#: Files that are made when they are asked for; what else is offered is there at once.
_MADE = ("xlsx", "pptx", "zip")
#: What a script says of the collection.
_COLLECTED = ("added", "there", "full", "refused")


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page of a view; of the nearest one, saying so, when the query describes none."""
    view, problems = nearest_view(query, catalogue)
    shown, spelled = answered(view, catalogue, language), view_query(view, catalogue)
    told = tuple(notices_of(problems, view, catalogue, language)) if query else ()
    if shown.empty:
        content: Component = html.P(message(language, "downloads.empty", why=shown.empty))
    else:
        content = menu(shown, spelled)
    head = html.Div(
        [
            html.H1(_say(language, "title")),
            html.P(html.A(shown.title, href=f"/{language}/explore?{spelled}")),
            *(html.P(text, className="notice") for text in told),
        ],
        className="data-head",
    )
    return Page(
        title=f"{_say(language, 'title')}: {shown.title} | {message(language, 'shell.name')}",
        description=_say(language, "description", title=shown.title),
        language=language,
        path=PATH,
        tree=frame(
            [head, html.Div(content, className="take-page")],
            language=language,
            path=PATH,
            query=spelled,
            vintage=catalogue.vintage,
        ),
        query=spelled,
        card=spelled,
        notices=told,
    )


def menu(exhibit: Exhibit, query: str) -> Component:
    """Return every form of a view, in groups; words that a script needs stand in its data."""
    language = exhibit.language
    filled = {name: f"{{{name}}}" for name in ("rows", "columns", "count")}
    said = {name: message(language, f"collection.{name}", **filled) for name in _COLLECTED}
    said["copied"] = _say(language, "said.copied", **filled)
    return html.Div(
        [
            _languages(language),
            _group(language, "picture", _picture(exhibit, query)),
            *(
                _group(language, group, [_links(language, query, forms), *_copy(language, group)])
                for group, forms in FORMS.items()
            ),
            work(language, [_scripted(message(language, "collection.add"), "take-keep")]),
        ],
        className="take",
        **data(
            query=query,
            language=language,
            status=message(language, "downloads.column.status"),
            **said,
        ),
        **words(language),
    )


def _group(language: Language, name: str, content: Sequence[Component]) -> Component:
    named = _say(language, f"group.{name}")
    return html.Div(
        [html.P(named, className="take-name"), *content],
        className=f"take-group take-{name}",
        role="group",
        **aria(label=named),
    )


def _links(language: Language, query: str, forms: Any) -> Component:
    def link(form: str, address: str) -> Component:
        named = message(language, f"downloads.menu.{form}")
        href = address.format(language=language, query=query)
        return fetched(named, href, form) if form in _MADE else html.A(named, href=href, **NOFOLLOW)

    return html.Ul([html.Li(link(form, address)) for form, address in forms.items()])


def _copy(language: Language, group: str) -> list[Component]:
    """Return the button that puts the table on the clipboard, in the group of tables."""
    return [_scripted(_say(language, "copy"), "take-copy")] if group == "table" else []


def _scripted(words: str, name: str) -> Component:
    """Return a button for what only a script can do."""
    return html.Button(
        words, type="button", className=f"take-scripted {name}", disable_n_clicks=True
    )


def _languages(language: Language) -> Component:
    """Return the choice of a language for all files; without script the header has it."""
    options = [
        {"value": one, "label": message(language, f"shell.languages.{one}")} for one in LANGUAGES
    ]
    return html.Label(
        [_say(language, "language"), " ", Select(options, value=language, className="take-speaks")],
        className="take-scripted",
    )


def _picture(exhibit: Exhibit, query: str) -> list[Component]:
    language, size = exhibit.language, suited(exhibit)
    address = PICTURE.format(language=language, query=query)
    chosen = [
        Input("hidden", name=key, value=value)
        for key, value in parse_qsl(query, keep_blank_values=True)
    ]
    form = html.Form(
        [
            *chosen,
            _select(language, "size", PICTURE_SIZES, size),
            _select(language, "theme", THEMES, THEMES[0]),
            html.Div(
                [
                    *(_button(language, "png", scale=scale) for scale in SCALES),
                    html.Button(_say(language, "svg"), type="submit", disable_n_clicks=True),
                    _button(language, "pdf"),
                ],
                className="take-buttons",
            ),
        ],
        action=address.partition("?")[0],
        method="get",
        className="take-form",
    )
    sheet = SHEETS[size]
    seen = html.Img(
        src=f"{address}&size={size}",
        alt=_say(language, "preview", title=exhibit.title),
        width=str(sheet.width),
        height=None if sheet.height is None else str(sheet.height),
    )
    return [form, html.Div(seen, className="take-preview")]


def _select(language: Language, name: str, values: Sequence[str], value: str) -> Component:
    options = [
        {
            "value": one,
            "label": _say(language, f"{name}s.s{one}", proportion=one.replace("x", ":")),
        }
        for one in values
    ]
    return html.Label([_say(language, name), " ", Select(options, value=value, name=name)])


def _button(language: Language, form: str, *, scale: int = 1) -> Component:
    marks = data(form=form, scale=str(scale))
    return html.Button(
        _say(language, form, times=scale),
        type="button",
        className="take-scripted",
        disable_n_clicks=True,
        **marks,
    )


def _say(language: Language, key: str, **values: Any) -> str:
    return message(language, f"take_away.{key}", **values)


TAKE_AWAY = PageKind("take-away", PATH, layout, takes_view=True, ahead=False)
