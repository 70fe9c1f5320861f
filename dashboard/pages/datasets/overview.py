"""The catalogue: every table with its provider, age, extent, doubts and files."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria
from dashboard.pages.datasets.describe import DCAT, PACKAGE, PATH, Described, doubts, facts
from dashboard.pages.datasets.markup import catalogue_markup
from dashboard.pages.making import fetched, making
from dashboard.pages.page import Alternate, Page
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Kinds of tables, in order of presentation.
KINDS = ("observations", "published", "reference", "programme")
LINKED_DATA = "application/ld+json"


def layout(catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the catalogue of all tables."""
    tables = [Described(file, catalogue, language) for file in catalogue.files.values()]
    tree = frame(
        [_head(tables, language), *(_group(kind, tables, language) for kind in KINDS)],
        language=language,
        path=PATH,
        vintage=catalogue.vintage,
    )
    title = message(language, "data_pages.title")
    return Page(
        title=f"{title} | {message(language, 'shell.name')}",
        description=message(language, "data_pages.description"),
        language=language,
        path=PATH,
        tree=tree,
        alternates=(Alternate(DCAT, LINKED_DATA),),
        structured=lambda public: catalogue_markup(tables, public),
    )


def _head(tables: list[Described], language: Language) -> Component:
    rows = sum(table.file.rows for table in tables)
    lede = message(
        language,
        "data_pages.lede",
        tables=tables[0].count(len(tables)) if tables else "",
        rows=tables[0].count(rows) if tables else "",
    )
    return html.Div(
        [
            html.H1(message(language, "data_pages.title")),
            html.P(lede),
            making(
                language,
                [
                    fetched(message(language, "data_pages.link.package"), PACKAGE, "zip"),
                    html.A(message(language, "data_pages.link.dcat"), href=DCAT),
                ],
            ),
        ],
        className="data-head",
    )


def _group(kind: str, tables: list[Described], language: Language) -> Component:
    entries = [_entry(table) for table in tables if table.file.resource.kind == kind]
    identity = f"data-{kind}"
    return html.Section(
        [
            html.Div(
                [
                    html.H2(message(language, f"data_pages.kind.{kind}.title"), id=identity),
                    html.P(message(language, f"data_pages.kind.{kind}.text")),
                ],
                className="part-text",
            ),
            html.Div(entries, className="data-entries"),
        ],
        className="part",
        **aria(labelledby=identity),
    )


def _entry(table: Described) -> Component:
    say, file = table.say, table.file
    notes = table.notes()
    return html.Article(
        [
            html.H3(html.A(table.title, href=table.address)),
            facts(
                [
                    (say("about.provider"), table.provider),
                    (say("about.code"), html.Code(file.key)),
                    (say("about.years"), table.years),
                    (say("about.regions"), table.count(file.regions) if file.regions else ""),
                    (say("about.rows"), table.count(file.rows)),
                    (say("about.vintage"), table.vintage),
                    (say("about.licence"), table.licence[0] or say("about.no_licence")),
                ]
            ),
            *(
                [
                    html.Details(
                        [
                            html.Summary(say("notes.count", count=table.count(len(notes)))),
                            doubts(table),
                        ]
                    )
                ]
                if notes
                else []
            ),
            _links(table),
        ],
        className="data-entry",
    )


def _links(table: Described) -> Component:
    """Return where to go from here; each link says which table it is about."""
    named = html.Span(table.say("link.of", title=table.title), className="spoken")
    links = [
        html.A([table.say("link.table"), named], href=table.address),
        html.A([table.say("link.csv", size=table.size()), named], href=table.download, download=""),
    ]
    if table.publisher:
        links.append(html.A([table.say("link.publisher"), named], href=table.publisher))
    return html.P(links, className="data-links")
