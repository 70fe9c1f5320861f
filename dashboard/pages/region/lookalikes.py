"""The regions that look most like one, how much, and how that was computed."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.profile.likeness import Likeness, Lookalike
from dashboard.exhibits.words import unit_of
from dashboard.indicators.units import UNITS
from dashboard.pages.attributes import aria
from dashboard.pages.region.words import Told
from dashboard.vocabulary.numbers import format_value

#: Where the index is explained.
METHOD = "/methods#indicator-specialisation"


def lookalikes(found: Likeness, told: Told) -> Component:
    """Return the table of the nearest regions."""
    title = told.say("alike.caption", name=told.name)
    moved = f"alike.moved.{found.found.indicator.key}"
    head = [html.Th(told.say("column.region"), scope="col")] + [
        html.Th(told.say(key), scope="col", className=side)
        for key, side in (("column.index", "value"), (moved, "value"), ("column.differs", ""))
    ]
    return html.Div(
        html.Table(
            [
                html.Caption(title, className="spoken"),
                html.Thead(html.Tr(head)),
                html.Tbody([_row(one, told) for one in found.nearest]),
            ]
        ),
        className="table-scroll",
        tabIndex=0,
        role="region",
        **aria(label=title),
    )


def _row(one: Lookalike, told: Told) -> Component:
    per_cent = unit_of(UNITS["PC_TOTAL"], told.language)
    index = unit_of(UNITS["KRUGMAN"], told.language)
    return html.Tr(
        [
            html.Th(told.link(one.region), scope="row"),
            html.Td(format_value(one.distance, index, told.language), className="value"),
            html.Td(format_value(one.moved, per_cent, told.language), className="value"),
            html.Td(told.activity(one.differs)),
        ]
    )


def explained(found: Likeness, told: Told) -> list[Component]:
    """Return how likeness was computed: which formula, year, table and regions."""
    table = found.found.indicator.table
    return [
        html.P(
            told.say(
                f"alike.text.{told.level}",
                name=told.name,
                count=told.count(found.of),
                year=found.found.year,
            )
        ),
        html.P(
            [
                told.say(f"alike.formula.{found.found.indicator.key}"),
                " ",
                html.A(told.say("alike.method"), href=f"/{told.language}{METHOD}"),
                " · ",
                html.A(table, href=f"/{told.language}/data/{table}"),
            ]
        ),
    ]
