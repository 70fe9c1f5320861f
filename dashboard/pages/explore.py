"""The explore page: any view, chosen with native controls in a form that asks by GET.

Without a script the form asks for its new address. With one, each change goes to `answer` below:
the form's query comes in, and out go the exhibit, what every control offers now, and the one
spelling of the view for the address.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.resolve import PARTS
from dashboard.exhibits.view import View
from dashboard.pages.attributes import aria
from dashboard.pages.charts import DRAW, chart_figure
from dashboard.pages.controls import SELECTS, controls, form_id
from dashboard.pages.explore_form import (
    ADD,
    ANSWERED,
    added_region,
    explore_form,
    has_years,
    listed,
    reasons,
    regions,
)
from dashboard.pages.explore_notices import notices_of
from dashboard.pages.page import Page
from dashboard.pages.registry import ClientCallback, PageKind, ServerCallback
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

PATH = "/explore"
FIGURE = "view"

#: Keys that a form sends along for whatever indicator is chosen; nobody asked for them anew.
_SENT_ALONG = frozenset({"item", "activity"})


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page of a query; of the nearest view, and saying so, when it describes none."""
    view, told = _read(query, catalogue, language)
    answered = exhibit(view, catalogue, language)
    shown = view_query(view, catalogue)
    tree = frame(
        _content(answered, told, catalogue),
        language=language,
        path=PATH,
        query=shown,
        vintage=catalogue.vintage,
    )
    return Page(
        title=_title(answered),
        description=answered.summary or message(language, "explore.page.description"),
        language=language,
        path=PATH,
        tree=tree,
        query=shown,
        notices=told,
    )


def view_of(catalogue: Catalogue, query: str) -> str:
    """Return what the page's own form sends as the query of a view.

    The name of a region becomes its code, and what the chosen indicator does not distinguish is
    left out. The form always sends the field of a name; what does not is an address of a view.
    """
    pairs = parse_qsl(query, keep_blank_values=True)
    if not _is_from_form(pairs):
        return query
    found, not_found = _with_region(pairs, catalogue)
    if not_found:
        return query
    found = _as_meant(found)
    wrong = {problem.key for problem in nearest_view(found, catalogue)[1]} & _SENT_ALONG
    return urlencode([(key, value) for key, value in found if key not in wrong])


def _content(answered: Exhibit, told: Sequence[str], catalogue: Catalogue) -> list[Component]:
    language, view = answered.language, answered.view
    return [
        html.Div(
            [
                html.H1(message(language, "explore.page.title")),
                html.P(message(language, "explore.page.lede")),
            ],
            className="explore-head",
        ),
        html.Div(
            [
                explore_form(view, catalogue, language, PATH, answered.title),
                html.Section(
                    [
                        html.H2(
                            message(language, "explore.page.answer"),
                            id="explore-answer-title",
                            className="spoken",
                        ),
                        html.Div(
                            _notices(told, language),
                            id="explore-notices",
                            className="explore-notices",
                            role="status",
                        ),
                        html.Div(_figure(answered, catalogue), id="explore-figure"),
                    ],
                    className="explore-answer",
                    **aria(labelledby="explore-answer-title"),
                ),
            ],
            className="part explore",
        ),
        dcc.Store(id="explore-asked"),
        dcc.Store(id="explore-language", data=language),
        dcc.Store(id="explore-shown", data=view_query(view, catalogue)),
        dcc.Store(id="explore-title", data=_title(answered)),
    ]


def _figure(answered: Exhibit, catalogue: Catalogue) -> Component:
    return chart_figure(answered, catalogue, key=FIGURE, explore=False)


def _title(answered: Exhibit) -> str:
    name = message(answered.language, "shell.name")
    return f"{answered.title} | {name}"


# ---- what was asked -----------------------------------------------------------------------


