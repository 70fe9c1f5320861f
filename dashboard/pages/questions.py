"""Questions to begin with: each leads to the view that answers it."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.query import parse_view, view_query
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Id of the figure that answers, so that a question leads to its answer and not to the form.
ANSWER = "view"

#: Question -> the view that answers it.
QUESTIONS: Mapping[str, str] = {
    "lost": "indicator=employment&region=NL213&activity=C&as=change&base=2008&chart=map",
    "gap": "indicator=gdp-per-inhabitant&region=NL213&as=gap",
    "municipalities": "indicator=establishments&region=GM0173,GM0141&activity=B-E&as=share",
    "border": "indicator=employment&region=NL213,DEA34,DEA37,DE94B&activity=C&as=index&base=2012",
    "special": "indicator=employment&region=NL213&as=location_quotient&chart=bar",
    "largest": "indicator=employment&region=NL213&as=share&chart=treemap",
    "cause": "indicator=employment&region=NL213&activity=TOTAL&as=shift_share",
    "unemployment": "indicator=unemployment-rate&region=NL21,NL",
    "education": "indicator=tertiary-education&region=NL21&chart=map",
    "ageing": "indicator=population&item=Y_GE65&region=NL213,NL&as=share",
}


def questions(catalogue: Catalogue, language: Language, path: str, *, opened: bool) -> Component:
    """Return the questions as links; ``opened`` on a page where nothing was asked yet."""
    return html.Details(
        [
            html.Summary(message(language, "questions.title")),
            html.Ul(
                [_question(key, query, catalogue, language, path)
                 for key, query in QUESTIONS.items()]
            ),
        ],
        className="explore-questions",
        open=opened,
    )  # fmt: skip


def _question(
    key: str, query: str, catalogue: Catalogue, language: Language, path: str
) -> Component:
    view = parse_view(query, catalogue)
    text = message(language, f"questions.{key}", base=str(view.base or ""))
    address = f"/{language}{path}?{view_query(view, catalogue)}#{ANSWER}"
    return html.Li(html.A(text, href=address))
