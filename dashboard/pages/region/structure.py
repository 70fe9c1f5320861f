"""The structure of a region as a table with bars: each activity here and in the country."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.profile.figures import Point
from dashboard.exhibits.profile.sectors import Sector, Structure
from dashboard.pages.attributes import aria
from dashboard.pages.charts import note_list, source_line
from dashboard.pages.region.words import Told
from dashboard.vocabulary.codes import NETHERLANDS
from dashboard.vocabulary.numbers import format_period, format_range

_WHOLE = 100.0


def structure_table(found: Structure, told: Told) -> Component:
    """Return the activities of a region, those of its code list in order."""
    widest = max(
        (point.value or 0.0)
        for one in found.sectors
        for point in (one.share, one.beside)
        if point is not None
    )
    names = ["share", *(["beside", "quotient"] if found.quotients else []), "contribution"]
    years = {
        "share": format_period(found.year),
        "beside": format_period(found.year),
        "quotient": format_period(found.year),
        "contribution": f"{format_range(found.base, found.year)}, {found.growth.unit.short}",
    }
    head: list[Component] = [html.Th(told.say("column.activity"), scope="col", colSpan=2)]
    head += [_head(name, years[name], told) for name in names]
    title = told.say("structure.caption", name=told.name)
    rows = [_row(one, names, widest, found, told) for one in found.sectors]
    return html.Div(
        [
            html.Div(
                html.Table(
                    [
                        html.Caption(title, className="spoken"),
                        html.Thead(html.Tr(head)),
                        html.Tbody(rows),
                    ],
                    className="region-structure",
                ),
                className="table-scroll",
                tabIndex=0,
                role="region",
                **aria(label=title),
            ),
            *_foot(found, told),
        ]
    )


def _head(name: str, years: str, told: Told) -> Component:
    words = told.say(f"column.{name}", country=told.name_of(NETHERLANDS))
    return html.Th([words, " ", html.Small(years)], scope="col", className="value")


def _row(one: Sector, names: list[str], widest: float, found: Structure, told: Told) -> Component:
    cells = {
        "share": _cell(one.share, found.shares, told),
        "beside": _cell(one.beside, found.shares, told),
        "quotient": _cell(one.quotient, found.quotients, told) if found.quotients else "",
        "contribution": told.bare(one.contribution, found.growth.unit),
    }
    return html.Tr(
        [
            html.Th(told.activity(one.activity), scope="row"),
            html.Td(_bar(one, widest), className="region-bar"),
            *(html.Td(cells[name], className="value") for name in names),
        ],
        className="over" if one is found.strongest else "",
    )


def _cell(point: Point | None, shown: Exhibit, told: Told) -> str:
    return told.value(point, shown.unit) + told.signs(point)


def _bar(one: Sector, widest: float) -> Component:
    """Return the share as a bar, the country's as a line across it; numbers stand beside it."""
    parts: list[Component] = []
    if one.share and one.share.value is not None:
        parts.append(html.Span(style={"width": f"{one.share.value / widest * _WHOLE:.1f}%"}))
    if one.beside and one.beside.value is not None:
        parts.append(html.I(style={"left": f"{one.beside.value / widest * _WHOLE:.1f}%"}))
    return html.Span(parts, className="share-bar", **aria(hidden="true"))


def _foot(found: Structure, told: Told) -> list[Component]:
    """Return where the numbers come from, what is doubtful, and the views behind them."""
    views = {"share": found.shares, "quotient": found.quotients, "contribution": found.growth}
    links = [
        html.A(told.say(f"structure.explore.{name}"), href=told.explore(shown.view))
        for name, shown in views.items()
        if shown is not None
    ]
    notes = {note.key: note for one in views.values() if one for note in one.notes}
    title = told.say("structure.caption", name=told.name)
    country = told.name_of(NETHERLANDS)
    compared = found.quotients is not None
    reading = (
        told.say("structure.reading", country=country) if compared else told.say("structure.alone")
    )
    sources = source_line(found.growth.sources, told.language)
    return [
        html.P(reading, className="region-reading"),
        html.Div(
            [
                html.P(sources, className="figure-sources"),
                *note_list(tuple(notes.values()), told.language, title),
                html.P(links, className="data-links"),
            ],
            className="figure-foot",
        ),
    ]