def _read(
    query: str, catalogue: Catalogue, language: Language, *, from_form: bool = False
) -> tuple[View, tuple[str, ...]]:
    """Return the nearest view, and what to tell of what was replaced.

    An address without a query asks for nothing that could be missing.
    """
    sent = parse_qsl(query, keep_blank_values=True)
    pairs, not_found = _with_region(sent, catalogue)
    from_form = from_form or _is_from_form(sent)
    view, problems = nearest_view(_as_meant(pairs) if from_form else pairs, catalogue)
    along = _SENT_ALONG if from_form else frozenset()
    known = [problem for problem in problems if problem.key not in along]
    told = [*notices_of(known, view, catalogue, language)]
    told += [message(language, "explore.notice.not_found", sent=text) for text in not_found]
    return view, tuple(told) if query else ()


def _is_from_form(pairs: Sequence[tuple[str, str]]) -> bool:
    return any(key == ADD for key, _ in pairs)


def _with_region(
    pairs: Sequence[tuple[str, str]], catalogue: Catalogue
) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the pairs with the code of the region that was added by name, and names not found."""
    kept = [(key, value) for key, value in pairs if key != ADD]
    not_found = []
    for text in (value for key, value in pairs if key == ADD and value.strip()):
        code = added_region(text, nearest_view(kept, catalogue)[0], catalogue)
        if code:
            kept.append(("region", code))
        else:
            not_found.append(text)
    return kept, not_found


def _as_meant(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what the form means: a chart of parts shows all, not the one chosen before."""
    chart = next((value for key, value in pairs if key == "chart"), "")
    activities = [value for key, value in pairs if key == "activity"]
    whole = chart in PARTS and len(",".join(activities).split(",")) == 1
    return [(key, value) for key, value in pairs if not (whole and key == "activity")]


def _notices(told: Sequence[str], language: Language) -> list[Component]:
    if not told:
        return []
    return [
        html.Div(
            [
                html.P(message(language, "explore.notice.title")),
                html.Ul([html.Li(text) for text in told]),
            ],
            className="notice",
        )
    ]


# ---- what is answered ---------------------------------------------------------------------


def answer(catalogue: Catalogue, asked: str | None, language: str | None) -> tuple[Any, ...]:
    """Return everything on the page that depends on the view, in the order of `outputs`.

    Raises
    ------
    ViewError
        The language is none of ours.
    """
    if language not in LANGUAGES:
        raise ViewError([Problem("language", str(language), LANGUAGES, "unknown")])
    view, told = _read(asked or "", catalogue, language, from_form=True)
    answered = exhibit(view, catalogue, language)
    offered = controls(view, catalogue, language)
    return (
        _figure(answered, catalogue),
        _notices(told, language),
        regions(view, catalogue, language),
        listed(view, catalogue, language),
        reasons(view, catalogue, language),
        view_query(view, catalogue),
        _title(answered),
        answered.title,
        view.annotate is not None,
        not has_years(view),
        *(
            part
            for key in SELECTS
            for part in (
                [choice.option() for choice in offered[key].choices],
                offered[key].value,
                not offered[key].offered,
            )
        ),
    )


def outputs() -> list[Output]:
    """Return what `answer` fills."""
    return [
        Output("explore-figure", "children"),
        Output("explore-notices", "children"),
        Output("explore-regions", "children"),
        Output("explore-listed", "children"),
        Output("explore-reasons", "children"),
        Output("explore-shown", "data"),
        Output("explore-title", "data"),
        Output(ANSWERED, "children"),
        Output(form_id("annotate"), "checked"),
        Output(form_id("annotate"), "disabled"),
        *(
            Output(form_id(key), part)
            for key in SELECTS
            for part in ("options", "value", "disabled")
        ),
    ]


def callbacks(catalogue: Catalogue) -> Sequence[ClientCallback | ServerCallback]:
    """Return the callbacks of the page."""

    def asked(query: str | None, language: str | None) -> tuple[Any, ...]:
        return answer(catalogue, query, language)

    return (
        DRAW,
        ServerCallback(
            function=asked,
            outputs=outputs(),
            inputs=[Input("explore-asked", "data")],
            states=[State("explore-language", "data")],
            accepts=(str, str),
        ),
        ClientCallback(
            function="shown",
            outputs=(),
            inputs=[Input("explore-shown", "data"), Input("explore-title", "data")],
        ),
    )


PAGE = PageKind("explore", PATH, layout, takes_view=True, view_of=view_of, callbacks=callbacks)
