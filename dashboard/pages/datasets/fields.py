"""Fields, code lists, signs and some rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria
from dashboard.pages.datasets.describe import PATH, Described
from dashboard.tables.schema import Field
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_number, format_range

Cell = Component | str | Sequence[Component | str]


def fields_table(table: Described) -> Component:
    """Return a row per field: name, meaning, form, what is allowed, whether it is part of the key.

    A ``*`` is never used: what is required is said in a word.
    """
    say, resource = table.say, table.file.resource
    head = [say(f"fields.{name}") for name in ("field", "meaning", "type", "required", "allowed")]
    rows: list[list[Cell]] = [
        [
            html.Code(field.name),
            _meaning(table, field),
            say(f"type.{field.kind}"),
            say("fields.yes") if field.required else say("fields.no"),
            _allowed(table, field),
        ]
        for field in resource.fields
    ]
    return _table("fields", table, head, rows)


def _meaning(table: Described, field: Field) -> Cell:
    """Return what a field holds, and whether it helps to tell rows apart."""
    meaning = table.field(field.name)
    if field.name in table.file.resource.key:
        return [meaning, " ", html.Em(table.say("fields.key"))]
    return meaning


def _allowed(table: Described, field: Field) -> Cell:
    say = table.say
    if field.longest == 0:
        return say("allowed.empty")
    if field.name in table.file.resource.references:
        to = table.file.resource.references[field.name]
        title = Described(table.catalogue.files[to], table.catalogue, table.language).title
        return html.A(say("allowed.refers", title=title), href=f"/{table.language}{PATH}/{to}")
    if field.name in table.file.codes:
        count = table.count(len(table.file.codes[field.name]))
        return html.A(say("allowed.codes", count=count), href=f"#codes-{field.name}")
    if field.codes:
        return html.A(say("allowed.signs"), href="#table-statuses")
    return ", ".join(_limits(table, field))


def _limits(table: Described, field: Field) -> list[str]:
    found = []
    low, high = field.minimum, field.maximum
    if field.name == "period" and low is not None and high is not None:
        found.append(format_range(int(low), int(high)))
    elif low is not None and high is not None:
        found.append(table.say("allowed.between", low=table.count(low), high=table.count(high)))
    elif low is not None:
        found.append(table.say("allowed.least", low=table.count(low)))
    if field.decimals:
        count = format_number(field.decimals, table.language, 0)
        found.append(table.say("allowed.decimals", count=count))
    return found


def codes_of(table: Described) -> list[Component]:
    """Return the codes that occur, per field, each with its words, folded."""
    return [_codes(table, field, codes) for field, codes in table.file.codes.items()]


def _codes(table: Described, field: str, codes: Sequence[str]) -> Component:
    units = table.file.resource.about.get("units") or {}
    with_units = field == "variable" and bool(units)
    head = [table.say("codes.code"), table.say("codes.label")]
    head += [table.say("about.unit")] if with_units else []
    rows: list[list[Cell]] = [
        [
            html.Code(code),
            table.label(field, code) or table.say("codes.none"),
            *([message(table.language, f"indicators.unit.{units[code]}.name")]
              if with_units else []),
        ]
        for code in codes
    ]  # fmt: skip
    summary = table.say("codes.title", field=field, count=table.count(len(codes)))
    return html.Details(
        [html.Summary(summary), _table(f"codes-{field}", table, head, rows, name=summary)],
        id=f"codes-{field}",
        className="data-codes",
    )


def statuses_of(table: Described) -> list[Component]:
    """Return the signs that occur, what they mean and how many rows have them."""
    flags = table.file.flags
    if "status" not in {field.name for field in table.file.resource.fields}:
        return []
    if not flags:
        return [html.P(table.say("statuses.none"))]
    head = [table.say(f"statuses.{name}") for name in ("sign", "meaning", "rows")]
    rows: list[list[Cell]] = [
        [
            html.Code(letter),
            message(table.language, f"statuses.{letter}.long"),
            table.count(count),
        ]
        for letter, count in flags.items()
    ]
    return [_table("statuses", table, head, rows)]


def preview_table(table: Described) -> Component:
    """Return some rows as they stand in the file; codes tell their words when pointed at."""
    names = [field.name for field in table.file.resource.fields]
    rows: list[list[Cell]] = [
        [_written(table, name, cell) for name, cell in zip(names, row, strict=True)]
        for row in table.file.preview
    ]
    return _table("preview", table, names, rows)


def _written(table: Described, field: str, cell: str) -> Cell:
    label = table.label(field, cell) if field in table.file.codes else ""
    return html.Span(cell, title=label) if label else cell


def _table(
    identity: str, table: Described, head: Sequence[str], rows: Sequence[Sequence[Cell]],
    *, name: str = "",
) -> Component:  # fmt: skip
    """Return a table in a box that scrolls by keyboard too; its first cells head their rows."""
    first: dict[str, Any] = {"scope": "row"}
    label = name or f"{table.say(f'section.{identity}')}: {table.title}"
    return html.Div(
        html.Table(
            [
                html.Thead(html.Tr([html.Th(one, scope="col") for one in head])),
                html.Tbody(
                    [
                        html.Tr([html.Th(row[0], **first), *(html.Td(cell) for cell in row[1:])])
                        for row in rows
                    ]
                ),
            ]
        ),
        className="table-scroll",
        tabIndex=0,
        role="region",
        **aria(label=label),
    )
