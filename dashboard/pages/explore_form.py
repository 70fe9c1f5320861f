"""The form of the explore page: a GET form of native elements, complete without a script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.offer import offered
from dashboard.exhibits.view import View
from dashboard.pages.attributes import aria, data
from dashboard.pages.choices import controls
from dashboard.pages.controls import COMPUTED, MEASURED, PLACED, Control, field, form_id
from dashboard.pages.native import Input
from dashboard.pages.not_offered import MISSING, not_offered
from dashboard.pages.region_choices import add_region, further, taken
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Where the title of the answer is repeated while the answer is below the window.
ANSWERED = "explore-answered"
#: Ids of the form, and of what answers it: without a script the form leads there.
FORM, SECTION = "explore-form", "explore-answer"

_OVER_TIME = frozenset({"line", "area", "multiples"})


def explore_form(
    view: View, catalogue: Catalogue, language: Language, path: str, answer: Sequence[Component]
) -> Component:
    """Return the form with every control for a view; ``answer`` says in short what is shown."""
    shown = controls(view, catalogue, language)
    return html.Form(
        [
            html.H2(message(language, "explore.form.label"), id="explore-form-title",
                    className="spoken"),
            *_fields(("indicator", "item", "activity"), shown, language),
            html.Div(activities(view, catalogue, language), id="explore-activities",
                     className="explore-chosen explore-wide"),
            *_fields(MEASURED[3:], shown, language),
            _region_set(view, catalogue, shown, language),
            html.Details(
                [
                    html.Summary(message(language, "explore.form.more_choices")),
                    html.Div([*_fields(COMPUTED, shown, language), _annotate(view, language)],
                             className="explore-fields"),
                ],
                className="explore-more explore-wide",
            ),
            html.Div(missing(view, shown, language), id=MISSING, className="explore-wide"),
            html.Div(
                html.Button(message(language, "explore.form.show"), type="submit",
                            disable_n_clicks=True),
                className="explore-submit explore-wide",
            ),
            html.A(answer, id=ANSWERED, href=f"#{SECTION}", className="explore-wide"),
        ],
        id=FORM,
        method="get",
        action=f"/{language}{path}#{SECTION}",
        className="explore-form",
        autoComplete="off",
        **data(explore=""),
        **aria(labelledby="explore-form-title"),
    )  # fmt: skip


def _fields(
    keys: Sequence[str], shown: Mapping[str, Control], language: Language
) -> list[Component]:
    return [field(key, shown[key], language) for key in keys]


def _region_set(
    view: View, catalogue: Catalogue, shown: Mapping[str, Control], language: Language
) -> Component:
    published = offered(view, catalogue).regions
    main, group = _fields(PLACED, shown, language)
    return html.Fieldset(
        [
            html.Legend(message(language, "explore.form.region"), className="spoken"),
            main,
            html.Div(further(view, catalogue, language), id="explore-regions",
                     className="explore-chosen"),
            add_region(view, published, catalogue, language),
            group,
        ],
        className="explore-regions explore-wide",
    )  # fmt: skip


def activities(view: View, catalogue: Catalogue, language: Language) -> list[Component]:
    """Return the activities beside the first, each to be taken away."""
    known = catalogue.codes.activities
    return [taken("activity", code, known[code].names[language]) for code in view.activity[1:]]


def _annotate(view: View, language: Language) -> Component:
    return html.Div(
        [
            Input("checkbox", id=form_id("annotate"), name="annotate", value="programme",
                  checked=view.annotate is not None, disabled=not has_years(view)),
            html.Label(message(language, "explore.form.annotate"), htmlFor=form_id("annotate")),
        ],
        className="explore-taken explore-annotate explore-wide",
    )  # fmt: skip


def missing(view: View, shown: Mapping[str, Control], language: Language) -> list[Component]:
    """Return why some controls are not there."""
    return not_offered(view, shown, language, annotated=has_years(view))


def has_years(view: View) -> bool:
    """Return whether a chart has an axis of years on which the programme's can be shown."""
    return view.chart in _OVER_TIME
