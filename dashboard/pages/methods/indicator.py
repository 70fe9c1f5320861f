"""An indicator on the methods page."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.words import item_label
from dashboard.indicators.arithmetic import RATIOS, SUMS
from dashboard.indicators.definition import Indicator
from dashboard.pages.datasets.describe import PATH as DATA
from dashboard.pages.datasets.describe import Told, facts
from dashboard.pages.methods.words import Method
from dashboard.pages.native import Written
from dashboard.renderers.mathml import mathml, ratio
from dashboard.vocabulary.messages import message


def indicator_entry(indicator: Indicator, method: Method) -> Component:
    """Return question, measure, formula, an example, caveats and literature of an indicator."""
    key = indicator.key
    return html.Article(
        [
            html.H3(method.word(f"{key}.title"), id=f"indicator-{key}"),
            html.P(method.word(f"{key}.question"), className="methods-question"),
            html.P(method.word(f"{key}.method")),
            *_formula(indicator, method),
            facts(_facts(indicator, method)),
            *_example(indicator, method),
            *method.caveats(indicator.caveats, _doubts(indicator, method)),
            *method.literature(indicator.literature),
        ],
        className="data-entry",
    )


def _formula(indicator: Indicator, method: Method) -> list[Component]:
    """Return what is divided by what, or added up; nothing where a value is taken as it is."""
    if indicator.key in SUMS:
        written = mathml(SUMS[indicator.key], method.language)
        return [
            html.H4(method.say("label.formula")),
            Written(f"sum-{indicator.key}", written, className="formula"),
            html.P(method.say(f"sum.{indicator.key}")),
        ]
    if indicator.key not in RATIOS:
        return []
    above = method.say(f"ratio.{indicator.key}.above")
    below = method.say(f"ratio.{indicator.key}.below")
    written = ratio(above, below, RATIOS[indicator.key], method.language)
    return [
        html.H4(method.say("label.formula")),
        Written(f"ratio-{indicator.key}", written, className="formula"),
    ]


def _facts(indicator: Indicator, method: Method) -> list[tuple[str, Told]]:
    units = dict.fromkeys(item.unit for item in indicator.items)
    labels = (item_label(one, method.catalogue.codes, method.language) for one in indicator.items)
    variants = [label for label in labels if label]
    table = method.catalogue.tables[indicator.table].info
    return [
        (method.say("label.unit"), "; ".join(method.word(f"unit.{unit}.name") for unit in units)),
        (method.say("label.variants"), "; ".join(variants)),
        (
            method.say("label.levels"),
            ", ".join(
                message(method.language, f"data_pages.level.{one}") for one in indicator.levels
            ),
        ),
        (
            method.say("label.table"),
            html.A(
                f"{table.titles[method.language]} ({table.code})",
                href=f"/{method.language}{DATA}/{table.code}",
            ),
        ),
        (method.say("label.statuses"), _statuses(indicator, method)),
        (method.say("label.analyses"), _analyses(indicator, method)),
    ]


def _statuses(indicator: Indicator, method: Method) -> str:
    flags = method.catalogue.files[indicator.table].flags
    meanings = (f"{flag}: {message(method.language, f'statuses.{flag}.short')}" for flag in flags)
    return "; ".join(meanings)


def _analyses(indicator: Indicator, method: Method) -> list[Component | str]:
    found: list[Component | str] = []
    for key in indicator.analyses:
        found += [", "] if found else []
        found.append(method.analysis(key))
    return found


def _example(indicator: Indicator, method: Method) -> list[Component]:
    """Return the newest value in a sentence, with the view that shows it."""
    query = f"indicator={indicator.key}"
    answered = exhibit(parse_view(query, method.catalogue), method.catalogue, method.language)
    link = html.A(
        [
            method.say("explore"),
            html.Span(f": {method.word(f'{indicator.key}.title')}", className="spoken"),
        ],
        href=method.explore(query),
        className="methods-explore",
    )
    return [
        html.H4(method.say("label.example")),
        html.P([answered.summary or answered.empty, " ", link]),
    ]


def _doubts(indicator: Indicator, method: Method) -> list[Component]:
    """Return the way to the doubts about the table, which are listed on its page."""
    about = method.catalogue.files[indicator.table].resource.about
    if not about.get("notes"):
        return []
    address = f"/{method.language}{DATA}/{indicator.table}#table-notes"
    return [html.A(method.say("doubts", table=indicator.table), href=address)]
