"""The profile of one region: key figures, structure, growth, regions like it, where to go on."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.groups import children, neighbours
from dashboard.exhibits.profile.figures import KeyFigure, key_figures
from dashboard.exhibits.profile.likeness import Likeness, likeness
from dashboard.exhibits.profile.regions import PATH, profile_path, profiled
from dashboard.exhibits.profile.sectors import Structure, region_structure
from dashboard.exhibits.query import parse_view, view_query
from dashboard.pages.attributes import aria
from dashboard.pages.charts import chart_figure
from dashboard.pages.page import Page
from dashboard.pages.page_deck import page_deck
from dashboard.pages.region.key_figures import figures_table, lede, wider
from dashboard.pages.region.lookalikes import explained, lookalikes
from dashboard.pages.region.structure import structure_table
from dashboard.pages.region.words import Told
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import TOTAL
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

Parts = Sequence[Component | str]


def layout(code: str, catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the profile of a region that has one."""
    told = Told(code, catalogue, language)
    figures = key_figures(code, catalogue, language)
    structure = region_structure(code, catalogue, language)
    alike = likeness(code, catalogue)
    description = told.say("description", name=told.name)
    path = profile_path(code)
    table = figures_table(figures, told)
    growth = _growth_shown(structure, told)
    shown = [*(one.exhibit for one in figures), growth]
    taken = page_deck(told.name, shown, catalogue, language)
    content = [
        _head(figures, told),
        _part("figures", told.say("figures.title"), _about_figures(told), [table]),
        *_structure(structure, told),
        *_growth(structure, growth, told),
        *_alike(alike, told),
        _part("more", told.say("more.title"), [], [_more(told), *taken]),
    ]
    return Page(
        title=f"{told.name} | {message(language, 'shell.name')}",
        description=description,
        language=language,
        path=path,
        tree=frame(
            [html.Div(content, className="region")],
            language=language,
            path=path,
            vintage=catalogue.vintage,
        ),
        card=_card(figures, catalogue),
    )


def _card(figures: Sequence[KeyFigure], catalogue: Catalogue) -> str:
    """Return the query of the first key figure as a chart: over the years, or else its ranking."""
    for one in figures:
        over_years = one.exhibit and one.exhibit.view.chart != "table"
        view = one.exhibit.view if one.exhibit and over_years else one.ranking
        if one.last and view:
            return view_query(view, catalogue)
    return ""


def _head(figures: Sequence[KeyFigure], told: Told) -> Component:
    region = told.region
    codes = [told.say("code.own", code=told.code)]
    codes += [told.say("code.corop", code=region.corop)] if region.corop else []
    if region.nuts_2024 not in ("", told.code):
        codes.append(told.say("code.newer", code=region.nuts_2024))
    inside = region.parent in told.catalogue.codes.regions
    above: Parts = [", ", told.link(region.parent)] if inside else []
    up = html.A(told.say("title"), href=f"/{told.language}{PATH}")
    return html.Div(
        [
            html.P(up, className="region-up"),
            html.H1(told.name),
            html.P([told.say(f"kind.{told.level}"), *above, " · ", " · ".join(codes)]),
            html.P(lede(figures, told), className="lede"),
        ],
        className="data-head region-head",
    )


def _part(
    name: str, title: str, text: Sequence[Component], content: Sequence[Component]
) -> Component:
    identity = f"region-{name}"
    return html.Section(
        [
            html.Div([html.H2(title, id=identity), *text], className="part-text"),
            html.Div(list(content), className="region-content"),
        ],
        className=f"part part-{name}",
        **aria(labelledby=identity),
    )


def _about_figures(told: Told) -> list[Component]:
    return [html.P(told.say(f"figures.text.{told.level}")), *wider(told)]


def _structure(found: Structure | None, told: Told) -> list[Component]:
    title = told.say("structure.title")
    if found is None:
        return [_part("structure", title, [], [html.P(told.say("structure.absent"))])]
    text = [html.P(_sentence(found, told))]
    if found.quotients:
        text.append(html.P(_summary(f"indicator=specialisation&region={told.code}", told)))
    return [_part("structure", title, text, [structure_table(found, told)])]


def _sentence(found: Structure, told: Told) -> str:
    """Return which activity is the most special, or else the largest."""
    one = found.strongest or found.largest
    if one is None:
        return ""
    values = {
        "activity": told.in_text(told.activity(one.activity)),
        "where": told.place("where", told.code),
        "share": told.value(one.share, found.shares.unit),
        "year": found.year,
    }
    if found.quotients is None:
        return told.say(f"structure.largest.{found.shares.view.indicator[0]}", **values)
    return told.say(
        "structure.strongest",
        quotient=told.value(one.quotient, found.quotients.unit),
        beside=told.value(one.beside, found.shares.unit),
        **values,
    )


def _summary(query: str, told: Told) -> str:
    shown = exhibit(parse_view(query, told.catalogue), told.catalogue, told.language)
    return shown.empty or shown.summary


def _growth_shown(found: Structure | None, told: Told) -> Exhibit | None:
    """Return the growth of all work in its parts; by activity where no country can be compared."""
    if found is None or found.quotients is None:
        return None if found is None else found.growth
    query = (
        f"indicator={found.growth.view.indicator[0]}&region={told.code}&activity={TOTAL}"
        f"&as=shift_share&base={found.base}&year={found.year}&chart=waterfall"
    )
    return exhibit(parse_view(query, told.catalogue), told.catalogue, told.language)


def _growth(found: Structure | None, shown: Exhibit | None, told: Told) -> list[Component]:
    """Return the part about growth."""
    if found is None or shown is None:
        return []
    kind = "shift_share" if found.quotients is not None else "contribution"
    method = html.A(told.say("growth.method"), href=f"/{told.language}/methods#analysis-{kind}")
    text = [html.P([told.say(f"growth.text.{kind}"), " ", method])]
    figure = chart_figure(shown, told.catalogue, key="growth", live=False)
    # On paper the contributions stand in the table of activities already.
    name = "growth" if found.quotients is not None else "contribution"
    return [_part(name, told.say("growth.title"), text, [figure])]


def _alike(found: Likeness | None, told: Told) -> list[Component]:
    title = told.say("alike.title")
    if found is None:
        return [_part("alike", title, [], [html.P(told.say("alike.absent"))])]
    codes = [told.code, *(one.region for one in found.nearest)]
    query = f"indicator={found.found.indicator.key}&region={','.join(codes)}&activity={TOTAL}"
    link = html.A(told.say("alike.explore"), href=told.explore(f"{query}&as=index"))
    content = [lookalikes(found, told), html.P(link, className="data-links")]
    return [_part("alike", title, explained(found, told), content)]


def _more(told: Told) -> Component:
    """Return the profiles around this one: what it is part of, its parts, its neighbours."""
    regions = told.catalogue.codes.regions
    with_profile = profiled(told.catalogue)
    around = {
        "above": (told.region.parent,),
        "parts": children(told.catalogue, told.code),
        "neighbours": neighbours(told.catalogue, told.code),
        "beside": tuple(
            one for one in children(told.catalogue, told.region.parent) if one != told.code
        ),
    }
    lines = []
    for name, codes in around.items():
        links: list[Component | str] = []
        for code in codes:
            if code in with_profile and code in regions:
                links += [", "] if links else []
                links.append(told.link(code))
        if links:
            lines.append(html.Div([html.Dt(told.say(f"more.{name}")), html.Dd(links)]))
    return html.Dl(lines, className="data-facts")
