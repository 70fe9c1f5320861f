"""An analysis on the methods page: its formula, and the same formula with real numbers."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.words import unit_of
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.arithmetic import FORMULAS, OF_RATES
from dashboard.indicators.definition import AnalysisDefinition
from dashboard.indicators.units import UNITS, change_unit
from dashboard.indicators.worked import Given, Worked, worked
from dashboard.pages.attributes import aria
from dashboard.pages.methods.words import Method
from dashboard.pages.native import Written
from dashboard.renderers.mathml import letter, mathml
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_number, format_period, format_value

#: Most decimals with which a table writes a number.
_MOST_DECIMALS = 4
#: Analyses whose result is a difference in the unit of the figure.
_DIFFERENCES = ("change", "shift_share")


def analysis_entry(analysis: AnalysisDefinition, method: Method) -> Component:
    """Return meaning, formula, a worked example, caveats and literature of an analysis."""
    key = analysis.key
    formulas = [
        _line(method, f"formula-{name}", _name(method, key, name), mathml(formula, method.language))
        for name, formula in FORMULAS[key].items()
    ]
    if key in OF_RATES:
        named = method.say("of_rate", title=method.word(f"analysis.{key}.title"))
        formulas.append(
            _line(method, f"formula-{key}-rate", named, mathml(OF_RATES[key], method.language))
        )
    return html.Article(
        [
            html.H3(method.word(f"analysis.{key}.title"), id=f"analysis-{key}"),
            html.P(method.word(f"analysis.{key}.meaning")),
            html.H4(method.say("label.formula")),
            *formulas,
            html.H4(method.say("label.example")),
            *_example(analysis, method),
            *method.caveats(analysis.caveats),
            *method.literature(analysis.literature),
        ],
        className="data-entry",
    )


def _name(method: Method, key: str, result: str) -> str:
    """Return what a result is called: the analysis itself, or one of its components."""
    return method.word(f"analysis.{key}.title" if result == key else f"component.{result}")


def _line(method: Method, key: str, name: str, written: str, result: str = "") -> Component:
    """Return one formula as a line: its name, the mathematics, and what it comes to."""
    outcome = [html.Span(f"{_equals(method)} {result}", className="formula-result")]
    return html.Div(
        [
            html.Span(f"{name} {_equals(method)}", className="formula-name"),
            Written(key, written, className="formula-math"),
            *(outcome if result else []),
        ],
        className="formula",
    )


def _equals(method: Method) -> str:
    return method.say("equals")


def _example(analysis: AnalysisDefinition, method: Method) -> list[Component]:
    example = worked(analysis.key, method.catalogue)
    if example is None:
        return [html.P(method.say("no_example"))]
    numbers = {one.symbol.key: _number(one, method) for one in example.given}
    lines = [
        _line(
            method,
            f"worked-{name}",
            _name(method, analysis.key, name),
            mathml(formula, method.language, numbers),
            _result(example, name, method),
        )
        for name, formula in FORMULAS[analysis.key].items()
    ]
    return [
        _given(example, numbers, method),
        *lines,
        html.P(
            html.A(
                [
                    method.say("explore"),
                    html.Span(
                        f": {method.word(f'analysis.{analysis.key}.title')}", className="spoken"
                    ),
                ],
                href=method.explore(_view(example)),
                className="methods-explore",
            )
        ),
    ]


def _given(example: Worked, numbers: dict[str, str], method: Method) -> Component:
    """Return what goes into the formula: letter, meaning, which number, its value as a link."""
    head = [method.say(f"column.{name}") for name in ("symbol", "meaning", "here", "value")]
    rows = [
        html.Tr(
            [
                html.Td(
                    Written(
                        f"letter-{example.analysis}-{one.symbol.key}",
                        letter(one.symbol),
                        tag="span",
                    )
                ),
                html.Th(method.say(f"symbol.{one.symbol.key}"), scope="row"),
                html.Td(_which(one, example, method)),
                html.Td(_value(one, numbers[one.symbol.key], method), className="value"),
            ]
        )
        for one in example.given
    ]
    title = method.word(f"analysis.{example.analysis}.title")
    return html.Div(
        html.Table(
            [
                html.Thead(html.Tr([html.Th(one, scope="col") for one in head])),
                html.Tbody(rows),
            ]
        ),
        className="table-scroll",
        tabIndex=0,
        role="region",
        **aria(label=method.say("given", title=title)),
    )


def _which(one: Given, example: Worked, method: Method) -> str:
    """Return which number it is: of what, where, when, in which unit."""
    if one.measure is None:
        unit = UNITS[example.measure.item.unit]
        return method.word(f"unit.{unit.code}.name") if one.symbol.key == "unit" else ""
    measure = one.measure
    activities = method.catalogue.codes.activities
    parts = [method.word(f"{measure.indicator.key}.title")]
    if measure.indicator.activities:
        parts.append(activities[measure.activity].short[method.language])
    parts += [method.region(measure.region), format_period(one.year)]
    name = message(method.language, f"indicators.unit.{measure.item.unit}.name")
    return f"{', '.join(parts)} ({name})"


def _value(one: Given, written: str, method: Method) -> list[Component | str]:
    """Return a number as a link to the view that shows it, with the signs of its status."""
    if one.measure is None:
        return [written]
    measure = one.measure
    query = f"indicator={measure.indicator.key}&region={measure.region}"
    if measure.item != measure.indicator.default_item:
        query += f"&item={measure.item.key}"
    if measure.indicator.activities:
        query += f"&activity={measure.activity}"
    query += f"&from={one.year}&to={one.year}&chart=table"
    link = html.A(written, href=method.explore(query), className="number")
    flags = f"{one.cell.status}{one.cell.confidentiality}"
    words = [message(method.language, f"statuses.{flag}.short") for flag in flags]
    return [link, f" ({', '.join(words)})"] if words else [link]


def _number(one: Given, method: Method) -> str:
    """Return a number with all decimals that the table has; a year without a group sign."""
    value = one.cell.value
    if value is not None and one.measure is None and one.symbol.key != "unit":
        return format_period(int(value))
    least = UNITS[one.measure.item.unit].decimals if one.measure else 0
    decimals = range(least, _MOST_DECIMALS)
    exact = (d for d in decimals if value is not None and round(value, d) == value)
    return format_number(value, method.language, next(exact, _MOST_DECIMALS))


def _result(example: Worked, name: str, method: Method) -> str:
    rule = UNITS[ANALYSES[example.analysis].unit or example.measure.item.unit]
    if example.analysis in _DIFFERENCES:
        rule = change_unit(rule)
    unit = unit_of(rule, method.language)
    return format_value(example.results[name].value, unit, method.language)


def _view(example: Worked) -> str:
    """Return the view that shows the example among the other years."""
    measure, definition = example.measure, ANALYSES[example.analysis]
    query = f"indicator={measure.indicator.key}&region={measure.region}&as={example.analysis}"
    if measure.indicator.activities:
        query += f"&activity={measure.activity}"
    if definition.base:
        query += f"&base={example.base}"
    chart = definition.charts[0]
    return f"{query}&chart={chart}" + (f"&year={example.year}" if chart == "waterfall" else "")
