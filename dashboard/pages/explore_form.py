"""The form of the explore page: a GET form of native elements, complete without a script."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.offer import offered
from dashboard.exhibits.view import View
from dashboard.pages.attributes import aria, data
from dashboard.pages.controls import (
    SELECTS,
    analysis_label,
    chart_label,
    chosen_regions,
    controls,
    field,
    form_id,
)
from dashboard.pages.native import Input
from dashboard.pages.region_names import find_region, region_label
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Name of the control that adds a region by what it is called; no key of a view.
ADD = "add"

#: What is measured. The regions follow; how it is computed and drawn can be folded away.
_MEASURED = ("indicator", "item", "activity")

#: Where the title of the answer is repeated while the answer is below the window.
ANSWERED = "explore-answered"

_OVER_TIME = frozenset({"line", "area", "multiples"})


def explore_form(
    view: View, catalogue: Catalogue, language: Language, path: str, title: str
) -> Component:
    """Return the form with every control for a view; ``title`` is that of the answer."""
    shown = controls(view, catalogue, language)
    fields = {key: field(key, shown[key], language) for key in SELECTS}
    computed = [fields[key] for key in SELECTS if key not in _MEASURED]
    return html.Form(
        [
            html.H2(message(language, "explore.form.label"), id="explore-form-title",
                    className="spoken"),
            *(fields[key] for key in _MEASURED),
            _region_set(view, catalogue, language),
            html.Details(
                [
                    html.Summary(message(language, "explore.form.more")),
                    html.Div([*computed, _annotate(view, language)],
                             className="explore-fields"),
                ],
                className="explore-more explore-wide",
            ),
            html.Div(
                html.Button(message(language, "explore.form.show"), type="submit",
                            disable_n_clicks=True),
                className="explore-submit explore-wide",
            ),
            html.Div(reasons(view, catalogue, language), id="explore-reasons",
                     className="explore-wide"),
            html.A(title, id=ANSWERED, href="#explore-notices", className="explore-wide"),
        ],
        method="get",
        action=f"/{language}{path}",
        className="explore-form",
        autoComplete="off",
        **data(explore=""),
        **aria(labelledby="explore-form-title"),
    )  # fmt: skip


def _region_set(view: View, catalogue: Catalogue, language: Language) -> Component:
    return html.Fieldset(
        [
            html.Legend(message(language, "explore.form.region")),
            html.Div(regions(view, catalogue, language), id="explore-regions"),
            html.Div(
                [
                    html.Label(message(language, "explore.form.add"), htmlFor=form_id(ADD)),
                    Input(
                        "search",
                        id=form_id(ADD),
                        name=ADD,
                        value="",
                        list="explore-listed",
                        placeholder=message(language, "explore.form.add_hint"),
                        autoComplete="off",
                        spellCheck="false",
                    ),
                    html.Datalist(listed(view, catalogue, language), id="explore-listed"),
                ],
                className="explore-add",
            ),
        ],
        className="explore-regions explore-wide",
    )


def regions(view: View, catalogue: Catalogue, language: Language) -> list[Component]:
    """Return the chosen regions, each to be taken away; the first is in focus."""
    return [
        html.Div(
            [
                Input("checkbox", id=f"explore-region-{code}", name="region", value=code,
                      checked=True),
                html.Label(catalogue.codes.regions[code].names[language],
                           htmlFor=f"explore-region-{code}"),
            ],
            className="explore-region",
        )
        for code in chosen_regions(view)
    ]  # fmt: skip


def listed(view: View, catalogue: Catalogue, language: Language) -> list[Component]:
    """Return the regions that can be added."""
    return [
        html.Option(value=region_label(code, catalogue, language))
        for code in offered(view, catalogue).regions
        if code not in chosen_regions(view)
    ]


def added_region(text: str, view: View, catalogue: Catalogue) -> str | None:
    """Return the code of the region that somebody wrote, None when the indicator has none such."""
    return find_region(text, offered(view, catalogue).regions, catalogue)


def _annotate(view: View, language: Language) -> Component:
    return html.Div(
        [
            Input("checkbox", id=form_id("annotate"), name="annotate", value="programme",
                  checked=view.annotate is not None, disabled=not has_years(view)),
            html.Label(message(language, "explore.form.annotate"), htmlFor=form_id("annotate")),
        ],
        className="explore-region explore-annotate explore-wide",
    )  # fmt: skip


def has_years(view: View) -> bool:
    """Return whether a chart has an axis of years on which the programme's can be shown."""
    return view.chart in _OVER_TIME


def reasons(view: View, catalogue: Catalogue, language: Language) -> list[Component]:
    """Return why some choices are not offered for this view; nothing when all are."""
    offer = offered(view, catalogue)
    refused = [
        (label(key, language), why)
        for label, found in ((analysis_label, offer.analyses), (chart_label, offer.charts))
        for key, why in found.items()
        if why
    ]
    if not refused:
        return []
    lines = [
        html.Li(message(language, "explore.form.reason", choice=choice, why=message(language, why)))
        for choice, why in refused
    ]
    return [
        html.Details(
            [html.Summary(message(language, "explore.form.reasons")), html.Ul(lines)],
            className="explore-reasons",
        )
    ]
