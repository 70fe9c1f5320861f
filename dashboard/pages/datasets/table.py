"""The page of one table: what it is, what is doubtful, what each field holds, where to get it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.differences import differences, differences_of_table
from dashboard.pages.attributes import aria
from dashboard.pages.datasets.describe import DCAT, PACKAGE, PATH, Described, doubts, facts
from dashboard.pages.datasets.fields import codes_of, fields_table, preview_table, statuses_of
from dashboard.pages.datasets.markup import table_markup
from dashboard.pages.datasets.overview import LINKED_DATA
from dashboard.pages.differences import difference_block
from dashboard.pages.making import fetched, making
from dashboard.pages.page import Alternate, Page
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

Content = list[Component]


def layout(key: str, catalogue: Catalogue, language: Language, _query: str) -> Page:
    """Return the page of the table with a key. Raises KeyError when there is none."""
    table = Described(catalogue.files[key], catalogue, language)
    path = f"{PATH}/{key}"
    sections = {
        "about": [_about(table)],
        "notes": [doubts(table)] if table.notes() else [],
        "preview": [html.P(table.say("preview.text")), preview_table(table)],
        "fields": [fields_table(table)],
        "codes": codes_of(table),
        "statuses": statuses_of(table),
        "indicators": _indicators(table),
        "differences": _differences(table),
    }
    content = [_head(table)]
    content += [_section(name, table, made) for name, made in sections.items() if made]
    return Page(
        title=f"{table.title} | {message(language, 'shell.name')}",
        description=table.summary,
        language=language,
        path=path,
        tree=frame(content, language=language, path=path, vintage=catalogue.vintage),
        card=next((address.partition("?")[2] for _, address in table.indicators()), ""),
        alternates=(Alternate(DCAT, LINKED_DATA),),
        structured=lambda public: table_markup(table, public),
    )


def _head(table: Described) -> Component:
    say = table.say
    links = [
        html.A(say("link.csv", size=table.size()), href=table.download, download=""),
        fetched(say("link.package"), PACKAGE, "zip"),
    ]
    if table.publisher:
        links.append(html.A(say("link.publisher"), href=table.publisher))
    return html.Div(
        [
            html.P(html.A(say("title"), href=f"/{table.language}{PATH}")),
            html.H1(table.title),
            html.P(table.summary),
            making(table.language, links),
        ],
        className="data-head",
    )


def _section(name: str, table: Described, content: Content) -> Component:
    return html.Section(
        [
            html.H2(table.say(f"section.{name}"), id=f"table-{name}", className="part-text"),
            html.Div(content, className="data-content"),
        ],
        className="part",
        **aria(labelledby=f"table-{name}"),
    )


def _about(table: Described) -> Component:
    say, file = table.say, table.file
    name, address = table.licence
    licence = html.A(name, href=address) if address else name or say("about.no_licence")
    has_values = any(field.name == "value" for field in file.resource.fields)
    return facts(
        [
            (say("about.provider"), table.provider),
            (say("about.code"), html.Code(file.key)),
            (say("about.licence"), licence),
            (say("about.vintage"), table.vintage),
            (say("about.years"), table.years),
            (say("about.regions"), table.count(file.regions) if file.regions else ""),
            (say("about.rows"), table.count(file.rows)),
            (say("about.missing"), table.count(file.missing) if has_values else ""),
            (say("about.unit"), _unit(table)),
            (say("about.fixed"), _fixed(table)),
            (say("about.size"), table.size()),
            (say("about.checksum"), html.Code(file.resource.sha256, className="data-checksum")),
        ]
    )


def _unit(table: Described) -> str:
    """Return the one unit of all values, or what decides it; empty for tables without a unit."""
    about = table.file.resource.about
    if about.get("unit"):
        return message(table.language, f"indicators.unit.{about['unit']}.name")
    if about.get("units"):
        return table.say("about.unit_by_variable")
    named = any(field.name == "unit" for field in table.file.resource.fields)
    return table.say("about.unit_in_field") if named and table.file.years else ""


def _fixed(table: Described) -> str:
    """Return which codes of the publisher's table were taken, as they are written there.

    The unit and the table itself are said apart.
    """
    fixed = table.file.resource.about.get("constants") or {}
    taken = {field: code for field, code in fixed.items() if field not in ("unit", "table")}
    return ", ".join(f"{field} = {code}" for field, code in taken.items())


def _indicators(table: Described) -> Content:
    links = [html.Li(html.A(title, href=address)) for title, address in table.indicators()]
    return [html.Ul(links, className="data-list")] if links else []


def _differences(table: Described) -> Content:
    """Return why figures of this table differ from others that seem to say the same."""
    found = differences_of_table(table.file.key, differences(table.catalogue, table.language))
    return [difference_block(one, table.catalogue, table.language) for one in found]
