"""Words that move the chart: a figure of the story set to the view that the words speak of.

Without script such words are a link to their view on the explore page. With it
`assets/js/steps.js` asks for the figure block of the view and puts it beside the text.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.narrative.views import step_of
from dashboard.exhibits.query import view_query
from dashboard.pages.attributes import data
from dashboard.pages.charts import EXPLORE, chart_figure
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message


def step_link(name: str, words: str, catalogue: Catalogue, language: Language) -> Component:
    """Return the words of a step as the link that takes it; its id is its address."""
    step = step_of(name, catalogue, language)
    return html.A(
        words,
        id=_id(name),
        href=f"/{language}{EXPLORE}?{view_query(step.view, catalogue)}",
        title=message(language, "steps.take"),
        className="step",
        **data(figure=step.figure),
    )


def place(key: str, figure: Component) -> Component:
    """Return the place of a figure that steps move."""
    return html.Div([figure], id={"type": "place", "key": key})


def step_figure(name: str, catalogue: Catalogue, language: Language) -> list[Component]:
    """Return what a step puts in the place of its figure: the ways back, and the figure block.

    Everything in the block is of the one exhibit of its view, its title too.

    Raises
    ------
    KeyError
        There is no such step.
    """
    step = step_of(name, catalogue, language)
    back = html.A(message(language, "shell.back"), href=f"#{_id(name)}")
    first = html.A(message(language, "steps.first"), href=f"#{step.figure}", className="step-first")
    answered = exhibit(step.view, catalogue, language)
    return [
        html.P([back, first], className="step-ways"),
        chart_figure(answered, catalogue, key=step.figure),
    ]


def _id(name: str) -> str:
    return f"step-{name}"
