"""The figure block around every chart: title, chart, summary, table, sources, notes.

Written for `assets/js/charts.js`, which says there what it looks for.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import Input, Output, dcc, html
from dash.dependencies import MATCH
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit, Note, Source
from dashboard.exhibits.query import view_query
from dashboard.pages.attributes import aria, data
from dashboard.pages.folded import summary
from dashboard.pages.native import Written
from dashboard.pages.registry import ClientCallback
from dashboard.pages.share import share
from dashboard.pages.signs import signs_line
from dashboard.pages.take_away import take_away
from dashboard.renderers.still import boxes, paper_still, still
from dashboard.renderers.table import table_html
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

#: A chart asks for its graph when it comes near the window.
DRAW = ClientCallback(
    function="draw",
    outputs=[Output({"type": "slot", "key": MATCH}, "children")],
    inputs=[Input({"type": "near", "key": MATCH}, "data")],
    initially=False,
)

EXPLORE = "/explore"


def chart_figure(
    exhibit: Exhibit,
    catalogue: Catalogue,
    *,
    key: str,
    title: str = "",
    explore: bool = True,
    live: bool = True,
) -> Component:
    """Return the block of one chart.

    Parameters
    ----------
    key
        Unique on the page; cells of the table have ids that start with it.
    title
        What is found, where somebody wrote it; otherwise the exhibit's own title.
    explore
        Whether a link leads to the same view on the explore page.
    live
        Whether scripts make it a chart that can be read point by point; else it stays as written.
    """
    language = exhibit.language
    heading = title or exhibit.title
    query = view_query(exhibit.view, catalogue)
    has_chart = exhibit.view.chart != "table"
    marks = data(chart=key, query=query, language=language) if live and has_chart else {}
    return html.Figure(
        [
            html.Div(
                [
                    html.H3(heading, id=f"{key}-title", className="figure-title"),
                    html.P(exhibit.subtitle, className="figure-measure"),
                    *(_chart(exhibit, catalogue, key, heading, live) if has_chart else ()),
                    *(signs_line(exhibit, catalogue) if has_chart else ()),
                ],
                className="figure-top",
            ),
            *(() if has_chart else (_whole(exhibit, key),)),
            html.P(exhibit.empty or exhibit.summary, className="figure-summary"),
            html.Div(
                [
                    html.P(source_line(exhibit.sources, language), className="figure-sources"),
                    *([_table(exhibit, key, heading)] if has_chart else ()),
                    *([] if exhibit.empty else [take_away(language, query, heading, key)]),
                    *([] if exhibit.empty else [share(language, query, heading, key)]),
                    *note_list(exhibit.notes, language, heading),
                    *([_explore(language, query, heading)] if explore else ()),
                ],
                className="figure-foot",
            ),
        ],
        id=key,
        className="figure",
        **aria(labelledby=f"{key}-title"),
        **marks,
    )


def _chart(
    exhibit: Exhibit, catalogue: Catalogue, key: str, heading: str, live: bool
) -> list[Component]:
    """Return the box with the written chart and the place of the live one; the read-out line."""
    language = exhibit.language
    drawings = still(exhibit, catalogue) + paper_still(exhibit, catalogue)
    drawing = Written(f"{key}-still", drawings, className="figure-still")
    if not live:
        return [html.Div(drawing, className="figure-chart", style=boxes(exhibit))]
    return [
        html.Div(
            [
                drawing,
                html.Div(id={"type": "slot", "key": key}, className="figure-live"),
                dcc.Store(id={"type": "near", "key": key}),
            ],
            className="figure-chart",
            style=boxes(exhibit),
            **data(
                label=heading,
                role=message(language, "shell.figure.role"),
                keys=message(language, "shell.figure.keys"),
            ),
        ),
        html.P(
            className="figure-readout",
            **aria(hidden="true"),
            **data(hint=message(language, "shell.figure.hint")),
        ),
    ]


def _table(exhibit: Exhibit, key: str, heading: str) -> Component:
    """Return the table behind one word."""
    word = message(exhibit.language, "shell.figure.table")
    return html.Details(
        [summary(word, heading), table_box(exhibit, key, heading)], className="figure-table"
    )


def _whole(exhibit: Exhibit, key: str) -> Component:
    """Return the table where it is the chart, with all its rows."""
    return html.Div(table_box(exhibit, key), className="figure-whole")


def table_box(exhibit: Exhibit, key: str, heading: str = "") -> Component:
    """Return the table of an exhibit in a box that scrolls, named by ``{key}-title``.

    Its caption begins with what the figure is called there: ``heading``, or the exhibit's title.
    """
    return Written(
        f"{key}-table",
        table_html(exhibit, anchor=key, title=heading, linked=True),
        className="table-scroll",
        tabIndex=0,
        role="region",
        **aria(labelledby=f"{key}-title"),
    )


def source_line(sources: Sequence[Source], language: Language) -> list[Component | str]:
    """Return where the numbers come from: provider, table as a link, vintage."""
    parts: list[Component | str] = [message(language, "shell.figure.sources") + " "]
    for i, source in enumerate(sources):
        named = f"{source.provider} {source.table}".strip()
        vintage = format_date(source.vintage, language) if source.vintage else ""
        parts += [", "] if i else []
        parts.append(
            html.A(named, href=source.address, title=source.title) if source.address else named
        )
        parts += [f" ({vintage})"] if vintage else []
    return [*parts, "."]


def note_list(notes: Sequence[Note], language: Language, heading: str) -> list[Component]:
    """Return the doubts that belong to a figure, behind one word; nothing when there are none."""
    if not notes:
        return []
    return [
        html.Details(
            [
                summary(message(language, "shell.figure.notes", count=len(notes)), heading),
                html.Ul([html.Li(note.text) for note in notes]),
            ],
            className="figure-notes",
        )
    ]


def _explore(language: Language, query: str, heading: str) -> Component:
    return html.A(
        message(language, "shell.figure.explore"),
        href=f"/{language}{EXPLORE}?{query}",
        className="figure-explore",
        **aria(label=message(language, "shell.figure.explore_named", title=heading)),
    )
