"""The key figures as a table: newest value, place among peers, country, trend, source."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.profile.figures import WIDE, KeyFigure, points_of
from dashboard.exhibits.words import capital
from dashboard.pages.attributes import aria
from dashboard.pages.native import Written
from dashboard.pages.region.words import Told
from dashboard.renderers.sparkline import sparkline
from dashboard.vocabulary.codes import NETHERLANDS
from dashboard.vocabulary.numbers import format_period, format_value

Cell = list[Component | str]

#: Columns behind the name of the figure; ``country`` only where the country can be compared with.
COLUMNS = ("value", "place", "country", "before", "trend", "table")


#: Key figures -> the sentence of the opening that they make together.
OPENING = (
    (("population", "employment"), "people"),
    (("gdp-per-inhabitant",), "income"),
    (("municipal-population", "establishments"), "small"),
)


def lede(figures: Sequence[KeyFigure], told: Told) -> str:
    """Return the opening: how many people and how much work, and how much they earn."""
    known = {one.spec.key: one for one in figures if one.last is not None and one.exhibit}
    sentences = []
    for keys, name in OPENING:
        if all(key in known for key in keys):
            words: dict[str, object] = {"subject": told.place("subject", told.code)}
            for key, place in zip(keys, ("first", "second"), strict=False):
                one = known[key]
                if one.exhibit and one.last:
                    words[place] = told.value(one.last, one.exhibit.unit)
                    words[f"{place}_year"] = one.last.year
            sentences.append(_opening(name, words, known[keys[-1]], told))
    return " ".join(sentences)


def _opening(name: str, words: dict[str, object], last: KeyFigure, told: Told) -> str:
    """Return a sentence of the opening; with the country's value where it is compared."""
    if last.beside is not None and last.exhibit is not None:
        beside = format_value(last.beside, last.exhibit.unit, told.language)
        return capital(told.say(f"opening.{name}_beside", beside=beside, **words))
    return capital(told.say(f"opening.{name}", **words))


def figures_table(figures: Sequence[KeyFigure], told: Told) -> Component:
    """Return the table of all key figures of a region."""
    columns = [
        name
        for name in COLUMNS
        if (name != "country" or any(one.beside is not None for one in figures))
        and (name not in ("before", "trend") or any(_trend(one) for one in figures))
    ]
    title = told.say(f"figures.caption.{told.level}")
    head = [html.Th(told.say("column.figure"), scope="col")] + [
        html.Th(told.say(f"column.{name}"), scope="col", className=_side(name)) for name in columns
    ]
    return html.Div(
        html.Table(
            [
                html.Caption(title, className="spoken"),
                html.Thead(html.Tr(head)),
                html.Tbody([_row(one, columns, told) for one in figures]),
            ],
            className="region-figures",
        ),
        className="table-scroll",
        tabIndex=0,
        role="region",
        **aria(label=title),
    )


def wider(told: Told) -> list[Component]:
    """Return where to find the figures that are published for provinces alone."""
    if told.level != "nuts3":
        return []
    names = ", ".join(told.in_text(told.say(f"figure.{one.key}")) for one in WIDE)
    return [html.P([told.say("figures.wider", figures=names), " ", told.link(told.region.parent)])]


def _side(column: str) -> str:
    return "value" if column in ("value", "place", "country", "before") else ""


def _trend(figure: KeyFigure) -> bool:
    return figure.first is not None and figure.first != figure.last


def _row(figure: KeyFigure, columns: list[str], told: Told) -> Component:
    name = told.say(f"figure.{figure.spec.key}")
    if figure.exhibit is None or figure.last is None:
        absent = html.Td(told.say("figures.absent"), colSpan=len(columns), className="absent")
        return html.Tr([html.Th(name, scope="row"), absent])
    link = html.A(name, href=told.explore(figure.exhibit.view))
    drawing = _spark(figure)
    cells: dict[str, Cell] = {
        "value": _value(figure, told),
        "place": _place(figure, told),
        "country": _country(figure, told),
        "before": _before(figure, told),
        "trend": [Written(f"spark-{figure.spec.key}", drawing)] if drawing else [],
        "table": told.tables([figure.exhibit]),
    }
    row: list[Component] = [html.Th(link, scope="row")]
    row += [html.Td(cells[one], className=f"{_side(one)} region-{one}".strip()) for one in columns]
    return html.Tr(row)


def _value(figure: KeyFigure, told: Told) -> Cell:
    """Return the newest value with its year and the signs of its status."""
    if figure.exhibit is None or figure.last is None:
        return []
    year = format_period(figure.last.year) + told.signs(figure.last)
    return [html.Strong(told.value(figure.last, figure.exhibit.unit)), " ", html.Small(year)]


def _place(figure: KeyFigure, told: Told) -> Cell:
    if figure.place is None or figure.ranking is None:
        return []
    text = told.say("figures.place", rank=figure.place.rank, count=figure.place.of)
    return [html.A(text, href=told.explore(figure.ranking))]


def _country(figure: KeyFigure, told: Told) -> Cell:
    if figure.beside is None or figure.exhibit is None:
        return []
    return [format_value(figure.beside, figure.exhibit.unit, told.language)]


def _before(figure: KeyFigure, told: Told) -> Cell:
    """Return the oldest value that can be compared with the newest, where there is one."""
    if not _trend(figure) or figure.exhibit is None or figure.first is None:
        return []
    value = told.value(figure.first, figure.exhibit.unit)
    return [value, " ", html.Small(format_period(figure.first.year))]


def _spark(figure: KeyFigure) -> str:
    """Return the trend of the figure, the country's behind it where they share a scale."""
    beside = points_of(figure.exhibit, NETHERLANDS) if figure.exhibit and figure.beside else ()
    return sparkline(
        [(one.year, one.value) for one in figure.points],
        figure.breaks,
        [(one.year, one.value) for one in beside],
    )
