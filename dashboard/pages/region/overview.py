"""Choose a region: on the map, or in the list by province."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.groups import children
from dashboard.exhibits.profile.regions import PATH, profile_path
from dashboard.pages.attributes import aria
from dashboard.pages.native import Written
from dashboard.pages.page import Page
from dashboard.pages.region.words import Told
from dashboard.pages.shell import frame
from dashboard.renderers.map_group import group_shapes
from dashboard.renderers.svg_marks import path
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import NETHERLANDS, TWENTE
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message


def layout(catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the page from which every profile can be reached."""
    told = Told(NETHERLANDS, catalogue, language)
    title = told.say("title")
    municipalities = catalogue.codes.group("twente")
    content = [
        html.Div(
            [
                html.H1(title),
                html.P(told.say("lede")),
                html.P([told.link(TWENTE), told.link(NETHERLANDS)], className="data-links"),
            ],
            className="data-head",
        ),
        _part("corop", told, [_map(told, "corop")], _provinces(told)),
        _part("twente", told, [_map(told, "twente")], [_list(told, municipalities)]),
    ]
    return Page(
        title=f"{title} | {message(language, 'shell.name')}",
        description=told.say("lede"),
        language=language,
        path=PATH,
        tree=frame(content, language=language, path=PATH, vintage=catalogue.vintage),
    )


def _part(
    group: str, told: Told, drawing: Sequence[Component], listed: Sequence[Component]
) -> Component:
    identity = f"regions-{group}"
    return html.Section(
        [
            html.H2(told.say(f"choose.{group}"), id=identity, className="part-text"),
            html.Div(
                [*drawing, html.Div(list(listed), className="region-list")],
                className="region-choice",
            ),
        ],
        className="part",
        **aria(labelledby=identity),
    )


def _provinces(told: Told) -> list[Component]:
    """Return each province with the regions in it; a province that is one region stands alone."""
    found: list[Component] = []
    for code in told.catalogue.codes.group("province"):
        inside = children(told.catalogue, code)
        found.append(html.Div([html.H3(told.link(code)), _list(told, inside)]))
    return found


def _list(told: Told, codes: Sequence[str]) -> Component:
    return html.Ul([html.Li(told.link(code)) for code in codes])


def _map(told: Told, group: str) -> Component:
    """Return the map as drawing: a shape is a link for a pointer.

    The list beside it has the same links in words, so readers and the keyboard skip the drawing.
    """
    shapes = group_shapes(told.catalogue, group)
    links = "".join(
        f'<a href="/{told.language}{profile_path(code)}" tabindex="-1">'
        f'<path d="{"".join(path(ring, close=True) for ring in rings)}">'
        f"<title>{escape(told.name_of(code))}</title></path></a>"
        for code, rings in shapes.rings.items()
    )
    drawing = (
        f'<svg viewBox="0 0 {shapes.width:g} {shapes.height:g}" aria-hidden="true"'
        f' focusable="false">{links}</svg>'
    )
    return Written(f"map-{group}", drawing, className="region-map")
