"""The explore page: any view, chosen with native controls in a form that asks by GET.

Without a script the form asks for its new address. With one, each change goes to `answer` below:
the form's query comes in, and out go the exhibit, what every control offers now, and the one
spelling of the view for the address.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.differences import differences, differences_of_view
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.offer import offered
from dashboard.exhibits.profile.regions import profile_path, profiled
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.view import View
from dashboard.exhibits.way_out import way_out
from dashboard.pages.attributes import aria
from dashboard.pages.charts import DRAW, chart_figure
from dashboard.pages.choices import controls
from dashboard.pages.controls import EXPLAINED, SELECTS, form_id, reasons, reasons_id
from dashboard.pages.differences import difference_block
from dashboard.pages.explore_asked import is_along, is_from_form, meant, view_of
from dashboard.pages.explore_form import (
    ANSWERED,
    SECTION,
    activities,
    explore_form,
    has_years,
    missing,
)
from dashboard.pages.explore_notices import Notice, notices_of
from dashboard.pages.explore_told import in_short, notices, unanswered
from dashboard.pages.meanings import meanings
from dashboard.pages.not_offered import MISSING
from dashboard.pages.page import Page
from dashboard.pages.questions import ANSWER, questions
from dashboard.pages.region_added import Written, about
from dashboard.pages.region_choices import addable, further
from dashboard.pages.registry import ClientCallback, PageKind, ServerCallback
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

PATH = "/explore"
FIGURE = ANSWER
#: Most regions of a view whose profiles are linked.
_MOST_PROFILES = 6


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page of a query; of the nearest view, and saying so, when it describes none."""
    view, told = _read(query, catalogue, language)
    answered = exhibit(view, catalogue, language)
    shown = view_query(view, catalogue)
    tree = frame(
        _content(answered, told, catalogue, asked=bool(query)),
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
        card=shown,
        notices=tuple(one.text for one in told),
    )


def _content(
    answered: Exhibit, told: Sequence[Notice], catalogue: Catalogue, *, asked: bool
) -> list[Component]:
    language, view = answered.language, answered.view
    return [
        html.Div(
            [
                html.H1(message(language, "explore.page.title")),
                html.P(message(language, "explore.page.lede")),
                questions(catalogue, language, PATH, opened=not asked),
            ],
            className="explore-head",
        ),
        html.Div(
            [
                explore_form(view, catalogue, language, PATH, in_short(answered, told)),
                html.Section(
                    [
                        html.H2(
                            message(language, "explore.page.answer"),
                            id="explore-answer-title",
                            className="spoken",
                        ),
                        unanswered(language),
                        html.Div(
                            notices(told, language, PATH),
                            id="explore-notices",
                            className="explore-notices",
                            role="status",
                        ),
                        html.Div(_figure(answered, catalogue), id="explore-figure"),
                    ],
                    id=SECTION,
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
    return html.Div(
        [
            chart_figure(answered, catalogue, key=FIGURE, explore=False),
            *_way_out(answered, catalogue),
            html.Div(meanings(answered, catalogue), className="explore-meanings"),
            *_different(answered, catalogue),
            *_profiles(answered, catalogue),
        ]
    )


def _way_out(answered: Exhibit, catalogue: Catalogue) -> list[Component]:
    """Return where there are values, when the chart has none."""
    language = answered.language
    found = way_out(answered.view, catalogue) if answered.empty else None
    if found is None:
        return []
    shown = exhibit(found, catalogue, language)
    address = f"/{language}{PATH}?{view_query(found, catalogue)}#{FIGURE}"
    words = message(language, "empty.way_out")
    return [html.P([f"{words} ", html.A(shown.title, href=address)], className="data-links")]


def _profiles(answered: Exhibit, catalogue: Catalogue) -> list[Component]:
    """Return the way to the profiles of the regions asked for, as far as they have one."""
    language = answered.language
    known = [code for code in answered.view.region if code in profiled(catalogue)][:_MOST_PROFILES]
    words = message(language, "region.profiles")
    links = [
        html.A(
            catalogue.codes.regions[code].names[language],
            href=f"/{language}{profile_path(code)}",
        )
        for code in known
    ]
    return [html.P([f"{words} ", *links], className="data-links")] if links else []


def _different(answered: Exhibit, catalogue: Catalogue) -> list[Component]:
    """Return why the figures shown differ, where they seem to say the same."""
    view, language = answered.view, answered.language
    found = differences(catalogue, language) if len(view.indicator) > 1 else ()
    return [difference_block(one, catalogue, language) for one in differences_of_view(view, found)]


def _title(answered: Exhibit) -> str:
    name = message(answered.language, "shell.name")
    return f"{answered.title} | {name}"


# ---- what was asked -----------------------------------------------------------------------


def _read(
    query: str, catalogue: Catalogue, language: Language, *, from_form: bool = False
) -> tuple[View, tuple[Notice, ...]]:
    """Return the nearest view, and what to tell of what was replaced.

    An address without a query asks for nothing that could be missing.
    """
    pairs = parse_qsl(query, keep_blank_values=True)
    texts: list[Written] = []
    from_form = from_form or is_from_form(pairs)
    if from_form:
        pairs, texts = meant(pairs, catalogue)
    view, problems = nearest_view(pairs, catalogue)
    known = [problem for problem in problems if not (from_form and is_along(problem))]
    told = [Notice(text) for text in notices_of(known, view, catalogue, language)]
    told += [one for text in texts for one in about(text, view, catalogue, language)]
    return view, tuple(told) if query else ()


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
    offer, shown = offered(view, catalogue), controls(view, catalogue, language)
    return (
        _figure(answered, catalogue),
        notices(told, language, PATH),
        further(view, catalogue, language),
        addable(view, offer.regions, catalogue, language),
        activities(view, catalogue, language),
        view_query(view, catalogue),
        _title(answered),
        in_short(answered, told),
        view.annotate is not None,
        not has_years(view),
        missing(view, shown, language),
        *(
            part
            for key in SELECTS
            for part in (
                shown[key].options(),
                shown[key].value,
                not shown[key].offered,
            )
        ),
        *(reasons(key, shown[key], language) for key in EXPLAINED),
    )


def outputs() -> list[Output]:
    """Return what `answer` fills."""
    return [
        Output("explore-figure", "children"),
        Output("explore-notices", "children"),
        Output("explore-regions", "children"),
        Output("explore-listed", "children"),
        Output("explore-activities", "children"),
        Output("explore-shown", "data"),
        Output("explore-title", "data"),
        Output(ANSWERED, "children"),
        Output(form_id("annotate"), "checked"),
        Output(form_id("annotate"), "disabled"),
        Output(MISSING, "children"),
        *(
            Output(form_id(key), part)
            for key in SELECTS
            for part in ("options", "value", "disabled")
        ),
        *(Output(reasons_id(key), "children") for key in EXPLAINED),
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
